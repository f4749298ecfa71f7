-- Rows of national returns that are kept as they were sent hold postcodes of home and placement: they are found by words
-- by those alone who see addresses.
create or replace function section_of(type text) returns text language sql immutable
  return case
    when type in ('ReturnInterviewHeld', 'CarerInformationGiven', 'WelfareConversationHeld', 'IntelligencePassedOn',
                  'FollowUpAgreed', 'FollowUpDone') then 'interview'
    when type in ('PoliceActionRecorded', 'LegalActionTaken', 'InvestigativeStepDecided') then 'police'
    when type in ('PreparedSheetSaved') then 'health'
    when type in ('RelationshipRecorded', 'AssociateRecorded', 'AddressVisitDecided', 'OtherAuthorityConsidered',
                  'ReturnRowKept', 'ReturnRowReplaced')
      then 'address'
    when type in ('EpisodeVoided', 'VoidingUndone', 'ProceduresRebound', 'DuplicateMergedIn', 'DuplicateSeparated',
                  'MergedIntoChild', 'MergeUndone') then 'oversight'
    else 'core' end;

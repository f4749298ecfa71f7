-- Finding what is said in the record, and looking at who looked.

-- The index holds the words of the bodies themselves and is no copy beside them: what is redacted or disposed of is
-- not found from that moment on.
create index event_words on event using gin (jsonb_to_tsvector('english', body, '["string"]'));
create index child_date_of_birth on child (date_of_birth);
create index read_log_at on read_log (at);
create index read_log_person on read_log (person, at);

-- The section that an event is shown in, for events that no timeline row says it of: those of children's streams.
-- `src/domain/sections` says the same, and a test holds the two together.
create function section_of(type text) returns text language sql immutable
  return case
    when type in ('ReturnInterviewHeld', 'CarerInformationGiven', 'WelfareConversationHeld', 'IntelligencePassedOn',
                  'FollowUpAgreed', 'FollowUpDone') then 'interview'
    when type in ('PoliceActionRecorded', 'LegalActionTaken', 'InvestigativeStepDecided') then 'police'
    when type in ('PreparedSheetSaved') then 'health'
    when type in ('RelationshipRecorded', 'AssociateRecorded') then 'address'
    when type in ('EpisodeVoided', 'VoidingUndone', 'ProceduresRebound', 'DuplicateMergedIn', 'DuplicateSeparated',
                  'MergedIntoChild', 'MergeUndone') then 'oversight'
    else 'core' end;

-- Where words are said, the latest first. Row-level security cannot use a text index, so this looks past it and asks
-- itself what the policies of migration 0006 ask: a relationship of the agency with the child at the moment of the
-- request, in a section that is shown under it; to a host only what is open or ended after the child came; and what
-- the membership has open in an emergency. A correction repeats what it corrects, so it is shown where that is.
-- Whoever shows the answer notes it in the read log first.
create function words_said(words text, most integer)
returns table (
  owner text, child text, stream text, version integer, section text, type text, about text, happened_at timestamptz,
  body jsonb, corrected boolean
)
language plpgsql stable security definer
set search_path = homeward, pg_temp set plan_cache_mode = force_custom_plan as $$
#variable_conflict use_column
declare
  asked tsquery := websearch_to_tsquery('english', words);
  agency_asking text := current_setting('homeward.agency', true);
  sections text[] := string_to_array(current_setting('homeward.sections', true), ',');
  at timestamptz := asked_at();
  opened text[] := array(
    select e.owner || ' ' || e.child from emergency_access e
    where e.membership::text = current_setting('homeward.membership', true)
      and e.valid_from <= at and e.valid_to > at);
begin
  if numnode(asked) = 0 then
    return;
  end if;
  return query
  select e.owner, s.child, e.stream, e.version, section_of(said.type), e.type, said.type, e.happened_at, e.body,
    exists (select from event c where c.owner = e.owner and c.stream = e.stream and c.corrects = e.version)
  from event e
  cross join lateral (
    with recursive back as (
      select e.type, e.corrects
      union all
      select earlier.type, earlier.corrects from back
      join event earlier on earlier.owner = e.owner and earlier.stream = e.stream and earlier.version = back.corrects)
    select back.type from back where back.corrects is null) said
  cross join lateral (
    select t.child from timeline t
    where t.owner = e.owner and t.stream = e.stream and t.version = e.version
    union all
    select e.stream where starts_with(e.stream, 'child:')) s
  where jsonb_to_tsvector('english', e.body, '["string"]') @@ asked
    and (
      exists (
        select from relationship r
        where r.child = s.child and r.owner = e.owner and r.agency = agency_asking
          and r.valid_from <= at and (r.valid_to is null or r.valid_to > at)
          and r.kind || ':' || section_of(said.type) = any (sections)
          and (r.kind <> 'hosts' or e.stream = s.child or exists (
            select from episode p where p.owner = e.owner and p.episode = e.stream
              and (p.phase in ('open', 'returned') or coalesce(p.over_at, p.missing_since) > r.valid_from))))
      or (e.owner || ' ' || s.child = any (opened)
          and 'emergency:' || section_of(said.type) = any (sections)))
  order by e.happened_at desc, e.position desc
  limit most;
end $$;

-- Children on record anywhere whom the viewer is not shown: by an identifier, or by date of birth and every word of
-- the name as it is written or as it sounds. The answer names no child to anybody: pages say whose books it is in.
create function children_elsewhere(written text[], sounds text[], born date, identifiers text[])
returns table (owner text, child text)
language sql stable security definer set search_path = homeward, pg_temp as $$
  with found as (
    select k.owner, k.child from child_key k
    where k.key = any (identifiers) and k.kind not in ('name', 'sound')
    union
    select c.owner, c.child from child c
    where c.date_of_birth = born and cardinality(written) > 0 and not exists (
      select from unnest(written, sounds) as word (written, sound)
      where not exists (
        select from child_key k
        where k.owner = c.owner and k.child = c.child
          and (k.kind = 'name' and k.key = word.written or k.kind = 'sound' and k.key = word.sound))))
  select f.owner, f.child from found f join child c on c.owner = f.owner and c.child = f.child
  where c.summary ->> 'mergedInto' is null and not exists (
    select from relationship r
    where r.agency = current_setting('homeward.agency', true) and r.child = f.child and r.owner = f.owner
      and r.valid_from <= asked_at() and (r.valid_to is null or r.valid_to > asked_at())
      and r.kind || ':core' = any (string_to_array(current_setting('homeward.sections', true), ',')))
  order by 1, 2
$$;
grant execute on function words_said, children_elsewhere to homeward_view;

-- Who has looked at children of one authority: for its data protection officer, and for one child for those who may.
-- A look at a list names only those of its children that are this authority's.
create function looks_at(
  for_owner text, of_child text, of_person text, since timestamptz, until timestamptz, most integer
)
returns table (at timestamptz, person text, name text, agency text, act text, children text[], detail jsonb)
language sql stable security definer
set search_path = homeward, pg_temp set plan_cache_mode = force_custom_plan as $$
  select l.at, l.person, coalesce(p.name, l.person), l.agency, l.act, shown.children, l.detail
  from read_log l
  cross join lateral (
    select array_agg(c.child order by c.child) as children from child c
    where c.owner = for_owner and c.child = any (l.children)
      and (of_child is null or c.child = of_child)) shown
  left join person p on p.person::text = l.person
  where shown.children is not null
    and (of_child is null or l.children @> array[of_child])
    and (of_person is null or l.person = of_person)
    and (since is null or l.at >= since) and (until is null or l.at < until)
  order by l.at desc, l.number desc
  limit most
$$;

-- Which agencies have to do with children of an authority now, as what, and with how many: no child is named.
create function agencies_around(for_owner text, at timestamptz)
returns table (agency text, kind text, children bigint)
language sql stable security definer set search_path = homeward, pg_temp as $$
  select r.agency, r.kind, count(distinct r.child) from relationship r
  where r.owner = for_owner and r.valid_from <= $2 and (r.valid_to is null or r.valid_to > $2)
  group by r.agency, r.kind order by r.agency, r.kind
$$;
grant execute on function looks_at, agencies_around to homeward_access;

-- What an authority has agreed with others about sharing what is known of children.
create table sharing_agreement (
  agreement uuid primary key,
  authority text collate "C" not null,
  parties text not null check (btrim(parties) <> ''),
  shares text not null check (btrim(shares) <> ''),
  valid_from date not null,
  valid_to date,
  document_reference text not null,
  recorded_by text not null,
  recorded_at timestamptz not null,
  ended_by text,
  check (valid_to >= valid_from)
);
create index sharing_agreement_authority on sharing_agreement (authority);
grant select, insert, update (valid_to, ended_by) on sharing_agreement to homeward_access;

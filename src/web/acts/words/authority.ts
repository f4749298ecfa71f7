import type { authorityDutyActs } from '../../../domain/authority-duty/acts.ts';
import type { ActWords } from './act-words.ts';

const day = { hint: 'Such as 27/10/2025' };

export const authorityWords = {
  TakeUpProcedures: {
    name: 'Take up procedures',
    hint: 'What they ask for regularly is counted from here.',
    when: 'From when?',
    fields: { pack: 'Which procedures?' },
  },
  ReviewProcedure: {
    name: 'Record a review of the joint procedure',
    hint: 'Authority and police looked at it together.',
    fields: { pack: 'Which procedures?' },
  },
  IssueReport: {
    name: 'Record that a report was issued',
    hint: 'And to whom.',
    when: 'When was it issued?',
    fields: {
      report: {
        label: 'Which report?',
        options: {
          daily_missing: 'Daily report of missing children',
          quarterly_themes: 'Quarterly report of themes',
          members_and_partnership: 'Report to members and partnership',
          annual_scrutiny: 'Annual report to scrutiny',
          corporate_parenting: 'Report to the corporate parenting board',
        },
      },
      to: 'Who was it issued to?',
    },
  },
  IssueDailyReport: {
    name: 'Issue the daily report of missing children',
    hint: 'On its own page, with a line for each child.',
    fields: {
      episodes: 'Which episodes?',
      to: 'Who is it issued to?',
      known: 'How far did the record go?',
      'known.end': 'To where',
      'known.running': 'Without',
      figures: 'Figures',
      'figures.missing': 'Missing',
      'figures.high': 'Of them graded high',
      'figures.notGraded': 'Not graded yet',
      'figures.over24Hours': 'Missing for more than 24 hours',
      'figures.over48Hours': 'Missing for more than 48 hours',
      'figures.over7Days': 'Missing for more than 7 days',
      'figures.new': 'New since the report before',
      'figures.back': 'Back since the report before',
    },
  },
  SignOffReturn: {
    name: 'Sign off a national return',
    hint: 'Whoever makes its files does that with them.',
    fields: {
      return: {
        label: 'Which return?',
        options: {
          ssda903: 'SSDA903, Missing',
          'annex-a': 'Annex A, List 8',
          ssd: 'Standard safeguarding dataset, missing',
        },
      },
      year: 'The year in which it ends',
      asAt: 'As known when?',
      known: 'How far did the record go?',
      'known.end': 'To where',
      'known.running': 'Without',
      rulesOf: 'Checked by the rules of which year?',
      files: 'Files',
      'files.name': 'Name',
      'files.rows': 'Rows',
      'files.sha256': 'Fingerprint',
      findings: 'What the rules found',
      'findings.rule': 'Rule',
      'findings.severity': {
        label: 'Error or warning?',
        options: { error: 'Error', warning: 'Warning' },
      },
      'findings.table': 'Table',
      'findings.line': 'Line',
    },
  },
  ReceivePoliceList: {
    name: 'Take in a list of the police',
    hint: 'On its own page, with the file.',
    fields: {
      document: 'File',
      force: 'Which police force?',
      from: { label: 'First day', ...day },
      to: { label: 'Last day', ...day },
      openAt: 'Open when?',
      rows: 'Records',
      sha256: 'Fingerprint',
    },
  },
  SettlePoliceDifference: {
    name: 'Settle a difference from a list of the police',
    hint: 'On the page of the list.',
    fields: {
      force: 'Which police force?',
      difference: {
        label: 'What differs?',
        options: {
          police_only: 'Only the police have it',
          listed_twice: 'The police have it twice',
          authority_only: 'Only the authority has it',
          class_differs: 'One counts it as missing, the other does not',
          times_differ: 'Times',
        },
      },
      reference: 'Police reference',
      episode: 'Which episode?',
      how: {
        label: 'How was it settled?',
        options: {
          put_right_here: 'Put right in our record',
          police_to_put_right: 'The police were told, and put it right',
          not_of_this_area: 'It does not belong in this comparison',
          both_stand: 'Both stand by what they have',
        },
      },
      reason: { label: 'Why?', long: true },
    },
  },
  DecidePoliceMatch: {
    name: 'Decide whether a record of the police is of the same absence',
    hint: 'On the page of the list.',
    fields: {
      force: 'Which police force?',
      reference: 'Police reference',
      episode: 'Which episode?',
      same: 'Is it the same absence?',
      reason: { label: 'How do you know?', long: true },
    },
  },
  RecordPanelMeeting: {
    name: 'Record that a panel met',
    hint: 'As it does regularly, or because it was urgent.',
    when: 'When did it meet?',
    fields: { urgent: 'Was it an urgent meeting?' },
  },
  RecordGroupMeeting: {
    name: 'Record that a group met',
    hint: 'A work group, a workshop with providers or the management of a home.',
    when: 'When did it meet?',
    fields: {
      group: {
        label: 'Which group?',
        options: {
          missing_children_work_group: 'Work group for missing children',
          provider_workshop: 'Workshop with providers',
          home_management_meeting: 'Management meeting of a home',
        },
      },
      home: { label: 'Which home?', hint: 'If it was the management of one' },
    },
  },
  ReceiveProviderReturn: {
    name: 'Record the quarterly return of a provider',
    hint: 'Missing episodes included.',
    when: 'When did it come?',
    fields: { provider: 'Which provider?', quarter: { label: 'Which quarter?', hint: 'Such as 2025 Q3' } },
  },
  NoteTrend: {
    name: 'Record a trend that a panel saw',
    hint: 'Or an area of concern.',
    fields: { words: { label: 'What did it see?', long: true } },
  },
  ReportTrend: {
    name: 'Record that a trend was reported',
    hint: 'To the strategic group.',
    fields: { trend: 'Which trend?' },
  },
  PublishSchoolCalendar: {
    name: 'Publish the calendar of a school',
    hint: 'When it opens to pupils. A later calendar replaces the earlier one and covers it.',
    fields: {
      from: { label: 'First day that it covers', ...day },
      lastCovered: { label: 'Last day that it covers', ...day },
      terms: 'Terms',
      'terms.from': { label: 'First day', ...day },
      'terms.to': { label: 'Last day', ...day },
      closures: 'Days without pupils',
      'closures.from': { label: 'First day', ...day },
      'closures.to': { label: 'Last day', ...day },
      'closures.kind': {
        label: 'What kind?',
        options: {
          'school-holiday': 'School holiday',
          'inset-day': 'Training day of staff',
          'unplanned-closure': 'Unplanned closure',
        },
      },
    },
  },
  WithdrawAuthorityStatement: {
    name: 'Take back what was said by mistake',
    hint: 'It stays readable as withdrawn.',
  },
} as const satisfies Record<keyof typeof authorityDutyActs, ActWords>;

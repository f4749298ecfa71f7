import type { reportActs } from '../../../domain/report/acts.ts';
import type { ActWords } from './act-words.ts';

const opening = {
  whereabouts: {
    label: 'What is known of where the child is?',
    hint: 'What you know now. The police decide whether the child is classed as missing',
  },
};

export const reportWords = {
  OpenWithChecks: {
    name: 'Start preliminary checks',
    hint: 'The child is not where expected. Checks end by a deadline; then you report, or have found the child.',
    when: 'When was it noticed that the child was not there?',
    fields: {
      ...opening,
      deadline: {
        label: 'By when do the checks end?',
        hint: 'Leave blank and Homeward suggests a deadline for this child',
      },
    },
  },
  RecordHiddenMissing: {
    name: 'Record that a child was missing and nobody reported it',
    hint: 'It came out through another service. It counts as an episode though the police were never told.',
    when: 'From when was the child missing?',
    fields: opening,
  },
  ReportChildMissing: {
    name: 'Report the child missing',
    hint: 'If the child is in danger now, ring 999 first. What you do not know yet can follow.',
    when: 'When was it noticed that the child was missing?',
    fields: {
      ...opening,
      to: {
        label: 'Who is it reported to?',
        options: { police: 'The police', authority: "Children's services" },
      },
      items: {
        label: 'What do you know?',
        hint: 'Answer what you can. Say of the rest that it is not known yet: it never holds up a report',
      },
      immediateConcern: {
        label: 'Is there a particular reason to worry?',
        hint: 'People are told straight away. Leave blank if there is none',
        long: true,
      },
    },
  },
  AddReportItems: {
    name: 'Add to the report',
    hint: 'Only what is new is kept, and sent on to the police as an addition.',
    when: 'When did you learn it?',
    fields: { items: { label: 'What is known now?', hint: 'Answer what you can and leave the rest' } },
  },
  RecordFurtherReport: {
    name: 'Record another report of the same absence',
    hint: 'Somebody else reported that the child is missing. It stays one episode.',
    when: 'When was it reported?',
    fields: {
      reporter: 'Who reported it?',
      words: { label: 'What did they say?', long: true },
      otherFacts: {
        label: 'What did they tell otherwise?',
        hint: 'Only what differs from the first report. It is kept and changes nothing by itself',
      },
    },
  },
  RecordSighting: {
    name: 'Record a sighting',
    hint: 'Somebody saw the child, or learnt where the child was.',
    when: 'When was the child seen?',
    fields: {
      place: 'Where was the child seen?',
      withWhom: 'Who was the child with?',
      words: { label: 'What was seen?', hint: 'Clothing, direction, how the child seemed', long: true },
      reporter: { label: 'Who saw the child?', hint: 'If it was somebody else than whoever says this' },
    },
  },
  RaiseImmediateConcern: {
    name: 'Raise an immediate concern',
    hint: 'There is particular reason to worry. People are told straight away.',
    fields: { reason: { label: 'Why is there particular reason to worry?', long: true } },
  },
  AcknowledgeReport: {
    name: 'Acknowledge the report to the police',
    hint: 'For the police; or record the call: who at the police took it. A reference can follow.',
    when: 'When did the police take it?',
    fields: {
      callTaker: { label: 'Who took the call?', hint: 'Name or number of whoever answered' },
      reference: { label: 'Police reference', hint: 'Leave blank if they have not given one' },
    },
  },
  RecordCrossMatch: {
    name: 'Record which lists were asked',
    hint: 'Which lists were asked about the child, and what each answered.',
    when: 'When were they asked?',
    fields: {
      results: 'Lists asked',
      'results.source': 'Which list?',
      'results.result': {
        label: 'What did it answer?',
        options: {
          hit: 'The child is on it',
          none: 'The child is not on it',
          unavailable: 'It could not be asked',
        },
      },
      'results.note': 'What does it say?',
    },
  },
  RecordNoticeFromAuthority: {
    name: 'Record a notice from another authority',
    hint: 'Another authority gave notice of this child.',
    when: 'When did the notice come?',
    fields: { from: 'Which authority gave notice?', words: { label: 'What did it say?', long: true } },
  },
  JoinReport: {
    name: 'Join this report to a child',
    hint: 'The child who was described is known. The report now belongs to that record.',
    when: 'When was it found out?',
    fields: {
      child: { label: 'Which child?', hint: 'The number at the head of its page' },
      episode: { label: 'Which episode?', hint: 'The number at the head of its page' },
      reason: { label: 'How is it known that it is this child?', long: true },
    },
  },
  TakeSearchLead: {
    name: 'Take the lead of the search',
    hint: 'Where no force or authority has taken it yet.',
    fields: { lead: 'Who leads the search?' },
  },
  OfferSearchLead: {
    name: 'Offer the lead of the search',
    hint: 'The lead stays where it is until the other accepts it.',
    fields: {
      from: 'Who leads the search now?',
      to: 'Who is it offered to?',
      reason: { label: 'Why is it offered?', long: true },
    },
  },
  AcceptSearchLead: {
    name: 'Accept the lead of the search',
    hint: 'By this the lead of whoever offered it ends.',
    fields: { offer: 'Which offer?' },
  },
  RefuseSearchLead: {
    name: 'Refuse the lead of the search',
    hint: 'Whoever offered it keeps it.',
    fields: { offer: 'Which offer?', reason: { label: 'Why is it refused?', long: true } },
  },
} as const satisfies Record<keyof typeof reportActs, ActWords>;

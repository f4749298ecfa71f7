import type { searchActs } from '../../../domain/search/acts.ts';
import type { ActWords } from './act-words.ts';
import { discussions } from './options.ts';

const kind = { label: 'What kind of discussion or meeting?', options: discussions };

export const searchWords = {
  LogContactAttempt: {
    name: 'Log an attempt to reach the child',
    hint: 'A call, message or visit to the child or people the child may be with, whatever came of it.',
    when: 'When was it tried?',
    fields: {
      to: {
        label: 'Who was tried?',
        options: {
          child: 'The child',
          friend: 'A friend',
          relative: 'A relative',
          parent: 'A parent',
          adult: 'Another adult',
        },
      },
      how: {
        label: 'How?',
        options: {
          phone: 'Call',
          text: 'Text message',
          social: 'Social media',
          visit: 'Visit',
          search_on_foot: 'Looking on foot',
        },
      },
      result: 'What came of it?',
      suspectedHarm: {
        label: 'Is harm suspected?',
        hint: 'Say what is feared. Leave blank if nothing is',
        long: true,
      },
    },
  },
  ReportCodeWord: {
    name: 'Report that the child used the code word',
    hint: 'The word agreed for danger. This is urgent: if the child is in danger now, ring 999.',
    when: 'When did the child use it?',
  },
  ArrangeDiscussion: {
    name: 'Arrange a discussion or meeting',
    hint: 'When people will talk about the child.',
    when: 'When was it arranged?',
    fields: { kind, at: 'When will it be?' },
  },
  HoldDiscussion: {
    name: 'Record a discussion or meeting',
    hint: 'Who took part, and what was decided.',
    when: 'When was it held?',
    fields: {
      kind,
      attended: 'Who took part?',
      invited: { label: 'Who was invited?', hint: 'Also those who did not come' },
      actionPlan: 'Which action plan came of it?',
      riskAssessment: 'Which risk assessment came of it?',
    },
  },
  SaveActionPlan: {
    name: 'Save the action plan',
    hint: 'Each action with who does it and by when. Earlier versions stay readable.',
    fields: { actions: 'Actions', agreedBy: 'Which panel agreed it?' },
  },
  SaveRiskAssessment: {
    name: 'Save the risk assessment',
    hint: 'Complete, or as a draft to go on with. Earlier versions stay readable.',
    fields: { actions: 'Actions that follow', complete: 'Is it complete?' },
  },
  DecideInvestigativeStep: {
    name: 'Decide on a trace, cameras or a visit',
    hint: 'What the police consider to find the child. Each is decided, either way.',
    when: 'When was it decided?',
    fields: {
      step: {
        label: 'What was considered?',
        options: {
          phone_trace: 'Trace a telephone',
          travel_card_trace: 'Trace a travel card',
          closed_circuit_television: 'Look at cameras',
          alert_other_forces: 'Alert other forces',
          alert_british_transport_police: 'Alert British Transport Police',
          visit_addresses: 'Visit addresses',
          other: 'Something else',
        },
      },
      detail: { label: 'Which?', hint: 'Which force, which cameras, whose telephone' },
      decision: {
        label: 'What was decided?',
        options: { requested: 'It is requested', done: 'It is done', not_requested: 'It is not requested' },
      },
    },
  },
  DecideAddressVisit: {
    name: 'Decide on visiting an address',
    hint: 'Where the child may be: with a parent, relative or friend. Each address is visited, or it is said why not.',
    when: 'When was it decided or visited?',
    fields: {
      address: { label: 'Which address?', long: true },
      decision: {
        label: 'What was decided?',
        options: {
          visited: 'It was visited',
          to_be_visited: 'It is to be visited',
          not_visited: 'It is not visited',
        },
      },
      reason: { label: 'Why?', long: true },
      words: { label: 'What was found there, or who goes?', long: true },
    },
  },
  ConsiderOtherAuthority: {
    name: 'Decide whether another authority is notified',
    hint: 'Where the child or family has links to another area. It is decided either way, with the reason.',
    when: 'When was it decided?',
    fields: { notify: 'Is this authority notified?' },
  },
  ConsiderMedia: {
    name: 'Record that a release to the media was considered',
    hint: 'Whether telling the public would help or harm the child.',
    when: 'When was it considered?',
    fields: { words: { label: 'What was considered?', long: true } },
  },
  BriefForMedia: {
    name: 'Record a briefing about the media',
    hint: 'A senior role was told before anything is released.',
    when: 'When were they briefed?',
    fields: { to: 'Who was briefed?' },
  },
  GiveMediaConsent: {
    name: 'Consent to a release to the media',
    hint: 'For the authority that is responsible for the child.',
    when: 'When was consent given?',
  },
  RefuseMediaConsent: {
    name: 'Refuse a release to the media',
    hint: 'For the authority that is responsible for the child.',
    when: 'When was it refused?',
  },
  ReleaseToMedia: {
    name: 'Record a release to the media',
    hint: 'Information about the child was given to the public.',
    when: 'When was it released?',
    fields: {
      authorityConsulted: 'Was the responsible authority consulted first?',
      words: { label: 'What was released?', long: true },
    },
  },
  RecordHomeOfficeContact: {
    name: 'Record contact with the Home Office',
    hint: 'Between the Home Office, the authority and the police.',
    fields: { with: 'Who took part?', words: { label: 'What was said?', long: true } },
  },
  RecordDecision: {
    name: 'Record a decision',
    hint: 'Any decision about this episode, with what came of it and why.',
    when: 'When was it decided?',
    fields: {
      decision: { label: 'What was to be decided?', long: true },
      outcome: { label: 'What was decided?', long: true },
      about: 'Is it about something on the record?',
    },
  },
} as const satisfies Record<keyof typeof searchActs, ActWords>;

import type { noticeActs } from '../../../domain/notice/acts.ts';
import type { referralActs } from '../../../domain/referral/acts.ts';
import type { ActWords } from './act-words.ts';

export const noticeWords = {
  SendNotice: {
    name: 'Tell somebody',
    hint: 'Tell a role about the child, or record that you did. Sent is not read: it waits until they acknowledge.',
    when: 'When were they told?',
    fields: {
      to: 'Which role is told?',
      recipient: 'Who answered, or who was met?',
      authority: { label: 'At which authority?', hint: 'If it is another than the responsible one' },
      channel: 'How?',
      words: { label: 'What was said?', long: true },
      about: {
        label: 'What about?',
        options: {
          missing: 'The child is missing',
          found: 'The child was found',
          returned: 'The child is back',
          high_risk: 'The risk is high',
          concern: 'There is a concern',
          interview: 'The return interview',
          plan: 'The plan',
          other: 'Something else',
        },
      },
    },
  },
  AcknowledgeNotice: {
    name: 'Acknowledge a notice',
    hint: 'It has reached the role that it was for.',
    when: 'When did it reach them?',
    fields: {
      notice: 'Which notice?',
      to: 'Which role was it for?',
      by: { label: 'Who acknowledged it?', hint: 'If it was not whoever says this' },
    },
  },
  FailNotice: {
    name: 'Say that a notice did not arrive',
    hint: 'Somebody else is then told in their place.',
    fields: { notice: 'Which notice?', reason: { label: 'Why did it not arrive?', long: true } },
  },
  ExcuseNotice: {
    name: 'Decide not to tell somebody',
    hint: 'Only for one of the permitted reasons.',
    when: 'When was it decided?',
    fields: { to: 'Which role is not told?', reason: 'Why are they not told?' },
  },
  RaiseAssistantDirectorConcern: {
    name: "Raise an Assistant Director's concern",
    hint: 'The directors are alerted, at whatever hour.',
  },
  FileNeedToKnow: {
    name: 'File a Need to Know',
    hint: 'Senior managers are told of this concern now, whatever the time missing.',
  },
  CompleteAlert: {
    name: 'Record that an alert was completed',
    hint: 'The Need to Know, High-Risk Notification or contact that a duty asks for.',
    when: 'When was it completed?',
    fields: {
      kind: {
        label: 'Which alert?',
        options: {
          need_to_know: 'Need to Know',
          high_risk_notification: 'High-Risk Notification',
          director_alert: 'Alert to the directors',
          first_response_contact: 'Contact with First Response',
          assistant_director_notice: 'Notice to the Assistant Director',
          lead_member_notice: 'Notice to the Lead Member and the Corporate Parenting Board',
          placing_authority_notice: 'Notice to the placing authority',
          host_authority_notice: 'Notice to the host authority',
          home_office_notice: 'Notice to the Home Office',
        },
      },
      facts: 'What the record said',
      'facts.label': 'What about',
      'facts.value': 'What it said',
      factsWithoutChild: 'What it said without the child',
      'factsWithoutChild.label': 'What about',
      'factsWithoutChild.value': 'What it said',
    },
  },
  WriteDailyReportLine: {
    name: 'Write a line for the daily report',
    hint: 'What those who read the report should know of this child today. Everybody who sees the child can read it.',
    fields: { words: { label: 'What should they know?', long: true } },
  },
} as const satisfies Record<keyof typeof noticeActs, ActWords>;

export const referralWords = {
  ConsiderAtRisk: {
    name: 'Say that you consider the child to be at risk',
    hint: 'As a professional, at whatever moment.',
    fields: { reason: { label: 'Why is the child at risk?', long: true } },
  },
  MakeReferral: {
    name: 'Make a referral',
    hint: 'Hand a concern on to whoever can act on it.',
    when: 'When was the referral made?',
    fields: {
      kind: {
        label: 'What kind of referral?',
        options: {
          child_protection: 'Child protection',
          childrens_social_care: "Children's social care",
          return_interview: 'Return interview',
          national_referral_mechanism: 'National Referral Mechanism',
          prevent: 'Prevent',
          panel: 'A panel',
          immigration_enforcement: 'Immigration enforcement',
          police_safeguarding: 'Police safeguarding',
          first_response: 'The front door',
          education_welfare: 'Education welfare',
          family_support: 'Family support',
          placement_review: 'Review of the placement',
          other: 'Something else',
        },
      },
      to: 'To which role?',
      panel: 'To which panel?',
    },
  },
  RecordPanelReview: {
    name: 'Record that a panel looked at the episode',
    hint: 'And what it decided.',
    when: 'When did the panel sit?',
  },
  DeclinePanel: {
    name: 'Record that a panel did not take the case on',
    hint: 'And why not.',
    when: 'When did it decide?',
  },
  TakeLegalAction: {
    name: 'Record a legal action',
    hint: 'A power used, an order sought or a notice served for the child.',
    when: 'When was it taken?',
    fields: {
      action: 'Which action?',
      noImmediateDanger: {
        label: 'Is it clear that the child is in no immediate danger?',
        hint: 'A recovery order is sought only then',
      },
      servedOn: { label: 'On whom was the notice served?' },
      address: { label: 'At which address?', long: true },
    },
  },
} as const satisfies Record<keyof typeof referralActs, ActWords>;

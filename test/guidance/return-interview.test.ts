import { describe, expect, test } from 'vitest';
import { interviewOutcome } from '../../src/domain/return-interview/outcome.ts';
import {
  carer,
  inEpisode,
  informationOfficer,
  interviewer,
  missingUnit,
  socialWorker,
  teamManager,
} from './people.ts';
import {
  atHomeIn,
  backAtHome,
  backInPlacement,
  interviewHeld,
  lookedAfterBy,
  reportedFromHome,
  reportedMissing,
  returnPhase,
} from './situations.ts';
import { refusal, story } from './story.ts';

const declined = (at: string, by: string, more: object = {}) =>
  interviewer(at, 'DeclineInterview', { by, ...more });
const offered = (at: string) => interviewer(at, 'OfferInterview');

describe('offered and provided within 72 hours', () => {
  const friday = [
    ...lookedAfterBy('887'),
    reportedMissing('2025-10-24T18:00'),
    backInPlacement('2025-10-24T21:30'),
  ];

  test('M-097: back Friday 24 October 2025 21:30 BST: due Monday 20:30 GMT, held at 20:30:00 in time and at 20:30:01 late', () => {
    const inTime = story('887', [...friday, interviewHeld('2025-10-27T20:30:00')]);
    expect(inTime.duty('MED-RHI-72H')).toMatchObject({ due: 'Mon 27 Oct 2025 20:30 GMT', ended: 'met' });
    const late = story('887', [
      ...friday,
      offered('2025-10-25T10:00'),
      interviewHeld('2025-10-27T20:30:01', { lateReason: 'child_not_available' }),
    ]);
    expect(late.duty('MED-RHI-72H')).toMatchObject({
      ended: 'met_late',
      parts: { offered: 'met', held: 'met_late' },
    });
  });

  test('M-127: a late interview is recorded, or closed on, only with its reason', () => {
    expect(refusal('887', [...friday, interviewHeld('2025-10-28T10:00')])).toMatchObject({
      refused: 'late-without-reason',
    });
    const told = story('887', [...friday, interviewHeld('2025-10-28T10:00', { lateReason: 'capacity' })]);
    expect(told.said('ReturnInterviewHeld')).toMatchObject([{ lateReason: 'capacity' }]);
  });

  test('M-106: the reviewing officer is named to be told of the interview, and the notice is kept', () => {
    const told = story('887', [
      ...friday,
      interviewHeld('2025-10-26T10:00'),
      interviewer('2025-10-26T12:00', 'SendNotice', {
        to: 'independent-reviewing-officer',
        about: 'interview',
        channel: 'secure_e_mail',
      }),
    ]);
    expect(told.said('NoticeSent')).toMatchObject([
      { to: 'independent-reviewing-officer', about: 'interview' },
    ]);
  });

  test('M-106: of an interview that was held the reviewing officer of a looked-after child is told', () => {
    const held = [
      ...lookedAfterBy('999'),
      reportedMissing('2025-10-24T18:00'),
      backInPlacement('2025-10-24T21:30'),
      interviewHeld('2025-10-26T10:00'),
    ];
    const told = interviewer('2025-10-26T12:00', 'SendNotice', {
      to: 'independent-reviewing-officer',
      about: 'interview',
      channel: 'secure_e_mail',
    });
    expect(story('999', held).duty('V59-RHI-IRO').ended).toBe('open');
    expect(story('999', [...held, told]).duty('V59-RHI-IRO').ended).toBe('met');
  });
});

describe('Kent: three working days', () => {
  const backFriday = [
    ...lookedAfterBy('886'),
    ...inEpisode('first', reportedMissing('2018-08-24T10:00'), backInPlacement('2018-08-24T18:00')),
  ];

  test('M-098: back Friday 24 August 2018, Monday is a bank holiday: by the end of Thursday, and an offer is all that counts', () => {
    const told = story('886', [...backFriday, ...inEpisode('first', offered('2018-08-30T23:59:59'))]);
    expect(told.duty('KENT-RHI-3WD')).toMatchObject({
      due: 'Thu 30 Aug 2018 23:59:59 BST',
      ended: 'met',
      parts: { offered: 'met' },
    });
  });

  test.each([
    ['within the three working days is excluded', '2018-08-30T21:00', 'excused', 'missing_again'],
    ['after them is not, and the offer was missed', '2018-08-31T21:00', 'open', undefined],
  ])('M-099: an episode followed by another that starts %s', (_, again, ended, reason) => {
    const told = story('886', [...backFriday, ...inEpisode('second', reportedMissing(again))]);
    expect(told.other('first').duty('KENT-RHI-3WD')).toMatchObject({ ended, reason });
  });

  test('M-114: an extra interview on day 12, for a general and considered view, is stored and never counts', () => {
    const told = story('886', [
      ...backFriday,
      ...inEpisode('first', interviewHeld('2018-09-05T16:00', { kind: 'extended', content: [] })),
    ]);
    expect(told.said('ReturnInterviewHeld')).toMatchObject([{ kind: 'extended' }]);
    expect(told.duty('KENT-RHI-3WD').at('2018-09-05T16:00')).toBe('breached');
    expect(interviewOutcome(told.history)).toBe('not_offered');
  });
});

describe('whose interview it is', () => {
  test('M-107: the police refer a child who is back home; without a referral after 24 hours it is overdue, and the authority’s clock runs anyway', () => {
    const home = [...atHomeIn('999'), reportedFromHome('2025-02-03T18:30'), backAtHome('2025-02-04T07:00')];
    const told = story('999', home);
    expect(told.duty('V59-RHI-REFER')).toMatchObject({ owner: 'police:kent', ended: 'open' });
    expect(told.duty('V59-RHI-REFER').at('2025-02-05T07:00:01')).toBe('breached');
    expect(told.duty('V59-RHI-72H')).toMatchObject({
      owner: 'authority:999',
      due: 'Fri 7 Feb 2025 07:00 GMT',
    });
    const referred = missingUnit('2025-02-04T09:00', 'ReferForInterview', { to: 'front-door' });
    expect(story('999', [...home, referred]).duty('V59-RHI-REFER').ended).toBe('met');
  });

  test('M-108: a child placed in Medway by Kent has no interview of Medway’s; Kent’s runs, and Kent is told of the return', () => {
    const told = story('887', [
      ...lookedAfterBy('886', { group: 'lac_ola', host: '887' }),
      reportedMissing('2025-02-03T18:30'),
      backInPlacement('2025-02-04T08:00'),
      informationOfficer('2025-02-04T08:30', 'SendNotice', {
        to: 'placing-authority-worker',
        about: 'returned',
        channel: 'secure_e_mail',
      }),
    ]);
    expect(told.rules).not.toContain('MED-RHI-72H');
    expect(told.duty('KENT-RHI-3WD').owner).toBe('authority:886');
    expect(told.duty('MED-RHI-OLA')).toMatchObject({ owner: 'authority:887', ended: 'met' });
    expect(interviewOutcome(told.history)).toBe('other_la');
  });
});

describe('what becomes of it', () => {
  const back = [
    ...lookedAfterBy('999'),
    reportedMissing('2025-02-03T18:00'),
    backInPlacement('2025-02-04T07:00'),
  ];

  test('M-110: the child declines: parents and carers are offered the chance to tell what they know, which is no interview', () => {
    const refused = [...back, declined('2025-02-05T10:00', 'child', { reason: 'told_it_already' })];
    expect(story('999', refused).duty('V59-CARER-INFO')).toMatchObject({
      arises: 'Wed 5 Feb 2025 10:00 GMT',
      ended: 'open',
    });
    const told = story('999', [
      ...refused,
      interviewer('2025-02-05T12:00', 'OfferCarerInformation', { to: 'foster-carer' }),
      carer('2025-02-05T12:10', 'RecordCarerInformation', { words: 'Was with an older cousin' }),
    ]);
    expect(told.duty('V59-CARER-INFO').ended).toBe('met');
    expect(told.said('CarerInformationGiven')).toEqual([{ words: 'Was with an older cousin' }]);
    expect(told.duty('V59-RHI-72H')).toMatchObject({
      ended: 'excused',
      reason: 'declined_child',
      parts: { offered: 'met', held: 'excused' },
    });
    expect(interviewOutcome(told.history)).toBe('declined_child');
  });

  test('M-111: a refusal by a parent is an outcome of its own, with harm suspected or not', () => {
    const told = story('999', [
      ...back,
      declined('2025-02-05T10:00', 'parent', { significantHarmSuspected: true }),
      socialWorker('2025-02-05T11:00', 'MakeReferral', {
        kind: 'child_protection',
        reason: 'Harm suspected',
      }),
    ]);
    expect(interviewOutcome(told.history)).toBe('declined_parent');
    expect(told.rules).not.toContain('V59-CARER-INFO');
    expect(told.said('ReturnInterviewDeclined')).toEqual([{ by: 'parent', significantHarmSuspected: true }]);
  });

  test.each([
    ['not_offered', []],
    ['in_progress', [offered('2025-02-05T10:00')]],
    ['booked', [interviewer('2025-02-05T10:00', 'BookInterview', { at: '2025-02-06T10:00:00Z' })]],
    ['declined_child', [declined('2025-02-05T10:00', 'child')]],
    ['declined_parent', [declined('2025-02-05T10:00', 'parent')]],
    ['completed', [interviewHeld('2025-02-05T10:00')]],
    [
      'excused_uncontactable',
      [
        interviewer('2025-02-05T10:00', 'ExcuseInterview', {
          because: 'uncontactable',
          reason: 'Rang five times',
        }),
      ],
    ],
    [
      'excused_missing_again',
      [
        ...inEpisode('second', reportedMissing('2025-02-05T09:00')),
        interviewer('2025-02-05T10:00', 'ExcuseInterview', { because: 'missing_again' }),
      ],
    ],
  ])('M-112: exactly one outcome: %s', (outcome, lines) => {
    expect(interviewOutcome(story('999', [...back, ...lines]).other('episode').history)).toBe(outcome);
  });

  test('M-113: five refusals in a row, and the sixth episode is offered an interview all the same', () => {
    const days = ['01-06', '01-10', '01-14', '01-18', '01-22'];
    const refusals = days.flatMap((day) =>
      inEpisode(
        `episode-${day}`,
        reportedMissing(`2025-${day}T18:00`),
        backInPlacement(`2025-${day}T20:00`),
        declined(`2025-${day}T21:00`, 'child'),
      ),
    );
    const told = story('999', [
      ...lookedAfterBy('999'),
      ...refusals,
      ...inEpisode(
        'sixth',
        reportedMissing('2025-01-26T18:00'),
        backInPlacement('2025-01-26T20:00'),
        offered('2025-01-27T10:00'),
      ),
    ]).other('sixth');
    expect(told.duty('V59-RHI-72H')).toMatchObject({
      due: 'Wed 29 Jan 2025 20:00 GMT',
      parts: { offered: 'met', held: 'open' },
    });
  });

  test('M-115: back Monday and back Wednesday, one interview on Thursday for both: the first not possible, the second in time, each naming the other', () => {
    const told = story('999', [
      ...lookedAfterBy('999'),
      ...inEpisode('first', reportedMissing('2025-02-03T08:00'), backInPlacement('2025-02-03T18:00')),
      ...inEpisode('second', reportedMissing('2025-02-04T20:00'), backInPlacement('2025-02-05T18:00')),
      ...inEpisode('second', interviewHeld('2025-02-06T16:00', { alsoCovers: ['first'] })),
    ]);
    const [first, second] = [told.other('first'), told.other('second')];
    expect(first.duty('V59-RHI-72H')).toMatchObject({
      ended: 'excused',
      endedAt: 'Tue 4 Feb 2025 20:00 GMT',
      reason: 'missing_again',
    });
    expect(interviewOutcome(first.history)).toBe('excused_missing_again');
    expect(first.said('ReturnInterviewExcused')).toEqual([{ because: 'missing_again', coveredBy: 'second' }]);
    expect(second.duty('V59-RHI-72H').ended).toBe('met');
    expect(second.said('ReturnInterviewHeld')).toMatchObject([{ covers: ['second', 'first'] }]);
  });

  test('M-116: a child who declined is still spoken with: the outcome stays declined, and the talk is a welfare conversation', () => {
    const told = story('883', [
      ...lookedAfterBy('883'),
      reportedMissing('2025-02-03T18:00'),
      backInPlacement('2025-02-04T07:00'),
      declined('2025-02-05T10:00', 'child'),
      socialWorker('2025-02-06T16:00', 'RecordWelfareConversation', { words: 'Feels safe in the placement' }),
    ]);
    expect(told.said('WelfareConversationHeld')).toMatchObject([{ by: 'allocated-social-worker' }]);
    expect(interviewOutcome(told.history)).toBe('declined_child');
    expect(told.duty('THUR-RHI-72H')).toMatchObject({ ended: 'excused', reason: 'declined_child' });
  });

  test('M-118: a manager marks a visit that was an interview as one, and the note stays as it was written', () => {
    const visited = [
      ...back,
      socialWorker('2025-02-05T16:00', 'RecordWelfareConversation', {
        words: 'Went through all six questions',
      }),
    ];
    const note = story('999', visited).events.length;
    const promoted = { ...interviewHeld('2025-02-06T10:00').body, note };
    const told = story('999', [...visited, teamManager('2025-02-06T10:00', 'PromoteVisitNote', promoted)]);
    expect(told.said('WelfareConversationHeld')).toEqual([
      { by: 'allocated-social-worker', words: 'Went through all six questions' },
    ]);
    expect(told.said('ReturnInterviewHeld')).toMatchObject([{ promotedFrom: note }]);
    expect(told.duty('V59-RHI-72H')).toMatchObject({ ended: 'met', endedAt: 'Wed 5 Feb 2025 16:00 GMT' });
  });

  test('M-112: an episode whose interview has no outcome yet is not closed', () => {
    const open = returnPhase('2025-02-04T07:00').filter(({ command }) => command !== 'HoldInterview');
    const close = teamManager('2025-02-10T10:00', 'CloseEpisode', { reason: 'return_phase_complete' });
    const missing = [...lookedAfterBy('999'), reportedMissing('2025-02-03T18:00'), ...open];
    expect(refusal('999', [...missing, close])).toMatchObject({
      says: 'Before this episode closes: the return interview has an outcome.',
    });
    expect(story('999', [...missing, declined('2025-02-05T10:00', 'child'), close]).episode.phase).toBe(
      'closed',
    );
  });
});

import { describe, expect, test } from 'vitest';
import { lookedAfterChild, missingSinceMonday } from '../testing/absences.ts';
import { type Fact, inEpisode } from '../testing/facts.ts';
import { givenEpisode, order, recorded } from '../testing/given.ts';
import { people } from '../testing/people.ts';
import { noticeActs } from './acts.ts';

const assistantDirector = {
  ...people.teamManager,
  person: 'Assistant Director Testperson',
  role: 'assistant-director',
} as const;
const given = (...facts: readonly Fact[]) =>
  givenEpisode({ child: lookedAfterChild, episode: [...missingSinceMonday, ...facts] });
const decided = (command: Parameters<ReturnType<typeof given>['when']>[1], ...facts: readonly Fact[]) =>
  given(...facts).when(noticeActs, command);

const toReviewingOfficer = {
  to: 'independent-reviewing-officer',
  channel: 'secure_e_mail',
  rule: 'V59-NOTIFY-IRO',
  about: 'missing',
} as const;
const sent = inEpisode('NoticeSent', toReviewingOfficer);
const reviewingOfficer = {
  ...people.teamManager,
  person: 'Reviewing Testperson',
  role: 'independent-reviewing-officer',
} as const;

describe('telling somebody', () => {
  test('what is sent is not told: an e-mail waits for its acknowledgement', () => {
    expect(decided(order('SendNotice', toReviewingOfficer))).toEqual(
      recorded(['NoticeSent', toReviewingOfficer]),
    );
  });

  test.each(['phone', 'face_to_face'] as const)(
    'by %s the notice keeps who answered, when and what was said, and is acknowledged with it',
    (channel) => {
      const call = {
        to: 'parent-with-parental-responsibility',
        channel,
        rule: 'V59-NOTIFY-PR',
        about: 'missing',
        recipient: { name: 'Parent Testperson' },
        words: 'Told that the child is missing since six; heard nothing either.',
      } as const;
      expect(decided(order('SendNotice', call))).toEqual(
        recorded(
          ['NoticeSent', call],
          [
            'NoticeAcknowledged',
            {
              to: 'parent-with-parental-responsibility',
              by: { name: 'Parent Testperson' },
              rule: 'V59-NOTIFY-PR',
            },
          ],
        ),
      );
    },
  );

  test('a call that nobody answered told nobody', () => {
    const call = { to: 'police-report-taker', channel: 'phone', about: 'missing', words: 'Rang out.' };
    expect(decided(order('SendNotice', call, { by: people.fosterCarer }))).toEqual({
      refused: 'nobody-answered',
      says: 'Telling by telephone or face to face names the person who answered.',
      at: 'body.recipient',
    });
  });

  test('a call keeps what was said', () => {
    const call = {
      to: 'police-report-taker',
      channel: 'phone',
      about: 'missing',
      recipient: { name: 'Call Taker Testperson' },
    };
    expect(decided(order('SendNotice', call))).toEqual({
      refused: 'nothing-said',
      says: 'Telling by telephone or face to face keeps what was said.',
      at: 'body.words',
    });
  });

  test('the same notice posted twice is sent once', () => {
    expect(decided(order('SendNotice', toReviewingOfficer), sent)).toEqual(recorded());
  });

  test('which message carried it is for the service to say: otherwise it would be taken for sent', () => {
    expect(decided(order('SendNotice', { ...toReviewingOfficer, message: 'made up' }))).toEqual({
      refused: 'not-theirs-to-carry',
      says: 'Only the service itself says which message carried a notice.',
      at: 'body.message',
    });
  });

  test('nobody is told about an episode that is not there', () => {
    expect(givenEpisode({}).when(noticeActs, order('SendNotice', toReviewingOfficer))).toMatchObject({
      refused: 'no-such-episode',
    });
  });
});

describe('saying that one has been told', () => {
  const acknowledgement = { notice: 4, to: 'independent-reviewing-officer' } as const;

  test('the role that a notice was sent to acknowledges it', () => {
    expect(decided(order('AcknowledgeNotice', acknowledgement, { by: reviewingOfficer }), sent)).toEqual(
      recorded(['NoticeAcknowledged', acknowledgement]),
    );
  });

  test('the police acknowledge what reached them another way', () => {
    const acknowledged = { to: 'police-missing-unit', rule: 'V59-NOTIFY-POLICE' } as const;
    expect(decided(order('AcknowledgeNotice', acknowledged, { by: people.reportTaker }))).toEqual(
      recorded(['NoticeAcknowledged', acknowledged]),
    );
  });

  test('nobody acknowledges what was sent to another agency', () => {
    expect(decided(order('AcknowledgeNotice', acknowledgement, { by: people.missingUnit }), sent)).toEqual({
      refused: 'not-theirs-to-acknowledge',
      says: 'A notice is acknowledged by the agency that it was sent to.',
      at: 'madeBy',
    });
  });

  test('a notice that was never sent cannot be acknowledged', () => {
    expect(decided(order('AcknowledgeNotice', acknowledgement, { by: reviewingOfficer }))).toEqual({
      refused: 'no-such-notice',
      says: 'No notice with this number was sent.',
      at: 'body.notice',
    });
  });

  test('a notice is acknowledged for the role that it was sent to', () => {
    const wrong = { notice: 4, to: 'team-manager' };
    expect(decided(order('AcknowledgeNotice', wrong, { by: people.teamManager }), sent)).toEqual({
      refused: 'notice-to-another-role',
      says: 'This notice was sent to another role.',
      at: 'body.to',
    });
  });

  test('a second acknowledgement changes nothing', () => {
    const first = inEpisode('NoticeAcknowledged', acknowledgement, { by: reviewingOfficer });
    expect(
      decided(order('AcknowledgeNotice', acknowledgement, { by: people.teamManager }), sent, first),
    ).toEqual(recorded());
  });
});

describe('a notice that did not arrive', () => {
  const failure = { notice: 4, reason: 'The address bounced.' };

  test('has failed, so that the next person is told', () => {
    expect(decided(order('FailNotice', failure), sent)).toEqual(recorded(['NoticeFailed', failure]));
  });

  test('fails once', () => {
    const failed = inEpisode('NoticeFailed', { notice: 4, reason: 'Bounced.' });
    expect(decided(order('FailNotice', failure), sent, failed)).toEqual(recorded());
  });

  test('was sent', () => {
    expect(decided(order('FailNotice', failure))).toMatchObject({ refused: 'no-such-notice' });
  });

  test('has not been acknowledged', () => {
    const acknowledged = inEpisode('NoticeAcknowledged', { notice: 4, to: 'independent-reviewing-officer' });
    expect(decided(order('FailNotice', failure), sent, acknowledged)).toEqual({
      refused: 'notice-acknowledged',
      says: 'This notice has been acknowledged, so it did arrive.',
      at: 'body.notice',
    });
  });
});

describe('not telling somebody', () => {
  const notParent = {
    to: 'parent-with-parental-responsibility',
    rule: 'V59-NOTIFY-PR',
    reason: 'inconsistent_with_child_s_welfare',
  } as const;

  test.each(['not_reasonably_practicable', 'inconsistent_with_child_s_welfare'] as const)(
    'a parent is not told where that is %s, by the decision of a team manager',
    (reason) => {
      const excuse = { ...notParent, reason };
      expect(decided(order('ExcuseNotice', excuse, { by: people.teamManager }))).toEqual(
        recorded(['NoticeExcused', excuse]),
      );
    },
  );

  test('a worker may write down what the manager decided', () => {
    expect(
      decided(order('ExcuseNotice', notParent, { by: people.teamManager, recordedBy: people.socialWorker })),
    ).toEqual(recorded(['NoticeExcused', notParent]));
  });

  test('not telling a parent is not a worker’s decision', () => {
    expect(decided(order('ExcuseNotice', notParent))).toEqual({
      refused: 'needs-a-manager',
      says: 'Not telling a parent is decided by a manager.',
      at: 'madeBy',
    });
  });

  test.each(['already_told', 'child_returned', 'not_a_role_for_this_child', 'other'] as const)(
    'a parent is told unless one of the two reasons holds: %s is none',
    (reason) => {
      expect(decided(order('ExcuseNotice', { ...notParent, reason }, { by: people.teamManager }))).toEqual({
        refused: 'not-a-reason-for-parents',
        says: "A parent is told unless it is not reasonably practicable or is inconsistent with the child's welfare.",
        at: 'body.reason',
      });
    },
  );

  test('other roles are excused for other reasons', () => {
    const excuse = { to: 'virtual-school', reason: 'not_a_role_for_this_child' } as const;
    expect(decided(order('ExcuseNotice', excuse))).toEqual(recorded(['NoticeExcused', excuse]));
    expect(
      decided(order('ExcuseNotice', { to: 'virtual-school', reason: 'not_reasonably_practicable' })),
    ).toEqual({
      refused: 'reason-for-parents-only',
      says: 'This reason excuses telling a parent only.',
      at: 'body.reason',
    });
  });

  test('another reason is said in words', () => {
    expect(decided(order('ExcuseNotice', { to: 'virtual-school', reason: 'other' }))).toEqual({
      refused: 'say-which',
      says: 'Another reason for not telling somebody is said in words.',
      at: 'body.words',
    });
  });
});

describe('raising what senior people must know', () => {
  test('an Assistant Director who is concerned at hour five alerts the directors at hour five', () => {
    const concern = { reason: 'Two children of the same home are gone.' };
    expect(
      decided(
        order('RaiseAssistantDirectorConcern', concern, {
          by: assistantDirector,
          at: '2025-02-03T23:00:00Z',
        }),
      ),
    ).toEqual(recorded(['AssistantDirectorConcerned', concern]));
  });

  test('that concern is an Assistant Director’s only', () => {
    expect(
      decided(order('RaiseAssistantDirectorConcern', { reason: 'Worried.' }, { by: people.teamManager })),
    ).toMatchObject({ refused: 'not-yours-to-do' });
  });

  test('a worker files a need to know outside any time trigger', () => {
    const concern = { concern: 'The child was last seen with an adult who poses a risk.' };
    expect(decided(order('FileNeedToKnow', concern))).toEqual(recorded(['NeedToKnowFiled', concern]));
  });

  test('the Need to Know that a rule asks for is completed by children’s social care', () => {
    expect(decided(order('CompleteAlert', { kind: 'need_to_know' }))).toEqual(
      recorded(['AlertCompleted', { kind: 'need_to_know' }]),
    );
    expect(
      decided(order('CompleteAlert', { kind: 'need_to_know' }, { by: people.fosterCarer })),
    ).toMatchObject({ refused: 'not-yours-to-do' });
  });
});

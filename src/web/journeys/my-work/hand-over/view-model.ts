import type { Instant } from '../../../../domain/time/instant.ts';
import { addressOf } from '../../../reading/address-of.ts';
import { sayName } from '../../../words/say-child.ts';
import { sayMoment } from '../../../words/say-time.ts';
import { sayWhen } from '../../../words/say-when.ts';
import type { EpisodeAtWork, EpisodeRow } from './read-episodes.ts';
import type { Ended, Offered, Shift } from './read-shift.ts';

/** Names an episode in a form. */
export const idOf = ({ row: { owner, episode } }: EpisodeAtWork): string => `${owner}|${episode}`;

export function shiftView({ team, others, offeredToUs, offeredByUs, answered, ours }: Shift, now: Instant) {
  return {
    team,
    others,
    offeredToUs: offeredToUs.map((one) => offerView(one, now)),
    offeredByUs: offeredByUs.map((one) => offerView(one, now)),
    answered: answered.map((one) => answerView(one, now)),
    ours: ours.map((one) => ({
      ...lineOf(one, now),
      isOurs: one.last !== undefined,
      whose: one.last === undefined ? 'no team has accepted it yet' : 'with your team',
    })),
  };
}

function offerView(one: Offered, now: Instant) {
  const { body, madeBy, happened } = one.offer;
  return {
    ...lineOf(one, now),
    ...{ from: body.from, to: body.to, words: body.words, by: madeBy.person },
    at: sayWhen(happened, now),
  };
}

function answerView(one: Ended, now: Instant) {
  const { offer, answer } = one.answered;
  return {
    ...lineOf(one, now),
    ...{ from: offer.body.from, to: offer.body.to, by: answer.madeBy.person },
    isRefused: answer.type === 'HandOverRefused',
    reason: 'reason' in answer.body ? answer.body.reason : undefined,
    at: sayWhen(answer.happened, now),
  };
}

const lineOf = (one: EpisodeAtWork, now: Instant) => ({
  id: idOf(one),
  child: sayName(one.row.names),
  href: addressOf(one.row.episode),
  says: sayStanding(one.row, now),
});

/** `missing since 23 October, 22:10; 4 duties, 1 late`. */
function sayStanding({ phase, missing_since: since, over_at: over, duties, late }: EpisodeRow, now: Instant) {
  const gone =
    phase === 'open'
      ? `missing since ${sayMoment(since, now)}`
      : `back since ${sayMoment(over ?? since, now)}`;
  const due = duties === 0 ? 'nothing due' : `${duties} ${duties === 1 ? 'duty' : 'duties'} open`;
  return `${gone}; ${due}${late === 0 ? '' : `, ${late} late`}`;
}

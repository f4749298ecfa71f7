import type { Instant } from '../../domain/time/instant.ts';
import { usualAcknowledge } from '../../procedures/pack/escalation.ts';
import type { Queryable } from '../../store/store.ts';
import type { Telling } from '../telling.ts';
import type { Left } from './left.ts';

/** The front door of the authority that is offered responsibility is told, and asked to answer. */
export const toAnswerForChild = ({
  owner,
  stream,
  body: { child, event, to, at },
}: Extract<Left, { kind: 'responsibility-offered' }>): Telling => ({
  ...{ owner, stream, child, cause: 'hand-over', event, step: 0, about: 'responsibility_offered' },
  ...{ told: 'front-door', agency: to, arose: at, acknowledge: usualAcknowledge },
});

/** Whoever waits for the answer is told of it; nobody is asked about the offer any more. */
export async function ofAnswerForChild(
  connection: Queryable,
  { owner, stream, body }: Extract<Left, { kind: 'responsibility-answered' }>,
  now: Instant,
): Promise<Telling> {
  const { child, event, offer, answer, tell, at } = body;
  await connection.query({
    name: 'offer-is-answered',
    text: `update homeward.notice set ended_at = $4
      where owner = $1 and stream = $2 and event = $3 and cause in ('hand-over', 'silence')
        and about = 'responsibility_offered' and acknowledged_at is null and ended_at is null`,
    values: [owner, stream, offer, new Date(now)],
  });
  return {
    ...{ owner, stream, child, cause: 'hand-over', event, step: 0, about: `responsibility_${answer}` },
    ...{ told: tell.role, agency: tell.agency, arose: at, acknowledge: usualAcknowledge },
  };
}

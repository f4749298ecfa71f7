import type { Static } from 'typebox';
import type { episodeEvents } from '../../domain/episode/events.ts';
import { draw, type Odds, odds, oddsOf } from '../odds.ts';
import type { Voice } from '../people/voice.ts';
import type { Scene } from './scene.ts';

type Attempt = Static<(typeof episodeEvents)['ContactAttempted']>;
type Outcome = Pick<Attempt, 'how' | 'result'>;

const whom = odds<Attempt['to']>({ child: 62, friend: 16, relative: 9, parent: 10, adult: 3 });

const outcomes = (list: readonly (readonly [Attempt['how'], Attempt['result'], number])[]): Odds<Outcome> =>
  oddsOf(list.map(([how, result, weight]) => [{ how, result }, weight]));

const ofChild = outcomes([
  ['phone', 'no_answer', 40],
  ['phone', 'message_left', 16],
  ['text', 'message_left', 20],
  ['social', 'message_left', 8],
  ['phone', 'spoke_concern', 4],
  ['visit', 'no_answer', 7],
  ['search_on_foot', 'no_answer', 5],
]);
const ofOthers = outcomes([
  ['phone', 'no_answer', 30],
  ['phone', 'spoke_concern', 26],
  ['phone', 'message_left', 18],
  ['visit', 'spoke_concern', 14],
  ['visit', 'no_answer', 12],
]);

/** Somebody tries to reach the child, or people whom the child may be with. */
export function contactAttempt({ random, writer }: Scene, at: number, by: Voice, to?: Attempt['to']): void {
  const reached = to ?? draw(random, whom);
  const { how, result } = draw(random, reached === 'child' ? ofChild : ofOthers);
  writer.say('ContactAttempted', at, by, { by: by.says.role, to: reached, how, result });
}

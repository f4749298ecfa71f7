import type { Static } from 'typebox';
import type { episodeEvents } from '../../domain/episode/events.ts';
import { draw, odds } from '../odds.ts';
import type { Voice } from '../people/voice.ts';
import type { Scene } from './scene.ts';

type Attempt = Static<(typeof episodeEvents)['ContactAttempted']>;

const whom = odds<Attempt['to']>({ child: 62, friend: 16, relative: 9, parent: 10, adult: 3 });
const how = odds<Attempt['how']>({ phone: 52, text: 24, social: 10, visit: 10, search_on_foot: 4 });
const result = odds<Attempt['result']>({
  no_answer: 58,
  message_left: 30,
  spoke_concern: 8,
  seen: 1,
  spoke_safe: 3,
});

/** Somebody tries to reach the child, or people whom the child may be with. */
export function contactAttempt({ random, writer }: Scene, at: number, by: Voice, to?: Attempt['to']): void {
  writer.say('ContactAttempted', at, by, {
    by: by.says.role,
    to: to ?? draw(random, whom),
    how: draw(random, how),
    result: draw(random, result),
  });
}

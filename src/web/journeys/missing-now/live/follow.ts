import type { SignedIn } from '../../../../access/people/signed-in.ts';
import { formatInstant, type Instant, MINUTE, SECOND } from '../../../../domain/time/instant.ts';
import type { Service } from '../../../service.ts';
import { sayMoment } from '../../../words/say-time.ts';
import type { Choice } from '../board/choice.ts';
import { childrenMark } from '../board/keep-entries.ts';
import type { Board } from '../board/look.ts';
import type { BoardRow } from '../board/read-board.ts';
import { countsOf, wholeMark } from '../board/view-model.ts';
import { changesSince, type Sent, sentBy } from './changes.ts';
import type { Beat } from './pulse.ts';
import { stillTheirs } from './still-theirs.ts';

/** One browser that shows the board. */
export interface Follower {
  readonly signedIn: SignedIn;
  readonly choice: Choice;
  /** The mark of what the browser has, from the page or from what it was sent last. */
  readonly has: string;
  send(event: 'board' | 'now' | 'signed-out', data: unknown, id?: string): void;
  end(): void;
}

/** How often it is looked again although nothing was recorded: relationships begin and end by themselves. */
const LOOK_AGAIN = MINUTE;
/** How often a browser hears that what it shows is right. */
const SAY_NOW = 2 * SECOND;
/** A clock that goes further than this between two beats was set. */
const JUMP = 5 * SECOND;

/**
 * Keeps one browser up to date: reads what its viewer may see, and sends the rows that read otherwise than what the
 * browser has. Who is shown is noted when the children are others than before, and not at each refresh.
 */
export function follow({ store, clock }: Pick<Service, 'store' | 'clock'>, board: Board, to: Follower) {
  let rows: readonly BoardRow[] | undefined;
  let readAt = Number.NEGATIVE_INFINITY;
  let saidAt = Number.NEGATIVE_INFINITY;
  let beatAt = clock.now();
  let sent: Sent | undefined;
  let [, noted = ''] = to.has.split('-');
  let busy = false;
  let again = false;

  const readAnew = async (now: Instant): Promise<boolean> => {
    if (!(await stillTheirs(store, to.signedIn))) return false;
    rows = await board.read(to.signedIn, now);
    readAt = now;
    return true;
  };

  const refresh = async ({ recorded }: Beat) => {
    const now = clock.now();
    const jumped = Math.abs(now - beatAt) > JUMP;
    beatAt = now;
    if (rows === undefined || recorded || jumped || now - readAt >= LOOK_AGAIN) {
      if (!(await readAnew(now))) {
        to.send('signed-out', {});
        return to.end();
      }
    }
    await show(now, jumped);
  };
  const show = async (now: Instant, jumped: boolean) => {
    const { all, shown } = board.look(rows ?? [], to.choice, await board.names(now), now);
    const mark = wholeMark(shown);
    if (sent === undefined && mark === to.has) sent = sentBy(shown);
    const changes = changesSince(sent ?? new Map(), shown, now);
    if (changes !== undefined || sent === undefined) {
      const children = childrenMark(shown);
      if (children !== noted) await board.note(to.signedIn, shown, to.choice, now, true);
      noted = children;
      sent = sentBy(shown);
      to.send(
        'board',
        {
          ...(changes ?? { order: [], rows: {} }),
          counts: countsOf(shown, all, to.choice),
          now: formatInstant(now),
        },
        mark,
      );
    } else if (jumped || now - saidAt < 0 || now - saidAt >= SAY_NOW)
      to.send('now', { now: formatInstant(now), said: sayMoment(now, now) });
    else return;
    saidAt = now;
  };

  return {
    /** What comes while the last is still under way is looked at after it, once. */
    beat(beat: Beat): void {
      if (busy) {
        again ||= beat.recorded;
        return;
      }
      busy = true;
      refresh(beat)
        // The browser hears nothing, and says by itself since when it knows no better.
        .catch(() => {
          rows = undefined;
        })
        .finally(() => {
          busy = false;
          if (!again) return;
          again = false;
          this.beat({ recorded: true });
        });
    },
  };
}

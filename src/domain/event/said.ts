import { addInOrder } from '../time/add-in-order.ts';
import { orderOf, readWhen, type WhenText } from '../time/when.ts';
import type { DomainEvent } from './event.ts';

/** What an event that puts another right carries: the version it is about, and the new facts if there are any. */
export interface Correction {
  readonly reason: string;
  readonly happened?: WhenText;
  readonly body?: unknown;
}

/** The statements of one stream that stand today, by type, each list by when it happened. */
export interface Said {
  has(type: string): boolean;
  get(type: string): readonly DomainEvent[] | undefined;
  values(): readonly (readonly DomainEvent[])[];
}

/**
 * The place of each type that was ever said: a list of lists is filled in a fraction of the time that a map of them
 * takes to grow, and there are few types.
 */
const places = new Map<string, number>();

/** A place for each type, all of them free: a copy of it is there sooner than a list made by its length. */
const freePlaces: undefined[] = [];

class Statements implements Said {
  readonly #lists: (DomainEvent[] | undefined)[] = freePlaces.slice();

  has(type: string): boolean {
    return this.get(type) !== undefined;
  }

  get(type: string): readonly DomainEvent[] | undefined {
    const place = places.get(type);
    return place === undefined ? undefined : this.#lists[place];
  }

  values(): readonly (readonly DomainEvent[])[] {
    return this.#lists.filter((list) => list !== undefined);
  }

  add(event: DomainEvent): void {
    const place = places.get(event.type) ?? newPlace(event.type);
    const same = this.#lists[place];
    if (same === undefined) this.#lists[place] = [event];
    else addInOrder(same, event, byHappened);
  }
}

function newPlace(type: string): number {
  const place = places.size;
  places.set(type, place);
  freePlaces.push(undefined);
  return place;
}

const byHappened = (a: DomainEvent, b: DomainEvent) =>
  orderOf(a.happened) - orderOf(b.happened) || a.version - b.version;

/**
 * What is said in a stream once corrections and withdrawals are applied.
 *
 * Corrections apply in the order in which they were recorded; what remains is ordered by when it happened and
 * then by version, so a fact that arrives late takes its place. Never throws: a correction of something that
 * is not there changes nothing. A corrected statement keeps the version under which it was first recorded.
 *
 * @source docs/episodes.md, Corrections
 */
export function foldSaid(events: readonly DomainEvent[]): Said {
  const said = new Statements();
  for (const event of events) {
    if (event.corrects !== undefined) return foldSaid(standing(events));
    said.add(event);
  }
  return said;
}

/** The statements that are left once each correction is applied; nothing among them corrects anything any more. */
function standing(events: readonly DomainEvent[]): readonly DomainEvent[] {
  let left: DomainEvent[] = [];
  for (const event of events)
    if (event.corrects === undefined) left.push(event);
    else left = putRight(left, event);
  return left;
}

/** The statements that an imported row was taken apart into share its version. */
function putRight(statements: readonly DomainEvent[], { type, corrects, body }: DomainEvent): DomainEvent[] {
  if (type === 'FactWithdrawn') return statements.filter(({ version }) => version !== corrects);
  return statements.map((one) => (one.version === corrects ? corrected(one, body as Correction) : one));
}

const corrected = (original: DomainEvent, correction: Correction): DomainEvent => ({
  ...original,
  happened: (correction.happened && readWhen(correction.happened)) || original.happened,
  body: correction.body ?? original.body,
});

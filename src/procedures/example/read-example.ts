import Type, { type Static } from 'typebox';
import { authorityDutyEvents } from '../../domain/authority-duty/events.ts';
import type { SchoolClosure } from '../../domain/calendars/school-calendar.ts';
import { childEvents } from '../../domain/child/events.ts';
import { educationAbsenceEvents } from '../../domain/education-absence/events.ts';
import { episodeEvents } from '../../domain/episode/events.ts';
import type { EpisodeOutline } from '../../domain/episode/history.ts';
import type { Subject } from '../../domain/obligations/rule.ts';
import { type Instant, instant, plainDate } from '../../domain/time/instant.ts';
import type { Place } from '../yaml/place.ts';
import { hasShape } from '../yaml/shape.ts';
import { date, fields, list, oneOf, optional, readApart, text } from '../yaml/words.ts';
import type { Example } from './example.ts';
import { momentsIn } from './moments-in.ts';
import { type ChildShape, childShape, readChild } from './read-child.ts';
import { readThen } from './read-then.ts';
import { readTold, type Telling } from './read-told.ts';

const moment = Type.String({ format: 'instant' });

const closure = fields({
  from: date,
  to: date,
  kind: oneOf('school-holiday', 'inset-day', 'unplanned-closure'),
});

const givenShape = fields({
  child: optional(childShape),
  /** The police force whose officers speak in the story. */
  force: optional(text),
  capacity: optional(oneOf('responsible', 'home', 'host', 'force')),
  /** The child's other episodes. */
  others: optional(list(fields({ 'missing-since': moment, over: optional(moment) }))),
  /** Days on which the child's school is closed beyond weekends and bank holidays. */
  closures: optional(list(closure)),
  events: list(readApart),
});

// biome-ignore lint/suspicious/noThenProperty: `then` is what the page calls it, and nobody awaits the page.
const exampleShape = fields({ name: text, given: givenShape, then: readApart });

type Given = Static<typeof givenShape>;

/** What may happen in a story: the events of the stream that its rule is about. */
const families: Readonly<Record<Subject, Telling['family']>> = {
  episode: episodeEvents,
  child: childEvents,
  'education-absence': educationAbsenceEvents,
  authority: authorityDutyEvents,
};

/** Where children of examples live unless they say otherwise: the made-up authority and its force. */
const madeUp = { authority: '999', force: 'exampleshire' };

/**
 * An example of a rule: a story in a compact form, and what the rule makes of it. The child's group and so on hold
 * from long before; an event needs its type and `at`, and its body is completed where that changes nothing.
 */
export function readExample(value: unknown, subject: Subject, place: Place): Example | undefined {
  const shaped = hasShape(exampleShape, value, place);
  const { given: rawGiven, then: rawThen } = (value ?? {}) as { given?: Given; then?: unknown };
  const follows = rawThen === undefined ? undefined : readThen(rawThen, place.at('then'));
  if (!shaped || follows === undefined) return undefined;
  const given: Given = value.given;
  const child = given.child ?? {};
  const telling = { authority: child.responsible ?? madeUp.authority, force: given.force ?? madeUp.force };
  const family = families[subject];
  const events = readEvents(given, { ...telling, family, usual: usualOf(child, telling.force) }, place);
  return {
    name: value.name,
    child: readChild(child, telling, place.at('given', 'child')),
    events,
    others: (given.others ?? []).map(outlineOf),
    closures: (given.closures ?? []).map(closureOf),
    capacity: given.capacity,
    ...follows,
    through: Math.max(0, ...momentsIn([rawGiven, rawThen])) as Instant,
  };
}

const readEvents = ({ events }: Given, telling: Telling, place: Place) =>
  events.flatMap(
    (event, index) => readTold(event, index + 1, telling, place.at('given', 'events', index)) ?? [],
  );

const usualOf = ({ group }: ChildShape, force: string): Telling['usual'] => {
  const lookedAfter = group?.startsWith('lac') === true || group === 'care_leaver_16_17';
  return {
    EpisodeOpened: { child: 'example-child', strand: lookedAfter ? 'care' : 'home', force },
    ChildReturned: { to: lookedAfter ? 'placement' : 'home' },
    PupilAbsenceOpened: { child: 'example-child', school: 'example-school' },
  };
};

const outlineOf = (
  { 'missing-since': since, over }: { 'missing-since': string; over?: string },
  index: number,
): EpisodeOutline => ({
  id: `other-${index + 1}`,
  missingSince: instant(since),
  over: over === undefined ? undefined : instant(over),
});

const closureOf = ({ from, to, kind }: Static<typeof closure>): SchoolClosure => ({
  from: plainDate(from),
  to: plainDate(to),
  kind,
});

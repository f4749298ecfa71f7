import type { TSchema } from 'typebox';
import { childEvents } from '../../../domain/child/events.ts';
import { episodeEvents } from '../../../domain/episode/events.ts';
import type { DomainEvent } from '../../../domain/event/event.ts';
import { bodyInLines, type Line, type Saying } from '../body-in-lines.ts';
import {
  checkHeadlines,
  policeHeadlines,
  reportHeadlines,
  searchHeadlines,
  whereaboutsHeadlines,
} from './absence-headlines.ts';
import { childHeadlines } from './child-headlines.ts';
import type { Headlines } from './headlines.ts';
import {
  allocationHeadlines,
  closingHeadlines,
  correctionHeadlines,
  importedHeadlines,
  noticeHeadlines,
  referralHeadlines,
  returnInterviewHeadlines,
  safeAndWellHeadlines,
} from './return-headlines.ts';

/** Everything that is said of an episode or a child, in words. A new event does not compile until it has some. */
const headlines: Headlines<typeof episodeEvents & typeof childEvents> = {
  ...reportHeadlines,
  ...checkHeadlines,
  ...policeHeadlines,
  ...whereaboutsHeadlines,
  ...noticeHeadlines,
  ...searchHeadlines,
  ...safeAndWellHeadlines,
  ...returnInterviewHeadlines,
  ...allocationHeadlines,
  ...referralHeadlines,
  ...closingHeadlines,
  ...importedHeadlines,
  ...correctionHeadlines,
  ...childHeadlines,
};

const schemas: Readonly<Record<string, TSchema>> = { ...childEvents, ...episodeEvents };

/** What a statement says in a heading; undefined for a type that belongs to no episode and no child. */
export function headlineOf({ type, body }: Pick<DomainEvent, 'type' | 'body'>): string | undefined {
  if (!Object.hasOwn(headlines, type)) return undefined;
  const said = headlines[type as keyof typeof headlines];
  // Bodies were checked against the schema of their type before they were stored.
  return typeof said === 'string' ? said : (said as (body: unknown) => string)(body);
}

/** What a statement says beyond its heading, field by field. */
export function linesOfEvent(event: Pick<DomainEvent, 'type' | 'body'>, saying: Saying): readonly Line[] {
  const schema = schemas[event.type];
  if (schema === undefined) return [];
  const heading = headlineOf(event)?.toLowerCase() ?? '';
  return bodyInLines(schema, event.body, saying).filter(({ value }) => !isIn(heading, value));
}

/** Too short to be sure that the heading means it: `No` is in `Notice`. */
const SHORTEST = 4;

const isIn = (heading: string, value: string): boolean =>
  value.length >= SHORTEST && heading.includes(value.toLowerCase());

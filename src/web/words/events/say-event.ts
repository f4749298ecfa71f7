import type { TSchema } from 'typebox';
import { authorityDutyEvents } from '../../../domain/authority-duty/events.ts';
import { childEvents } from '../../../domain/child/events.ts';
import { educationAbsenceEvents } from '../../../domain/education-absence/events.ts';
import { episodeEvents } from '../../../domain/episode/events.ts';
import type { DomainEvent } from '../../../domain/event/event.ts';
import { incidentEvents } from '../../../domain/incident/events.ts';
import { bodyInLines, type Line, type Saying } from '../body-in-lines.ts';
import {
  checkHeadlines,
  policeHeadlines,
  reportHeadlines,
  searchHeadlines,
  whereaboutsHeadlines,
} from './absence-headlines.ts';
import { authorityHeadlines, incidentHeadlines } from './authority-headlines.ts';
import { childHeadlines } from './child-headlines.ts';
import { educationHeadlines } from './education-headlines.ts';
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

/** Everything that is said on record, of whatever it is said. */
const schemas = {
  ...childEvents,
  ...educationAbsenceEvents,
  ...incidentEvents,
  ...authorityDutyEvents,
  ...episodeEvents,
};

/** All of it in words. A new event does not compile until it has some. */
const headlines: Headlines<typeof schemas> = {
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
  ...educationHeadlines,
  ...incidentHeadlines,
  ...authorityHeadlines,
};

const isSaid = (type: string): type is keyof typeof schemas => Object.hasOwn(schemas, type);

/** What a statement says in a heading; undefined for a type that nobody knows. */
export function headlineOf({ type, body }: Pick<DomainEvent, 'type' | 'body'>): string | undefined {
  if (!isSaid(type)) return undefined;
  const said = headlines[type];
  // Bodies were checked against the schema of their type before they were stored.
  return typeof said === 'string' ? said : (said as (body: unknown) => string)(body);
}

/** What a statement says beyond its heading, field by field. */
export function linesOfEvent(event: Pick<DomainEvent, 'type' | 'body'>, saying: Saying): readonly Line[] {
  if (!isSaid(event.type)) return [];
  const schema: TSchema = schemas[event.type];
  const heading = headlineOf(event)?.toLowerCase() ?? '';
  return bodyInLines(schema, event.body, saying).filter(({ value }) => !isIn(heading, value));
}

/** Too short to be sure that the heading means it: `No` is in `Notice`. */
const SHORTEST = 4;

const isIn = (heading: string, value: string): boolean =>
  value.length >= SHORTEST && heading.includes(value.toLowerCase());

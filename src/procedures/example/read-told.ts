import type { TSchema } from 'typebox';
import { agencyOf, isRole, type Role, roles } from '../../domain/agencies/roles.ts';
import type { AgencyReference, DomainEvent } from '../../domain/event/event.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { orderOf, readWhen, type When } from '../../domain/time/when.ts';
import { asWritten } from '../yaml/as-written.ts';
import { didYouMean } from '../yaml/did-you-mean.ts';
import type { Place } from '../yaml/place.ts';
import { hasShape } from '../yaml/shape.ts';
import { completeBody } from './complete-body.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What an example's events are read against. */
export interface Telling {
  readonly family: Readonly<Record<string, TSchema>>;
  /** The authority and force whose people speak in it. */
  readonly authority: string;
  readonly force: string;
  /** What every event of a type has in this story unless it says otherwise. */
  readonly usual: Readonly<Record<string, Fields>>;
}

/**
 * One event as an example tells it: `- ChildReturned: { at: 2025-03-28T20:00Z, by: foster-carer, to: placement }`.
 *
 * `at` is when it happened and `by` the role that says so; every other field is of the event's body, which is
 * completed. `by-whom` is a body's own `by`, and `body: { … }` holds whatever else has one of these names. `recorded`
 * tells when a late fact was recorded, `corrects` the number of the event, from 1, that this one puts right.
 */
export function readTold(
  value: unknown,
  version: number,
  telling: Telling,
  place: Place,
): DomainEvent | undefined {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const [entry, ...more] = entries;
  if (entry === undefined || more.length > 0) {
    place.mistake('An event stands here as the one key of what is told of it.');
    return undefined;
  }
  const [type, told] = entry;
  const at = place.at(type);
  const schema = Object.hasOwn(telling.family, type) ? telling.family[type] : undefined;
  if (schema === undefined) {
    at.mistake(`There is no event \`${type}\`.${didYouMean(type, Object.keys(telling.family))}`);
    return undefined;
  }
  return readEvent(type, schema, (told ?? {}) as Fields, version, telling, at);
}

function readEvent(
  type: string,
  schema: TSchema,
  told: Fields,
  version: number,
  telling: Telling,
  place: Place,
): DomainEvent | undefined {
  const happened = readMoment(told.at, 'at', place);
  const recorded = told.recorded === undefined ? happened : readMoment(told.recorded, 'recorded', place);
  const role = readRole(told.by, place);
  if (happened === undefined || recorded === undefined || role === undefined) return undefined;
  const madeBy = { person: 'Testperson', role, agency: agencyIn(role, telling) };
  const body = completeBody(type, { ...telling.usual[type], ...bodyOf(told) }, schema, { happened, madeBy });
  if (!hasShape(schema, body, place)) return undefined;
  return {
    type,
    version,
    happened,
    recorded: orderOf(recorded) as Instant,
    madeBy,
    recordedBy: madeBy,
    body,
    ...(typeof told.corrects === 'number' && { corrects: told.corrects }),
    ...(told.imported === true && { imported: true }),
  };
}

function readMoment(value: unknown, field: string, place: Place): When | undefined {
  const when = typeof value === 'string' ? readWhen(value) : undefined;
  if (when === undefined)
    place
      .at(...(value === undefined ? [] : [field]))
      .mistake(
        value === undefined
          ? `\`${field}\` is missing.`
          : `${asWritten(value)} is no moment with an offset, such as 2025-10-25T18:00+01:00, and no day.`,
      );
  return when;
}

function readRole(value: unknown, place: Place): Role | undefined {
  if (value === undefined) return 'allocated-social-worker';
  if (typeof value === 'string' && isRole(value)) return value;
  place.at('by').mistake(`${asWritten(value)} is no role.${didYouMean(String(value), Object.keys(roles))}`);
  return undefined;
}

function agencyIn(role: Role, { authority, force }: Telling): AgencyReference {
  const agency = agencyOf(role);
  if (agency === 'childrens-social-care') return `childrens-social-care:${authority}`;
  return agency === 'police' ? `police:${force}` : agency;
}

const ofTheEvent = new Set(['at', 'by', 'by-whom', 'recorded', 'corrects', 'imported', 'body']);

function bodyOf(told: Fields): Fields {
  const fields = Object.entries(told).filter(([field]) => !ofTheEvent.has(field));
  return {
    ...(inCamelCase(Object.fromEntries(fields)) as Fields),
    ...(told['by-whom'] !== undefined && { by: told['by-whom'] }),
    ...(inCamelCase(told.body ?? {}) as Fields),
  };
}

/** Pages are written in kebab case, bodies are not. */
function inCamelCase(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inCamelCase);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
      inCamelCase(one),
    ]),
  );
}

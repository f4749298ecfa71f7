import type { TSchema } from 'typebox';
import type { DomainEvent } from '../../domain/event/event.ts';
import { formatInstant, type Instant } from '../../domain/time/instant.ts';
import { orderOf } from '../../domain/time/when.ts';

type Body = Readonly<Record<string, unknown>>;

/** What examples leave out because it changes nothing, where no blank text or empty list would do. */
const usual: Readonly<Record<string, Body>> = {
  EpisodeOpened: { whereabouts: 'unknown' },
  ChildReported: { to: ['police', 'authority'] },
  ContactAttempted: { to: 'child', how: 'phone', result: 'no_answer' },
  ChildReturned: { safeToReturn: 'yes' },
  NoticeSent: { channel: 'secure_e_mail', about: 'missing' },
  SafeAndWellChecked: { how: 'done_seen' },
  FrequencyDecided: { harmConsidered: true },
  ReturnInterviewHeld: { kind: 'standard', independent: true },
  RiskAssessmentSaved: { complete: true },
  MediaReleased: { authorityConsulted: true },
};

/**
 * The body of an event as an example tells it, with everything that its schema asks for besides: texts that say
 * nothing, empty lists, people with a made-up name. What is a choice between words is left to the example.
 */
export function completeBody(
  type: string,
  told: Body,
  schema: TSchema,
  event: Pick<DomainEvent, 'happened' | 'madeBy'>,
): Body {
  const moment = formatInstant(orderOf(event.happened) as Instant);
  const completed: Record<string, unknown> = { ...usual[type], ...told };
  for (const [field, one] of requiredOf(schema)) {
    if (completed[field] !== undefined) continue;
    const value = field === 'by' ? event.madeBy.role : blank(one, moment);
    if (value !== undefined) completed[field] = value;
  }
  return completed;
}

function blank(schema: TSchema, moment: string): unknown {
  const { type, format, pattern, enum: words } = schema as Readonly<Record<string, unknown>>;
  if (words !== undefined || pattern !== undefined) return undefined;
  if (type === 'array') return [];
  if (type === 'string') return blankText(format, moment);
  if (type !== 'object') return undefined;
  return Object.fromEntries(requiredOf(schema).map(([field, one]) => [field, blank(one, moment)]));
}

function blankText(format: unknown, moment: string): string {
  if (format === 'plain-date') return moment.slice(0, 10);
  return format === undefined ? 'made up' : moment;
}

function requiredOf(schema: TSchema): [string, TSchema][] {
  const { required, properties } = schema as {
    readonly required?: readonly string[];
    readonly properties?: Readonly<Record<string, TSchema>>;
  };
  return (required ?? []).flatMap((field): [string, TSchema][] => {
    const one = properties?.[field];
    return one === undefined ? [] : [[field, one]];
  });
}

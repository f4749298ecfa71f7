import type { TSchema } from 'typebox';
import { Check, Errors } from 'typebox/value';
import { foldChild } from '../child/child.ts';
import { childEvents } from '../child/events.ts';
import { type Acts, decide } from '../deciding/act.ts';
import { type Command, type Decision, isRefusal, type Refusal } from '../deciding/command.ts';
import type { EpisodeContext } from '../episode/acts.ts';
import { episodeEvents } from '../episode/events.ts';
import { foldEpisode } from '../episode/fold.ts';
import type { EpisodeOutline } from '../episode/history.ts';
import type { Maker, Recorder } from '../event/event.ts';
import type { PackSettings } from '../obligations/pack.ts';
import { type Instant, instant } from '../time/instant.ts';
import { orderOf } from '../time/when.ts';
import { type Fact, recorder, type Telling, thatEvening, versioned, when } from './facts.ts';
import { people } from './people.ts';

/** The choices of the national floor, which a test overrides where it is about one of them. */
export const floorSettings: PackSettings = {
  gradesWhenMissing: ['very_low', 'low', 'medium', 'high'],
  legacyAbsenceOffered: false,
  recoveryOrderOnlyUnderCareOrder: false,
  suggestedCheckMinutes: { under16: 45, from16: 90 },
  multipleEpisodes: { count: 3, withinDays: 90 },
  riskTemplateNotLookedAfter: 'risk-template-home',
  closingNeeds: [],
};

/** What a new episode of the test child binds. */
export const floorBinding: EpisodeContext['binding'] = [
  { capacity: 'responsible', owner: '887', pack: 'statutory-2014', hash: 'hash-of-the-floor' },
];

export interface Known {
  readonly child?: readonly Fact[];
  readonly episode?: readonly Fact[];
  readonly others?: readonly EpisodeOutline[];
  readonly settings?: Partial<PackSettings>;
}

/** What came of it, as a test reads it: each event by its type and body, or the refusal. */
export type Outcome =
  | { readonly events: readonly { readonly type: string; readonly body: unknown }[] }
  | Refusal;

/** An order as a test gives it: by the social worker, that evening, decided the moment it happened. */
export function order(
  type: string,
  body: unknown,
  telling: Telling & { readonly now?: string } = {},
): Command {
  const { at = thatEvening, by = people.socialWorker, recordedBy = by, now } = telling;
  const happened = when(at);
  return {
    type,
    body,
    happened,
    now: now === undefined ? (orderOf(happened) as Instant) : instant(now),
    madeBy: by satisfies Maker,
    recordedBy: recorder(recordedBy satisfies Recorder),
  };
}

/** Given what is known of a child and an episode, what follows from an order. */
export const givenEpisode = (known: Known) => ({
  when: (acts: Acts<EpisodeContext>, command: Command): Outcome =>
    readably(decideEpisode(known, acts, command)),
});

/** An act of an episode may also say something of the child. */
const anyEvent: Readonly<Record<string, TSchema>> = { ...childEvents, ...episodeEvents };

/** The decision as it is, with streams, times and people, for tests that are about those. */
export function decideEpisode(known: Known, acts: Acts<EpisodeContext>, command: Command): Decision {
  return decideChecked(acts, contextOf(known), command, (type) => anyEvent[type] as TSchema);
}

export function contextOf({
  child: childFacts = [],
  episode: facts = [],
  others = [],
  settings,
}: Known): EpisodeContext {
  const child = foldChild(versioned(childFacts));
  const episode = foldEpisode(versioned(facts));
  return {
    episodeId: 'this-episode',
    childId: 'testchild-alder',
    child,
    history: episode && { id: 'this-episode', child, episode, others },
    others,
    settings: { ...floorSettings, ...settings },
    binding: floorBinding,
  };
}

/** Decides, and holds the order's body and every event's body to their schemas, so that no test says nonsense. */
export function decideChecked<Context>(
  acts: Acts<Context>,
  context: Context,
  command: Command,
  schemaOf: (type: string) => TSchema,
): Decision {
  const wanted = acts[command.type];
  if (wanted !== undefined) conforms(`the order ${command.type}`, wanted.body, command.body);
  const decision = decide(acts, context, command);
  if (isRefusal(decision)) return decision;
  for (const { event } of decision.events)
    conforms(`the event ${event.type}`, schemaOf(event.type), event.body);
  return decision;
}

export const readably = (decision: Decision): Outcome =>
  isRefusal(decision)
    ? decision
    : { events: decision.events.map(({ event }) => ({ type: event.type, body: event.body })) };

/** What was decided for a stream, as facts that a next order is decided against. */
export const factsIn = (decision: Decision, stream = 'episode'): readonly Fact[] =>
  isRefusal(decision)
    ? []
    : decision.events
        .filter((one) => one.stream === stream)
        .map(({ event }) => ({ ...event, recorded: orderOf(event.happened) as Instant }));

/** What `when` answers where exactly these events follow. */
export const recorded = (...events: readonly (readonly [type: string, body: unknown])[]): Outcome => ({
  events: events.map(([type, body]) => ({ type, body })),
});

function conforms(what: string, schema: TSchema, value: unknown): void {
  if (Check(schema, value)) return;
  const [first] = Errors(schema, value);
  throw new TypeError(
    `${what} has a body that its schema does not allow: ${first?.instancePath} ${first?.message}`,
  );
}

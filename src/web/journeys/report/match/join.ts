import type { SignedIn } from '../../../../access/people/signed-in.ts';
import { type EpisodeEvent, episodeSaid } from '../../../../domain/episode/events.ts';
import type { DomainEvent } from '../../../../domain/event/event.ts';
import type { Instant } from '../../../../domain/time/instant.ts';
import { exactly } from '../../../../domain/time/when.ts';
import type { Order } from '../../../../record/order.ts';
import type { EpisodeName } from '../read-episode.ts';
import type { Described } from './read-described.ts';

export type JoinAs = 'report' | 'sighting';

export interface Joining {
  readonly key: string;
  readonly signedIn: SignedIn;
  readonly now: Instant;
  readonly described: Described;
  /** The child it is, with the episode that takes the report: open already, or new with this number. */
  readonly to: EpisodeName;
  readonly as: JoinAs;
  readonly reason: string;
}

/**
 * What joins a report to a child: the report said of that child as its reporter said it and when, or a sighting; the
 * police's answer to it; and then the description as an alias. Given again after a break they go on where they stopped.
 */
export function joiningOrders(joining: Joining): readonly Order[] {
  const { described, to, as, reason } = joining;
  const { said } = described.history.episode;
  const [report] = episodeSaid(said, 'ChildReported');
  const answers = episodeSaid(said, 'PoliceAcknowledged');
  const first =
    as === 'sighting' || report === undefined
      ? sightingOf(joining, report ?? described.history.episode.opening)
      : reportOf(joining, report);
  return [
    first,
    ...(as === 'report' ? answers : []).map((event, index) =>
      asSaidBefore(joining, to, `police ${index}`, 'AcknowledgeReport', event, event.body),
    ),
    own(joining, described, 'join', 'JoinReport', { child: to.child, episode: to.episode, reason }),
  ];
}

function reportOf(joining: Joining, report: EpisodeEvent<'ChildReported'>): Order {
  const {
    child: _,
    packs: __,
    incident: ___,
    hidden: ____,
    ...facts
  } = joining.described.history.episode.opening.body;
  const worry = episodeSaid(joining.described.history.episode.said, 'ImmediateConcernRaised')[0];
  const { to, reporter, items } = report.body;
  return asSaidBefore(joining, joining.to, 'report', 'ReportChildMissing', report, {
    ...facts,
    to,
    ...(reporter !== undefined && { reporter }),
    // Who it is stands on the record that it is joined to.
    items: items.filter(({ item, answer }) => item !== 'identity' && answer !== undefined),
    ...(worry !== undefined && { immediateConcern: worry.body.reason }),
  });
}

function sightingOf(joining: Joining, report: DomainEvent): Order {
  const items = episodeSaid(joining.described.history.episode.said, 'ChildReported').flatMap(
    ({ body }) => body.items,
  );
  const words = items.flatMap(({ item, answer }) =>
    answer === undefined || item === 'identity' ? [] : [answer],
  );
  return asSaidBefore(joining, joining.to, 'sighting', 'RecordSighting', report, {
    words: words.length === 0 ? 'Reported as a child to be matched.' : words.join('\n'),
    reporter: { name: report.madeBy.person, role: report.madeBy.role },
  });
}

/** Somebody's own words of then, put on the right record by whoever found out which that is. */
export function asSaidBefore(
  joining: Joining,
  name: EpisodeName,
  step: string,
  type: string,
  { happened, madeBy, recorded }: DomainEvent,
  body: object,
): Order {
  const order = own(joining, name, step, type, body);
  const maker = { how: 'system' as const, toldAt: recorded, ...madeBy };
  return { ...order, command: { ...order.command, happened, madeBy: maker } };
}

function own(
  { key, signedIn, now }: Joining,
  { books, child, episode }: EpisodeName,
  step: string,
  type: string,
  body: object,
): Order {
  const madeBy = { person: signedIn.name, role: signedIn.as.role, agency: signedIn.as.agency };
  return {
    command: { type, body, happened: exactly(now), now, madeBy, recordedBy: madeBy },
    ...{ books, child, episode, incident: '', absence: '' },
    key: `join ${key} ${step}`,
  };
}

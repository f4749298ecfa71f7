import type { AgencyReference } from '../event/event.ts';
import { type OfferOfResponsibility, offersOf } from '../responsibility/offers.ts';
import { DAY, type Instant } from '../time/instant.ts';
import { exactly, orderOf, type When } from '../time/when.ts';
import { type Child, childSaid } from './child.ts';

export type RelationshipKind =
  | 'responsible'
  | 'formerly'
  | 'offered'
  | 'hosts'
  | 'polices'
  | 'cares_for'
  | 'teaches'
  | 'treats';

/** From when until when an agency has to do with a child, and as what. */
export interface Relationship {
  readonly agency: AgencyReference;
  readonly kind: RelationshipKind;
  readonly from: When;
  readonly to?: When;
}

/**
 * Who has to do with a child through what is known of the child: the authority responsible, the one that hosts
 * the placement, the home that cares for the child, the police who were told of the placement, the school; and
 * authorities between which responsibility is handed over. Who polices a child who is missing follows from the episode.
 */
export function relationshipsOf(child: Child): readonly Relationship[] {
  return [
    ...responsible(child),
    ...handingOver(child),
    ...placements(child),
    ...alertedPolice(child),
    ...schools(child),
  ];
}

/**
 * The authority that made a record of another authority's child because it was given notice: the child is in its area
 * and not placed there, as far as it knows. It stands to the child as a host from the beginning of the record.
 *
 * @source v59-2024 L95-99
 */
export function hostByNotice(child: Child, books: string): Relationship | undefined {
  const taken = childSaid(child, 'ResponsibilityTaken');
  const [recorded] = childSaid(child, 'ChildRecorded');
  const isAnothers = taken.length > 0 && taken.every(({ body }) => body.authority !== books);
  if (!isAnothers || recorded === undefined || childSaid(child, 'PlacementStarted').length > 0)
    return undefined;
  return relationship(`childrens-social-care:${books}`, 'hosts', recorded.happened, undefined);
}

function responsible(child: Child): Relationship[] {
  const taken = childSaid(child, 'ResponsibilityTaken');
  return taken.map(({ body, happened }, index) =>
    relationship(
      `childrens-social-care:${body.authority}`,
      'responsible',
      happened,
      taken[index + 1]?.happened,
    ),
  );
}

/** An authority that did not accept reads for so long what it answered, or that the offer was taken back **[ours]**. */
const ANSWER_IS_READ_FOR = 30 * DAY;

/**
 * Whoever is offered responsibility sees the offer; whoever handed it over keeps sight of its own record. Of offers to
 * one authority from the same moment on the last says how long it sees them.
 */
function handingOver(child: Child): Relationship[] {
  const sameOffer = (one: OfferOfResponsibility, other: OfferOfResponsibility) =>
    one.offer.body.to === other.offer.body.to &&
    orderOf(one.offer.happened) === orderOf(other.offer.happened);
  const offers = offersOf(child);
  const told = offers.filter((one, index) => !offers.slice(index + 1).some((later) => sameOffer(one, later)));
  return told.flatMap(({ offer, answer }) => {
    const receiver = `childrens-social-care:${offer.body.to}` as const;
    const until =
      answer === undefined || answer.type === 'ResponsibilityAccepted'
        ? answer?.happened
        : exactly((orderOf(answer.happened) + ANSWER_IS_READ_FOR) as Instant);
    const offered = relationship(receiver, 'offered', offer.happened, until);
    if (answer?.type !== 'ResponsibilityAccepted') return [offered];
    return [offered, relationship(offer.madeBy.agency, 'formerly', answer.happened, undefined)];
  });
}

function placements(child: Child): Relationship[] {
  return periodsOfPlacement(child).flatMap(({ placed: { body, happened }, until }) => {
    const host = relationship(`childrens-social-care:${body.host}`, 'hosts', happened, until);
    if (body.home === undefined) return [host];
    return [host, relationship(`placement:${body.home}`, 'cares_for', happened, until)];
  });
}

/** The police who were told of a placement have to do with the child until it ends. */
function alertedPolice(child: Child): Relationship[] {
  const alerts = childSaid(child, 'PoliceAlertedToPlacement');
  if (alerts.length === 0) return [];
  const periods = periodsOfPlacement(child);
  return alerts.map(({ body, happened }) => {
    const told = periods.findLast(({ placed }) => orderOf(placed.happened) <= orderOf(happened));
    return relationship(`police:${body.force}`, 'polices', happened, told?.until);
  });
}

function periodsOfPlacement(child: Child) {
  const started = childSaid(child, 'PlacementStarted');
  const ended = childSaid(child, 'PlacementEnded');
  return started.map((placed, index) => {
    const next = started[index + 1];
    const end = ended.find(
      ({ version }) => version > placed.version && (next === undefined || version < next.version),
    );
    return { placed, until: end?.happened ?? next?.happened };
  });
}

function schools(child: Child): Relationship[] {
  const joined = childSaid(child, 'SchoolJoined');
  const left = childSaid(child, 'SchoolLeft');
  return joined.map(({ body, happened, version }, index) => {
    const gone = left.find((leaving) => leaving.version > version)?.happened ?? joined[index + 1]?.happened;
    return relationship(`education:${body.school}`, 'teaches', happened, gone);
  });
}

const relationship = (
  agency: AgencyReference,
  kind: RelationshipKind,
  from: When,
  to: When | undefined,
): Relationship => (to === undefined ? { agency, kind, from } : { agency, kind, from, to });

import { type EpisodeEvent, episodeSaid } from '../episode/events.ts';
import type { AgencyReference } from '../event/event.ts';
import type { Said } from '../event/said.ts';

/** The team or shift that has the work on an episode since it accepted it, and whose it was before. */
export interface HandedOver {
  readonly from: string;
  readonly to: string;
  /** The version of the event by which it was accepted. */
  readonly accepted: number;
}

/**
 * Which team of an agency has the work on an episode: the last that accepted a hand-over. Undefined while there was
 * none: then it lies wherever the child and its duties were given.
 */
export function handedOver(said: Said, agency: AgencyReference): HandedOver | undefined {
  const offers = offersOf(said, agency);
  for (const { version: accepted, body } of episodeSaid(said, 'HandOverAccepted').toReversed()) {
    const offer = offers.find(({ version }) => version === body.offer);
    if (offer !== undefined) return { from: offer.body.from, to: offer.body.to, accepted };
  }
  return undefined;
}

/** The hand-over within an agency that nobody has answered or taken back; the work stays where it is until then. */
export function openHandOver(
  said: Said,
  agency: AgencyReference,
): EpisodeEvent<'HandOverOffered'> | undefined {
  const over = new Set(
    [
      ...episodeSaid(said, 'HandOverAccepted'),
      ...episodeSaid(said, 'HandOverRefused'),
      ...episodeSaid(said, 'HandOverWithdrawn'),
    ].map(({ body }) => body.offer),
  );
  return offersOf(said, agency).find(({ version }) => !over.has(version));
}

/** A hand-over that was accepted or refused. */
export interface Answered {
  readonly offer: EpisodeEvent<'HandOverOffered'>;
  readonly answer: EpisodeEvent<'HandOverAccepted' | 'HandOverRefused'>;
}

/** The hand-over within an agency that was answered last. */
export function lastAnswered(said: Said, agency: AgencyReference): Answered | undefined {
  const answers = [
    ...episodeSaid(said, 'HandOverAccepted'),
    ...episodeSaid(said, 'HandOverRefused'),
  ].toSorted((one, other) => other.version - one.version);
  const offers = offersOf(said, agency);
  for (const answer of answers) {
    const offer = offers.find(({ version }) => version === answer.body.offer);
    if (offer !== undefined) return { offer, answer };
  }
  return undefined;
}

/** Where the work of one agency on an episode lies, as far as it was ever handed over. */
export interface WorkLies {
  readonly agency: AgencyReference;
  /** The team that has it; undefined while nobody has accepted it yet. */
  readonly team?: string;
  /** The team that was offered it and has not answered. */
  readonly offeredTo?: string;
}

/** Where the work on an episode lies, agency by agency. */
export const whereWorkLies = (said: Said): readonly WorkLies[] =>
  [...new Set(episodeSaid(said, 'HandOverOffered').map(({ madeBy }) => madeBy.agency))].flatMap((agency) => {
    const team = handedOver(said, agency)?.to;
    const offeredTo = openHandOver(said, agency)?.body.to;
    if (team === undefined && offeredTo === undefined) return [];
    return { agency, ...(team !== undefined && { team }), ...(offeredTo !== undefined && { offeredTo }) };
  });

const offersOf = (said: Said, agency: AgencyReference) =>
  episodeSaid(said, 'HandOverOffered').filter(({ madeBy }) => madeBy.agency === agency);

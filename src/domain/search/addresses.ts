import { type Child, childSaid } from '../child/child.ts';
import { type EpisodeEvent, episodeSaid } from '../episode/events.ts';
import type { EpisodeHistory } from '../episode/history.ts';

/** Somebody who is at an address, as what the record has them. */
export interface Resident {
  readonly name: string;
  /** As it was written, such as `grandmother`; undefined for somebody the child may be with. */
  readonly relationship: string | undefined;
  readonly posesRisk: boolean;
}

/** An address at which the child may be, whose it is, and what was decided last on visiting it. */
export interface AddressToVisit {
  readonly address: string;
  readonly residents: readonly Resident[];
  readonly decided: EpisodeEvent<'AddressVisitDecided'> | undefined;
}

/**
 * The addresses at which the child may be: of parents, relatives, friends and associates as the record has them, and
 * any that somebody decided on beside them. The same address of two people is one, however it is spaced or capitalised.
 *
 * @source v59-2024 L268; ofsted-2013 ¶58
 */
export function addressesToVisit({ child, episode }: EpisodeHistory): readonly AddressToVisit[] {
  const found = new Map<string, { readonly address: string; readonly residents: Resident[] }>();
  const at = (address: string) => {
    const entry = found.get(keyOf(address)) ?? { address: address.trim(), residents: [] };
    found.set(keyOf(address), entry);
    return entry;
  };
  for (const [address, resident] of residents(child)) {
    const entry = at(address);
    if (!entry.residents.some(({ name }) => name === resident.name)) entry.residents.push(resident);
  }
  const decisions = episodeSaid(episode.said, 'AddressVisitDecided');
  for (const { body } of decisions) at(body.address);
  return [...found].map(([key, entry]) => ({
    ...entry,
    decided: decisions.findLast(({ body }) => keyOf(body.address) === key),
  }));
}

function residents(child: Child): readonly (readonly [address: string, resident: Resident])[] {
  const family = childSaid(child, 'RelationshipRecorded').flatMap(
    ({ body: { address, person, relationship } }) =>
      address === undefined
        ? []
        : [[address, { name: person.name, relationship, posesRisk: false }] as const],
  );
  const associates = childSaid(child, 'AssociateRecorded').flatMap(
    ({ body: { addresses, person, posesRisk } }) =>
      (addresses ?? []).map(
        (address) =>
          [address, { name: person.name, relationship: undefined, posesRisk: posesRisk === true }] as const,
      ),
  );
  return [...family, ...associates];
}

const keyOf = (address: string): string =>
  address
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();

import type { Role } from '../../../../domain/agencies/roles.ts';
import type { EpisodeEvent } from '../../../../domain/episode/events.ts';
import { addressesToVisit, type Resident } from '../../../../domain/search/addresses.ts';
import type { Instant } from '../../../../domain/time/instant.ts';
import { mayRecord } from '../../../acts/acts-for.ts';
import { FROM } from '../../../acts/page/come-from.ts';
import { episodePlaces } from '../../../acts/places/episode-places.ts';
import { identityOf } from '../../../reading/identity.ts';
import type { ShownEpisode, ShownRecord } from '../../../reading/read-record.ts';
import { someone } from '../../../words/say-maker.ts';
import { sayWhen } from '../../../words/say-when.ts';

/** The addresses of an episode, those that nobody has decided on first. */
export function addressesView({ found, child, asAt }: ShownRecord, episode: ShownEpisode, role: Role) {
  const here = `/episodes/${encodeURIComponent(episode.id)}`;
  const mayDecide =
    episodePlaces.DecideAddressVisit.in.includes(episode.whole.episode.phase) &&
    mayRecord('DecideAddressVisit', { role, held: found.held });
  const act = (answers: Readonly<Record<string, string>> = {}) =>
    `${here}/acts/decide-address-visit?${new URLSearchParams({ ...answers, [FROM]: 'addresses' })}`;
  const addresses = addressesToVisit(episode.seen).map(({ address, residents, decided }) => ({
    address,
    residents: residents.map(sayResident),
    decided: decided && sayDecision(decided, asAt),
    why: decided?.body.reason,
    words: decided?.body.words,
    href: mayDecide ? act({ 'body-address': address }) : undefined,
  }));
  return {
    name: identityOf(child, asAt).name,
    episode: here,
    open: addresses.filter(({ decided }) => decided === undefined),
    decided: addresses.filter(({ decided }) => decided !== undefined),
    another: mayDecide ? act() : undefined,
  };
}

const sayResident = ({ name, relationship, posesRisk }: Resident): string => {
  const as = relationship ?? 'somebody the child may be with';
  return `${name}, ${as}${posesRisk ? ': a risk to the child' : ''}`;
};

const decisions = {
  visited: 'Visited',
  to_be_visited: 'To be visited',
  not_visited: 'Not visited',
} as const;

const sayDecision = ({ body, happened, madeBy }: EpisodeEvent<'AddressVisitDecided'>, now: Instant): string =>
  `${decisions[body.decision]}, ${sayWhen(happened, now).text}, by ${someone(madeBy)}`;

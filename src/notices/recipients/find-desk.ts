import { agencyOf, type Role } from '../../domain/agencies/roles.ts';
import type { Desk } from './desk.ts';
import type { Worker, Workforce } from './workforce.ts';

/** Whom somebody looks for. */
export interface Wanted {
  readonly told: Role;
  /** Where: the first of them in which somebody is that role. */
  readonly agencies: readonly string[];
  /** Whom a service for all children of an authority serves: nobody's relationship says it. */
  readonly authority: string;
  /** The authority whose record it is about: its mailboxes are written to. */
  readonly books: string;
  /** Whom the record names as the one who works with this child in that role. */
  readonly named?: string | undefined;
}

/** Who takes what was meant for a role that nobody has: the front door, and the emergency duty team behind it. */
const dutyDesks: readonly Role[] = ['front-door', 'emergency-duty-team'];

/**
 * The one person or duty desk that a notice is for. Whoever is away is stood in for by whom they named. One person in
 * a role is accountable by themselves; of several, whom the rota has on duty, else the desk that they share. Where
 * nobody has the role in children's services, its duty desk takes it.
 */
export function findDesk(wanted: Wanted, workforce: Workforce): Desk {
  const { told, agencies, authority, books, named } = wanted;
  const holders = workforce.workers.filter(
    ({ role, agency, ...worker }) =>
      role === told && (agencies.includes(agency) || worker.authority === authority),
  );
  const [first] = holders;
  if (first !== undefined) {
    const own = named === undefined ? undefined : holders.find(({ name }) => name === named);
    return { kind: 'here', role: told, agency: first.agency, person: accountable(own, holders) };
  }
  const agency = agencies[0] ?? agencyOf(told);
  if (workforce.mailboxes.has(`${books} ${agency} ${told}`)) return { kind: 'outside', role: told, agency };
  return dutyDesk(agency, workforce) ?? { kind: 'not-here', role: told, agency };
}

function accountable(own: Worker | undefined, holders: readonly Worker[]): string | undefined {
  if (own !== undefined && !own.isAway) return own.person;
  if (own?.cover !== undefined) return own.cover;
  const atWork = holders.filter(({ isAway }) => !isAway);
  const onDuty = atWork.filter(({ isOnDuty }) => isOnDuty);
  if (onDuty.length === 1) return onDuty[0]!.person;
  if (holders.length === 1) return holders[0]!.isAway ? holders[0]!.cover : holders[0]!.person;
  return undefined;
}

function dutyDesk(agency: string, { workers }: Workforce): Desk | undefined {
  if (!agency.startsWith('childrens-social-care:')) return undefined;
  for (const role of dutyDesks) {
    const holders = workers.filter((worker) => worker.role === role && worker.agency === agency);
    if (holders.length > 0) return { kind: 'here', role, agency, person: accountable(undefined, holders) };
  }
  return undefined;
}

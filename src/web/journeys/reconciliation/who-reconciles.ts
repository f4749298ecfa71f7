import type { SignedIn } from '../../../access/people/signed-in.ts';
import { supervisesPolice } from '../../../access/policy/supervises-police.ts';
import { agencyOf } from '../../../domain/agencies/roles.ts';
import type { Directory } from '../../../domain/authorities/directory.ts';
import { permits } from '../../../domain/deciding/act.ts';
import { allActs } from '../../acts/all-acts.ts';
import { authorityCounted, seesChildrenBehind } from '../figures/who-counts.ts';

/** Whose lists of the police somebody sees. */
export interface Reconciling {
  /** In the area of which authorities. */
  readonly authorities: readonly string[];
  /** Of the police: their own lists alone. */
  readonly force: string | undefined;
  /** Whether they say what becomes of a difference. */
  readonly settles: boolean;
  readonly brings: boolean;
}

/** Undefined for those who have nothing to do with them: the children in them are not theirs to see. */
export function partInReconciling(signedIn: SignedIn, directory: Directory): Reconciling | undefined {
  const { role, agency } = signedIn.as;
  if (supervisesPolice(role)) {
    const force = agency.slice('police:'.length);
    const authorities = directory.authorities.filter(({ forceSlug }) => forceSlug === force);
    return { authorities: authorities.map(({ code }) => code), force, settles: false, brings: true };
  }
  const authority = authorityCounted(signedIn);
  if (authority === undefined || !seesChildrenBehind(signedIn, authority)) return undefined;
  if (agencyOf(role) !== 'childrens-social-care') return undefined;
  const settles = permits(allActs.SettlePoliceDifference.may, role);
  return settles ? { authorities: [authority], force: undefined, settles, brings: true } : undefined;
}

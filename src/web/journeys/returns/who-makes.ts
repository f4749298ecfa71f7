import type { SignedIn } from '../../../access/people/signed-in.ts';
import { may } from '../../../access/policy/policy.ts';
import { permits } from '../../../domain/deciding/act.ts';
import { allActs } from '../../acts/all-acts.ts';
import { authorityCounted, seesChildrenBehind } from '../figures/who-counts.ts';

/** What somebody may do about the national returns of an authority. */
export interface ReturnsPart {
  readonly authority: string;
  readonly takesFiles: boolean;
  readonly signsOff: boolean;
}

/** Whose returns somebody makes or reads: those of the authority whose figures and children they see. */
export function partInReturns(signedIn: SignedIn): ReturnsPart | undefined {
  const authority = authorityCounted(signedIn);
  if (authority === undefined || !seesChildrenBehind(signedIn, authority)) return undefined;
  const { role } = signedIn.as;
  const takesFiles = may(role, 'responsible', 'core', 'export');
  return { authority, takesFiles, signsOff: takesFiles && permits(allActs.SignOffReturn.may, role) };
}

import type { SignedIn } from '../../../access/people/signed-in.ts';
import { may } from '../../../access/policy/policy.ts';
import { seesAuthority } from '../../reading/own-authority.ts';
import { authorityCounted } from '../figures/who-counts.ts';

/** Whose reports somebody reads once they are issued: of the authority whose figures they see. */
export const authorityReported = authorityCounted;

/** Whose reports somebody writes: of the authority whose children they work with, and count. */
export function authorityWrittenFor(signedIn: SignedIn): string | undefined {
  const authority = authorityCounted(signedIn);
  const counts = may(signedIn.as.role, 'responsible', 'core', 'count');
  return authority !== undefined && counts && seesAuthority(signedIn, authority) ? authority : undefined;
}

/** Whether somebody who writes reports may issue them too. */
export const mayIssue = ({ as }: SignedIn): boolean => may(as.role, 'responsible', 'core', 'issue');

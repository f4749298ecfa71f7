import type { SignedIn } from '../../../access/people/signed-in.ts';
import { mayAsAny } from '../../../access/policy/policy.ts';
import { looksThrough } from '../../../access/policy/viewer-of.ts';
import { seesAuthority } from '../../reading/own-authority.ts';

/** Whose figures somebody sees: those of the authority they work for or hold to account; undefined where none. */
export function authorityCounted({ as }: SignedIn): string | undefined {
  if (!mayAsAny(as.role, ['none', 'responsible'], 'core', 'count')) return undefined;
  return as.authority ?? /^childrens-social-care:(.*)$/.exec(looksThrough(as) ?? '')?.[1];
}

/** Whether the children behind a figure are shown to them too. */
export const seesChildrenBehind = (signedIn: SignedIn, authority: string): boolean =>
  seesAuthority(signedIn, authority);

import type { SignedIn } from '../../access/people/signed-in.ts';
import { may } from '../../access/policy/policy.ts';
import { looksThrough } from '../../access/policy/viewer-of.ts';

/**
 * Whether somebody sees what an authority owes again and again, whichever child it is about: its children's services
 * do, and whoever serves it and sees its children.
 */
export const seesAuthority = ({ as }: SignedIn, authority: string): boolean =>
  looksThrough(as) === `childrens-social-care:${authority}` && may(as.role, 'responsible', 'core', 'see');

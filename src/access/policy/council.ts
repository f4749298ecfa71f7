import { figuresOnly, forAuthority, nothing, type PartsOf } from './part.ts';

/** Elected members and those who buy services hold others to account by figures, never by a child's record. */
export const council: PartsOf<'council'> = {
  'lead-member': figuresOnly,
  'corporate-parenting-board': figuresOnly,
  'overview-and-scrutiny': figuresOnly,
  commissioning: figuresOnly,
  legal: forAuthority({ responsible: { core: ['see', 'act'], health: ['see'], address: ['see'] } }),
  housing: nothing,
  'community-safety': nothing,
};

import type { Membership } from '../../access/people/signed-in.ts';
import { looksThrough } from '../../access/policy/viewer-of.ts';
import type { DutyOwner } from '../../domain/obligations/obligation.ts';

/**
 * As whom somebody's agency owes its duties: `authority:999` for children's services and for whoever serves that
 * authority, `police:…`, `placement:…`, `school:…`. Undefined for an agency that packs lay nothing on.
 */
export function dutyOwnerOf(as: Membership): DutyOwner | undefined {
  const [kind, id] = (looksThrough(as) ?? '').split(/:(.*)/s);
  switch (kind) {
    case 'childrens-social-care':
      return `authority:${id}`;
    case 'education':
      return `school:${id}`;
    case 'police':
    case 'placement':
      return `${kind}:${id}`;
    case 'home-office':
      return kind;
    default:
      return undefined;
  }
}

import { agencyOf, type Role } from '../../domain/agencies/roles.ts';
import type { Directory } from '../../domain/authorities/directory.ts';
import type { RelationshipKind } from '../../domain/child/relationships.ts';

/** The agencies that have to do with a child, by what they are to it. */
export type Related = Readonly<Partial<Record<RelationshipKind, readonly string[]>>>;

/** Of which authority somebody is told: whose duty it is, else who is responsible, else whose books it is in. */
export function authorityOf(dutyOwner: string | undefined, { responsible }: Related, owner: string): string {
  const [kind, code] = (dutyOwner ?? '').split(':');
  if (kind === 'authority' && code !== undefined) return code;
  return responsible?.[0]?.split(':')[1] ?? owner;
}

/**
 * In which agencies a role is looked for: those that have to do with the child where the role belongs to one of
 * those, else that of the authority. Where no force has to do with the child yet it is that of the area.
 */
export function agenciesOf(
  role: Role,
  related: Related,
  authority: string,
  areas: Pick<Directory, 'authority'>,
): readonly string[] {
  if (role === 'host-authority-worker') return related.hosts ?? [];
  if (role === 'placing-authority-worker') return related.responsible ?? [];
  const agency = agencyOf(role);
  switch (agency) {
    case 'police':
      return related.polices ?? policeOfArea(related.hosts?.[0]?.split(':')[1] ?? authority, areas);
    case 'placement':
      return related.cares_for ?? [];
    case 'education':
      return [...(related.teaches ?? []), `education:${authority}`];
    case 'health':
      return related.treats ?? [];
    case 'childrens-social-care':
    case 'council':
    case 'oversight':
      return [`${agency}:${authority}`];
    case 'home-office':
    case 'family':
    case 'other':
      return [agency];
    default:
      return agency satisfies never;
  }
}

/** The force of an authority's area; none where a child is placed outside England. */
export function policeOfArea(authority: string, areas: Pick<Directory, 'authority'>): readonly string[] {
  const known = areas.authority(authority);
  return known === undefined ? [] : [`police:${known.forceSlug}`];
}

import type { Directory } from '../../domain/authorities/directory.ts';
import { sayOwner } from './say-owner.ts';

/** An agency by the name that people know: `Medway`, `Kent Police`. */
export function sayAgency(agency: string, directory: Directory): string {
  const [kind, id = ''] = agency.split(/:(.*)/s);
  return sayOwner(kind === 'childrens-social-care' ? `authority:${id}` : agency, directory);
}

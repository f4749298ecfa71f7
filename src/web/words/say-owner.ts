import type { Directory } from '../../domain/authorities/directory.ts';

/** Whose a duty is, by the name that people know: `Medway`, `Kent Police`, `the home`. */
export function sayOwner(owner: string, directory: Directory): string {
  const [kind = '', id = ''] = owner.split(/:(.*)/s);
  switch (kind) {
    case 'authority':
      return directory.authority(id)?.name ?? `authority ${id}`;
    case 'police':
      return directory.force(id)?.name ?? 'the police';
    case 'placement':
      return 'the home or carer';
    case 'school':
      return 'the school';
    case 'home-office':
      return 'the Home Office';
    default:
      return kind.replaceAll('-', ' ');
  }
}

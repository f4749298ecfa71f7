import type { Directory } from '../domain/authorities/directory.ts';

/** Whose a duty is, by the name that people know: `Medway (887)`, `Kent Police`, `placement SC123456`. */
export function ownerInWords(owner: string, directory: Directory): string {
  const [kind = '', id] = owner.split(/:(.*)/s);
  const called = kind.replaceAll('-', ' ');
  if (id === undefined) return owner === 'home-office' ? 'the Home Office' : called;
  if (kind === 'authority') {
    const name = directory.authority(id)?.name;
    return name === undefined ? `authority ${id}` : `${name} (${id})`;
  }
  return (kind === 'police' ? directory.force(id)?.name : undefined) ?? `${called} ${id}`;
}

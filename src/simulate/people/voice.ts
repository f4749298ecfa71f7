import type { Role } from '../../domain/agencies/roles.ts';
import type { AgencyReference, Maker, Recorder } from '../../domain/event/event.ts';

/** Somebody who says things, and who writes them down: often the same person, not for a parent on the telephone. */
export interface Voice {
  readonly says: Recorder;
  readonly writes: Recorder;
  /** How the writer learnt it, when they are two people. */
  readonly how?: NonNullable<Maker['how']>;
}

export const person = (name: string, role: Role, agency: AgencyReference): Recorder => ({
  person: name,
  role,
  agency,
});

/** Somebody who works in Homeward and writes down what they say. */
export function voice(name: string, role: Role, agency: AgencyReference): Voice {
  const says = person(name, role, agency);
  return { says, writes: says };
}

/** What one person says, written down by another. */
export const through = (
  speaker: Voice,
  writer: Voice,
  how: NonNullable<Maker['how']> = 'telephone',
): Voice => ({
  says: speaker.says,
  writes: writer.writes,
  how,
});

/** So many people of one role, numbered, so that nobody takes them for somebody real. */
export const voices = (count: number, name: string, role: Role, agency: AgencyReference): readonly Voice[] =>
  Array.from({ length: count }, (_, index) => voice(`${name} Example ${index + 1}`, role, agency));

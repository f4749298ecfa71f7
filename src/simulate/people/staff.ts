import type { Recorder } from '../../domain/event/event.ts';
import type { Voice } from './voice.ts';

/** People who are known by name, each in a role at an agency. */
export type Staff = readonly Recorder[];

/** Those of that role and agency who are known by name; where nobody is, the numbered people themselves. */
export function byName(numbered: readonly Voice[], staff: Staff): readonly Voice[] {
  const like = numbered[0]?.says;
  const known = staff.filter(({ role, agency }) => role === like?.role && agency === like.agency);
  return known.length === 0 ? numbered : known.map((one) => ({ says: one, writes: one }));
}

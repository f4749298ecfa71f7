import type { childEvents } from '../../domain/child/events.ts';
import type { Voice } from '../people/voice.ts';
import type { StreamWriter } from '../stream-writer.ts';

export type ChildWriter = StreamWriter<typeof childEvents>;

/** Recorded the moment it is known. */
export const atOnce = { lag: 0 } as const;

/** Somebody begins to work with the child. */
export function involved(writer: ChildWriter, at: number, worker: Voice): void {
  const { person, role } = worker.says;
  writer.say('InvolvementStarted', at, worker, { by: role, person: { name: person, role } }, atOnce);
}

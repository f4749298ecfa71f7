import type { Command, Recorded } from '../deciding/command.ts';
import { episodeSaid } from '../episode/events.ts';
import type { Said } from '../event/said.ts';
import { ongoingSupport } from '../return-interview/ongoing-support.ts';
import { planOfChild } from '../search/plan-of-child.ts';

/** What a change to what stands of an episode means for what is kept with the child: who stays in touch, and the last plan. */
export function childFollows(
  id: string,
  before: Said,
  after: Said,
  command: Pick<Command, 'happened' | 'madeBy' | 'recordedBy'>,
): readonly Recorded[] {
  const held = 'ReturnInterviewHeld';
  const planned = 'ActionPlanSaved';
  return [
    ...ongoingSupport(id, episodeSaid(before, held), episodeSaid(after, held), command),
    ...planOfChild(id, episodeSaid(before, planned), episodeSaid(after, planned), command),
  ];
}

import { refuse } from '../deciding/command.ts';
import { type Child, childSaid, latest } from './child.ts';
import { childStatement } from './child-act.ts';

/** Young people of 16 and over: homelessness and leaving care. @source v59-2024 L152-156, L208-212 */
export const youngPersonActs = {
  RecordHomelessness: childStatement({
    describes: 'Record that a young person asked for help as homeless, who is then assessed as any child is.',
    event: 'PresentedHomeless',
    may: ['childrens-social-care', 'council'],
  }),
  AssessHomelessness: childStatement({
    describes: 'Record whether a homeless young person is in need and requires accommodation.',
    event: 'HomelessnessAssessed',
    may: ['childrens-social-care'],
    unless: (child) =>
      homelessnessToAssess(child)
        ? undefined
        : refuse(
            'no-homelessness-to-assess',
            'No homelessness of this young person waits for an assessment.',
          ),
  }),
  SavePathwayPlan: childStatement({
    describes:
      'Save what the pathway plan says of accommodation, exploitation, trafficking and going missing.',
    event: 'PathwayPlanSaved',
    may: ['childrens-social-care'],
  }),
};

/** Whether the young person presented as homeless and nobody has assessed it since. */
export const homelessnessToAssess = (child: Child): boolean =>
  childSaid(child, 'PresentedHomeless').length > childSaid(child, 'HomelessnessAssessed').length;

const parts = ['accommodation', 'exploitation', 'trafficking', 'goingMissing'] as const;
export type PathwayPlanPart = (typeof parts)[number];

/** The parts that the pathway plan, as it was then, says nothing of: all four where there was no plan. */
export function pathwayPlanGaps(child: Child, at: number): readonly PathwayPlanPart[] {
  const plan = latest(child, 'PathwayPlanSaved', at)?.body;
  return parts.filter((part) => plan?.[part] === undefined);
}

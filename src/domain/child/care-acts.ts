import { validOn } from '../code-sets/code-set.ts';
import { placementType } from '../code-sets/placement-type.ts';
import { refuse } from '../deciding/command.ts';
import { dateOf } from '../time/certainly-before.ts';
import { childStatement } from './child-act.ts';
import { cannotEnd, running } from './running.ts';

const services = ['childrens-social-care'] as const;

/** Time in care, and where it is spent. @source docs/code-sets.md, Care */
export const careActs = {
  StartCare: childStatement({
    describes: 'Record that the child began to be looked after.',
    event: 'CareStarted',
    may: services,
    unless: (child) =>
      running(child, 'CareStarted', 'CareEnded') === undefined
        ? undefined
        : refuse('looked-after-already', 'The child is looked after already; that time in care ends first.'),
  }),
  EndCare: childStatement({
    describes: 'Record that the child ceased to be looked after, and why.',
    event: 'CareEnded',
    may: services,
    unless: (child, command) => cannotEnd(running(child, 'CareStarted', 'CareEnded'), command),
  }),
  StartPlacement: childStatement({
    describes: 'Record where the child is placed from then on; an earlier placement ends by it.',
    event: 'PlacementStarted',
    may: services,
    unless: (_child, { body, happened }) =>
      validOn(placementType, body.type, dateOf(happened))
        ? undefined
        : refuse('code-not-in-use', 'This kind of placement was not in use on that day.', 'body.type'),
  }),
  ArrangePlacement: childStatement({
    describes: 'Record what was arranged for the placement: host notified, process agreed, carers informed.',
    event: 'PlacementArranged',
    may: services,
    unless: (child) =>
      running(child, 'PlacementStarted', 'PlacementEnded') === undefined
        ? refuse('no-placement', 'The child is in no placement for which this could be arranged.')
        : undefined,
  }),
  EndPlacement: childStatement({
    describes: 'Record that the child left the placement without another beginning.',
    event: 'PlacementEnded',
    may: services,
    unless: (child, command) => cannotEnd(running(child, 'PlacementStarted', 'PlacementEnded'), command),
  }),
};

import type { ReasonCareCeased } from '../code-sets/episode-of-care.ts';
import type { DomainEvent } from '../event/event.ts';
import { orderOf, type When } from '../time/when.ts';
import { type Child, type ChildEvent, childSaid } from './child.ts';

/** A stretch in which one authority looked after a child. */
export interface CarePeriod {
  readonly began: When;
  readonly ended: When | undefined;
  /** Why care ceased, where somebody said. */
  readonly reason: ReasonCareCeased | undefined;
}

/**
 * When an authority looked after a child: from when care is said to have begun, or the child is said to be in the group
 * of those whom it looks after, until care ended or the child went into another group. What is said while another
 * authority is responsible is that authority's.
 *
 * @source docs/code-sets.md, Care; SSDA903 guidance, period of care
 */
export function carePeriods(child: Child, authority: string): readonly CarePeriod[] {
  const periods: CarePeriod[] = [];
  let isLookedAfter = false;
  let isOurs = true;
  let began: When | undefined;
  for (const said of saidOfCare(child)) {
    if (said.type === 'ResponsibilityTaken') isOurs = said.body.authority === authority;
    else isLookedAfter = saysLookedAfter(said);
    if (isLookedAfter && isOurs) began ??= said.happened;
    else if (began !== undefined) {
      const reason = said.type === 'CareEnded' ? said.body.reason : undefined;
      periods.push({ began, ended: said.happened, reason });
      began = undefined;
    }
  }
  return began === undefined ? periods : [...periods, { began, ended: undefined, reason: undefined }];
}

type SaidOfCare = ChildEvent<'ResponsibilityTaken' | 'GroupChanged' | 'CareStarted' | 'CareEnded'>;

/** Of two things said of one moment the end of care comes first, so that it keeps its reason. */
function saidOfCare(child: Child): readonly SaidOfCare[] {
  const types = ['CareEnded', 'ResponsibilityTaken', 'GroupChanged', 'CareStarted'] as const;
  const said = types.flatMap((type) => childSaid(child, type) as readonly DomainEvent[]);
  return said.sort((one, other) => orderOf(one.happened) - orderOf(other.happened)) as readonly SaidOfCare[];
}

const saysLookedAfter = (said: Exclude<SaidOfCare, ChildEvent<'ResponsibilityTaken'>>): boolean =>
  said.type === 'CareStarted' || (said.type === 'GroupChanged' && said.body.group === 'lac_own');

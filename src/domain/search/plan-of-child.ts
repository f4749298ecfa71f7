import { type Child, type ChildEvent, childSaid } from '../child/child.ts';
import type { Command, Recorded } from '../deciding/command.ts';
import type { EpisodeEvent } from '../episode/events.ts';
import type { EpisodeHistory } from '../episode/history.ts';
import { sameFacts } from '../event/same-facts.ts';
import { orderOf } from '../time/when.ts';

type Plan = EpisodeEvent<'ActionPlanSaved'>['body'];
type Saved = Pick<EpisodeEvent<'ActionPlanSaved'>, 'body'>;

/**
 * What the plans of an episode, before and after something was said of them, mean for the plan kept with the child:
 * the last one, or that there is none any more. Nothing where it stays as it was.
 */
export function planOfChild(
  episode: string,
  before: readonly Saved[],
  after: readonly Saved[],
  { happened, madeBy, recordedBy }: Pick<Command, 'happened' | 'madeBy' | 'recordedBy'>,
): readonly Recorded[] {
  const [was, is] = [strategyOf(before.at(-1)?.body), strategyOf(after.at(-1)?.body)];
  if (sameFacts(was, is)) return [];
  const by = { happened, madeBy, recordedBy };
  const event =
    is === undefined
      ? { ...by, type: withdrawn, body: { episode } }
      : { ...by, type: saved, body: { episode, ...is } };
  return [{ stream: 'child', event }];
}

/**
 * Whether this is the plan of the child's last episode before this one over again. Who does it and by when makes no
 * other strategy.
 *
 * @source v59-2024 L326
 */
export function isPlanOfEpisodeBefore({ child, episode, others }: EpisodeHistory, plan: Plan): boolean {
  const began = orderOf(episode.missingSince);
  const earlier = new Set(others.filter(({ missingSince }) => missingSince < began).map(({ id }) => id));
  const last = childSaid(child, 'EpisodePlanSaved').findLast(
    ({ body, version }) => earlier.has(body.episode) && !isWithdrawn(child, body.episode, version),
  );
  if (last === undefined) return false;
  const { episode: _, ...strategy } = last.body;
  return sameFacts(strategy, strategyOf(plan));
}

const isWithdrawn = (child: Child, episode: string, version: number): boolean =>
  childSaid(child, 'EpisodePlanWithdrawn').some(
    (withdrawal) => withdrawal.body.episode === episode && withdrawal.version > version,
  );

const strategyOf = (plan: Plan | undefined) =>
  plan && { plan: plan.plan, actions: plan.actions.map(({ action }) => action) };

const saved = 'EpisodePlanSaved' satisfies ChildEvent['type'];
const withdrawn = 'EpisodePlanWithdrawn' satisfies ChildEvent['type'];

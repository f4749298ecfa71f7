import type { Calendars } from '../../domain/calendars/calendars.ts';
import type { SchoolClosure } from '../../domain/calendars/school-calendar.ts';
import { foldChild } from '../../domain/child/child.ts';
import { lookedAfterAt } from '../../domain/child/status.ts';
import { foldEpisode } from '../../domain/episode/fold.ts';
import type { EpisodeHistory } from '../../domain/episode/history.ts';
import { compileRule } from '../../domain/obligations/compile.ts';
import { episodeObligations } from '../../domain/obligations/episode-obligations.ts';
import type { Obligation } from '../../domain/obligations/obligation.ts';
import type { Capacity, Rule } from '../../domain/obligations/rule.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { londonDate } from '../../domain/time/london.ts';
import { orderOf } from '../../domain/time/when.ts';
import { episodeVocabulary } from '../../domain/vocabulary/episode/index.ts';
import { isInForce } from '../in-force.ts';
import type { PackLibrary, RuleExample } from '../pack-library.ts';
import { differences } from './differences.ts';
import type { Example } from './example.ts';

/**
 * How what a rule makes of an example's story differs from what the example says; nothing where it does not.
 *
 * Only the rule itself runs, in the capacity that its owner would have: duties do not depend on each other.
 */
export function runExample({ rule, pack, example }: RuleExample, library: PackLibrary): readonly string[] {
  if (rule.subject !== 'episode') return [`Examples about ${rule.subject} cannot be run.`];
  const history = historyOf(example);
  if (history === undefined) return ['Nothing in this story opens an episode.'];
  return differences(example, obligationsIn(history, example, rule, pack, library.calendars));
}

function historyOf({ child, episode: events, others }: Example): EpisodeHistory | undefined {
  const episode = foldEpisode(events);
  return episode && { id: 'example', child: foldChild(child), episode, others };
}

function obligationsIn(
  history: EpisodeHistory,
  example: Example,
  rule: Rule,
  pack: string,
  calendars: Calendars,
): readonly Obligation[] {
  const began = orderOf(history.episode.opening.happened) as Instant;
  const capacity = example.capacity ?? capacityIn(history, rule, began);
  if (!rule.capacities.includes(capacity) || !isInForce(rule, londonDate(began))) return [];
  const applied = { capacity, owner: ownerOf(example), rules: [compileRule(rule, pack, episodeVocabulary)] };
  return episodeObligations([applied], history, withSchool(calendars, example.closures), example.through);
}

/** A rule for hosts or forces is asked as theirs; any other as the responsible or the home authority's. */
function capacityIn({ child }: EpisodeHistory, { capacities }: Rule, at: Instant): Capacity {
  const own = lookedAfterAt(child, at) ? 'responsible' : 'home';
  const [first = own] = capacities;
  return capacities.includes('responsible') || capacities.includes('home') ? own : first;
}

function ownerOf({ child }: Example): string {
  const taken = child.find(({ type }) => type === 'ResponsibilityTaken');
  return (taken?.body as { readonly authority?: string } | undefined)?.authority ?? '999';
}

/** Whatever school an example names opens on every working day but for its closures. */
function withSchool(calendars: Calendars, closures: readonly SchoolClosure[]): Calendars {
  const { from, lastCovered } = calendars.bankHolidays;
  const terms = [{ from, to: lastCovered }];
  return {
    ...calendars,
    school: (school) => ({ school, source: 'the example', from, lastCovered, terms, closures }),
  };
}

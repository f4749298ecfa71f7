import { foldAuthorityDuties } from '../../domain/authority-duty/authority-duties.ts';
import type { Calendars } from '../../domain/calendars/calendars.ts';
import type { SchoolClosure } from '../../domain/calendars/school-calendar.ts';
import { foldChild } from '../../domain/child/child.ts';
import { lookedAfterAt } from '../../domain/child/status.ts';
import { foldEducationAbsence } from '../../domain/education-absence/fold.ts';
import { foldEpisode } from '../../domain/episode/fold.ts';
import type { EpisodeHistory } from '../../domain/episode/history.ts';
import type { DomainEvent } from '../../domain/event/event.ts';
import { authorityObligations } from '../../domain/obligations/authority-obligations.ts';
import { childObligations } from '../../domain/obligations/child-obligations.ts';
import { compileRule } from '../../domain/obligations/compile.ts';
import type { Areas } from '../../domain/obligations/duty-owner.ts';
import { educationAbsenceObligations } from '../../domain/obligations/education-absence-obligations.ts';
import type { Applied } from '../../domain/obligations/engine.ts';
import { episodeObligations } from '../../domain/obligations/episode-obligations.ts';
import type { Obligation } from '../../domain/obligations/obligation.ts';
import { questionsOf } from '../../domain/obligations/questions.ts';
import type { Capacity, Rule } from '../../domain/obligations/rule.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { londonDate } from '../../domain/time/london.ts';
import { orderOf } from '../../domain/time/when.ts';
import { authorityVocabulary } from '../../domain/vocabulary/authority/index.ts';
import { childVocabulary } from '../../domain/vocabulary/child/index.ts';
import { educationAbsenceVocabulary } from '../../domain/vocabulary/education-absence/index.ts';
import { episodeVocabulary } from '../../domain/vocabulary/episode/index.ts';
import type { Vocabulary } from '../../domain/vocabulary/word.ts';
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
  const calendars = withSchool(library.calendars, example.closures);
  const found = obligationsIn(example, rule, pack, calendars, library.directory);
  return typeof found === 'string' ? [found] : differences(example, found);
}

function obligationsIn(
  example: Example,
  rule: Rule,
  pack: string,
  calendars: Calendars,
  areas: Areas,
): readonly Obligation[] | string {
  const { through } = example;
  switch (rule.subject) {
    case 'episode': {
      const history = episodeOf(example);
      if (history === undefined) return 'Nothing in this story opens an episode.';
      const began = orderOf(history.episode.missingSince) as Instant;
      const capacity = example.capacity ?? capacityIn(history, rule, began);
      const applied = asApplied(example, rule, pack, capacity, began, episodeVocabulary);
      return episodeObligations(applied, history, calendars, through, areas);
    }
    case 'child': {
      const history = { child: foldChild(childEventsOf(example)), episodes: example.others };
      const applied = asApplied(
        example,
        rule,
        pack,
        firstOf(example, rule),
        beginningOf(example),
        childVocabulary,
      );
      return childObligations(applied, history, calendars, through, areas);
    }
    case 'education-absence': {
      const absence = foldEducationAbsence(example.events);
      if (absence === undefined) return 'Nothing in this story opens an absence.';
      const history = { id: 'example', child: foldChild(example.child), absence };
      const began = beginningOf(example);
      const applied = asApplied(
        example,
        rule,
        pack,
        firstOf(example, rule),
        began,
        educationAbsenceVocabulary,
      );
      return educationAbsenceObligations(applied, history, calendars, through, areas);
    }
    case 'authority': {
      const history = foldAuthorityDuties(ownerOf(example), example.events);
      const applied = asApplied(
        example,
        rule,
        pack,
        firstOf(example, rule),
        beginningOf(example),
        authorityVocabulary,
      );
      return authorityObligations(applied, history, calendars, through, areas);
    }
    default:
      return rule.subject satisfies never;
  }
}

/** The rule as its owner has it, or nothing where it does not apply in this capacity or was not in force then. */
function asApplied<History>(
  example: Example,
  rule: Rule,
  pack: string,
  capacity: Capacity,
  began: Instant,
  vocabulary: Vocabulary<History>,
): readonly Applied<History>[] {
  if (!rule.capacities.includes(capacity) || !isInForce(rule, londonDate(began))) return [];
  return [{ capacity, owner: ownerOf(example), rules: [compileRule(rule, pack, questionsOf(vocabulary))] }];
}

function episodeOf({ child, events, others }: Example): EpisodeHistory | undefined {
  const episode = foldEpisode(events);
  return episode && { id: 'example', child: foldChild(child), episode, others };
}

/** What was stated of the child from long before, then the story. */
const childEventsOf = ({ child, events }: Example): readonly DomainEvent[] => [
  ...child,
  ...events.map((event) => ({ ...event, version: child.length + event.version })),
];

/** A rule for hosts or forces is asked as theirs; any other as the responsible or the home authority's. */
function capacityIn({ child }: EpisodeHistory, { capacities }: Rule, at: Instant): Capacity {
  const own = lookedAfterAt(child, at) ? 'responsible' : 'home';
  const [first = own] = capacities;
  return capacities.includes('responsible') || capacities.includes('home') ? own : first;
}

const firstOf = ({ capacity }: Example, { capacities }: Rule): Capacity =>
  capacity ?? capacities[0] ?? 'responsible';

/** When the story begins, with its events or with the first of the child's other episodes. */
const beginningOf = ({ events, others, through }: Example): Instant =>
  Math.min(
    through,
    ...events.map(({ happened }) => orderOf(happened)),
    ...others.map(({ missingSince }) => missingSince),
  ) as Instant;

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

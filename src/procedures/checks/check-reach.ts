import type { Capacity, Rule, Subject, Use } from '../../domain/obligations/rule.ts';
import type { WrittenRule } from '../pack/read-rule-files.ts';
import type { Vocabularies } from '../vocabularies.ts';
import { contradiction } from './contradictions.ts';

/** As what an authority or force can stand to each kind of subject. */
const capacitiesOf: Readonly<Record<Subject, readonly Capacity[]>> = {
  episode: ['responsible', 'home', 'host', 'force'],
  child: ['responsible', 'home', 'host'],
  'education-absence': ['responsible', 'home', 'host'],
  authority: ['responsible', 'home'],
};

/** Rules that can never lay a duty on anybody, and why. */
export function checkReach(rules: readonly WrittenRule[], vocabularies: Vocabularies): void {
  for (const { rule, place } of rules) {
    if (rule === undefined) continue;
    if (!rule.capacities.some((capacity) => capacitiesOf[rule.subject].includes(capacity)))
      place
        .at('capacity')
        .mistake(
          `No authority or force stands to this kind of subject (${rule.subject}) as ${rule.capacities.join(' or ')}, so this rule never applies.`,
        );
    const clash = contradiction(rule);
    if (clash !== undefined) place.at('applies-to').mistake(`${clash}, so this rule never applies.`);
  }
  for (const { place, waitsFor } of neverStarted(rules, vocabularies))
    place
      .at('starts')
      .mistake(
        `This rule starts only once ${waitsFor.join(' or ')} has been fulfilled, and so can never start for the first time.`,
      );
}

interface Waiting {
  readonly place: WrittenRule['place'];
  readonly waitsFor: readonly string[];
}

/**
 * Rules whose every start is an act that only the fulfilment of rules like them produces. What no rule asks for
 * happens by itself: a return, a report, a manager's worry.
 */
function neverStarted(rules: readonly WrittenRule[], vocabularies: Vocabularies): readonly Waiting[] {
  const read = rules.flatMap(({ rule, place }) => (rule === undefined ? [] : [{ rule, place }]));
  const producers = new Map(
    read.map(({ rule }) => [rule, new Map(rule.starts.map((use) => [use, producersOf(use, rule, read)]))]),
  );
  const started = new Set<Rule>();
  for (let before = -1; before !== started.size; ) {
    before = started.size;
    for (const { rule } of read) {
      const ways = [...(producers.get(rule)?.values() ?? [])];
      if (ways.some((by) => by.length === 0 || by.some((one) => started.has(one)))) started.add(rule);
    }
  }
  return read
    .filter(({ rule }) => rule.starts.length > 0 && !started.has(rule))
    .map(({ rule, place }) => ({
      place,
      waitsFor: [...new Set([...(producers.get(rule)?.values() ?? [])].flat().map(({ id }) => id))],
    }));

  function producersOf(use: Use, { subject }: Rule, all: readonly { rule: Rule }[]): Rule[] {
    // A word that cannot fulfil anything names a fact of the world, which no rule has to bring about.
    if (!vocabularies[subject].moments[use.word]?.positions.includes('met-by')) return [];
    return all
      .map(({ rule }) => rule)
      .filter(
        (rule) =>
          rule.subject === subject && rule.parts.some(({ metBy }) => metBy.some((act) => produces(act, use))),
      );
  }
}

const produces = (act: Use, start: Use): boolean =>
  act.word === start.word &&
  Object.entries(start.with).every(([key, value]) => !(key in act.with) || same(act.with[key], value));

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

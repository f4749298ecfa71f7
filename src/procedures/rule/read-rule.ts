import type { Part, Rule } from '../../domain/obligations/rule.ts';
import { plainDate } from '../../domain/time/instant.ts';
import type { Vocabulary } from '../../domain/vocabulary/word.ts';
import {
  type Acknowledge,
  readAcknowledge,
  readEscalation,
  type WrittenEscalation,
} from '../pack/escalation.ts';
import type { Vocabularies } from '../vocabularies.ts';
import type { Place } from '../yaml/place.ts';
import { hasShape } from '../yaml/shape.ts';
import { readSource } from './read-source.ts';
import { readTimes } from './read-times.ts';
import { readConditions, readMoments } from './read-uses.ts';
import { type RuleShape, ruleShape } from './rule-shape.ts';

/** What a rule takes from its pack where it says nothing of its own. */
export interface RuleDefaults {
  readonly document: string | undefined;
  readonly escalations: Rule['escalations'];
  readonly acknowledge: Acknowledge;
}

type Raw = Readonly<Record<string, unknown>>;

/**
 * One version of a rule. Everything that can be said of it alone is checked, whatever else is wrong with it;
 * answers undefined where its shape leaves no rule to make.
 */
export function readRule(
  value: unknown,
  vocabularies: Vocabularies,
  documents: ReadonlyMap<string, unknown>,
  defaults: RuleDefaults,
  place: Place,
): Rule | undefined {
  const shaped = hasShape(ruleShape, value, place);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const raw = value as Raw;
  const vocabulary = vocabularyOf(raw.subject, vocabularies);
  const words = vocabulary && readWords(raw, vocabulary, place);
  const times = readTimes(raw, place);
  const source = readSource(raw.source, documents, defaults.document, place.at('source'));
  if (!shaped || words === undefined || times === undefined || source === undefined) return undefined;
  const written: RuleShape = value;
  return {
    id: written.rule,
    title: written.title,
    subject: written.subject ?? 'episode',
    capacities: written.capacity ?? ['responsible', 'home'],
    kind: written.kind,
    ...words,
    ...times,
    owner: written.duty,
    responsible: written.responsible,
    notified: written.notified ?? [],
    ...(written['tell-hours-before-due'] !== undefined && {
      tellHoursBeforeDue: written['tell-hours-before-due'],
    }),
    earlierActsCount: written['earlier-acts-count'] ?? false,
    ...toldOf(written, defaults),
    replaces: written.replaces ?? [],
    inForce: inForceOf(written),
    source,
  };
}

const vocabularyOf = (subject: unknown, vocabularies: Vocabularies): Vocabulary<never> | undefined => {
  if (subject === undefined) return vocabularies.episode;
  return typeof subject === 'string' && Object.hasOwn(vocabularies, subject)
    ? vocabularies[subject as keyof Vocabularies]
    : undefined;
};

type Words = Pick<Rule, 'starts' | 'orSooner' | 'conditions' | 'parts' | 'endsWith' | 'notRequiredWhen'>;

function readWords(raw: Raw, vocabulary: Vocabulary<never>, place: Place): Words {
  const starts = readMoments(raw.starts, 'starts', vocabulary, place.at('starts'));
  if (Array.isArray(raw.starts) && raw.starts.length === 0)
    place.at('starts').mistake('Nothing starts this duty.');
  return {
    starts,
    orSooner: readMoments(raw['or-sooner'], 'or-sooner', vocabulary, place.at('or-sooner')),
    conditions: readConditions(raw['applies-to'], vocabulary, place.at('applies-to')),
    parts: readParts(raw.parts, vocabulary, place.at('parts')),
    endsWith: readMoments(raw['ends-with'], 'ends-with', vocabulary, place.at('ends-with')),
    notRequiredWhen: readMoments(
      raw['not-required-when'],
      'not-required-when',
      vocabulary,
      place.at('not-required-when'),
    ),
  };
}

function readParts(value: unknown, vocabulary: Vocabulary<never>, place: Place): Part[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value as Record<string, Raw | null>).map(([key, part]) => {
    const at = place.at(key);
    const metBy = readMoments(part?.['met-by'], 'met-by', vocabulary, at.at('met-by'));
    if (Array.isArray(part?.['met-by']) && part['met-by'].length === 0)
      at.at('met-by').mistake('Nothing meets this part.');
    const excusedBy = readMoments(part?.['excused-by'], 'excused-by', vocabulary, at.at('excused-by'));
    return { key, metBy, excusedBy };
  });
}

function toldOf(
  written: RuleShape,
  defaults: RuleDefaults,
): Pick<Rule, 'escalations' | 'acknowledgeWithinMinutes'> {
  const escalation: WrittenEscalation | undefined = written.escalation;
  const escalations = escalation === undefined ? defaults.escalations : readEscalation(escalation);
  // Only where somebody is told is there anything to acknowledge.
  const tells = (written.notified ?? []).length > 0;
  const own = written.acknowledge;
  if (own === undefined && !tells) return { escalations };
  return {
    escalations,
    acknowledgeWithinMinutes: own === undefined ? defaults.acknowledge : readAcknowledge(own),
  };
}

const inForceOf = ({ 'in-force': { from, until } }: RuleShape): Rule['inForce'] => ({
  from: plainDate(from),
  ...(until !== undefined && { until: plainDate(until) }),
});

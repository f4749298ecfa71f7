import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Rule, Subject } from '../../domain/obligations/rule.ts';
import type { Example } from '../example/example.ts';
import { readExample } from '../example/read-example.ts';
import type { Fault } from '../fault.ts';
import { type RuleDefaults, readRule } from '../rule/read-rule.ts';
import type { Vocabularies } from '../vocabularies.ts';
import { type Place, placeIn } from '../yaml/place.ts';
import { readYamlFile } from '../yaml/read-yaml-file.ts';
import type { YamlDocument } from '../yaml/yaml-document.ts';
import { withoutExamples } from './without-examples.ts';

/** An example as it was found, whether or not a story could be made of it. */
export interface WrittenExample {
  readonly example: Example | undefined;
  readonly line: number;
  readonly place: Place;
}

/** One version of a rule as it was found in a file, whether or not a rule could be made of it. */
export interface WrittenRule {
  /** Undefined where the file does not even name the rule. */
  readonly id: string | undefined;
  readonly file: string;
  readonly pack: string;
  readonly place: Place;
  readonly rule: Rule | undefined;
  readonly replaces: readonly string[];
  readonly examples: readonly WrittenExample[];
}

/** What rules of every pack are read against. */
export interface RuleContext {
  readonly vocabularies: Vocabularies;
  readonly documents: ReadonlyMap<string, unknown>;
  readonly faults: Fault[];
  /** Whether examples are read. Most of a file is examples, and nothing but checking needs them. */
  readonly withExamples: boolean;
}

/**
 * Every rule of a folder. A file holds one rule and is named after it, in lower case.
 *
 * Changed law is a new version, never an edit: a file may hold several YAML documents (`---` between them), each the
 * whole rule as it stands in its own `in-force` dates.
 */
export function readRuleFiles(
  folder: string,
  pack: string,
  defaults: RuleDefaults,
  context: RuleContext,
): WrittenRule[] {
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name) && entry.name !== 'pack.yaml')
    .map(({ name }) => join(folder, name));
  return files.toSorted().flatMap((file) => readRuleFile(file, pack, defaults, context));
}

function readRuleFile(
  file: string,
  pack: string,
  defaults: RuleDefaults,
  { vocabularies, documents, faults, withExamples }: RuleContext,
): WrittenRule[] {
  return readYamlFile(file, faults, withExamples ? undefined : withoutExamples).map((document) => {
    const id = textAt(document.value, 'rule');
    const place = placeIn(document, faults, id);
    const rule = readRule(document.value, vocabularies, documents, defaults, place);
    const name = basename(file);
    if (id !== undefined && name !== `${id.toLowerCase()}.yaml`)
      place
        .at('rule')
        .mistake(`The file of this rule is named \`${id.toLowerCase()}.yaml\`, not \`${name}\`.`);
    return {
      id,
      file,
      pack,
      place,
      rule,
      replaces: replacedIn(document.value),
      examples: examplesIn(document, place),
    };
  });
}

const textAt = (value: unknown, key: string): string | undefined => {
  const found = (value as Readonly<Record<string, unknown>> | null)?.[key];
  return typeof found === 'string' ? found : undefined;
};

const listAt = (value: unknown, key: string): readonly unknown[] => {
  const found = (value as Readonly<Record<string, unknown>> | null)?.[key];
  return Array.isArray(found) ? found : [];
};

const replacedIn = (value: unknown): readonly string[] => listAt(value, 'replaces').map(String);

/** Which stream the story is told in; a subject that there is not is complained of where the rule is read. */
const subjectIn = (value: unknown): Subject => {
  const subject = textAt(value, 'subject');
  return subject === 'child' || subject === 'education-absence' || subject === 'authority'
    ? subject
    : 'episode';
};

const examplesIn = ({ value, lineOf }: YamlDocument, place: Place): readonly WrittenExample[] =>
  listAt(value, 'examples').map((one, index) => {
    const at = place.at('examples', index);
    return { example: readExample(one, subjectIn(value), at), line: lineOf(['examples', index]), place: at };
  });

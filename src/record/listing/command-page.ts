import type { TSchema } from 'typebox';
import { authorityDutyActs } from '../../domain/authority-duty/acts.ts';
import { childActs } from '../../domain/child/all-acts.ts';
import type { Act } from '../../domain/deciding/act.ts';
import { educationAbsenceActs } from '../../domain/education-absence/acts.ts';
import { episodeActs } from '../../domain/episode/all-acts.ts';
import { incidentActs } from '../../domain/incident/acts.ts';

/** The page that lists every command: what it records, who may give it, and what it needs to be told. */
export const commandPage = (): string =>
  [
    '# Commands',
    '',
    'Every act that people do and record. This page is written by `homeward episode commands`; a test fails',
    'when it is not current. How a line of a story is written stands in [replay.md](replay.md).',
    '',
    '## In an episode',
    '',
    ...table(episodeActs),
    '',
    '## Of a child',
    '',
    ...table(childActs),
    '',
    '## Of an incident',
    '',
    ...table(incidentActs),
    '',
    '## Of an absence from school',
    '',
    ...table(educationAbsenceActs),
    '',
    '## Of an authority',
    '',
    ...table(authorityDutyActs),
    '',
  ].join('\n');

function table(acts: Readonly<Record<string, Act<never>>>): readonly string[] {
  const rows = Object.entries(acts)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, act]) => `| \`${name}\` | ${act.describes} | ${may(act)} | ${fields(act.body)} |`);
  return ['| command | what it does | made by | body |', '| --- | --- | --- | --- |', ...rows];
}

const may = ({ may: permitted }: Act<never>): string =>
  permitted === 'anyone' ? 'anyone' : permitted.join(', ');

/** The parts of a schema that a reader asks about. */
interface Described {
  readonly properties?: Readonly<Record<string, Described>>;
  readonly required?: readonly string[];
  readonly enum?: readonly string[];
  readonly items?: Described;
  readonly anyOf?: readonly Described[];
  readonly format?: string;
  readonly type?: string;
}

function fields(schema: TSchema): string {
  const { properties = {}, required = [] } = schema as Described;
  const written = Object.entries(properties).map(([name, field]) => {
    const optional = required.includes(name) ? '' : '?';
    return `\`${name}${optional}\`: ${kind(field)}`;
  });
  return written.length === 0 ? '–' : written.join('<br>');
}

const formats: Readonly<Record<string, string>> = {
  instant: 'time with offset',
  'plain-date': 'date',
  when: 'time with offset, or day',
};

/** A list of more words than this is named by its first ones. */
const MOST_WORDS = 12;

function kind({ enum: words, items, properties, required = [], anyOf, format, type }: Described): string {
  if (words !== undefined) return listed(words);
  if (items !== undefined) return `list of ${kind(items)}`;
  if (anyOf !== undefined) return anyOf.map(kind).join(' or ');
  if (properties !== undefined) {
    const names = Object.keys(properties).map((name) => (required.includes(name) ? name : `${name}?`));
    return `{ ${names.join(', ')} }`;
  }
  if (format !== undefined) return formats[format] ?? format;
  return type === 'string' ? 'text' : (type ?? 'anything');
}

function listed(words: readonly string[]): string {
  const shown = words.slice(0, MOST_WORDS).map((word) => `\`${word}\``);
  return words.length > MOST_WORDS ? `${shown.join(' ')} … (${words.length} in all)` : shown.join(' ');
}

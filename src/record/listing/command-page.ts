import { authorityDutyActs } from '../../domain/authority-duty/acts.ts';
import { childActs } from '../../domain/child/all-acts.ts';
import type { Act, Permitted } from '../../domain/deciding/act.ts';
import { educationAbsenceActs } from '../../domain/education-absence/acts.ts';
import { episodeActs } from '../../domain/episode/all-acts.ts';
import { incidentActs } from '../../domain/incident/acts.ts';
import { BodyWording } from './body-in-words.ts';
import { neededWhen } from './needed-when.ts';

/** The page that lists every command: what it records, who may give it, and what it needs to be told. */
export function commandPage(): string {
  const wording = new BodyWording();
  const table = tableIn(wording);
  const page = [
    '# Commands',
    '',
    'Every act that people do and record. This page is written by `homeward episode commands`; a test fails',
    'when it is not current. How a line of a story is written stands in [replay.md](replay.md). A field with a question',
    'mark may be left out, unless it says when it is needed.',
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
  ];
  return [...page, ...longLists(wording)].join('\n');
}

const tableIn =
  (wording: BodyWording) =>
  (acts: Readonly<Record<string, Act<never>>>): readonly string[] => {
    const rows = Object.entries(acts)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(
        ([name, { describes, may, body }]) =>
          `| \`${name}\` | ${describes} | ${whoMay(may)} | ${wording.wordBody(body, neededWhen[name])} |`,
      );
    return ['| command | what it does | made by | body |', '| --- | --- | --- | --- |', ...rows];
  };

const whoMay = (permitted: Permitted): string => (permitted === 'anyone' ? 'anyone' : permitted.join(', '));

/** The lists that are too long for a cell of a table. */
const longLists = (wording: BodyWording): readonly string[] => [
  '## Longer lists',
  '',
  ...wording
    .longLists()
    .flatMap(({ name, words }) => [`### ${name}`, '', words.map((word) => `\`${word}\``).join(' '), '']),
];

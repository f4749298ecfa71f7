import type { ListedCondition, ListedMoment, ListedWord, VocabularyListing } from './vocabulary-listing.ts';
import type { ListedParameter } from './word-schema.ts';

/** The listing as the page that is kept in `docs/`. */
export function vocabularyPage(listing: VocabularyListing): string {
  return [
    '# The words of the procedures',
    'Every word that a pack may use. This page is written by `homeward packs vocabulary --markdown`; a test fails when it is not current.',
    'A word stands alone (`returned`) or as the one key of its parameters (`{ notice-sent: { to: police-missing-unit } }`).',
    ...listing.subjects.flatMap(({ subject, moments, conditions }) =>
      moments.length + conditions.length === 0
        ? []
        : [
            `## Rules about ${article(subject)}`,
            '### Moments',
            table(['word', 'may stand under', 'what it finds'], moments.map(momentRow)),
            ...(conditions.length === 0
              ? []
              : ['### Conditions', table(['word', 'what must be so'], conditions.map(conditionRow))]),
          ],
    ),
    ...section('Periods', listing.calendars),
    ...section('Capacities', listing.capacities),
    ...section('Whose duty', listing.duties),
    ...section('Panels', listing.panels),
    ...section('Roles', listing.roles),
  ]
    .join('\n\n')
    .concat('\n');
}

const article = (subject: string): string => {
  const words = subject.replaceAll('-', ' ');
  return /^[aeiou]/.test(words) ? `an ${words}` : `a ${words}`;
};

const momentRow = ({ word, positions, describes, parameters }: ListedMoment): readonly string[] => [
  `\`${word}\``,
  positions.map((position) => `\`${position}\``).join(', '),
  [describes, ...parameters.map(parameterLine)].join('<br>'),
];

const conditionRow = ({ word, describes, parameters }: ListedCondition): readonly string[] => [
  `\`${word}\``,
  [describes, ...parameters.map(parameterLine)].join('<br>'),
];

const parameterLine = ({ name, required, takes }: ListedParameter): string =>
  `\`${name}\`${required ? '' : ' (may be left out)'}: ${takes}`;

const section = (title: string, words: readonly ListedWord[]): readonly string[] => [
  `## ${title}`,
  table(
    ['word', 'meaning'],
    words.map(({ word, describes }) => [`\`${word}\``, describes]),
  ),
];

const table = (headings: readonly string[], rows: readonly (readonly string[])[]): string =>
  [headings, headings.map(() => '---'), ...rows.map((row) => row.map((cell) => cell.replaceAll('|', '\\|')))]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');

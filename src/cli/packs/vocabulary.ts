import { Command } from 'commander';
import { listVocabulary, type VocabularyListing } from '../../procedures/vocabulary/vocabulary-listing.ts';
import { vocabularyPage } from '../../procedures/vocabulary/vocabulary-page.ts';
import { columns, print } from '../print.ts';

interface Options {
  readonly json?: boolean;
  readonly markdown?: boolean;
}

export const vocabularyCommand = () =>
  new Command('vocabulary')
    .description('Every word that a pack may use, and what it means.')
    .option('--json', 'print data')
    .option('--markdown', 'print the page that stands in docs/vocabulary.md')
    .action(({ json, markdown }: Options) => {
      const listing = listVocabulary();
      if (markdown) process.stdout.write(vocabularyPage(listing));
      else print(listing, json, inWords);
    });

function inWords({ subjects, calendars, capacities, duties, panels, roles }: VocabularyListing): string {
  const titled = (title: string, rows: readonly (readonly string[])[]) =>
    rows.length === 0 ? [] : ['', title, columns(rows.map((row) => ['', ...row]))];
  const listed = (words: readonly { word: string; describes: string }[]) =>
    words.map(({ word, describes }) => [word, describes]);
  return [
    ...subjects.flatMap(({ subject, moments, conditions }) => [
      ...titled(
        `Moments of rules about: ${subject}`,
        moments.map(({ word, positions, describes }) => [word, positions.join(' '), describes]),
      ),
      ...titled(`Conditions of rules about: ${subject}`, listed(conditions)),
    ]),
    ...titled('Periods', listed(calendars)),
    ...titled('Capacities', listed(capacities)),
    ...titled('Whose duty', listed(duties)),
    ...titled('Panels', listed(panels)),
    ...titled('Roles', listed(roles)),
  ]
    .slice(1)
    .join('\n');
}

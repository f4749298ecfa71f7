import { dimensionsOf } from './dimensions.ts';
import type { Measure } from './measure.ts';
import { measures } from './measures.ts';

/** Every measure in words, as a page of the documentation: the annex of definitions of every report. */
export const measurePage = (): string => `${[head, ...units.map(sectionOf), breakdowns()].join('\n\n')}\n`;

const head = `# Measures

Written by \`homeward measure list > docs/measures.md\`; a test fails when it is not up to date. Nothing is counted anywhere
but through one of these. Each figure holds its numerator, its denominator, what was left out and why, the moment as at
which it stands, and its exact value; \`homeward measure ID --authority 887 --period 2024-25\` makes one.

## What holds for all

- **Whose.** The series \`own\` has the children for whom the authority is responsible, or who live at home in its area. The
  series \`area\` has also children of other authorities who live there. The two are never mixed. An absence that both the
  responsible authority and the host have on record counts once in the area, as the host has it, and once among all
  authorities, as the responsible one has it, where both know the child by the same number, as imports give it. Of two
  numbers nobody can tell that they are one child: then it stands in the area twice.
- **What.** Episodes of class missing or away, in the period in which they begin in England, by its clocks. Duties in the
  period in which their clock starts.
- **Children** are counted once each. A child who turns 16 within a month is in both groups of that month, once each, so the
  groups of a breakdown add up to more than their total, and the children of four months to more than those of all four.
- **Bands** are up to and with their upper end: exactly 24 hours is within 24 hours.
- **What is not known** is a group of its own, \`not-known\`, and never left out without being counted under "left out".
- **As known at.** A past figure is made again from what was on record then.

## Rounding

Figures are exact. In words a share is rounded half up to whole per cent; \`--rounding truncated\` cuts it, as Thurrock did
when it printed 66 for 66.67 and 72 for 72.73 (thurrock-2023 L181, L197).

## Series that break

National returns of old held only children missing for more than 24 hours. Episodes imported from those years keep the rule
that they were counted by (breakdown \`counted-by\`). A figure that has both warns of it, its groups that have some say so,
and the change between such periods is not to be drawn (ofsted-2013 ¶2).

## Intervals and what they do not say

Where a figure has an interval, chance alone leaves nineteen in twenty such figures within it: of shares after Wilson, of
one count against another from how much the children differ. What followed an intervention warns with it that children get
help when they go missing most (regression to the mean), and that nobody who was not helped is beside them.`;

const units: readonly { readonly unit: Measure['unit']; readonly title: string }[] = [
  { unit: 'episodes', title: 'Episodes' },
  { unit: 'children', title: 'Children with an episode' },
  { unit: 'children looked after', title: 'Children looked after, with and without episodes' },
  { unit: 'duties', title: 'Duties' },
  { unit: 'interventions', title: 'What followed help' },
];

function sectionOf({ unit, title }: (typeof units)[number]): string {
  const rows = measures.filter((each) => each.unit === unit);
  return [
    `## ${title}`,
    '',
    '| id | numerator | of | left out | source |',
    '| --- | --- | --- | --- | --- |',
    ...rows.map(rowOf),
  ].join('\n');
}

function rowOf(measure: Measure): string {
  const exclusions = 'exclusions' in measure ? (measure.exclusions ?? []) : [];
  const left = exclusions.map(({ reason }) => reason).join(', ');
  const choice =
    measure.choice === undefined
      ? ''
      : ` (\`--${measure.choice.of}\`; without it ${measure.choice.usual.join(', ')})`;
  return `| \`${measure.id}\` | ${measure.numerator}${choice} | ${measure.denominator ?? '–'} | ${left || '–'} | ${measure.source} |`;
}

function breakdowns(): string {
  const known = new Map<string, string[]>();
  for (const { unit, title } of units) {
    const measure = measures.find((each) => each.unit === unit);
    for (const { key, title: words } of measure === undefined ? [] : dimensionsOf(measure))
      known.set(`\`${key}\` | ${words}`, [
        ...(known.get(`\`${key}\` | ${words}`) ?? []),
        title.toLowerCase(),
      ]);
  }
  return [
    '## Breakdowns',
    '',
    '| `--by` | what | known of |',
    '| --- | --- | --- |',
    ...[...known].map(([key, of]) => `| ${key} | ${of.join('; ')} |`),
  ].join('\n');
}

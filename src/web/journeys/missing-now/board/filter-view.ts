import type { Directory } from '../../../../domain/authorities/directory.ts';
import { has, label } from '../../../../domain/code-sets/code-set.ts';
import { policeGrade } from '../../../../domain/code-sets/police.ts';
import { sayAgency } from '../../../words/say-agency.ts';
import { addressOf, type Choice } from './choice.ts';
import type { BoardEntry } from './keep-entries.ts';

/** How the codes of the board are said. */
export interface Names {
  readonly directory: Directory;
  readonly home: (home: string) => string | undefined;
}

type Chooses = 'authority' | 'home' | 'lead';

/** The form that chooses from what is there, and what is chosen already, each to be taken back by a link. */
export function filterView(all: readonly BoardEntry[], choice: Choice, { directory, home }: Names) {
  const say: Readonly<Record<Chooses, (code: string) => string>> = {
    authority: (code) => directory.authority(code)?.name ?? code,
    home: (code) => home(code) ?? code,
    lead: (agency) => sayAgency(agency, directory),
  };
  return {
    sort: choice.sort === 'due' ? undefined : choice.sort,
    grades: grades.map((grade) => ({ ...grade, checked: choice.grades.includes(grade.value) })),
    late: [{ value: 'yes', text: 'Only what is late', checked: choice.lateOnly }],
    selects: (Object.keys(titles) as Chooses[]).flatMap((name) => {
      const items = optionsOf(all, name, choice[name], say[name]);
      return items.length < 2 && choice[name] === undefined ? [] : [{ name, label: titles[name], items }];
    }),
    selected: selected(choice, say),
    clear: addressOf({ ...nothing, sort: choice.sort }),
  };
}

const titles = { authority: 'Authority', home: 'Missing from', lead: 'Search lead' } as const;

const grades = [
  ...policeGrade.entries
    .filter(({ group }) => group === 'current')
    .map(({ code, label: text }) => ({ value: code as string, text: text as string }))
    .reverse(),
  { value: 'none', text: 'Not graded yet' },
];

const nothing = {
  grades: [],
  authority: undefined,
  home: undefined,
  lead: undefined,
  lateOnly: false,
} as const;

function optionsOf(
  all: readonly BoardEntry[],
  name: Chooses,
  chosen: string | undefined,
  say: (code: string) => string,
) {
  const codes = new Set(all.flatMap((entry) => entry[name] ?? []));
  if (chosen !== undefined) codes.add(chosen);
  const items = [...codes].map((value) => ({ value, text: say(value), selected: value === chosen }));
  return items.length < 2 && chosen === undefined
    ? []
    : [{ value: '', text: 'All', selected: chosen === undefined }, ...items.sort(byText)];
}

const byText = (one: { readonly text: string }, other: { readonly text: string }): number =>
  one.text.localeCompare(other.text, 'en-GB');

/** Each with the address of the board without it. */
const selected = (choice: Choice, say: Readonly<Record<Chooses, (code: string) => string>>) => [
  ...(choice.lateOnly ? [{ text: 'late', href: addressOf({ ...choice, lateOnly: false }) }] : []),
  ...choice.grades.map((grade) => ({
    text: gradeSaid(grade),
    href: addressOf({ ...choice, grades: choice.grades.filter((other) => other !== grade) }),
  })),
  ...(Object.keys(titles) as Chooses[]).flatMap((name) => {
    const code = choice[name];
    if (code === undefined) return [];
    return [
      { text: `${titles[name]}: ${say[name](code)}`, href: addressOf({ ...choice, [name]: undefined }) },
    ];
  }),
];

const gradeSaid = (grade: string): string =>
  has(policeGrade, grade) ? label(policeGrade, grade) : grade === 'none' ? 'Not graded yet' : grade;

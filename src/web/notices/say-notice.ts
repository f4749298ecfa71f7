import { type Role, roleLabel } from '../../domain/agencies/roles.ts';
import type { Rule } from '../../domain/obligations/rule.ts';
import type { About } from '../../notices/telling.ts';
import type { PackLibrary } from '../../procedures/pack-library.ts';
import { capital, inside } from '../words/code-words.ts';
import type { NoticeRow } from './notice-row.ts';

/**
 * What a notice says, in one line: `Testchild Alder is missing`.
 *
 * @param whom  the child's name, or `a child` for whoever may not see it
 */
export function sayNotice(
  { about, cause }: Pick<NoticeRow, 'about' | 'cause'>,
  whom: string,
  rule: Rule | undefined,
): string {
  const what = news[about](whom);
  switch (cause) {
    case 'late':
      return `Late for ${whom}: ${rule?.title ?? what}`;
    case 'silence':
      return `Nobody has answered yet: ${what}`;
    case 'copy':
      return `While your office was shut: ${what}`;
    case 'reported':
    case 'arises':
    case 'found':
    case 'act':
    case 'hand-over':
      return capital(what);
    default:
      return cause satisfies never;
  }
}

const news: Readonly<Record<About, (whom: string) => string>> = {
  missing: (whom) => `${whom} is missing`,
  high_risk: (whom) => `${whom} is missing and at high risk`,
  concern: (whom) => `there is a concern about ${whom}`,
  found: (whom) => `${whom} has been found`,
  returned: (whom) => `${whom} is back`,
  interview: (whom) => `the return interview of ${whom}`,
  plan: (whom) => `the plan for ${whom}`,
  report: () => 'the daily report of missing children',
  quarterly_themes: () => 'the quarterly report of themes',
  members_and_partnership: () => 'the report to members and partnership',
  annual_scrutiny: () => 'the annual report to scrutiny',
  corporate_parenting: () => 'the report to the corporate parenting board',
  responsibility_offered: (whom) => `an offer of responsibility for ${whom} waits for an answer`,
  responsibility_accepted: (whom) => `another authority has accepted responsibility for ${whom}`,
  responsibility_refused: (whom) => `another authority has refused responsibility for ${whom}`,
  responsibility_withdrawn: (whom) => `the offer of responsibility for ${whom} was taken back`,
  other: (whom) => `something is to be done for ${whom}`,
};

/**
 * Why somebody is told, after `Why you are told: `.
 *
 * @param as  what they work as: another role where they stand in for somebody
 */
export function sayWhy({ cause, about, told, role, rule, stream }: NoticeRow, as: Role): string {
  const named = `the ${inside(roleLabel(told))}`;
  const you = isByTheClock(told, role)
    ? `reports come to the ${inside(roleLabel(role))} at this hour`
    : role !== told
      ? `nobody is there as ${inside(roleLabel(told))}, and it comes to the ${inside(roleLabel(role))}`
      : as === told
        ? `you are ${inside(roleLabel(told))}`
        : `you stand in for ${named}`;
  switch (cause) {
    case 'reported':
    case 'arises':
      return you;
    case 'copy':
      return `the emergency duty team was told, and ${you}`;
    case 'act':
      return rule === ''
        ? `somebody chose to tell ${named}, and ${you}`
        : `what has to be written first is there, and ${you}`;
    case 'hand-over':
      return about === 'responsibility_offered' || about === 'responsibility_withdrawn'
        ? `it is your authority that it was offered to, and ${you}`
        : `your authority offered it, and ${you}`;
    case 'found':
      return stream.startsWith('education-absence:')
        ? 'you were told that the child was absent from school'
        : 'you were told that the child was missing';
    case 'late':
      return `it is late: then ${named} is told, and ${you}`;
    case 'silence':
      return `nobody who was told before answered in time: then ${named} is told, and ${you}`;
    default:
      return cause satisfies never;
  }
}

/** One desk of the authority instead of the other: which of them it is depends on the hour. */
const isByTheClock = (told: Role, role: string): boolean =>
  (told === 'front-door' && role === 'emergency-duty-team') ||
  (told === 'emergency-duty-team' && role === 'front-door');

/** Where a rule is written: `V59-AD-3D, L274`, with the document and what it says there. */
export const sourceOf = ({ sources }: Pick<PackLibrary, 'sources'>, { id, source, title }: Rule) => ({
  rule: id,
  says: `${id}, ${source.at}`,
  title,
  document: sources.get(source.document)?.title ?? source.document,
  quote: source.quote ?? '',
});

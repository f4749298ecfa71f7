import type { WhyLeftOut } from '../../../returns/books/left-out.ts';
import type { ExportKind, MadeExport } from '../../../returns/make-export.ts';
import type { CollectionYear } from '../../../returns/ssda903/collection-year.ts';
import type { FindingInRecord } from '../../../returns/ssda903/make/check-made.ts';
import { sayDate } from '../../words/say-time.ts';

/** The returns by the names that their makers know them by. */
export const returnNames: Readonly<Record<ExportKind, string>> = {
  ssda903: 'SSDA903, Missing',
  'annex-a': 'Annex A, List 8',
  ssd: 'Standard Safeguarding Dataset, ssd_missing',
};

/** Why a stretch of an absence is not in a return. */
export const whyLeftOut: Readonly<Record<WhyLeftOut, string>> = {
  void: 'The episode was recorded by mistake.',
  'within-checks': 'The child was found during the preliminary checks, or they still go on.',
  authorised: 'Somebody authorised the absence, and it was known where the child was.',
  'way-back': 'The child had been found and was on the way back.',
  'not-looked-after': 'The authority did not look after the child when it began.',
  decided: 'It began before the child came into care, and it was decided not to return it.',
  eighteen: 'The child was 18 when it began.',
  'care-over': 'Care ended more than six months before, so the child is not in the list.',
  'began-before': 'It began more than twelve months before; only what began in them is counted.',
  'away-not-looked-after': 'The child was away, known to be somewhere, and not looked after.',
};

/** `1 April 2025 to 31 March 2026`. */
export const sayYear = ({ from, to }: Pick<CollectionYear, 'from' | 'to'>): string =>
  `${withoutWeekday(sayDate(from))} to ${withoutWeekday(sayDate(to))}`;

const withoutWeekday = (date: string): string => date.slice(date.indexOf(' ') + 1);

export const counted = (count: number, one: string, several = `${one}s`): string =>
  `${count === 0 ? 'no' : count} ${count === 1 ? one : several}`;

/** `Rule 574`, or the name of a check of our own. */
export const ruleName = ({ rule, severity }: Pick<FindingInRecord, 'rule' | 'severity'>): string =>
  severity === 'error' ? `Rule ${rule}` : `Our own check ${rule}`;

/** Where in a file a rule finds something. */
export const sayPlace = ({ table, line }: Pick<FindingInRecord, 'table' | 'line'>): string =>
  line === null ? `${table}, a row that is not there` : `${table}, line ${line}`;

export const errorsIn = (findings: readonly Pick<FindingInRecord, 'severity'>[]): number =>
  findings.filter(({ severity }) => severity === 'error').length;

/** What was found in a return in all. */
export function sayFound({ kind, findings }: Pick<MadeExport, 'kind' | 'findings'>): string {
  const ours = `our own checks give ${counted(findings.length - errorsIn(findings), 'warning')}`;
  if (kind !== 'ssda903')
    return `No rules are published for this file${findings.length === 0 ? '' : `; ${ours}`}.`;
  if (findings.length === 0) return 'The published rules and our own checks find nothing.';
  return `The published rules find ${counted(errorsIn(findings), 'error')}; ${ours}.`;
}

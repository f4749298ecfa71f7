import { type DifferenceKind, differenceKinds } from '../domain/reconciliation/difference.ts';
import type { BothCounts } from '../domain/reconciliation/reconcile.ts';
import type { ListFault } from '../exchange/police-list/police-row.ts';

/** What came of a list, and what it says differently from the books. */
export type ImportedPoliceList =
  | { readonly outcome: 'refused'; readonly faults: readonly ListFault[] }
  | {
      readonly outcome: 'received' | 'here_already';
      readonly list: string;
      readonly rows: number;
      readonly matched: number;
      readonly asItCame: BothCounts;
      readonly reconciled: BothCounts;
      /** Those that wait for a person. */
      readonly open: Readonly<Partial<Record<DifferenceKind, number>>>;
    };

const words: Readonly<Record<DifferenceKind, string>> = {
  to_decide: 'that may be one of ours: somebody has to decide',
  police_only: 'that only the police have: somebody has to confirm them',
  listed_twice: 'that the police have twice',
  authority_only: 'that only the authority has',
  class_differs: 'that one of both counts as missing and the other does not',
  times_differ: 'with other times',
};

/** The same for whoever operates the installation. */
export function policeListInWords(imported: ImportedPoliceList): string {
  if (imported.outcome === 'refused')
    return [
      'Nothing was taken in. Mend these and send the list again.',
      ...imported.faults.map(wordFault),
    ].join('\n');
  const { outcome, rows, matched, asItCame, reconciled, open } = imported;
  const waiting = differenceKinds.flatMap((kind) =>
    open[kind] === undefined ? [] : [`  ${open[kind]} ${words[kind]}`],
  );
  return [
    outcome === 'received'
      ? `Took in ${rows} ${rows === 1 ? 'record' : 'records'}.`
      : 'This list is here already: nothing changed.',
    `${matched} of ${rows} are matched to an episode.`,
    `Counted as missing: ${asItCame.police} by the police and ${asItCame.authority} by the authority when it came; ${reconciled.police} and ${reconciled.authority} now.`,
    ...(waiting.length === 0
      ? ['Nothing is left to settle.']
      : ['To settle, in the browser at /reconciliation:', ...waiting]),
  ].join('\n');
}

const wordFault = ({ line, column, value, says }: ListFault): string =>
  `Line ${line}${column === '' ? '' : `, ${column}`}${value === '' ? '' : ` “${value}”`}: ${says}`;

import type { Directory } from '../../../../domain/authorities/directory.ts';
import { isSettled } from '../../../../domain/reconciliation/reconcile.ts';
import type { Instant } from '../../../../domain/time/instant.ts';
import { sayCovers } from '../../../../exchange/police-list/covers.ts';
import type { ListFault } from '../../../../exchange/police-list/police-row.ts';
import type { ReconciledList } from '../../../../exchange/police-list/reconcile-list.ts';
import type { Fields } from '../../../forms/fields.ts';
import { errorView, type FormError } from '../../../forms/form-errors.ts';
import { sayInstant } from '../../../words/say-when.ts';
import type { ListOf } from '../read-lists.ts';
import type { Reconciling } from '../who-reconciles.ts';

interface Around {
  readonly part: Reconciling;
  readonly directory: Directory;
  readonly now: Instant;
}

/** The lists with both counts; of older ones only that they are there. */
export function listsView(
  lists: readonly ListOf[],
  counted: readonly ReconciledList[],
  { part, directory, now }: Around,
) {
  return {
    settles: part.settles,
    lists: lists.map((list, place) => {
      const found = counted[place];
      const waiting = found?.differences.filter((one) => !isSettled(one)).length;
      return {
        href: `/reconciliation/${list.document}`,
        covers: sayCovers(list.covers),
        from: `${directory.force(list.force)?.name ?? list.force}, ${directory.authority(list.authority)?.name ?? list.authority}`,
        received: sayInstant(list.received, now),
        by: list.by.person,
        asItCame: found?.asItCame,
        reconciled: found?.reconciled,
        waiting: waiting === 0 ? 'Nothing' : waiting,
      };
    }),
  };
}

interface NewList {
  readonly part: Reconciling;
  readonly directory: Directory;
  readonly fields: Fields;
  readonly key: string;
  readonly errors: readonly FormError[];
  readonly faults: readonly ListFault[];
}

/** More faults than these are counted only. */
const MOST = 100;

export function newListView({ part, directory, fields, key, errors, faults }: NewList) {
  const { summary, of } = errorView(errors);
  const typed = (field: string) => fields.get(field);
  return {
    ...{ key, errors: summary, error: of },
    authorities:
      part.authorities.length === 1
        ? undefined
        : part.authorities.map((code) => ({
            value: code,
            text: directory.authority(code)?.name ?? code,
            checked: typed('authority') === code,
          })),
    covers: typed('covers'),
    ...{ period: typed('period'), date: typed('date'), time: typed('time') },
    faults: faults.slice(0, MOST),
    more: faults.length > MOST ? faults.length - MOST : undefined,
  };
}

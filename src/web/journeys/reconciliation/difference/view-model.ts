import { isSettled, openWays } from '../../../../domain/reconciliation/reconcile.ts';
import type { Instant } from '../../../../domain/time/instant.ts';
import type { OurEpisode } from '../../../../exchange/police-list/our-absences.ts';
import type { PoliceRow } from '../../../../exchange/police-list/police-row.ts';
import type { Fields } from '../../../forms/fields.ts';
import { errorView, type FormError } from '../../../forms/form-errors.ts';
import { sayInstant } from '../../../words/say-when.ts';
import type { OursView } from '../name-ours.ts';
import type { OpenedList } from '../read-lists.ts';
import { oursView, theirsView } from '../sides.ts';
import { differenceNames, sayLikeness, wayWords } from '../words.ts';
import type { StandingOf } from './orders.ts';
import type { PossibleChild } from './possible-children.ts';

interface Shown {
  readonly key: string;
  readonly fields: Fields;
  readonly errors: readonly FormError[];
  readonly name: (episode: OurEpisode) => OursView;
  readonly children: readonly PossibleChild[];
  readonly now: Instant;
}

export function differenceView(
  { part, onRecord, found }: OpenedList,
  difference: StandingOf,
  { key, fields, errors, name, children, now }: Shown,
) {
  const { kind, theirs, ours, differs, pair } = difference;
  const { summary, of } = errorView(errors);
  const typed = (field: string) => fields.get(field);
  return {
    ...{ key, errors: summary, error: of },
    heading: differenceNames[kind],
    theirs: theirs && theirsView(theirs, now),
    other: kind === 'listed_twice' && pair ? theirsView(pair.ours as PoliceRow, now) : undefined,
    ours: ours && oursView(ours, name(ours), now),
    why: pair === undefined ? [] : sayLikeness(pair.why),
    differs,
    said: onRecord.settled
      .filter((one) => one.difference === difference.name && one.force === found.list.force)
      .map((one) => ({
        how: wayWords[kind][one.how] ?? '',
        by: one.by.person,
        at: sayInstant(one.at, now),
        reason: one.reason,
      })),
    isSettled: isSettled(difference),
    settles: part.settles,
    decides: kind === 'to_decide',
    same: typed('same'),
    ways: openWays(difference).map((way) => ({
      value: way,
      text: wayWords[kind][way] ?? '',
      checked: typed('how') === way,
    })),
    reason: typed('reason'),
    confirms: kind === 'police_only' && differs,
    children: [
      ...children.map(({ value, name: called, born }) => ({
        value,
        text: called,
        hint: { text: born },
        checked: typed('child') === value,
      })),
      {
        value: 'nobody',
        text:
          children.length === 0
            ? 'A child whom nobody here knows'
            : 'None of these: a child whom nobody here knows',
        checked: typed('child') === 'nobody',
      },
    ],
  };
}

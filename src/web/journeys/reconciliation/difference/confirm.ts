import type { Maker } from '../../../../domain/event/event.ts';
import { formatPlainDate } from '../../../../domain/time/instant.ts';
import type { Order } from '../../../../record/order.ts';
import type { OpenedList } from '../read-lists.ts';
import type { Sending, StandingOf } from './orders.ts';
import type { PossibleChild } from './possible-children.ts';

/** What is recorded, and where whoever confirmed it goes on. */
interface Confirming {
  readonly orders: readonly Order[];
  readonly goOn: string;
}

/**
 * Records what only the police have, as said by the police and taken down by whoever confirms it: of a child on record,
 * or of one who was described and waits to be matched. The police reference goes with it. The form's key names what
 * begins: sent twice, it is one.
 *
 * @source docs/adr/0012-a-child-to-be-matched-is-a-record-of-its-own.md
 */
export function confirmingOrders(
  { authority, found }: OpenedList,
  { theirs }: StandingOf,
  known: PossibleChild | undefined,
  { key, signedIn, now }: Sending,
): Confirming {
  const row = theirs!;
  const { list } = found;
  const recordedBy = { person: signedIn.name, role: signedIn.as.role, agency: signedIn.as.agency };
  const police: Maker = {
    person: 'Police list',
    role: 'police-missing-unit',
    agency: `police:${list.force}`,
    how: 'system',
    toldAt: list.received,
  };
  const child = known?.child.slice('child:'.length) ?? key;
  const order = (type: string, body: object): Order => ({
    command: { type, body, happened: row.since, now, madeBy: police, recordedBy },
    ...{ child, episode: key, incident: '', absence: '', books: known?.owner ?? authority },
    key: `police list ${key} ${type}`,
  });
  const [name = {}] = row.names;
  const described = {
    names: [{ ...name, kind: 'known_as' }],
    ...(row.born !== undefined && { dateOfBirth: formatPlainDate(row.born) }),
    identifiers: [],
    authority,
  };
  const report = {
    strand: known?.lookedAfter === true ? 'care' : 'home',
    whereabouts: 'unknown',
    to: ['police', 'authority'],
    items: [],
    force: list.force,
  };
  return {
    orders: [
      ...(known === undefined ? [order('DescribeChildToBeMatched', described)] : []),
      order('ReportChildMissing', report),
      order('AcknowledgeReport', { reference: row.reference }),
    ],
    goOn: known === undefined ? `/report/to-be-matched/${child}` : `/episodes/${key}`,
  };
}

import type { SignedIn } from '../../../../access/people/signed-in.ts';
import { type Instant, readInstant } from '../../../../domain/time/instant.ts';
import type { Order } from '../../../../record/order.ts';
import type { Match } from '../find/read-matches.ts';
import { orderOf } from '../send/orders.ts';

/** The answers to `askOfNotice`. */
export interface Notice {
  readonly from: string;
  readonly came: string;
  readonly given: string;
  readonly family?: string;
  readonly born?: string;
  readonly lookedAfter?: boolean;
  readonly lastSeen?: string;
  readonly words?: string;
}

interface Taking {
  readonly key: string;
  readonly signedIn: SignedIn;
  /** Whose record it goes into, where the child is not on record yet. */
  readonly own: string;
  readonly now: Instant;
}

/**
 * What is recorded of a notice: the child, unless known already, for whom the other authority stays responsible; that
 * the child is missing, unless that is known too; and the notice itself, from which the duties of the host run.
 * The form's key names what begins: sent twice, it is one.
 */
export function ordersOf(notice: Notice, match: Match | undefined, taking: Taking): readonly Order[] {
  const { key, signedIn, own, now } = taking;
  const chosen = {
    child: match === undefined ? key : match.child.slice('child:'.length),
    episode: match?.open_episode?.slice('episode:'.length) ?? key,
    books: match?.owner ?? own,
  };
  const at = readInstant(notice.came.replace(/^~/, '')) ?? now;
  const order = (type: string, body: object) =>
    orderOf({ key, signedIn, at, now }, chosen, `notice ${type}`, type, body);
  return [
    ...(match === undefined ? childOf(notice).map(([type, body]) => order(type, body)) : []),
    ...(match?.open_episode ? [] : [order('ReportChildMissing', missing(notice))]),
    order('RecordNoticeFromAuthority', {
      from: notice.from,
      ...(notice.words !== undefined && { words: notice.words }),
    }),
  ];
}

const childOf = ({ given, family, born, lookedAfter, from }: Notice): readonly [string, object][] => [
  [
    'RecordChild',
    {
      names: [{ given, ...(family !== undefined && { family }), kind: 'known_as' }],
      ...(born !== undefined && { dateOfBirth: born }),
      identifiers: [],
    },
  ],
  ['TakeResponsibility', { authority: from, reason: 'As its notice says' }],
  ...(lookedAfter === true ? [['ChangeGroup', { group: 'lac_ola' }] as [string, object]] : []),
];

const missing = ({ lookedAfter, lastSeen }: Notice) => ({
  strand: lookedAfter === true ? 'care' : 'home',
  whereabouts: 'unknown',
  ...(lastSeen !== undefined && { lastSeenAt: lastSeen }),
  to: ['authority'],
  items: [],
});

import type { Channel } from '../channels/channel.ts';
import type { Channels } from '../channels/channels-from.ts';
import { isEmailAddress } from '../channels/email-address.ts';
import { readPhoneNumber } from '../channels/phone-number.ts';
import type { WayOut } from './jobs/jobs.ts';

/** Ways out of the service that this installation has. */
export type Ways = Readonly<Partial<Record<WayOut, Channel>>>;

/** The ways out of an installation with these channels. */
export const waysOf = ({ email, text }: Channels): Ways => ({
  ...(email && { email }),
  ...(text && { text }),
});

/** Where a message can reach whoever it is for outside the service. */
export interface Reachable {
  /** The address of the one person that it is for. */
  readonly email: string | null;
  /** Their own number, where they wish to be told by text message. */
  readonly mobile: string | null;
  /** What an agency that does not work in Homeward named: an e-mail address, or a number for text messages. */
  readonly mailbox: string | null;
}

/** The address that a message goes to by one way; undefined where there is none. */
export function addressFor(way: WayOut, { email, mobile, mailbox }: Reachable): string | undefined {
  switch (way) {
    case 'email':
      return [mailbox, email].find((address) => address !== null && isEmailAddress(address)) ?? undefined;
    case 'text':
      return [mailbox, mobile].find((number) => number !== null && readPhoneNumber(number)) ?? undefined;
    default:
      return way satisfies never;
  }
}

/** By which ways a message leaves: all that lead to whoever it is for. */
export const waysOut = (reachable: Reachable, ways: Ways): readonly WayOut[] =>
  (['email', 'text'] as const).filter(
    (way) => ways[way] !== undefined && addressFor(way, reachable) !== undefined,
  );

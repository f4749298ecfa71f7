import { ChannelDown, type Sent, seconds } from '../channel.ts';

/** What the library says of a failure. Its message repeats what the server said, which may hold the address. */
export interface Failure {
  readonly code?: string;
  /** What the system said, where it said something. */
  readonly originalCode?: string;
  readonly responseCode?: number;
  readonly command?: string;
}

/** Answers to `RCPT TO` that are about us and not about who is written to: sign in first, in another way, over TLS. */
const aboutUs = [530, 534, 535, 538];
const late = ['EABORT', 'ETIMEDOUT'];

/**
 * Whether the server will not have this message for this address (5xx to the address or to the message), or cannot take
 * any now.
 *
 * @throws ChannelDown
 */
export function whatWentWrong(
  { code = 'no reason given', originalCode = code, responseCode, command }: Failure,
  patience: number,
): Sent {
  if (late.includes(code))
    throw new ChannelDown(`The mail server did not finish within ${seconds(patience)}.`);
  if (code === 'ETLS')
    throw new ChannelDown('The mail server cannot be spoken to over TLS, and nothing is sent without.');
  if (responseCode === undefined)
    throw new ChannelDown(`The mail server cannot be reached, or broke off (${originalCode}).`);
  if (code === 'EAUTH') throw new ChannelDown(`The mail server does not let Homeward in (${responseCode}).`);
  if (responseCode >= 500 && !aboutUs.includes(responseCode)) {
    if (command === 'RCPT TO')
      return {
        kind: 'refused',
        reason: `The mail server does not take mail for this address (${responseCode}).`,
      };
    if (command === 'DATA')
      return { kind: 'refused', reason: `The mail server does not take this message (${responseCode}).` };
  }
  throw new ChannelDown(`The mail server takes no mail now (${responseCode}).`);
}

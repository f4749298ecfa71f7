/** A way by which a message leaves for one person. `service`: it stands in Homeward, where everybody finds it. */
export type ChannelName = 'service' | 'email' | 'text';

/** What kind, how urgent, and a link: others could read a message on its way, so it says nothing of a child. */
export interface MessageText {
  readonly subject: string;
  readonly lines: readonly string[];
  readonly link: string;
}

export interface Outgoing {
  /** The same at every attempt, so that a repeat can be recognised where it arrives. */
  readonly message: string;
  /** E-mail address or telephone number. */
  readonly to: string;
  readonly text: MessageText;
  /** It was tried before, and may have gone: the answer was lost, or whoever waited for it died. */
  readonly again: boolean;
}

export type Sent =
  | {
      readonly kind: 'sent';
      /** What the channel calls it. */
      readonly reference: string;
      /** Whether it is known to have arrived; a receipt may say so later. */
      readonly delivered: boolean;
    }
  /** This address will not do however often it is tried. The reason names neither address nor person. */
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * How a sending ended. `temporary_failure`: the mailbox was full or the telephone off, so it may be sent again.
 * `permanent_failure`: nobody is there. `technical_failure`: it was lost on its way.
 */
export type Delivery = 'delivered' | 'permanent_failure' | 'temporary_failure' | 'technical_failure';

export interface Channel {
  readonly name: ChannelName;
  /** @throws ChannelDown where it is to be tried again later */
  send(outgoing: Outgoing): Promise<Sent>;
  /**
   * What became of a sending, by what the channel calls it; undefined while it is under way or where nobody knows any
   * more. A channel has this where whoever delivers for it can be asked.
   *
   * @throws ChannelDown
   */
  askDelivery?(reference: string): Promise<Delivery | undefined>;
}

/** A channel of which it can be found out whether it could send, without sending. */
export interface TriedChannel extends Channel {
  /** @throws ChannelDown with what is in the way */
  tryOut(): Promise<void>;
}

/**
 * A channel that cannot send now. The reason is a sentence for a log and a list. What the channel's library threw is not
 * kept: it holds the address, the message and the key.
 */
export class ChannelDown extends Error {
  override readonly name = 'ChannelDown';
}

/** How long a channel may take to answer, for a sentence. */
export const seconds = (milliseconds: number): string =>
  milliseconds === 1_000 ? '1 second' : `${milliseconds / 1_000} seconds`;

import type { ToBeTold } from '../../record/derive/to-be-told.ts';

/** One message of the outbox with whose books it is in, by its kind. */
export type Left = {
  readonly [Kind in keyof ToBeTold]: {
    readonly owner: string;
    readonly stream: string;
    readonly kind: Kind;
    readonly body: ToBeTold[Kind];
  };
}[keyof ToBeTold];

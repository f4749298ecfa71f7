import type { NeededWhen } from './needed-when.ts';

/** One thing to choose: what is kept, and how people call it. */
export interface Choice {
  readonly value: string;
  readonly text: string;
  readonly hint?: string;
  /** Long lists are shown by group. */
  readonly group?: string;
}

interface Named {
  /** As it is called in the body. */
  readonly key: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional: boolean;
  /** When one that is optional has to be answered all the same. */
  readonly neededWhen?: NeededWhen;
}

/** A field of a form, and what is made of the answer. */
export type FormField = Named &
  (
    | { readonly kind: 'text' }
    | { readonly kind: 'long-text' }
    /** A list of texts, one on each line. */
    | { readonly kind: 'lines' }
    /** One of a list; `reads` says whether it is kept as a number: the version of a statement. */
    | { readonly kind: 'code'; readonly choices: readonly Choice[]; readonly reads: 'text' | 'number' }
    | { readonly kind: 'codes'; readonly choices: readonly Choice[] }
    | { readonly kind: 'yes-no' }
    /** True if ticked, and nothing otherwise. */
    | { readonly kind: 'tick' }
    /** A moment that has been: known, estimated, or only its day. */
    | { readonly kind: 'past' }
    /** A moment that may lie ahead; `day` where a day alone is enough. */
    | { readonly kind: 'ahead'; readonly needs: 'time' | 'day' }
    | { readonly kind: 'date' }
    | { readonly kind: 'number'; readonly whole: boolean; readonly least?: number }
    /** Sent along and not asked for. */
    | { readonly kind: 'kept' }
    | { readonly kind: 'group'; readonly fields: readonly FormField[] }
    /** As many as somebody adds; `oneIs` is what one is called where they are asked one by one. */
    | { readonly kind: 'items'; readonly fields: readonly FormField[]; readonly oneIs?: string }
    /** The same questions of each of a closed list, kept under `of`. */
    | {
        readonly kind: 'each';
        readonly of: string;
        readonly choices: readonly Choice[];
        readonly fields: readonly FormField[];
      }
  );

export type FieldOf<Kind extends FormField['kind']> = Extract<FormField, { readonly kind: Kind }>;

/** What a field is sent as, inside what it stands in: `body-actions-0-owner-name`. */
export const nameIn = (within: string, key: string | number): string => `${within}-${key}`;

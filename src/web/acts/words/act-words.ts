/** What a form calls one field: a question or a name in plain words. */
export type FieldWords = string | FieldInWords;

export interface FieldInWords {
  readonly label: string;
  readonly hint?: string;
  /** Asked for in a box of several lines. */
  readonly long?: boolean;
  /** The closed words of this field as people say them, where no code set has them. */
  readonly options?: Options;
}

export type Options = Readonly<Record<string, string>>;

/** What somebody does with an act, as a person says it. */
export interface ActWords {
  /** The link, the heading and the button: an order, such as "Record a sighting". */
  readonly name: string;
  /** The link while the child is not back, where it means something else then. */
  readonly whileGone?: string;
  /** One sentence under the heading. */
  readonly hint: string;
  /** What the page asks about the moment, where it is not simply when this was. */
  readonly when?: string;
  /** By their place in the body, such as `actions.owner`; what is not here is in `commonFields`. */
  readonly fields?: Readonly<Record<string, FieldWords>>;
}

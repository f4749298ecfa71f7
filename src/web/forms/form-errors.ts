/** Something wrong with what was typed: where, and a sentence that says how to put it right. */
export interface FormError {
  readonly field: string;
  readonly text: string;
  /** What they more likely meant: another value of that field, and what it says. */
  readonly meant?: { readonly value: string; readonly says: string };
}

/** As the summary and the fields of GOV.UK's forms want them. */
export const errorView = (errors: readonly FormError[]) => ({
  summary: errors.map(({ field, text }) => ({ href: `#${field}`, text })),
  of: Object.fromEntries(errors.toReversed().map(({ field, text }) => [field, { text }])),
});

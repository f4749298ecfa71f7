/** An identifier as it is stored, or the rule it breaks. The value itself is never repeated in a reason. */
export type IdentifierCheck<Refusal extends string> =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly reason: Refusal };

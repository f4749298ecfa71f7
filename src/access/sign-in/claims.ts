/** What an issuer says of who signed in. */
export interface Claims {
  readonly subject: string;
  readonly name: string | undefined;
  /** Only one that the issuer has verified. */
  readonly email: string | undefined;
  /** App roles or groups. */
  readonly values: readonly string[];
}

/** @param claim the name of the claim that holds app roles or groups: one text, or a list of them */
export function readClaims(claims: Readonly<Record<string, unknown>>, claim: string): Claims | undefined {
  const { sub, name, email, email_verified: verified } = claims;
  if (typeof sub !== 'string' || sub === '') return undefined;
  return {
    subject: sub,
    name: typeof name === 'string' && name.trim() !== '' ? name.trim() : undefined,
    email: typeof email === 'string' && verified === true ? email : undefined,
    values: [claims[claim]].flat().filter((value) => typeof value === 'string'),
  };
}

import Type, { type Static } from 'typebox';
import { Compile } from 'typebox/compile';
import { agencies } from '../../domain/agencies/agencies.ts';
import { type Role, roles } from '../../domain/agencies/roles.ts';
import type { AgencyReference } from '../../domain/event/event.ts';
import { policy } from '../policy/policy.ts';

const word = Type.String({ minLength: 1 });
const exactly = <Fields extends Type.TProperties>(fields: Fields) =>
  Type.Object(fields, { additionalProperties: false });

const membershipSchema = exactly({
  /** The app role or group that the issuer gives to whoever works as this. */
  value: word,
  role: Type.Enum(Object.keys(roles) as [Role, ...Role[]]),
  agency: Type.Unsafe<AgencyReference>(
    Type.String({ pattern: `^(${Object.keys(agencies).join('|')})(:[A-Za-z0-9-]+)?$` }),
  ),
  authority: Type.Optional(Type.String({ pattern: '^[0-9]{3}$' })),
  team: Type.Optional(word),
});

const issuerSchema = exactly({
  /** Names the issuer here; it is kept with everybody who signs in, so it does not change. */
  key: Type.String({ pattern: '^[a-z0-9-]+$' }),
  /** What its button says. */
  name: word,
  issuer: word,
  clientId: word,
  clientSecret: Type.Optional(word),
  /** The variable of the environment that holds the secret, so that the file need not. */
  clientSecretFrom: Type.Optional(word),
  scope: Type.Optional(word),
  /** The claim that holds app roles or groups. */
  claim: Type.Optional(word),
  memberships: Type.Optional(Type.Array(membershipSchema)),
  /** Whether a verified address finds somebody who was named here before they first signed in. */
  findByEmail: Type.Optional(Type.Boolean()),
});

const fileSchema = Compile(exactly({ issuers: Type.Array(issuerSchema, { minItems: 1 }) }));

export type ClaimedMembership = Static<typeof membershipSchema>;

/** An OpenID Connect issuer that people sign in with, and what its claims say they work as. */
export interface IssuerSettings extends Static<typeof issuerSchema> {
  readonly scope: string;
  readonly claim: string;
  readonly memberships: ClaimedMembership[];
  readonly findByEmail: boolean;
}

/**
 * The issuers of a file, `HOMEWARD_ISSUERS`. What is wrong is named by its place and never repeated: the file holds
 * secrets.
 *
 * @refuses anything that cannot be read, every fault at once
 */
export function readIssuers(text: string): readonly IssuerSettings[] {
  let written: unknown;
  try {
    written = JSON.parse(text);
  } catch {
    throw new Error('The file of issuers is not JSON');
  }
  if (!fileSchema.Check(written))
    throw faulty(
      fileSchema
        .Errors(written)
        .filter(({ keyword }) => keyword !== 'boolean')
        .map(({ instancePath, message, params }) => `${placeOf(instancePath)}: ${message}${named(params)}`),
    );
  const issuers = written.issuers.map((each) => ({
    ...each,
    scope: each.scope ?? 'openid profile email',
    claim: each.claim ?? 'roles',
    memberships: each.memberships ?? [],
    findByEmail: each.findByEmail ?? false,
  }));
  const faults = issuers.flatMap((each, index) => faultsOf(each, index, issuers));
  if (faults.length > 0) throw faulty(faults);
  return issuers;
}

const faulty = (faults: readonly string[]) =>
  new Error(`The file of issuers cannot be used:\n${faults.join('\n')}`);

const placeOf = (path: string) => path.slice(1).replaceAll('/', '.') || 'the file';

/** Which fields are missing or not known here; words of the schema, not of the file. */
function named(params: object): string {
  const { requiredProperties, additionalProperties } = params as Record<string, unknown>;
  const names = requiredProperties ?? additionalProperties;
  return Array.isArray(names) ? ` (${names.join(', ')})` : '';
}

function faultsOf(
  { key, issuer, memberships, findByEmail, clientSecret, clientSecretFrom }: IssuerSettings,
  index: number,
  all: readonly IssuerSettings[],
): readonly string[] {
  const place = `issuers.${index}`;
  const faults: string[] = [];
  if (all.findIndex((other) => other.key === key) !== index)
    faults.push(`${place}.key: another issuer has this key`);
  const url = URL.canParse(issuer) ? new URL(issuer) : undefined;
  if (url?.protocol !== 'https:') faults.push(`${place}.issuer: must be an address that begins with https`);
  if (clientSecret !== undefined && clientSecretFrom !== undefined)
    faults.push(`${place}: give clientSecret or clientSecretFrom, not both`);
  if (memberships.length === 0 && !findByEmail)
    faults.push(`${place}: nobody could sign in: give memberships, or say findByEmail`);
  for (const [number, { role, authority }] of memberships.entries())
    if (policy[role].looksFor === 'authority' && authority === undefined)
      faults.push(`${place}.memberships.${number}.authority: this role serves an authority; say which`);
  return faults;
}

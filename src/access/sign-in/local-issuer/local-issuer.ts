import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Configuration } from 'oidc-provider';
import type { Provider } from 'oidc-provider/lib/provider.js';
import type { IssuerSettings } from '../issuer-settings.ts';
import { memoryAdapter } from './memory-adapter.ts';

/** Below which the local issuer answers. */
export const ISSUER_PATH = '/issuer';
const CHOOSE = `${ISSUER_PATH}/choose/`;

/** Somebody made up, whom a button signs in. */
export interface LocalPerson {
  readonly subject: string;
  readonly name: string;
  /** What the issuer says beside: app roles, a verified address. */
  readonly claims?: Readonly<Record<string, unknown>>;
}

export interface LocalIssuer {
  /** To sign in with it as with any other. */
  readonly settings: IssuerSettings;
  /** Answers every request below `ISSUER_PATH`; its body must not have been read. */
  handle(request: IncomingMessage & { originalUrl?: string }, response: ServerResponse): Promise<void>;
}

export interface LocalIssuerOptions {
  /** Where people reach the service: `http://localhost:3000`. */
  readonly address: string;
  /** Where the browser comes back to. */
  readonly returnTo: string;
  readonly people: readonly LocalPerson[];
  readonly memberships?: IssuerSettings['memberships'];
  readonly findByEmail?: boolean;
}

/**
 * An OpenID Connect issuer of made-up people, for a service that has no other. It speaks the whole protocol; only
 * its sign-in page is ours: whoever `login_hint` names is signed in, without a password. The page with a button for
 * each is the service's own.
 */
export function localIssuer({
  address,
  returnTo,
  people,
  memberships = [],
  findByEmail = false,
}: LocalIssuerOptions): LocalIssuer {
  const issuer = `${address}${ISSUER_PATH}`;
  const client = { id: 'homeward', secret: randomBytes(32).toString('base64url') };
  const bySubject = new Map(people.map((person) => [person.subject, person]));
  // Loaded with the first who signs in: it takes as long as a fifth of a start.
  const load = async () => {
    const { Provider: Issuer } = await import('oidc-provider/lib/provider.js');
    const provider = new Issuer(issuer, configuration(client, returnTo, bySubject));
    provider.proxy = address.startsWith('https:');
    return { provider, answer: provider.callback() };
  };
  let loaded: ReturnType<typeof load> | undefined;

  return {
    settings: {
      ...{ key: 'local', name: 'Demonstration', issuer, claim: 'roles', scope: 'openid profile email' },
      ...{ clientId: client.id, clientSecret: client.secret, memberships, findByEmail },
    },
    async handle(request, response) {
      loaded ??= load();
      const { provider, answer } = await loaded;
      const url = request.url ?? '';
      if (url.startsWith(CHOOSE)) return signInAsHinted(provider, bySubject, request, response);
      request.headers.cookie = remembersNobody(request.headers.cookie);
      request.originalUrl = url;
      request.url = url.slice(ISSUER_PATH.length) || '/';
      await answer(request, response);
    },
  };
}

/** The button that is pressed says who signs in, also in a browser in which somebody else did before. */
const remembersNobody = (cookies = ''): string =>
  cookies
    .split('; ')
    .filter((cookie) => !cookie.startsWith('_session'))
    .join('; ');

async function signInAsHinted(
  provider: Provider,
  people: ReadonlyMap<string, LocalPerson>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const hint = await provider.interactionDetails(request, response).then(
    ({ params }) => String(params.login_hint),
    () => '',
  );
  if (people.has(hint)) {
    const login = { accountId: hint };
    return provider.interactionFinished(request, response, { login }, { mergeWithLastSubmission: false });
  }
  response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' });
  response.end('Nobody was chosen. Go back to the sign-in page and choose somebody.');
}

const MINUTES = 60;

function configuration(
  client: { readonly id: string; readonly secret: string },
  returnTo: string,
  people: ReadonlyMap<string, LocalPerson>,
): Configuration {
  const claimsOf = ({ subject, name, claims }: LocalPerson) => ({ sub: subject, name, ...claims });
  return {
    adapter: memoryAdapter(),
    jwks: { keys: [{ ...signingKey(), use: 'sig', alg: 'ES256' }] },
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [returnTo],
        id_token_signed_response_alg: 'ES256',
      },
    ],
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `${CHOOSE}${uid}` },
    pkce: { required: () => true },
    // There is no other client to keep them from, so that everything is in the ID token.
    conformIdTokenClaims: false,
    claims: { openid: ['sub'], profile: ['name', 'roles'], email: ['email', 'email_verified'] },
    findAccount: (_, subject) => {
      const person = people.get(subject);
      return person && { accountId: subject, claims: async () => claimsOf(person) };
    },
    // Nobody is asked for consent to be who they pressed the button of.
    async loadExistingGrant({ oidc }) {
      const { provider, session } = oidc;
      if (oidc.client === undefined || session?.accountId === undefined) return undefined;
      const grant = new provider.Grant({ clientId: oidc.client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid profile email');
      await grant.save();
      return grant;
    },
    ttl: {
      Interaction: 10 * MINUTES,
      AuthorizationCode: MINUTES,
      AccessToken: 10 * MINUTES,
      IdToken: 10 * MINUTES,
      Grant: 10 * MINUTES,
      Session: 10 * MINUTES,
    },
  };
}

const signingKey = () =>
  generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });

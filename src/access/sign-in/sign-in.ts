import {
  AuthorizationResponseError,
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  ClientError,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  ResponseBodyError,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import type { Instant } from '../../domain/time/instant.ts';
import type { AccessStore } from '../people/people.ts';
import { type Claims, readClaims } from './claims.ts';
import type { IssuerSettings } from './issuer-settings.ts';
import { type Refused, recognise } from './recognise.ts';

/** What the browser keeps between leaving for the issuer and coming back: for it alone, and for minutes. */
export interface Kept {
  readonly issuer: string;
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export type SignInOutcome = { readonly kind: 'signed-in'; readonly person: string } | Refused;

export interface SignIn {
  /** For a page with a button each. */
  readonly issuers: readonly Pick<IssuerSettings, 'key' | 'name'>[];
  /**
   * Where to send the browser. Undefined for an issuer that is not configured.
   *
   * @param who whom the issuer is to sign in, where it takes that from us: the local one of a demonstration
   */
  begin(issuer: string, who?: string): Promise<{ readonly url: URL; readonly keep: Kept } | undefined>;
  /** Who came back. `returned` is the whole address that the issuer sent the browser to. */
  finish(returned: URL, kept: Kept, now: Instant): Promise<SignInOutcome>;
}

/** Issuers are found when first asked for, and once: one that is down keeps nobody from another. */
export function signInWith(store: AccessStore, issuers: readonly IssuerSettings[], returnTo: string): SignIn {
  const found = new Map<string, Promise<Configuration>>();
  const discovered = (settings: IssuerSettings) => {
    const known = found.get(settings.key) ?? discover(settings);
    found.set(settings.key, known);
    known.catch(() => found.delete(settings.key));
    return known;
  };
  const named = (key: string) => issuers.find((each) => each.key === key);

  return {
    issuers,
    async begin(key, who) {
      const settings = named(key);
      if (settings === undefined) return undefined;
      const keep = {
        issuer: key,
        state: randomState(),
        nonce: randomNonce(),
        verifier: randomPKCECodeVerifier(),
      };
      const url = buildAuthorizationUrl(await discovered(settings), {
        redirect_uri: returnTo,
        scope: settings.scope,
        state: keep.state,
        nonce: keep.nonce,
        code_challenge: await calculatePKCECodeChallenge(keep.verifier),
        code_challenge_method: 'S256',
        ...(who !== undefined && { login_hint: who, prompt: 'login' }),
      });
      return { url, keep };
    },
    async finish(returned, kept, now) {
      const settings = named(kept.issuer);
      if (settings === undefined) return notProven;
      const claims = await claimsFrom(await discovered(settings), settings, returned, kept);
      return 'kind' in claims ? claims : recognise(store, settings, claims, now);
    },
  };
}

function discover({ issuer, clientId, clientSecret }: IssuerSettings): Promise<Configuration> {
  const url = new URL(issuer);
  // A file of issuers has only https; this is the local one of a demonstration.
  const options = url.protocol === 'http:' ? { execute: [allowInsecureRequests] } : {};
  return discovery(url, clientId, clientSecret, undefined, options);
}

const notProven: Refused = {
  kind: 'refused',
  refused: 'sign-in-not-proven',
  says: 'That sign-in could not be proven, or took too long. Sign in again.',
};

const declined: Refused = {
  kind: 'refused',
  refused: 'sign-in-declined',
  says: 'You were not signed in there. Try again, or ask whoever looks after your account.',
};

/** @refuses what the browser brought back if it is not the answer to what was asked; faults of the network throw */
async function claimsFrom(
  configuration: Configuration,
  settings: IssuerSettings,
  returned: URL,
  { state, nonce, verifier }: Kept,
): Promise<Claims | Refused> {
  try {
    const tokens = await authorizationCodeGrant(configuration, returned, {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
    });
    return readClaims(tokens.claims() ?? {}, settings.claim) ?? notProven;
  } catch (error) {
    if (error instanceof AuthorizationResponseError) return declined;
    if (error instanceof ResponseBodyError && error.error === 'invalid_grant') return notProven;
    if (error instanceof ClientError && notTheAnswer.has(error.code ?? '')) return notProven;
    throw error;
  }
}

const notTheAnswer: ReadonlySet<string> = new Set([
  'OAUTH_INVALID_RESPONSE',
  'OAUTH_JWT_CLAIM_COMPARISON_FAILED',
  'OAUTH_JWT_TIMESTAMP_CHECK_FAILED',
]);

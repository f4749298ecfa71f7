import { configuredIssuers } from '../../access/sign-in/configured-issuers.ts';
import type { IssuerSettings } from '../../access/sign-in/issuer-settings.ts';
import { type CheckLine, mind, sound, wrong } from './check-line.ts';

const ISSUERS = 'issuers';
const PATIENCE = 5_000;
/** What an issuer says is good for minutes. */
const SKEW = 60_000;

export type Fetch = (url: string, options: { readonly signal: AbortSignal }) => Promise<Response>;

/** Whether the file of issuers can be used, and each issuer answers and has the time that we have. */
export async function checkIssuers(
  environment: NodeJS.ProcessEnv,
  ask: Fetch = fetch,
): Promise<readonly CheckLine[]> {
  try {
    const issuers = await configuredIssuers(environment);
    if (issuers === undefined)
      return [sound(ISSUERS, 'none, so this is a demonstration: everybody in it is made up')];
    return await Promise.all(issuers.map((each) => checkIssuer(each, ask)));
  } catch (error) {
    return [wrong(ISSUERS, (error as Error).message, 'Mend the file; docs/operations.md shows one.')];
  }
}

async function checkIssuer({ key, issuer }: IssuerSettings, ask: Fetch): Promise<CheckLine> {
  const about = `issuer ${key}`;
  const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  try {
    const answer = await ask(url, { signal: AbortSignal.timeout(PATIENCE) });
    const said = (await answer.json()) as { readonly issuer?: unknown };
    if (!answer.ok || said.issuer !== issuer)
      return wrong(
        about,
        `What answers at ${url} is no issuer of that name.`,
        'Take the issuer as its own configuration has it, to the letter.',
      );
    const theirs = Date.parse(answer.headers.get('date') ?? '');
    const apart = Math.abs(Date.now() - theirs);
    if (apart > SKEW)
      return mind(
        about,
        `Its clock is ${Math.round(apart / 1_000)} seconds from ours: nobody can sign in once that is minutes.`,
        'Let this machine take its time from a server (NTP).',
      );
    return sound(about, 'answers');
  } catch {
    return mind(
      about,
      `It does not answer at ${url}.`,
      'Let this machine reach it; people cannot sign in with it until then.',
    );
  }
}

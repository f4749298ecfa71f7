import { readFile } from 'node:fs/promises';
import { type IssuerSettings, readIssuers } from './issuer-settings.ts';

/**
 * The issuers of the file that `HOMEWARD_ISSUERS` names; undefined where it names none, and only then may the local
 * issuer of a demonstration run. A secret may stand in the environment and not in the file: `clientSecretFrom` names
 * the variable.
 *
 * @refuses a file that cannot be read or used, and a variable that is not set
 */
export async function configuredIssuers(
  environment: NodeJS.ProcessEnv = process.env,
): Promise<readonly IssuerSettings[] | undefined> {
  const { HOMEWARD_ISSUERS: file } = environment;
  if (file === undefined || file === '') return undefined;
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Error(`The file of issuers, HOMEWARD_ISSUERS, cannot be read (${error.code})`);
  });
  return readIssuers(text).map(({ clientSecretFrom, ...issuer }) => {
    if (clientSecretFrom === undefined) return issuer;
    const clientSecret = environment[clientSecretFrom];
    if (clientSecret === undefined || clientSecret === '')
      throw new Error(`The secret of issuer ${issuer.key} is to be in ${clientSecretFrom}, which is not set`);
    return { ...issuer, clientSecret };
  });
}

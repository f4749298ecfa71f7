import type { SignedIn } from '../../../../access/people/signed-in.ts';
import { findIssuedReport, type IssuedInFull } from '../../../../figures/reports/keeping/issued.ts';
import type { Store } from '../../../../store/store.ts';
import { authorityReported } from '../who-reports.ts';

/** The issued report of a number, of the authority whose figures somebody sees. */
export async function findIssuedFor(
  store: Pick<Store, 'access'>,
  signedIn: SignedIn,
  number: string,
): Promise<IssuedInFull | undefined> {
  const authority = authorityReported(signedIn);
  if (authority === undefined || !/^[1-9]\d{0,8}$/.test(number)) return undefined;
  return findIssuedReport(store, authority, Number(number));
}

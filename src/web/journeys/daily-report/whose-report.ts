import type { SignedIn } from '../../../access/people/signed-in.ts';
import { looksThrough } from '../../../access/policy/viewer-of.ts';
import { agencyOf } from '../../../domain/agencies/roles.ts';
import type { Directory } from '../../../domain/authorities/directory.ts';
import type { DailyReport } from '../../../domain/authority-duty/issue-daily-report.ts';
import { permits } from '../../../domain/deciding/act.ts';
import { allActs } from '../../acts/all-acts.ts';
import { seesAuthority } from '../../reading/own-authority.ts';

/** The authorities whose daily reports somebody may be among the readers of: their own, or those of a force's area. */
export function authoritiesOf({ as }: SignedIn, directory: Directory): readonly string[] {
  if (agencyOf(as.role) === 'police')
    return directory.authorities
      .filter(({ forceSlug }) => as.agency === `police:${forceSlug}`)
      .map(({ code }) => code);
  const [, code] = /^childrens-social-care:(.*)$/.exec(looksThrough(as) ?? '') ?? [];
  return code === undefined ? [] : [code];
}

/** Whether somebody may read a report: those for whom it was issued, and whoever sees the children of the authority. */
export const readsReport = (signedIn: SignedIn, authority: string, { body }: DailyReport): boolean =>
  seesAuthority(signedIn, authority) || body.to.includes(signedIn.as.role);

/** The authority whose report somebody writes and issues; undefined for everybody else. */
export function issuesFor(signedIn: SignedIn, directory: Directory): string | undefined {
  const [authority] = authoritiesOf(signedIn, directory);
  const isTheirs =
    authority !== undefined &&
    permits(allActs.IssueDailyReport.may, signedIn.as.role) &&
    seesAuthority(signedIn, authority);
  return isTheirs ? authority : undefined;
}

/** `887-12`: a report by its authority and number. */
export const referenceOf = (authority: string, { body }: DailyReport): string =>
  `${authority}-${body.number}`;

export const addressOf = (authority: string, report: DailyReport): string =>
  `/daily-report/${referenceOf(authority, report)}`;

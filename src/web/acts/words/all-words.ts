import type { ActName } from '../all-acts.ts';
import { absenceWords } from './absence.ts';
import type { ActWords, FieldInWords, FieldWords } from './act-words.ts';
import { allocationWords } from './allocation.ts';
import { authorityWords } from './authority.ts';
import { checksWords, whereaboutsWords } from './checks-and-whereabouts.ts';
import {
  careWords,
  identityWords,
  involvementWords,
  matchingWords,
  mergeWords,
  statusWords,
} from './child.ts';
import { closingWords, correctionWords, procedureWords } from './closing.ts';
import { commonFields } from './common-fields.ts';
import { incidentWords } from './incident.ts';
import { knowledgeWords, meetingWords, safekeepingWords, youngPersonWords } from './knowledge.ts';
import { noticeWords, referralWords } from './notices-and-referrals.ts';
import { policeWords, safeAndWellWords } from './police.ts';
import { reportWords } from './report.ts';
import { responsibilityWords } from './responsibility.ts';
import { returnInterviewWords } from './return-interview.ts';
import { riskManagementPlanWords } from './risk-management-plan.ts';
import { searchWords } from './search.ts';

/** Every act in words. An act without them does not compile; a field without them fails the test beside this. */
export const actWords: Readonly<Record<ActName, ActWords>> = {
  ...reportWords,
  ...checksWords,
  ...whereaboutsWords,
  ...policeWords,
  ...safeAndWellWords,
  ...searchWords,
  ...noticeWords,
  ...referralWords,
  ...returnInterviewWords,
  ...allocationWords,
  ...closingWords,
  ...correctionWords,
  ...procedureWords,
  ...identityWords,
  ...statusWords,
  ...responsibilityWords,
  ...careWords,
  ...involvementWords,
  ...mergeWords,
  ...matchingWords,
  ...knowledgeWords,
  ...meetingWords,
  ...riskManagementPlanWords,
  ...safekeepingWords,
  ...youngPersonWords,
  ...incidentWords,
  ...absenceWords,
  ...authorityWords,
};

/**
 * What a field of an act is called.
 *
 * @param path its place in the body without the numbers of lists, such as `actions.owner.name`
 */
export function wordsOfField(act: ActName, path: string): FieldInWords {
  const name = path.slice(path.lastIndexOf('.') + 1);
  const said: FieldWords | undefined =
    actWords[act].fields?.[path] ??
    (path.includes('.') ? commonFields[path] : undefined) ??
    commonFields[name];
  if (said === undefined) throw new Error(`${act} has no words for ${path}`);
  return typeof said === 'string' ? { label: said } : said;
}

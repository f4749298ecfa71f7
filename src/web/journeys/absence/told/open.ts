import { mayRecord } from '../../../acts/acts-for.ts';
import type { OpenTold } from '../../../notices/told/told-record.ts';
import { openAbsence } from '../../../reading/open-absence.ts';

/** An absence of which people are told: whoever may say that it was referred may say that somebody was rung. */
export const openToldAbsence: OpenTold = async (service, signedIn, id) => {
  const opened = await openAbsence(service, signedIn, id, undefined);
  if (opened?.shown === undefined) return undefined;
  const { found, child, asAt, duties } = opened.shown;
  return {
    ...{ found, child, asAt, duties },
    stream: `education-absence:${id}`,
    here: `/absences/${encodeURIComponent(id)}`,
    mayTell: mayRecord('ReferAbsence', { role: signedIn.as.role, held: found.held }),
  };
};

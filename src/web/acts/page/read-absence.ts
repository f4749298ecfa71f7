import type { EducationAbsence } from '../../../domain/education-absence/education-absence.ts';
import { foldEducationAbsence } from '../../../domain/education-absence/fold.ts';
import { openEnquiries } from '../../../domain/education-absence/open-enquiries.ts';
import { readStreams } from '../../../store/read/read-streams.ts';
import { findAbsence } from '../../reading/find-child.ts';
import { sayEnquiryOfAuthority, sayEnquiryOfSchool } from '../../words/say-enquiry.ts';
import type { Asked } from './asked.ts';
import { readChild } from './read-subject.ts';
import { statementsAmong } from './statements-on-record.ts';
import type { Subject } from './subject.ts';

/** The absence from school with this id; undefined where there is none that the viewer may see. */
export async function readAbsence({
  connection,
  store,
  signedIn,
  id,
  now,
  act,
}: Asked): Promise<Subject | undefined> {
  const found = await findAbsence(connection, signedIn.as.role, id);
  const child = found && (await readChild(connection, found.id));
  if (child === undefined) return undefined;
  const stream = `education-absence:${id}` as const;
  const read = (await readStreams(store, child.owner, [stream])).get(stream);
  const absence = foldEducationAbsence(read?.events ?? []);
  if (read === undefined || absence === undefined) return undefined;
  return {
    ...child,
    stream,
    version: read.head.version,
    agencies: { ...child.agencies, education: `education:${absence.opening.body.school}` },
    statements: statementsAmong(
      read.events.filter(({ version }) => version !== absence.opening.version),
      now,
    ),
    warnings: act === 'RemoveFromRoll' ? stillToAsk(absence) : [],
  };
}

/** What has not been asked yet, by whom. @source v59-2024 L503-513 */
function stillToAsk(absence: EducationAbsence): readonly string[] {
  const { school, authority } = openEnquiries(absence);
  const asked = (who: string, labels: readonly string[]) =>
    labels.length === 0 ? [] : [`${who} has not made these enquiries yet: ${labels.join('; ')}.`];
  return [
    ...asked('The school', school.map(sayEnquiryOfSchool)),
    ...asked('The authority', authority.map(sayEnquiryOfAuthority)),
  ];
}

import type { SignedIn } from '../../../access/people/signed-in.ts';
import { agencyOf } from '../../../domain/agencies/roles.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import { londonDate } from '../../../domain/time/london.ts';
import type { PackLibrary } from '../../../procedures/pack-library.ts';
import { type ActName, allActs } from '../all-acts.ts';
import { namesOf } from '../form/choices.ts';
import type { FormField } from '../form/form-field.ts';
import { type FormFor, formOf } from '../form/form-of.ts';
import { makersFor } from '../read/makers.ts';
import type { Recording } from '../read/read-maker.ts';
import type { Subject } from './subject.ts';

/** The page of one act for one person: what it asks, and who may have said it. */
export interface ActRequest {
  readonly act: ActName;
  readonly form: readonly FormField[];
  readonly recording: Recording;
  readonly subject: Subject;
}

export function actRequest(
  act: ActName,
  subject: Subject,
  { name, as }: SignedIn,
  library: PackLibrary,
  now: Instant,
): ActRequest {
  const made: FormFor = {
    on: londonDate(now),
    statements: subject.statements,
    episodes: subject.episodes,
    names: namesOf(library.directory),
    ...asTold(act, agencyOf(as.role) === 'police'),
  };
  return {
    act,
    form: formOf(act, made),
    recording: {
      recorder: { person: name, role: as.role, agency: as.agency },
      makers: makersFor(allActs[act].may, as.role),
      agencies: subject.agencies,
    },
    subject,
  };
}

/** What the police record themselves nobody told them; what others record of them names the officer. */
function asTold(act: ActName, byPolice: boolean): Pick<FormFor, 'without' | 'needed'> {
  if (act !== 'ClassifyChild' && act !== 'GradeRisk') return {};
  return byPolice ? { without: ['asTold'] } : { needed: ['asTold'] };
}

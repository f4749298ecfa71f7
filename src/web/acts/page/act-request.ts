import type { Colleague } from '../../../access/people/at-work.ts';
import type { SignedIn } from '../../../access/people/signed-in.ts';
import type { Agency } from '../../../domain/agencies/agencies.ts';
import { agencyOf, roleLabel } from '../../../domain/agencies/roles.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import { londonDate } from '../../../domain/time/london.ts';
import type { PackLibrary } from '../../../procedures/pack-library.ts';
import { type ActName, allActs } from '../all-acts.ts';
import { namesOf } from '../form/choices.ts';
import type { Choice, FormField } from '../form/form-field.ts';
import { type FormFor, formOf } from '../form/form-of.ts';
import { makersFor } from '../read/makers.ts';
import type { Recording } from '../read/read-maker.ts';
import type { ToCorrect } from './prior.ts';
import type { Subject } from './subject.ts';

/** The page of one act for one person: what it asks, and who may have said it. */
export interface ActRequest {
  readonly act: ActName;
  readonly form: readonly FormField[];
  readonly recording: Recording;
  readonly subject: Subject;
  /** The statement that is put right by it, once it is chosen. */
  readonly toCorrect?: ToCorrect;
}

export function actRequest(
  act: ActName,
  subject: Subject,
  { name, as }: SignedIn,
  library: PackLibrary,
  now: Instant,
  toCorrect?: ToCorrect,
  colleagues: readonly Colleague[] = [],
): ActRequest {
  const made: FormFor = {
    on: londonDate(now),
    statements: subject.statements,
    episodes: subject.episodes,
    names: namesOf(library.directory),
    ...takingTwo(seconds(colleagues, name)),
    ...(toCorrect !== undefined && { correcting: toCorrect.correcting }),
    ...asTold(act, agencyOf(as.role)),
    ...(act === 'LinkEpisode' || act === 'NameChildPresent' ? { without: ['child'] } : {}),
  };
  return {
    act,
    form: formOf(act, made),
    recording: {
      recorder: { person: name, role: as.role, agency: as.agency },
      makers: makersFor(allActs[act], as.role),
      agencies: subject.agencies,
    },
    subject,
    ...(toCorrect !== undefined && { toCorrect }),
  };
}

/** Everybody but whoever is at work, who cannot be the second as well. */
const seconds = (colleagues: readonly Colleague[], self: string): readonly Choice[] =>
  colleagues
    .filter(({ name }) => name !== self)
    .map(({ name, role }) => ({ value: name, text: `${name}, ${roleLabel(role)}` }));

/** Whoever chooses a colleague has said in which role; whoever has none names somebody. */
const takingTwo = (colleagues: readonly Choice[]): Pick<FormFor, 'colleagues' | 'without'> =>
  colleagues.length === 0 ? {} : { colleagues, without: ['second.role'] };

/** What the form says, with what it does not ask for because the record knows it. */
export function withWhatIsKnown(request: ActRequest, body: object): object {
  if (request.act !== 'LinkEpisode') return withWhatStays(request, body);
  return { ...body, child: request.subject.childOf?.get((body as { readonly episode: string }).episode) };
}

/** What the form says of the statement that is put right, with what it does not ask for as it stood. */
function withWhatStays({ form, toCorrect }: ActRequest, body: object): object {
  const facts = form.find(({ key }) => key === 'body');
  const { body: said } = body as { readonly body?: object };
  if (toCorrect === undefined || facts?.kind !== 'group' || said === undefined) return body;
  const asked = facts.fields.map(({ key }) => key);
  const stays = Object.entries(toCorrect.body).filter(([key]) => !asked.includes(key));
  return { ...body, body: { ...Object.fromEntries(stays), ...said } };
}

/** What the police record themselves nobody told them; what others record of them names the officer. */
function asTold(act: ActName, agency: Agency): Pick<FormFor, 'without' | 'needed'> {
  switch (act) {
    case 'ClassifyChild':
    case 'GradeRisk':
      return agency === 'police' ? { without: ['asTold'] } : { needed: ['asTold'] };
    case 'AcknowledgeReport':
      // Children's services may take down what the police say of themselves.
      return agency === 'police' || agency === 'childrens-social-care' ? {} : { needed: ['callTaker'] };
    default:
      return {};
  }
}

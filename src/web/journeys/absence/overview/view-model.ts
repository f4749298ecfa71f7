import type { SignedIn } from '../../../../access/people/signed-in.ts';
import { roleLabel } from '../../../../domain/agencies/roles.ts';
import { absenceSaid } from '../../../../domain/education-absence/education-absence.ts';
import { stillToBeTold } from '../../../../domain/education-absence/open-enquiries.ts';
import { isResolved } from '../../../../domain/education-absence/resolved.ts';
import type { PackLibrary } from '../../../../procedures/pack-library.ts';
import { actsInAbsence } from '../../../acts/acts-for.ts';
import { offeredIn } from '../../../acts/offered.ts';
import { stagesOf } from '../../../acts/places/absence-places.ts';
import { answerShown } from '../../../duties/answer-shown.ts';
import { absenceFacts, sayAbsence } from '../../../reading/absence-state.ts';
import { dutiesInFull } from '../../../reading/duty-in-full.ts';
import { entriesOf } from '../../../reading/entries.ts';
import { identityOf } from '../../../reading/identity.ts';
import type { ShownAbsence } from '../../../reading/open-absence.ts';
import { inside } from '../../../words/code-words.ts';
import { checklists, ownLink } from './checklist.ts';

/** The page of one absence from school for one person: every string of it is decided here. */
export function absenceView(
  id: string,
  { found, asAt, child, absence, events, duties, calendars }: ShownAbsence,
  {
    signedIn,
    library,
    isPast,
  }: { readonly signedIn: SignedIn; readonly library: PackLibrary; readonly isPast: boolean },
) {
  const identity = identityOf(child, asAt);
  // Nothing is recorded as of the past.
  const acts = isPast
    ? []
    : actsInAbsence(encodeURIComponent(id), stagesOf(absence), { role: signedIn.as.role, held: found.held });
  const { school } = absence.opening.body;
  const listed = dutiesInFull({ ...library, calendars }, duties, asAt, {
    school,
    answer: answerShown(signedIn.as, offeredIn(acts)),
  });
  const [assessed] = absenceSaid(absence, 'SafeguardingLeadConsulted').slice(-1);
  const told = stillToBeTold(absence);
  return {
    identity,
    child: `/children/${encodeURIComponent(found.id)}`,
    sentence: sayAbsence(absence, identity.name, asAt),
    facts: absenceFacts(absence, asAt),
    assess:
      !isResolved(absence) && assessed?.body.classTeacher === undefined
        ? ownLink(acts, 'ConsultSafeguardingLead')
        : undefined,
    open: listed.filter(({ isSettled }) => !isSettled),
    settled: listed.filter(({ isSettled }) => isSettled),
    checklists: checklists(absence, acts, asAt),
    toTell:
      told.length === 0
        ? undefined
        : {
            who: told.map((role) => inside(roleLabel(role))),
            href: withRoles(ownLink(acts, 'PassOnFinding'), told),
          },
    entries: entriesOf(events, { now: asAt, directory: library.directory }).toReversed(),
    acts,
  };
}

const withRoles = (href: string | undefined, roles: readonly string[]): string | undefined =>
  href && `${href}?${roles.map((role) => `body-to=${role}`).join('&')}`;

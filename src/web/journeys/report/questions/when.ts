import type { SignedIn } from '../../../../access/people/signed-in.ts';
import type { Directory } from '../../../../domain/authorities/directory.ts';
import { placementAt, responsibleAuthorityAt } from '../../../../domain/child/status.ts';
import { type Asking, type AskingContext, namesOf } from './asking.ts';

/**
 * When and where the child was last seen, and from where the child is missing: the absence begins when the child left,
 * or was last seen by a responsible adult, whichever was later.
 *
 * @source v59-2024 L250-257
 */
export function askWhen({ draft, about, signedIn, library: { directory }, now }: AskingContext): Asking {
  const [first] = about;
  const area =
    first === undefined || first.chosen.described
      ? String(draft.describe?.authority ?? '')
      : (placementAt(first.child, now)?.host ??
        responsibleAuthorityAt(first.child, now) ??
        first.chosen.books);
  const authority = directory.authority(area);
  const force = authority === undefined ? ownForce(signedIn, directory) : directory.forceOf(authority);
  return {
    title: `When was ${namesOf(draft)} last seen?`,
    before: force === undefined ? {} : { force: force.slug },
    fields: [
      {
        key: 'lastSeen',
        label: 'Last seen by an adult who looks after them',
        hint: 'A carer, teacher, social worker, doctor',
        kind: 'past',
        optional: false,
      },
      { key: 'where', label: 'Where was that?', kind: 'text', optional: true },
      { key: 'by', label: 'Who saw them?', kind: 'text', optional: true },
      {
        key: 'left',
        label: 'When did they leave?',
        hint: 'Leave blank if nobody knows',
        kind: 'past',
        optional: true,
      },
      {
        key: 'from',
        label: 'Where are they missing from?',
        hint: 'Such as the home, school, or the station they were to come back from',
        kind: 'text',
        optional: true,
      },
      {
        key: 'force',
        label: 'Police force of that place',
        kind: 'code',
        reads: 'text',
        optional: false,
        choices: directory.forces.map(({ slug, name }) => ({ value: slug, text: name })),
      },
    ],
  };
}

/** Whoever takes calls for a force is rung about its area. */
const ownForce = ({ as }: SignedIn, directory: Directory) =>
  directory.force(as.agency.startsWith('police:') ? as.agency.slice('police:'.length) : '');

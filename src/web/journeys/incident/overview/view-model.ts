import type { SignedIn } from '../../../../access/people/signed-in.ts';
import type { Phase } from '../../../../domain/episode/episode.ts';
import type { Instant } from '../../../../domain/time/instant.ts';
import type { PackLibrary } from '../../../../procedures/pack-library.ts';
import { actsInIncident } from '../../../acts/acts-for.ts';
import { dutyView } from '../../../duties/duty-view.ts';
import { entriesOf } from '../../../reading/entries.ts';
import type { FoundIncident } from '../../../reading/find-incident.ts';
import type { Saying } from '../../../words/body-in-lines.ts';
import { sayInstant } from '../../../words/say-when.ts';
import type { Together } from './read-together.ts';

interface Looking {
  readonly signedIn: SignedIn;
  readonly library: PackLibrary;
  readonly now: Instant;
}

const standing: Readonly<Record<Phase, string>> = {
  open: 'Not back',
  returned: 'Back: the work after the return goes on',
  closed: 'Back, and the episode is closed',
  void: 'Counts for nothing: recorded in error',
};

/** The page of one incident for one person: every string of it is decided here. */
export function incidentView(
  id: string,
  { found, together }: { readonly found: FoundIncident; readonly together: readonly Together[] },
  { signedIn, library, now }: Looking,
) {
  const name = (child: string) => found.nameOf.get(child) ?? 'Name not known';
  const children = together.map(({ episode, child, phase, missing_since, over_at, duties }) => ({
    name: name(child.slice('child:'.length)),
    href: `/episodes/${encodeURIComponent(episode.slice('episode:'.length))}`,
    standing: standing[phase],
    since: sayInstant(missing_since, now),
    back: over_at === null ? undefined : sayInstant(over_at, now),
    duties: duties.map((duty) => dutyView(library, duty, now)),
  }));
  const notBack = together.filter(({ phase }) => phase === 'open').length;
  return {
    heading: `Incident with ${found.names.join(' and ')}`,
    sentence: sentence(children.length, notBack),
    children,
    present: found.incident.present.map(({ body }) => ({
      name: body.child === undefined ? (body.name ?? 'Name not known') : name(body.child),
      href: body.child && `/children/${encodeURIComponent(body.child)}`,
    })),
    entries: entriesWithChildren(found, { now, directory: library.directory }),
    acts: actsInIncident(encodeURIComponent(id), { role: signedIn.as.role, held: found.held }),
  };
}

function sentence(gone: number, notBack: number): string {
  const went = `${gone} ${gone === 1 ? 'child' : 'children'} went missing`;
  if (notBack === 0) return `${went}. Every one of them is back.`;
  return notBack === gone ? `${went}. None of them is back yet.` : `${went}. ${notBack} not back yet.`;
}

/** The timeline says of whom it speaks: each statement is about one of several children. */
const entriesWithChildren = ({ events, nameOf }: FoundIncident, saying: Saying) =>
  events
    .flatMap((event) => {
      const { child } = event.body as { readonly child?: string };
      const of = child && {
        text: nameOf.get(child) ?? 'Name not known',
        href: `/children/${encodeURIComponent(child)}`,
      };
      return entriesOf([event], saying).map((entry) => ({ ...entry, of }));
    })
    .toSorted((one, other) => other.order - one.order);

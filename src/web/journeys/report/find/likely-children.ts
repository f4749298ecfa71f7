import type { SignedIn } from '../../../../access/people/signed-in.ts';
import { viewerOf } from '../../../../access/policy/viewer-of.ts';
import { noteShown } from '../../../../access/read-log/note-shown.ts';
import { readPlainDate } from '../../../../domain/time/instant.ts';
import { asAgency } from '../../../../store/as-agency.ts';
import type { Service } from '../../../service.ts';
import { maySearch } from '../who-may.ts';
import { type Match, readMatches } from './read-matches.ts';
import { matchView } from './view-model.ts';

/** Those who may search are shown who it may be before a child is made up. */
export async function likelyChildren(
  { store, clock }: Service,
  signedIn: SignedIn,
  { given, family, born }: Readonly<Record<string, unknown>>,
): Promise<readonly Match[]> {
  if (!maySearch(signedIn.as.role)) return [];
  const now = clock.now();
  const name = [given, family].filter(Boolean).join(' ');
  const matches = await asAgency(store, viewerOf(signedIn, now), (connection) =>
    readMatches(connection, { name, born: readPlainDate(String(born ?? '')), number: '' }),
  );
  if (matches.length > 0)
    await noteShown(store, signedIn, now, {
      act: 'report-find',
      children: matches.map(({ child }) => child),
    });
  return matches;
}

/** The likely children as a form asks which of them it is; nothing where there is none. */
export const matchChoices = (matches: readonly Match[]) => [
  ...matches.map(matchView).map(({ value, name, born, by, open }) => ({
    value,
    text: name,
    hint: {
      text: `${born}. ${by}.${open === undefined ? '' : ' Reported missing already: this is added to it.'}`,
    },
  })),
  ...(matches.length > 0 ? [{ value: 'none', text: 'None of these' }] : []),
];

/** The match that somebody chose; `none` where they said that it is none of them, undefined where they said nothing. */
export function chosenAmong(matches: readonly Match[], chosen: string): Match | 'none' | undefined {
  if (matches.length === 0 || chosen === 'none') return 'none';
  return matches.find(({ owner, child }) => `${owner}|${child.slice('child:'.length)}` === chosen);
}

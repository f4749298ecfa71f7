import type { Directory } from '../../../../domain/authorities/directory.ts';
import { differenceKinds } from '../../../../domain/reconciliation/difference.ts';
import { isSettled } from '../../../../domain/reconciliation/reconcile.ts';
import type { Instant } from '../../../../domain/time/instant.ts';
import { sayCovers } from '../../../../exchange/police-list/covers.ts';
import type { OurEpisode } from '../../../../exchange/police-list/our-absences.ts';
import type { ReconciledList } from '../../../../exchange/police-list/reconcile-list.ts';
import { sayInstant } from '../../../words/say-when.ts';
import { differenceAddress } from '../difference-address.ts';
import type { OursView } from '../name-ours.ts';
import type { OpenedList } from '../read-lists.ts';
import { oursView, theirsView } from '../sides.ts';
import { differenceNames, wayWords } from '../words.ts';

const shown = {
  police: 'What the police count as missing',
  'as-it-came': 'What we counted as missing when the list came',
  authority: 'What we count as missing',
  matched: 'Matched: the same absence in both',
} as const;

type Show = keyof typeof shown;

export const isShown = (show: string | undefined): show is Show =>
  show !== undefined && Object.hasOwn(shown, show);

interface Around {
  readonly name: (episode: OurEpisode) => OursView;
  readonly directory: Directory;
  readonly now: Instant;
  readonly show: Show | undefined;
}

export function listView({ authority, part, found, onRecord }: OpenedList, around: Around) {
  const { directory, now, show } = around;
  const { list, asItCame, reconciled } = found;
  const here = `/reconciliation/${list.document}`;
  const waiting = found.differences.filter((one) => !isSettled(one)).length;
  return {
    covers: sayCovers(list.covers),
    from: `${directory.force(list.force)?.name ?? list.force}, ${directory.authority(authority)?.name ?? authority}`,
    received: sayInstant(list.received, now),
    by: list.by.person,
    ...{ asItCame, reconciled, settles: part.settles },
    href: {
      police: `${here}?show=police#records`,
      authorityThen: `${here}?show=as-it-came#records`,
      authority: `${here}?show=authority#records`,
      matched: `${here}?show=matched#records`,
    },
    matched: found.matches.length,
    apart: apartInWords(reconciled.police - reconciled.authority, waiting),
    kinds: differenceKinds.flatMap((kind) => {
      const all = found.differences.filter((one) => one.kind === kind);
      if (all.length === 0) return [];
      return [
        {
          name: differenceNames[kind],
          count: all.length,
          lines: all.map((one) => {
            const said = onRecord.settled.findLast(({ difference }) => difference === one.name);
            return {
              href: differenceAddress(here, one.name),
              theirs: one.theirs && theirsView(one.theirs, now),
              ours: one.ours && oursView(one.ours, around.name(one.ours), now),
              settled:
                isSettled(one) && said !== undefined
                  ? { how: wayWords[kind][said.how] ?? '', by: said.by.person, reason: said.reason }
                  : undefined,
              says: one.differs ? 'Open' : 'No longer differs: say why',
            };
          }),
        },
      ];
    }),
    records: show && recordsView(found, show, around),
  };
}

function apartInWords(apart: number, waiting: number): string {
  const open =
    waiting === 0
      ? 'Every difference is settled'
      : `${waiting} ${waiting === 1 ? 'difference is' : 'differences are'} to be settled`;
  if (apart === 0) return `${open}. Both counts are the same.`;
  return `${open}. The police count ${Math.abs(apart)} ${apart > 0 ? 'more' : 'fewer'} than we do.`;
}

/** The records behind a number. */
function recordsView(
  { rows, counted, countedThen, matches }: ReconciledList,
  show: Show,
  { name, now }: Around,
) {
  const [oursOf, theirsOf] = [
    new Map(matches.map(({ theirs, ours }) => [theirs.key, ours])),
    new Map(matches.map(({ theirs, ours }) => [ours.key, theirs])),
  ];
  const ofOurs = (all: readonly OurEpisode[]) =>
    all.filter(({ missing }) => missing).map((ours) => ({ theirs: theirsOf.get(ours.key), ours }));
  const lines = {
    police: () =>
      rows.filter(({ missing }) => missing).map((theirs) => ({ theirs, ours: oursOf.get(theirs.key) })),
    'as-it-came': () => ofOurs(countedThen),
    authority: () => ofOurs(counted),
    matched: () => matches,
  }[show]();
  return {
    heading: shown[show],
    lines: lines.map(({ theirs, ours }) => ({
      theirs: theirs && theirsView(theirs, now),
      ours: ours && oursView(ours, name(ours), now),
    })),
  };
}

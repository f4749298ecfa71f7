import { roles } from '../../domain/agencies/roles.ts';
import type { Directory } from '../../domain/authorities/directory.ts';
import { ownerInWords } from '../owner-in-words.ts';
import { columns } from '../print.ts';
import { saidTime } from '../said-time.ts';
import type { episodeView, obligationView } from './view.ts';

type ObligationView = ReturnType<typeof obligationView>;
type EpisodeView = ReturnType<typeof episodeView>;

interface OtherPack {
  readonly pack: string;
  readonly obligations: readonly ObligationView[];
}

/** An episode as a person reads it at a terminal. */
export function episodeInWords(
  view: EpisodeView & { readonly otherPacks: readonly OtherPack[] },
  directory: Directory,
): string {
  const duties = (obligations: readonly ObligationView[]) =>
    obligations.map((obligation) => obligationInWords(obligation, directory));
  return [
    `Episode ${view.episode} of child ${view.child}: ${view.phase} (as at ${saidTime(view.asAt)})`,
    `Missing since ${saidTime(view.missingSince)}${view.over === null ? '' : `, over ${saidTime(view.over)}`}`,
    '',
    'Whereabouts',
    spans(view.whereabouts),
    ...(view.police.length === 0 ? [] : ['', 'Police class', spans(view.police)]),
    '',
    'What was recorded',
    columns(
      view.timeline.map(({ version, happened, type, madeBy }) => [
        `  ${version}`,
        saidTime(happened),
        type,
        roles[madeBy.role].label,
      ]),
    ),
    '',
    'Duties',
    ...duties(view.obligations),
    ...view.otherPacks.flatMap(({ pack, obligations }) => [
      '',
      `As ${pack} would have had it`,
      ...duties(obligations),
    ]),
  ].join('\n');
}

const spans = (list: EpisodeView['whereabouts']) =>
  columns(
    list.map(({ kind, from, to }) => [
      `  ${saidTime(from)}`,
      to === null ? 'now' : saidTime(to),
      kind.replaceAll('_', ' '),
    ]),
  );

/** A duty with the steps to its due time, as a person reads it at a terminal. */
export function obligationInWords(
  { status, due, owner, steps }: ObligationView,
  directory: Directory,
): string {
  const [rule, ...rest] = steps;
  return [
    `  ${status.replaceAll('_', ' ').toUpperCase()}  ${rule?.says ?? ''}`,
    `    duty of ${ownerInWords(owner, directory)}${due === null ? '' : `, due ${saidTime(due)}`}`,
    ...rest.map(({ says }) => `    - ${says}`),
  ].join('\n');
}

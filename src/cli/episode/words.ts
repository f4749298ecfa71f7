import { columns } from '../print.ts';
import type { episodeView, obligationView } from './view.ts';

export type EpisodeView = ReturnType<typeof episodeView>;
export type ObligationView = ReturnType<typeof obligationView>;

/** An episode as a person reads it at a terminal. */
export function episodeInWords(view: EpisodeView): string {
  return [
    `Episode ${view.episode} of child ${view.child}: ${view.phase} (as at ${view.asAt})`,
    `Missing since ${view.missingSince}${view.over === null ? '' : `, over ${view.over}`}`,
    '',
    'Whereabouts',
    spans(view.whereabouts),
    ...(view.police.length === 0 ? [] : ['', 'Police class', spans(view.police)]),
    '',
    'What was recorded',
    columns(
      view.timeline.map(({ version, happened, type, madeBy }) => [
        `  ${version}`,
        happened,
        type,
        madeBy.role,
      ]),
    ),
    '',
    'Duties',
    ...view.obligations.map(obligationInWords),
  ].join('\n');
}

const spans = (list: EpisodeView['whereabouts']) =>
  columns(list.map(({ kind, from, to }) => [`  ${from}`, to ?? 'now', kind.replaceAll('_', ' ')]));

function obligationInWords({ status, due, owner, steps }: ObligationView): string {
  const [rule, ...rest] = steps;
  return [
    `  ${status.replaceAll('_', ' ').toUpperCase()}  ${rule?.says ?? ''}`,
    `    duty of ${owner}${due === null ? '' : `, due ${due}`}`,
    ...rest.map(({ says }) => `    - ${says}`),
  ].join('\n');
}

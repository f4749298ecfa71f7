import { referralKind } from '../../referral/events.ts';
import { orderOf } from '../../time/when.ts';
import { among, begins, fulfils, noMarks } from '../define.ts';
import { oneOrMore, optional, panel, parameters } from '../parameters.ts';
import { missingOnceTold } from './absence.ts';
import { marksOf, moment, onceInEpisode } from './define.ts';

/** Handing a concern on, and panels that look at it. */
export const referralWords = {
  'considered-at-risk': moment({
    describes: 'A professional considered the child to be at risk and said so.',
    positions: begins,
    finds: (history) => marksOf(history, 'ChildConsideredAtRisk'),
  }),
  'referral-made': moment({
    describes: 'A referral of this kind was made; with `panel`, to that panel.',
    positions: [...begins, ...fulfils],
    parameters: parameters({ kind: oneOrMore(referralKind), panel: optional(panel) }),
    finds: (history, { kind: wanted, panel: to }) =>
      marksOf(
        history,
        'ReferralMade',
        ({ body }) => among(wanted, body.kind) && (to === undefined || body.panel === to),
      ),
  }),
  'return-arrangements-decided': moment({
    describes:
      'It was written down how to respond once the child is found; whether the placement remains appropriate is not yet that.',
    positions: fulfils,
    finds: (history) => marksOf(history, 'ReturnArrangementsDecided', ({ body }) => body.words !== undefined),
  }),
  'panel-reviewed': moment({
    describes: 'The panel reviewed the episode: the risks, and what is done about them.',
    positions: fulfils,
    parameters: parameters({ panel }),
    finds: (history, { panel: by }) => marksOf(history, 'PanelReviewed', ({ body }) => body.panel === by),
  }),
  'awaits-panel': moment({
    describes:
      'The episode is for the next sitting of the panel: once people had to be told that the child was missing, and again after each review while the child was still away.',
    positions: begins,
    parameters: parameters({ panel }),
    finds: (history, { panel: by }) => {
      const [first] = missingOnceTold(history);
      if (first === undefined) return noMarks;
      const over = history.episode.over;
      const endsAt = over === undefined ? Number.POSITIVE_INFINITY : orderOf(over);
      const reviews = marksOf(
        history,
        'PanelReviewed',
        ({ body, happened }) => body.panel === by && orderOf(happened) < endsAt,
      );
      return [...onceInEpisode(history, first.at), ...reviews];
    },
  }),
};

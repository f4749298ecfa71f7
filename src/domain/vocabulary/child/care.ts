import type { ChildHistory } from '../../child/history.ts';
import { traffickingWatch } from '../../child/trafficking-watch.ts';
import { exactly } from '../../time/when.ts';
import { begins, ends, fulfils } from '../define.ts';
import type { Mark } from '../word.ts';
import { marksOf, moment, startOfEpisode } from './define.ts';

/** Coming into care and leaving it, and the watch over children who may have been trafficked. */
export const careWords = {
  'became-looked-after': moment({
    describes: 'The child became looked after.',
    positions: [...begins, ...ends],
    finds: (history) => marksOf(history, 'CareStarted'),
  }),
  'care-ended': moment({
    describes: 'The child was no longer looked after.',
    positions: ends,
    finds: (history) => marksOf(history, 'CareEnded'),
  }),
  'needs-assessment-recorded': moment({
    describes: 'An assessment of what the child needs was recorded.',
    positions: fulfils,
    finds: (history) => marksOf(history, 'NeedsAssessmentRecorded'),
  }),
  'missing-in-trafficking-watch': moment({
    describes:
      'An unaccompanied, migrant or possibly trafficked child went missing within 48 hours, or within the seventh day, of becoming looked after.',
    positions: begins,
    finds: missingInWatch,
  }),
  'treated-as-possible-victim': moment({
    describes:
      'The child was marked as a possible victim of trafficking, or referred to the National Referral Mechanism.',
    positions: fulfils,
    finds: (history) =>
      marksOf(
        history,
        'FlagRaised',
        ({ body }) => body.flag === 'possible_trafficking' || body.flag === 'nrm_referred',
      ),
  }),
};

function missingInWatch({ child, episodes }: ChildHistory): readonly Mark[] {
  const marks: Mark[] = [];
  for (const { missingSince, reported } of episodes)
    if (reported !== false && traffickingWatch(child, exactly(missingSince)) !== undefined)
      marks.push(startOfEpisode(missingSince));
  return marks;
}

import type { EpisodeFacts } from './facts.ts';
import type { InterviewFigures } from './figures.ts';

/** From eligible to completed, such that offers and outcomes balance once every outcome is known. */
export function interviewTally() {
  const funnel = {
    eligible: 0,
    offered: 0,
    completed: 0,
    declined: 0,
    notOffered: 0,
    excused: 0,
    inTime: 0,
    inTimeOrLessThanAWeekLate: 0,
  } satisfies InterviewFigures;
  return {
    add: ({ over, interview, interviewHours }: EpisodeFacts): void => {
      if (!over) return;
      funnel.eligible += 1;
      switch (interview) {
        case 'completed':
          funnel.offered += 1;
          funnel.completed += 1;
          if (interviewHours === undefined) break;
          if (interviewHours <= 72) funnel.inTime += 1;
          if (interviewHours < 72 + 7 * 24) funnel.inTimeOrLessThanAWeekLate += 1;
          break;
        case 'declined':
          funnel.offered += 1;
          funnel.declined += 1;
          break;
        case 'offered':
          funnel.offered += 1;
          break;
        case 'not_offered':
          funnel.notOffered += 1;
          break;
        case 'excused':
          funnel.excused += 1;
          break;
        case 'none_yet':
          break;
        default:
          interview satisfies never;
      }
    },
    figures: (): InterviewFigures => ({ ...funnel }),
  };
}

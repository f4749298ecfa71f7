import { type EpisodeEvent, episodeSaid } from '../../episode/events.ts';
import type { EpisodeHistory } from '../../episode/history.ts';
import { checkDue } from '../../safe-and-well/check-due.ts';
import { addInOrder } from '../../time/add-in-order.ts';
import type { When } from '../../time/when.ts';
import { among, begins, byWhen, ends, excuses, fulfils } from '../define.ts';
import { parameters, roleOrRoles } from '../parameters.ts';
import type { Mark } from '../word.ts';
import { marksOf, moment } from './define.ts';

/** The police check after a return; it never stands in for a return interview, nor the other way about. */
export const safeAndWellWords = {
  'safe-and-well-recorded': moment({
    describes:
      'The check was done and recorded in its three parts: signs of harm, where and with whom, the chance to disclose. A check carried over from another system counts without them.',
    positions: [...begins, ...fulfils],
    finds: (history) =>
      marksOf(
        history,
        'SafeAndWellChecked',
        ({ body, imported }) => body.how !== 'refused' && (imported === true || hasThreeParts(body)),
      ),
  }),
  'safe-and-well-shared': moment({
    describes: 'What came of the check was shared with somebody in this role.',
    positions: fulfils,
    parameters: parameters({ with: roleOrRoles }),
    finds: (history, { with: wanted }) =>
      marksOf(history, 'SafeAndWellShared', ({ body }) => body.with.some((role) => among(wanted, role))),
  }),
  'safe-and-well-refused': moment({
    describes:
      'The child did not want the check. Like a refused interview it excuses the duty and never fulfils it.',
    positions: excuses,
    finds: (history) => {
      const marks = marksOf(history, 'SafeAndWellChecked', ({ body }) => body.how === 'refused');
      return marks.length === 0 ? marks : marks.map((mark) => ({ ...mark, reason: 'declined_child' }));
    },
  }),
  'frequency-decision': moment({
    describes:
      'Police and parent or carer agreed how often to check, mindful of serious harm; or an agreement of theirs leaves out the check at this return.',
    positions: excuses,
    finds: frequencyDecisions,
  }),
  'fewer-checks-agreed': moment({
    describes: 'Police and parent or carer agreed in this episode that checks are not made at every return.',
    positions: begins,
    finds: (history) => marksOf(history, 'FrequencyDecided'),
  }),
  'assessment-of-why-considered': moment({
    describes: 'It was decided whether the child is referred for an assessment of why they go missing.',
    positions: fulfils,
    finds: (history) => marksOf(history, 'AssessmentOfWhyConsidered'),
  }),
  'safe-and-well-not-applicable': moment({
    describes: 'Somebody recorded that no check applies, because whereabouts had been known.',
    positions: ends,
    finds: (history) =>
      marksOf(history, 'SafeAndWellNotDone', ({ body }) => body.outcome === 'not_applicable'),
  }),
};

const hasThreeParts = (body: EpisodeEvent<'SafeAndWellChecked'>['body']): boolean =>
  body.indicationsOfHarm !== undefined &&
  body.whereAndWithWhom !== undefined &&
  body.chanceToDisclose !== undefined;

function frequencyDecisions(history: EpisodeHistory): readonly Mark[] {
  const { said, over } = history.episode;
  const marks: Mark[] = [];
  for (const { body, happened, version } of episodeSaid(said, 'FrequencyDecided'))
    if (body.harmConsidered) addInOrder(marks, decidedAt(happened, version), byWhen);
  for (const { body, happened, version } of episodeSaid(said, 'SafeAndWellNotDone'))
    if (body.outcome === 'not_done_by_frequency_decision')
      addInOrder(marks, decidedAt(happened, version), byWhen);
  // 0: agreed at an earlier return, and kept with the child.
  if (over !== undefined && checkDue(history) === false) addInOrder(marks, decidedAt(over, 0), byWhen);
  return marks;
}

const decidedAt = (at: When, event: number): Mark => ({ at, event, reason: 'frequency_decision' });

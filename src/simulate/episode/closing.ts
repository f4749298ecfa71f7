import type { ExploitationLevel } from '../../domain/code-sets/exploitation.ts';
import { DAY, HOUR } from '../../domain/time/instant.ts';
import { closing, notices } from '../assumed-practice.ts';
import { draw, odds } from '../odds.ts';
import { nextMorning } from './office-hours.ts';
import { onDuty, type Scene } from './scene.ts';
import { soonerOrLater } from './sooner-or-later.ts';

const levels = odds<ExploitationLevel>({ none_known: 66, low: 16, medium: 12, high: 6 });
const never = odds<ExploitationLevel>({ none_known: 97, low: 2, medium: 1 });

/** The return phase ends: questions that are asked after every episode, and a manager who closes it. */
export function closes(scene: Scene, settled: number): void {
  const { random, writer, child, at } = scene;
  const worker = child.socialWorker;
  const after = nextMorning(Math.max(settled, at.back) + random.between(1, 20) * HOUR);
  writer.say('HarmQuestionsAnswered', after, worker, {
    sexualExploitation: draw(random, levels),
    radicalisation: draw(random, never),
    criminalExploitation: draw(random, levels),
  });
  if (random.happens(0.5))
    writer.say('LikelihoodOfGoingAgainAssessed', after, worker, {
      answers: [
        { item: 'motivation', answer: 'Wants to see friends.' },
        { item: 'recent_pattern', answer: 'Mostly on Fridays.' },
        { item: 'family_circumstances_and_history', notKnown: true },
      ],
    });
  if (child.lookedAfter) {
    writer.say('ReturnArrangementsDecided', at.back + 3 * HOUR, onDuty(scene, at.back), {
      placementRemainsAppropriate: random.happens(0.94),
    });
    writer.say('CarePlanReviewDecided', after + HOUR, worker, { needed: random.happens(0.12) });
  } else if (random.happens(0.5))
    writer.say('FamilySupported', after, worker, { helpLinesGiven: random.happens(0.8) });
  if (scene.number >= notices.oftenFrom) oftenMissing(scene, soonerOrLater(random, after));
  const wait = random.happens(closing.late) ? closing.lateBy : closing.after;
  const closed = nextMorning(after + 2 * HOUR + random.around(wait));
  writer.say('EpisodeClosed', closed, child.manager, { reason: 'return_phase_complete' });
  if (!random.happens(0.006)) return;
  writer.say('EpisodeReopened', closed + 2 * DAY, child.manager, { reason: 'The child said more.' });
  writer.say('EpisodeClosed', closed + 6 * DAY, child.manager, { reason: 'return_phase_complete' });
}

const known: readonly string[] = ['home_cin', 'home_cp', 'home_s47'];

/** What was tried is gone over; a child whom nobody works with is referred, and it is decided what follows. */
function oftenMissing({ random, writer, child, at }: Scene, after: number): void {
  if (child.responsible !== child.own) return;
  writer.say('ActionPlanSaved', after, child.socialWorker, {
    plan: 'Meet on Fridays; a lift home at any hour; the friends’ parents are rung first.',
    actions: [{ action: 'Agree a time at weekends', owner: { name: child.socialWorker.says.person } }],
    unchangedBecause: 'Gone over with the child: it works more often than not.',
  });
  if (child.lookedAfter || known.includes(child.group)) return;
  const { frontDoor } = child.own.services;
  const referred = nextMorning(at.back + random.between(2, 30) * HOUR);
  writer.say('ReferralMade', referred, frontDoor, {
    kind: 'childrens_social_care',
    reason: 'Missing again.',
  });
  writer.say('DecisionRecorded', referred + random.between(1, 9) * DAY, frontDoor, {
    decision: 'continuing needs',
    outcome: 'Family support offered',
  });
}

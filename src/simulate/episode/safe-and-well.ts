import type { HarmFound } from '../../domain/code-sets/harm.ts';
import type { SafeAndWellOfficer } from '../../domain/code-sets/safe-and-well.ts';
import {
  DAY,
  formatPlainDate,
  HOUR,
  type Instant,
  MINUTE,
  type PlainDate,
} from '../../domain/time/instant.ts';
import { londonDate } from '../../domain/time/london.ts';
import { safeAndWell } from '../calibration.ts';
import type { Slot } from '../child/slots.ts';
import { draw, odds } from '../odds.ts';
import type { Voice } from '../people/voice.ts';
import { isMissing, type Scene } from './scene.ts';

const officers = odds<SafeAndWellOfficer>({
  uniformed: 70,
  missing_person_unit: 20,
  school_home_spoc: 8,
  other: 2,
});
const harm = odds<HarmFound>({
  none_found: 82,
  emotional: 6,
  drugs_alcohol_harm: 6,
  physical: 3,
  not_assessed: 3,
});

/** Every how many returns the police check on a child who is missing often. */
export const everyNthReturn = 3;

/** The day by which that is looked at again. */
export const frequencyReviewedOn = (back: number): string =>
  formatPlainDate((londonDate(back as Instant) + 60) as PlainDate);

/** After which absence police and carer agree how often to check: one of those in which the child was missing. */
export const frequencyIsDecided = (number: number, { shape }: Slot): boolean =>
  shape.kind === 'missing' && number === safeAndWell.frequencyDecidedAfter;

export const frequencyDecidedAt = (back: number): number => back + 20 * HOUR;

/** The police check on the child, or it is said why not; whoever cares for the child hears of it, or does not. */
export function checksThatSafeAndWell(scene: Scene): void {
  const { random, writer, at, area } = scene;
  const officer = random.oneOf(area.police.officers);
  const when = at.back + random.around(7 * HOUR) + 15 * MINUTE;
  if (!isMissing(scene)) {
    if (random.happens(0.6)) writer.say('SafeAndWellNotDone', when, officer, { outcome: 'not_applicable' });
    return;
  }
  const outcome = draw(random, safeAndWell.outcome);
  if (outcome === 'not_done_by_frequency_decision' || outcome === 'not_done_no_decision')
    notDone(scene, when, officer, outcome);
  else checked(scene, when, officer, outcome);
  if (frequencyIsDecided(scene.number, scene.slot)) decidesFrequency(scene);
}

/** Left out as agreed; otherwise the police make up for it, days later and by telephone. */
function notDone(
  scene: Scene,
  when: number,
  officer: Voice,
  outcome: 'not_done_by_frequency_decision' | 'not_done_no_decision',
): void {
  const { random, writer, number } = scene;
  const agreed = outcome === 'not_done_by_frequency_decision' && number > safeAndWell.frequencyDecidedAfter;
  writer.say('SafeAndWellNotDone', when, officer, { outcome: agreed ? outcome : 'not_done_no_decision' });
  if (!agreed && random.happens(safeAndWell.madeUpFor))
    checked(scene, when + random.between(1, 6) * DAY, officer, 'done_phone');
}

/** Somebody of the police speaks with the child where the child is for now. */
export const isAskedAfter = (scene: Scene, when: number): void =>
  checked(scene, when, scene.random.oneOf(scene.area.police.officers), 'done_phone');

function checked(
  { random, writer, child, area }: Scene,
  when: number,
  officer: Voice,
  how: 'done_seen' | 'done_phone' | 'refused',
): void {
  writer.say('SafeAndWellChecked', when, officer, {
    how,
    officer: officer.says.person,
    officerType: draw(random, officers),
    ...(how !== 'refused' && {
      indicationsOfHarm: 'None that could be seen.',
      whereAndWithWhom: 'With friends, as the child said.',
      chanceToDisclose: 'Asked alone; nothing was said.',
      harm: [draw(random, harm)],
    }),
  });
  if (!random.happens(safeAndWell.shared)) return;
  writer.say('SafeAndWellShared', when + random.around(9 * HOUR), random.oneOf(area.police.unit), {
    with: child.lookedAfter ? ['allocated-social-worker', 'independent-reviewing-officer'] : ['front-door'],
  });
}

function decidesFrequency({ random, writer, at, area, reporter }: Scene): void {
  const unit = random.oneOf(area.police.unit);
  writer.say('FrequencyDecided', frequencyDecidedAt(at.back), unit, {
    police: { name: unit.says.person, role: unit.says.role },
    carer: { name: reporter.says.person, role: reporter.says.role },
    reason: 'Checks at every return no longer tell more than the carers do.',
    everyNthReturn,
    reviewOn: frequencyReviewedOn(at.back),
    harmConsidered: true,
  });
  writer.say('AssessmentOfWhyConsidered', frequencyDecidedAt(at.back) + 5 * MINUTE, unit, {
    refer: false,
    reason: 'The return interviews say why, and what is done about it.',
  });
}

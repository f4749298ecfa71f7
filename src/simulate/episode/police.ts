import type { PoliceGrade } from '../../domain/code-sets/police.ts';
import type { HighRiskAction } from '../../domain/code-sets/police-actions.ts';
import { formatInstant, HOUR, type Instant, MINUTE, plainDate } from '../../domain/time/instant.ts';
import { startOfDay } from '../../domain/time/london.ts';
import { absentClass, grades } from '../calibration.ts';
import { draw, type Odds } from '../odds.ts';
import { notify } from './notice.ts';
import { isMissing, onDuty, type Scene, stillGone } from './scene.ts';
import { soonerOrLater } from './sooner-or-later.ts';

const absentUntil = startOfDay(plainDate(absentClass.until));

/** The police give a class and a grade; at times children's services write down what a named officer decided. */
export function classifies(scene: Scene, gradesGiven: Odds<PoliceGrade>): void {
  const { random, writer, at, area } = scene;
  const when = at.reported + Math.min(random.between(5, 40) * MINUTE, (at.known - at.reported) * 0.5);
  const unit = random.oneOf(area.police.unit);
  if (!isMissing(scene)) {
    writer.say('ChildClassified', when, unit, { class: 'not_missing', reason: 'Whereabouts are known.' });
    return;
  }
  if (at.reported < absentUntil && random.happens(absentClass.share)) {
    writer.say('ChildClassified', when, unit, { class: 'absent_legacy' });
    writer.say('RiskGraded', when, unit, { grade: 'absent' });
    const review = when + random.between(2, 5) * HOUR;
    const agreed = { reviewAt: formatInstant((Math.floor(review / MINUTE) * MINUTE) as Instant) };
    writer.say('AbsenceReviewAgreed', when, unit, agreed);
    if (stillGone(scene, review) && random.happens(0.8)) writer.say('AbsenceReviewed', review, unit, {});
    return;
  }
  if (random.happens(0.2)) asTold(scene, when);
  else writer.say('ChildClassified', when, unit, { class: 'missing' });
  graded(scene, when + random.between(1, 12) * MINUTE, gradesGiven);
  if (scene.child.group === 'home_cp' || scene.child.group === 'home_s47') examinedBySenior(scene, when);
}

/** For a child on a protection plan or under enquiry (v59 L379). */
function examinedBySenior({ random, writer, area }: Scene, from: number): void {
  const { inspector } = area.police;
  writer.say('PoliceActionRecorded', from + random.between(10, 120) * MINUTE, inspector, {
    action: 'senior_management_examines_initial_lines_and_staffing',
    outcome: 'done',
    officer: inspector.says.person,
  });
}

function asTold(scene: Scene, when: number): void {
  const { random, writer, area } = scene;
  const officer = random.oneOf(area.police.officers);
  const told = { officer: officer.says.person, force: area.police.slug, how: 'telephone' } as const;
  const classified = writer.say('ChildClassified', when, onDuty(scene, when), {
    class: 'missing',
    asTold: told,
  });
  if (random.happens(0.75))
    writer.say(
      'StatementConfirmed',
      when + random.between(0.5, 9) * HOUR,
      random.oneOf(area.police.unit),
      { confirms: 0 },
      {
        about: classified,
        as: 'confirms',
      },
    );
}

function graded(scene: Scene, when: number, gradesGiven: Odds<PoliceGrade>): void {
  const { random, writer, at, area } = scene;
  const officer = random.oneOf(area.police.officers);
  const { person: name, role } = area.police.inspector.says;
  const grade = draw(random, gradesGiven);
  const assured = random.happens(0.4) && { qualityAssuredBy: { name, role } };
  writer.say('RiskGraded', when, officer, { grade, ...assured });
  if (grade === 'high') highRisk(scene, when);
  const later = at.left + random.between(24, 32) * HOUR;
  if (grade === 'high' || later > at.known || !random.happens(grades.raisedAfterADay)) return;
  writer.say('RiskGraded', later, area.police.inspector, {
    grade: 'high',
    reason: 'Still missing after a day.',
  });
  highRisk(scene, later);
}

const actions: readonly HighRiskAction[] = [
  'immediate_deployment',
  'senior_management_examines_initial_lines_and_staffing',
  'investigating_officer',
  'police_search_adviser',
  'family_support',
];

function highRisk(scene: Scene, from: number): void {
  const { random, writer, child, area } = scene;
  for (const action of actions) {
    const when = from + random.between(5, 90) * MINUTE;
    if (!stillGone(scene, when) || random.happens(0.3)) continue;
    const officer = random.oneOf(area.police.officers);
    const needed = random.happens(0.8);
    writer.say('PoliceActionRecorded', when, officer, {
      action,
      outcome: needed ? 'done' : 'not_needed',
      ...(!needed && { reason: 'Not at this stage.' }),
    });
  }
  notify(scene, from + 15 * MINUTE, area.police.inspector, 'uk-missing-persons-unit', 'high_risk');
  notify(scene, from + 30 * MINUTE, area.police.inspector, child.own.services.frontDoor, 'high_risk');
  if (child.lookedAfter && child.responsible === child.own) {
    const told = soonerOrLater(random, from + HOUR);
    notify(scene, told, onDuty(scene, told), 'designated-health-professional', 'high_risk');
  }
}

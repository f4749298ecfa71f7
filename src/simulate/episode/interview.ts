import type { DeclineReason, NotOfferedReason } from '../../domain/code-sets/return-interview.ts';
import { DAY, formatInstant, HOUR, type Instant, MINUTE } from '../../domain/time/instant.ts';
import { interviews } from '../calibration.ts';
import { draw, odds } from '../odds.ts';
import { through, type Voice } from '../people/voice.ts';
import type { Random } from '../random.ts';
import { interview, interviewerTypeOf } from './interview-held.ts';
import { notify } from './notice.ts';
import { afternoonBefore, nextMorning } from './office-hours.ts';
import { onDuty, type Scene } from './scene.ts';
import { soonerOrLater } from './sooner-or-later.ts';

const notOfferedBecause = odds<NotOfferedReason>({
  capacity: 26,
  not_told_in_time: 24,
  out_of_area: 20,
  worker_decision: 18,
  hospital_custody: 12,
});
const declinedBecause = odds<DeclineReason>({
  no_reason: 34,
  out_not_missing: 26,
  told_it_already: 14,
  will_not_say_where: 12,
  feels_interrogated: 8,
  does_not_trust_service: 6,
});

/**
 * The return interview, from referral to whatever comes of it. The clock runs from located or back, whichever is
 * first. Answers when it was settled.
 */
export function interviewsAfterReturn(scene: Scene): number {
  const { random, writer, child, at, area } = scene;
  if (child.responsible !== child.own) return heldElsewhere(scene);
  const until = scene.next === undefined ? Number.POSITIVE_INFINITY : scene.next.start - at.back;
  const near = until < interviews.notOffered.near;
  const referrer = child.lookedAfter ? onDuty(scene, at.back) : random.oneOf(area.police.unit);
  const referred = at.back + random.between(0.1, 4) * HOUR;
  writer.say('ReturnInterviewReferred', referred, referrer, { to: 'return-interviewer' });
  const { whenNextIsNear, otherwise } = interviews.notOffered;
  if (random.happens(near ? whenNextIsNear : otherwise)) return notOffered(scene, near, until);
  const late = until > 12 * DAY && random.happens(interviews.lateWhenThereIsTime);
  const held = late ? lateHour(random, at.known) : hourInTime(random, at.known, at.back, until);
  const offer = at.back + (held - at.back) * random.between(0.15, 0.7);
  const offered = Math.min(nextMorning(offer), held - 10 * MINUTE);
  const by = interviewer(scene);
  writer.say('ReturnInterviewAllocated', Math.min(nextMorning(referred + HOUR), offered), child.manager, {
    to: { name: by.says.person, role: by.says.role },
    type: interviewerTypeOf(by),
  });
  writer.say('ReturnInterviewOffered', offered, by, { by: { name: by.says.person, role: by.says.role } });
  if (!random.happens(interviews.accepted)) return declined(scene, by, offered);
  if (random.happens(0.7))
    writer.say('ReturnInterviewBooked', offered + 10 * MINUTE, by, { at: bookedFor(held) });
  writer.say('ReturnInterviewHeld', held, by, interview(scene, by, late));
  followUp(scene, by, held);
  return held;
}

const bookedFor = (held: number) =>
  formatInstant((Math.round(held / (30 * MINUTE)) * 30 * MINUTE) as Instant);

function interviewer({ random, child }: Scene): Voice {
  const { services } = child.own;
  if (random.happens(interviews.bySocialWorker[child.lookedAfter ? 'care' : 'home']))
    return child.socialWorker;
  return random.happens(0.85) ? random.oneOf(services.interviewers) : services.commissionedInterviewer;
}

/** By day, within 72 hours of the child's being found, and before the child is gone again. */
function hourInTime(random: Random, known: number, back: number, until: number): number {
  const hour = 70 * HOUR - (back - known);
  const at = afternoonBefore(back + random.between(Math.min(20 * HOUR, hour * 0.5), hour));
  const free = until - 20 * MINUTE;
  return at - back < free ? at : back + free * random.between(0.5, 0.95);
}

function lateHour(random: Random, known: number): number {
  const soon = random.happens(interviews.lateByUnderAWeek);
  const late = soon ? random.between(1, 150) * HOUR : random.between(7.7, 20) * DAY;
  return nextMorning(known + 3 * DAY + late);
}

function notOffered(scene: Scene, near: boolean, until: number): number {
  const { random, writer, child, at, next } = scene;
  if (near && random.happens(0.8)) {
    const when = at.back + until + random.between(1, 8) * HOUR;
    const covered = next !== undefined && random.happens(0.4) && { coveredBy: next.id };
    writer.say('ReturnInterviewExcused', when, child.manager, { because: 'missing_again', ...covered });
    return when;
  }
  const when = nextMorning(at.back + random.between(2.2, 6) * DAY);
  if (random.happens(interviews.notOffered.uncontactable)) {
    writer.say('ReturnInterviewExcused', when, child.manager, {
      because: 'uncontactable',
      reason: 'Three calls and a visit without an answer.',
    });
    return when;
  }
  const reason = draw(random, notOfferedBecause);
  const { person: name, role } = child.manager.says;
  writer.say('ReturnInterviewNotOffered', when, child.own.services.informationOfficer, {
    reason,
    ...(reason === 'worker_decision' && { agreedBy: { name, role } }),
  });
  return when;
}

function declined(scene: Scene, by: Voice, offered: number): number {
  const { random, writer, child } = scene;
  const parent = !child.lookedAfter && random.happens(interviews.declinedByParent);
  const when = offered + random.around(5 * HOUR);
  writer.say('ReturnInterviewDeclined', when, by, {
    by: parent ? 'parent' : 'child',
    reason: parent ? 'parent_s_decision' : draw(random, declinedBecause),
  });
  const asked = soonerOrLater(random, when + HOUR);
  writer.say('CarerInformationOffered', asked, by, { to: scene.reporter.says.role });
  if (random.happens(0.5))
    writer.say('CarerInformationGiven', asked + 2 * HOUR, by, { words: 'Quieter than usual since then.' });
  if (child.lookedAfter && random.happens(0.4))
    writer.say('WelfareConversationHeld', when + DAY, child.socialWorker, { by: 'allocated-social-worker' });
  return when;
}

function followUp(scene: Scene, by: Voice, held: number): void {
  const { random, writer, child } = scene;
  if (child.lookedAfter)
    notify(scene, soonerOrLater(random, held + HOUR), by, child.reviewingOfficer, 'interview');
  if (random.happens(0.35))
    writer.say('IntelligencePassedOn', held + 2 * HOUR, by, {
      to: ['police-missing-unit'],
      words: 'Where the child was.',
    });
  if (random.happens(0.3))
    writer.say('FollowUpAgreed', held + HOUR, by, {
      action: 'Ask about a later time at weekends',
      owner: { name: child.socialWorker.says.person },
      by: bookedFor(held + 7 * DAY),
    });
  if (random.happens(0.08))
    writer.say('ReferralMade', held + 4 * HOUR, child.manager, {
      kind: 'panel',
      panel: 'child-exploitation-tracking-panel',
    });
}

/** The placing authority holds the interview; here it is known only if somebody says so. */
function heldElsewhere(scene: Scene): number {
  const { random, writer, child, at } = scene;
  const { services } = child.own;
  if (!random.happens(interviews.toldByPlacing)) return at.back;
  const by = through(child.responsible.services.forPlacing, services.informationOfficer, 'email');
  const held = at.known + random.between(20, random.happens(0.9) ? 70 : 110) * HOUR;
  writer.say('ReturnInterviewHeld', held, by, {
    kind: 'standard',
    independent: true,
    content: [],
    covers: [scene.slot.id],
  });
  return held;
}

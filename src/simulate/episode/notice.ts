import type { Static } from 'typebox';
import type { Role } from '../../domain/agencies/roles.ts';
import type { episodeEvents } from '../../domain/episode/events.ts';
import { HOUR, MINUTE } from '../../domain/time/instant.ts';
import { notices } from '../assumed-practice.ts';
import { draw, odds } from '../odds.ts';
import { through, type Voice } from '../people/voice.ts';
import type { Random } from '../random.ts';
import { isOfficeHour } from './office-hours.ts';
import { isMissing, type Scene } from './scene.ts';
import { soonerOrLater } from './sooner-or-later.ts';

type About = Static<(typeof episodeEvents)['NoticeSent']>['about'];

const channels = odds({ system: 46, secure_e_mail: 30, phone: 24 });

/** Tells somebody: the notice may fail, and silence is no acknowledgement. */
export function notify(scene: Scene, at: number, by: Voice, to: Voice | Role, about: About): void {
  const { random, writer } = scene;
  const role = typeof to === 'string' ? to : to.says.role;
  const sent = writer.say(
    'NoticeSent',
    at,
    by,
    { to: role, channel: draw(random, channels), about },
    { lag: 0 },
  );
  if (random.happens(notices.failed)) {
    const failed = { notice: 0, reason: 'The message could not be delivered.' };
    writer.say('NoticeFailed', at + 2 * MINUTE, by, failed, { lag: 0, about: sent, as: 'notice' });
    const again = at + random.between(5, 90) * MINUTE;
    writer.say('NoticeSent', again, by, { to: role, channel: 'phone', about }, { lag: 0 });
    return;
  }
  if (!random.happens(notices.acknowledged)) return;
  const answerer = typeof to === 'string' ? by : to.how === undefined ? to : through(to, by, to.how);
  const body = { notice: 0, to: role, ...(typeof to !== 'string' && { by: { name: to.says.person, role } }) };
  writer.say('NoticeAcknowledged', at + random.around(1.2 * HOUR) + MINUTE, answerer, body, {
    lag: 0,
    about: sent,
    as: 'notice',
  });
}

/** Parents are told by telephone, or it is said why not. */
export function tellParent(scene: Scene, at: number, by: Voice, about: About): void {
  const { random, writer, child } = scene;
  const { person: name, role } = child.parent.says;
  if (child.unaccompanied || random.happens(notices.parentExcused)) {
    const reason = child.unaccompanied ? 'not_reasonably_practicable' : 'inconsistent_with_child_s_welfare';
    writer.say('NoticeExcused', at, by, { to: role, reason });
    return;
  }
  const words = 'Told that the child is missing, and whom to call.';
  const recipient = { name, role };
  const sent = writer.say(
    'NoticeSent',
    at,
    by,
    { to: role, recipient, channel: 'phone', words, about },
    { lag: 0 },
  );
  if (random.happens(notices.acknowledged)) {
    const body = { notice: 0, to: role, by: recipient };
    writer.say('NoticeAcknowledged', at, by, body, { lag: MINUTE, about: sent, as: 'notice' });
  }
}

/** Who is told once a report is made. */
export function tellsAtReport(scene: Scene, by: Voice): void {
  const { random, child, at } = scene;
  notify(scene, within(random, at.reported, 60), by, child.manager, 'missing');
  if (child.responsible !== child.own) {
    const { services } = child.responsible;
    notify(scene, within(random, at.reported, 90), by, services.forPlacing.says.role, 'missing');
    // Their own people are told by them, who say so here.
    const placing = through(services.forPlacing, child.own.services.informationOfficer, 'email');
    const theirs = soonerOrLater(random, within(random, at.reported, 300));
    notify(scene, theirs, placing, child.reviewingOfficer, 'missing');
    tellParent(scene, theirs, placing, 'missing');
    if (!isOfficeHour(at.reported))
      notify(scene, at.reported + MINUTE, scene.reporter, 'emergency-duty-team', 'missing');
    return;
  }
  if (!child.lookedAfter) {
    const police = random.oneOf(scene.area.police.unit);
    notify(scene, within(random, at.reported, 100), police, child.own.services.frontDoor, 'missing');
    if (!isMissing(scene)) return;
    for (const unit of ['uk-missing-persons-unit', 'ceop'] as const)
      notify(scene, soonerOrLater(random, within(random, at.reported, 200)), police, unit, 'missing');
    return;
  }
  const reviewing = soonerOrLater(random, within(random, at.reported, 200));
  notify(scene, reviewing, by, child.reviewingOfficer, 'missing');
  tellParent(scene, within(random, at.reported, 120), by, 'missing');
  if (child.school !== undefined) {
    const untilKnown = Math.min(600, (at.known - at.reported) / MINUTE);
    const school = soonerOrLater(random, within(random, at.reported, untilKnown));
    notify(scene, school, by, 'designated-education-professional', 'missing');
  }
  if (child.unaccompanied)
    notify(scene, within(random, at.reported, 300), by, 'home-office-caseworker', 'missing');
}

const within = (random: Random, from: number, minutes: number) =>
  from + random.between(minutes * 0.3, minutes) * MINUTE;

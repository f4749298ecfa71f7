import { DAY, HOUR, type Instant, MINUTE } from '../../domain/time/instant.ts';
import { londonDate } from '../../domain/time/london.ts';
import { search } from '../assumed-practice.ts';
import { contactAttempt } from './contact.ts';
import { meets } from './meetings.ts';
import { isMissing, onDuty, type Scene } from './scene.ts';

const sightings = [
  ['High street', 'with two friends'],
  ['Railway station', 'alone'],
  ['Park by the river', 'with an older adult'],
  ['Bus station', 'with a group'],
] as const;

/** Looking for the child, from the report until the whereabouts are known. */
export function searches(scene: Scene): void {
  const { random, child, at } = scene;
  const until = at.located ?? at.known;
  const first = at.reported + random.between(0.4, 1.6) * search.firstAttemptAfter;
  // On the day of the report, however late it is.
  let when = isSameDay(first, at.reported) ? first : at.reported + MINUTE;
  for (let attempt = 0; when < until && attempt < 60; attempt++) {
    contactAttempt(
      scene,
      when,
      attempt % 3 === 1 && child.lookedAfter ? scene.reporter : onDuty(scene, when),
    );
    // After three days once or twice a day, and never less.
    const later = when - at.left > 3 * DAY;
    when += later ? random.between(0.5, 1) * 22 * HOUR : random.between(0.5, 1.5) * search.attemptEvery;
  }
  if (!isMissing(scene)) return;
  triedByReviewingOfficer(scene, until);
  sighted(scene, until);
  meets(scene, until);
}

const isSameDay = (one: number, other: number): boolean =>
  londonDate(one as Instant) === londonDate(other as Instant);

function triedByReviewingOfficer(scene: Scene, until: number): void {
  const { random, child, at } = scene;
  if (!child.lookedAfter || child.responsible !== child.own) return;
  const when = at.reported + random.between(6, 30) * HOUR;
  if (when < until && random.happens(search.reviewingOfficerTried))
    contactAttempt(scene, when, child.reviewingOfficer, 'child');
}

/** What somebody saw; a sighting of another child is taken back. */
function sighted({ random, writer, child, at, area }: Scene, until: number): void {
  if (until - at.reported < HOUR || !random.happens(search.sighting)) return;
  const [place, withWhom] = random.oneOf(sightings);
  const when = random.between(at.reported + 20 * MINUTE, until);
  const officer = random.oneOf(area.police.officers);
  const sighting = writer.say('SightingRecorded', when, officer, {
    place,
    withWhom,
    words: 'Seen and lost again.',
    reporter: { name: 'Member of the public' },
  });
  if (random.happens(0.12))
    writer.withdraw(
      sighting,
      child.own.services.informationOfficer,
      'It was another child.',
      random.around(8 * HOUR),
    );
}

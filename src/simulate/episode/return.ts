import type { FoundPlaceType, HowLocated } from '../../domain/code-sets/found.ts';
import { DAY, HOUR, MINUTE } from '../../domain/time/instant.ts';
import { draw, odds } from '../odds.ts';
import type { Entry } from '../stream-writer.ts';
import { notify, tellParent } from './notice.ts';
import { isAskedAfter } from './safe-and-well.ts';
import { onDuty, type Scene } from './scene.ts';
import { soonerOrLater } from './sooner-or-later.ts';

const foundBy = odds<HowLocated>({
  police_found: 38,
  carer_found: 14,
  parent_found: 12,
  friend_relative_returned: 16,
  other_force_la: 8,
  other_agency: 6,
  arrested_custody: 4,
  hospital: 2,
});
const cameBack = odds<HowLocated>({ returned_alone: 74, friend_relative_returned: 14, police_found: 12 });
const places = odds<FoundPlaceType>({
  friend_address: 31,
  family_address: 17,
  street_public_place: 14,
  not_disclosed: 12,
  partner_address: 7,
  shop_high_street_town_centre: 6,
  outdoors_park: 4,
  transport_rail: 4,
  adult_of_concern: 2,
  abandoned_building: 1,
  premises_linked_to_drugs: 1,
  another_area: 1,
});

/** The child is known to be somewhere, perhaps unknown again, and back. */
export function isFoundAndBack(scene: Scene): Entry {
  const { random, at } = scene;
  if (at.unknownAgain !== undefined) knownForAWhile(scene, at.unknownAgain);
  if (at.located !== undefined) located(scene, at.located);
  const back = returned(scene);
  const by = onDuty(scene, at.back);
  const { child } = scene;
  if (child.responsible !== child.own)
    notify(scene, at.back + HOUR, by, child.responsible.services.forPlacing.says.role, 'returned');
  else if (child.lookedAfter) {
    notify(scene, at.back + random.between(0.2, 8) * HOUR, scene.reporter, child.socialWorker, 'returned');
    notify(scene, soonerOrLater(random, at.back + 2 * HOUR), by, child.reviewingOfficer, 'returned');
    if (random.happens(0.6)) tellParent(scene, at.back + HOUR, by, 'returned');
    if (child.unaccompanied) notify(scene, at.back + DAY, by, 'home-office-caseworker', 'found');
  }
  return back;
}

/** For some hours it is known where the child is: the police ask after the child there, and then nobody knows again. */
function knownForAWhile(scene: Scene, until: number): void {
  const { random, writer, child, at } = scene;
  const by = onDuty(scene, at.known);
  const known = { kind: 'known_with_concern' as const, place: 'With a friend', withWhom: 'A friend' };
  writer.say('WhereaboutsBecameKnown', at.known, by, known);
  isAskedAfter(scene, at.known + (until - at.known) * random.between(0.2, 0.8));
  if (child.unaccompanied) notify(scene, at.known + 20 * MINUTE, by, 'home-office-caseworker', 'found');
  writer.say('WhereaboutsBecameUnknown', until, by, { words: 'Not there any more.' });
}

/** What a carer says of where the child is counts once somebody confirms it. */
function located(scene: Scene, when: number): void {
  const { random, writer, area, reporter } = scene;
  const byPolice = random.happens(0.6);
  const by = byPolice ? random.oneOf(area.police.officers) : reporter;
  const body = { how: draw(random, foundBy), placeType: draw(random, places) };
  const entry = writer.say('ChildLocated', when, by, body, { lag: random.share() * 4 * MINUTE });
  if (!byPolice) {
    const unit = random.oneOf(area.police.unit);
    const after = when + random.between(2, 40) * MINUTE;
    writer.say(
      'StatementConfirmed',
      after,
      unit,
      { confirms: 0 },
      { lag: MINUTE, about: entry, as: 'confirms' },
    );
  }
}

function returned(scene: Scene): Entry {
  const { random, writer, at, slot, placement, reporter } = scene;
  const away = at.located === undefined;
  const elsewhere = random.happens(0.03);
  const place = away && random.happens(0.7) && { placeType: draw(random, places) };
  const long = slot.shape.back > 2 * DAY && random.happens(0.03);
  return writer.say(
    'ChildReturned',
    at.back,
    reporter,
    {
      ...(away && { how: draw(random, cameBack), ...place }),
      to: elsewhere ? 'emergency_accommodation' : placement === undefined ? 'home' : 'placement',
      safeToReturn: random.happens(0.985) ? 'yes' : 'no',
    },
    long ? { precision: 'day' } : undefined,
  );
}

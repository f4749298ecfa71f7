import type { Static } from 'typebox';
import type { episodeEvents } from '../../domain/episode/events.ts';
import { formatInstant, HOUR, type Instant, MINUTE } from '../../domain/time/instant.ts';
import { recording } from '../assumed-practice.ts';
import type { BoundPack } from '../simulated-child.ts';
import type { Entry } from '../stream-writer.ts';
import { contactAttempt } from './contact.ts';
import { itemsAdded, itemsGiven } from './report-items.ts';
import { type Scene, stillGone } from './scene.ts';
import { soonerOrLater } from './sooner-or-later.ts';

type Opened = Static<(typeof episodeEvents)['EpisodeOpened']>;

/** Somebody notices, looks, and tells the police and the authority. */
export function opens(scene: Scene, packs: readonly BoundPack[]): Entry {
  const { writer, at, reporter, withChecks } = scene;
  const opening = writer.say('EpisodeOpened', at.noticed, reporter, openedBy(scene, packs), {
    lag: openedAfter(scene),
  });
  if (withChecks) checks(scene);
  return opening;
}

function openedAfter({ random, slot, at }: Scene): number {
  // Learnt of only once the child was back.
  if (slot.shape.kind === 'hidden') return at.back - at.noticed + random.between(0.5, 20) * HOUR;
  const late = slot.missingNow === undefined && random.happens(recording.openedLate);
  return late ? random.around(recording.lateBy) : random.share() * 4 * MINUTE;
}

function openedBy(
  { random, child, slot, at, placement, area, fromSchool }: Scene,
  packs: readonly BoundPack[],
): Opened {
  const estimated = random.happens(recording.estimated) ? '~' : '';
  const { kind } = slot.shape;
  return {
    child: child.id,
    ...(slot.incident && { incident: slot.incident }),
    strand: fromSchool ? 'education' : child.lookedAfter ? 'care' : 'home',
    missingFrom: fromSchool ? 'school_college' : placement === undefined ? 'home' : 'placement',
    whereabouts: kind === 'away' ? 'known_with_concern' : 'unknown',
    leftAt: `${estimated}${minuteText(at.left)}`,
    lastSeenAt: minuteText(at.left - random.between(3, 60) * MINUTE),
    ...(kind === 'hidden' && { hidden: true }),
    force: area.police.slug,
    packs: [...packs],
  };
}

const minuteText = (at: number) => formatInstant((Math.floor(at / MINUTE) * MINUTE) as Instant);

const looked = [
  ['Searched the room and the house', 'Not there.'],
  ['Called the child', 'Telephone switched off.'],
  ['Asked the other children', 'Nobody knows.'],
  ['Called the school', 'Left at the usual time.'],
] as const;

/** Preliminary checks always have an end: the report is made then, or before. */
function checks(scene: Scene): void {
  const { random, writer, at, reporter } = scene;
  const found = scene.slot.shape.kind === 'found_during_checks';
  const until = found
    ? at.known + random.between(10, 30) * MINUTE
    : Math.max(at.reported, at.noticed + 30 * MINUTE);
  writer.say('ChecksDeadlineSet', at.noticed, reporter, { deadline: minuteText(until) }, { lag: MINUTE });
  const room = (found ? at.known : at.reported) - at.noticed;
  for (let check = 0; check < 2; check++) {
    const [what, result] = random.oneOf(looked);
    writer.say('CheckMade', at.noticed + room * random.between(0.1, 0.8), reporter, { what, result });
  }
  contactAttempt(scene, at.noticed + room * 0.85, reporter, 'child');
}

export function reports(scene: Scene): void {
  const { random, writer, child, at, reporter } = scene;
  const items = itemsGiven(random, child.lookedAfter);
  const { person: name, role } = reporter.says;
  const body = { to: toBoth, reporter: { name, role }, items };
  const lag = justReported(scene) ? 0 : random.share() * 5 * MINUTE;
  writer.say('ChildReported', at.reported, reporter, body, { lag });
  if (!scene.withChecks && random.happens(0.2))
    writer.say('ImmediateConcernRaised', at.reported, reporter, {
      reason: 'Has said that life is too much.',
    });
  acknowledged(scene);
  const later = at.reported + random.between(30, 240) * MINUTE;
  const added = itemsAdded(items);
  if (added.length > 0 && stillGone(scene, later) && random.happens(0.7))
    writer.say('ReportItemsAdded', later, reporter, { items: added });
}

const justReported = ({ slot }: Scene): boolean => slot.missingNow?.justReported === true;

const toBoth: ('police' | 'authority')[] = ['police', 'authority'];

const listsAsked = [
  {
    results: [
      { source: 'youth justice', result: 'none' },
      { source: 'children missing education', result: 'none' },
      { source: 'exploitation', result: 'none' },
    ],
  },
  {
    results: [
      { source: 'youth justice', result: 'hit' },
      { source: 'exploitation', result: 'unavailable' },
    ],
  },
] satisfies Static<(typeof episodeEvents)['ListsCrossMatched']>[];

function acknowledged(scene: Scene): void {
  const { random, writer, child, at, area } = scene;
  const { services } = child.own;
  const taker = random.oneOf(area.police.takers);
  const reference = `MADEUP-${area.police.slug}-${random.below(1_000_000)}`;
  const body = random.happens(0.9)
    ? { callTaker: taker.says.person, reference }
    : { callTaker: taker.says.person };
  const answered = at.reported + (justReported(scene) ? 20 : random.between(1, 9)) * MINUTE;
  writer.say('PoliceAcknowledged', answered, taker, body, { lag: random.share() * MINUTE });
  const placedByAnother = child.responsible !== child.own;
  if (placedByAnother || random.happens(0.3))
    writer.say(
      'ListsCrossMatched',
      soonerOrLater(random, at.reported + 10 * MINUTE),
      services.informationOfficer,
      random.oneOf(placedByAnother ? listsAsked.slice(0, 1) : listsAsked),
    );
  if (child.responsible !== child.own && random.happens(0.35)) {
    const from = child.responsible.authority.code;
    const received = at.reported + 25 * MINUTE;
    writer.say('NoticeReceivedFromAuthority', received, services.frontDoor, { from });
    for (const decision of ['flag on record', 'notify health and partners'])
      writer.say(
        'DecisionRecorded',
        soonerOrLater(random, received + random.around(3 * HOUR)),
        services.frontDoor,
        { decision, outcome: 'Yes' },
      );
  }
}

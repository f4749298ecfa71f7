import type { DomainEvent } from '../../domain/event/event.ts';
import { DAY, HOUR, type Instant } from '../../domain/time/instant.ts';
import { ethnicityNotObtained } from '../calibration.ts';
import {
  everyNthReturn,
  frequencyDecidedAt,
  frequencyIsDecided,
  frequencyReviewedOn,
} from '../episode/safe-and-well.ts';
import { draw, odds } from '../odds.ts';
import type { Random } from '../random.ts';
import { StreamWriter } from '../stream-writer.ts';
import { careSaid } from './care-said.ts';
import { atOnce, type ChildWriter, involved } from './child-writer.ts';
import { type Identity, knownEthnicity } from './identity.ts';
import type { Protagonist } from './protagonist.ts';
import type { Slot } from './slots.ts';

/**
 * The child's own stream as it stood then: who the child is, and what was true from when.
 *
 * @param firstRecorded when the child came into the record, where that was only after it could have been
 */
export function childStream(
  random: Random,
  child: Protagonist,
  identity: Identity,
  slots: readonly Slot[],
  firstRecorded: Instant,
  until: Instant,
): readonly DomainEvent[] {
  const writer: ChildWriter = new StreamWriter(random);
  const { knownFrom, own, responsible, imported } = child;
  const by = imported ? own.services.dataSteward : own.services.frontDoor;
  const manner = { lag: firstRecorded - knownFrom, ...(imported && { imported }) };
  writer.say('ChildRecorded', knownFrom, by, identity, manner);
  const { code: authority } = responsible.authority;
  writer.say('ResponsibilityTaken', knownFrom, by, { authority }, manner);
  if (child.lookedAfter) careSaid(writer, random, child, slots);
  else homeSaid(writer, random, child, slots);
  everyday(writer, random, child);
  concerns(writer, random, child, slots);
  checkedLessOften(writer, random, child, slots);
  ethnicityObtained(writer, random, child, identity);
  return writer.events(until);
}

function homeSaid(writer: ChildWriter, random: Random, child: Protagonist, slots: readonly Slot[]): void {
  const { group, knownFrom, socialWorker, own } = child;
  writer.say('GroupChanged', knownFrom, own.services.frontDoor, { group }, atOnce);
  if (group === 'home_cin' || group === 'home_cp' || group === 'home_s47') {
    involved(writer, knownFrom, socialWorker);
    return;
  }
  const third = slots[2];
  if (third === undefined || !random.happens(0.3)) return;
  const at = third.start + third.shape.back + random.between(3, 12) * DAY;
  writer.say('GroupChanged', at, child.manager, { group: 'home_cin' }, atOnce);
  involved(writer, at, socialWorker);
}

function everyday(writer: ChildWriter, random: Random, child: Protagonist): void {
  const { knownFrom, own, parent, school } = child;
  const { frontDoor } = own.services;
  if (school !== undefined) writer.say('SchoolJoined', knownFrom, frontDoor, { school: school.name }, atOnce);
  if (!child.unaccompanied) {
    const { person, role } = parent.says;
    const relationship = {
      person: { name: person, role },
      relationship: 'parent',
      parentalResponsibility: true,
    };
    writer.say('RelationshipRecorded', knownFrom, frontDoor, relationship, atOnce);
  }
  if (random.happens(0.12)) writer.say('FlagRaised', knownFrom, frontDoor, { flag: 'send' }, atOnce);
  if (random.happens(0.08)) writer.say('FlagRaised', knownFrom, frontDoor, { flag: 'youth_justice' }, atOnce);
}

const exploitation = odds({ CCE: 55, CSE: 35, ONL: 10 });
const levels = odds({ low: 35, medium: 42, high: 23 });

/** What is seen only once a child has gone missing several times. */
function concerns(writer: ChildWriter, random: Random, child: Protagonist, slots: readonly Slot[]): void {
  const later = slots[3] ?? slots[1];
  if (later === undefined || !random.happens(slots.length > 3 ? 0.7 : 0.25)) return;
  const { exploitationLead } = child.own.services;
  const at = later.start + later.shape.back + random.between(2, 14) * DAY;
  writer.say('ExploitationRiskAssessed', at, exploitationLead, {
    type: draw(random, exploitation),
    level: draw(random, levels),
  });
  if (random.happens(0.25))
    writer.say('AssociateRecorded', at + HOUR, exploitationLead, {
      person: { name: 'Adult Example' },
      why: 'Seen with the child on several occasions.',
      posesRisk: true,
    });
}

/** The child's side of what police and carer decide in one of the episodes. */
function checkedLessOften(
  writer: ChildWriter,
  random: Random,
  { own }: Protagonist,
  slots: readonly Slot[],
): void {
  const index = slots.findIndex((slot, place) => frequencyIsDecided(place + 1, slot));
  const slot = slots[index];
  if (slot === undefined) return;
  const back = slot.start + slot.shape.back;
  const decided = { episode: slot.id, everyNthReturn, reviewOn: frequencyReviewedOn(back) };
  writer.say('CheckFrequencyDecided', frequencyDecidedAt(back), random.oneOf(own.police.unit), decided);
}

/** "Information not yet obtained" is a task: now and then somebody does it. */
function ethnicityObtained(
  writer: ChildWriter,
  random: Random,
  { knownFrom, own, unaccompanied }: Protagonist,
  identity: Identity,
): void {
  if (identity.ethnicity !== 'NOBT' || !random.happens(ethnicityNotObtained.obtainedLater)) return;
  const at = knownFrom + random.between(5, 60) * DAY;
  writer.say('ChildIdentityChanged', at, own.services.informationOfficer, {
    ...identity,
    ethnicity: knownEthnicity(random, unaccompanied),
    reason: 'The family was asked.',
  });
}

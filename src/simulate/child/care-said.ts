import type { CategoryOfNeed } from '../../domain/code-sets/category-of-need.ts';
import type { ReasonCareCeased, ReasonPlacementChanged } from '../../domain/code-sets/episode-of-care.ts';
import type { LegalStatus } from '../../domain/code-sets/legal-status.ts';
import { DAY, HOUR } from '../../domain/time/instant.ts';
import { closing } from '../assumed-practice.ts';
import { unaccompanied } from '../calibration.ts';
import { draw, odds } from '../odds.ts';
import type { Random } from '../random.ts';
import { atOnce, type ChildWriter, involved } from './child-writer.ts';
import type { Placement } from './placement.ts';
import type { Protagonist } from './protagonist.ts';
import type { Slot } from './slots.ts';

const needs = odds<CategoryOfNeed>({ N1: 60, N5: 15, N4: 9, N3: 5, N2: 3, N6: 5, N8: 3 });
const statuses = odds<LegalStatus>({ C2: 52, C1: 17, V2: 29, J1: 2 });
const whyMoved = odds<ReasonPlacementChanged>({
  ...{ CREQB: 30, CARPL: 25, CHILD: 12, LAREQ: 12, CREQO: 8, OTHER: 8, CLOSE: 3, STAND: 2 },
});
const whyCeased = odds<ReasonCareCeased>({ E4A: 40, E4B: 22, E13: 10, E41: 8, E14: 4, E8: 16 });

/** What is said of a looked-after child: care, legal status, placements and those who prepare for an absence. */
export function careSaid(
  writer: ChildWriter,
  random: Random,
  child: Protagonist,
  slots: readonly Slot[],
): void {
  const { careFrom, group, socialWorker, reviewingOfficer } = child;
  const category = child.unaccompanied ? 'N8' : draw(random, needs);
  writer.say('CareStarted', careFrom, socialWorker, { categoryOfNeed: category }, atOnce);
  writer.say('GroupChanged', careFrom, socialWorker, { group }, atOnce);
  const status = child.unaccompanied ? 'V2' : draw(random, statuses);
  writer.say('LegalStatusChanged', careFrom, socialWorker, { status }, atOnce);
  involved(writer, careFrom, socialWorker);
  involved(writer, careFrom, reviewingOfficer);
  if (child.unaccompanied) {
    writer.say('FlagRaised', careFrom, socialWorker, { flag: 'uasc' }, atOnce);
    writer.say('FlagRaised', careFrom, socialWorker, { flag: 'subject_to_restriction' }, atOnce);
    watched(writer, random, child, slots);
  }
  placed(writer, random, child);
  prepared(writer, random, child, slots);
  ended(writer, random, child, slots);
}

const assessed = {
  backgroundBeforeArrival: 'Lived with grandparents; left alone.',
  whyCame: 'To be safe, as the child says.',
  vulnerabilityToTraffickers: 'Owes money for the journey; whom, the child does not say yet.',
};

/** Assessed at once, or days later; gone within the week, a child is treated as a possible victim (v59 L158-160). */
function watched(
  writer: ChildWriter,
  random: Random,
  { careFrom, socialWorker, manager }: Protagonist,
  slots: readonly Slot[],
): void {
  const soon = random.happens(unaccompanied.assessedInTime);
  const after = soon ? random.between(2, 40) * HOUR : random.between(2.2, 9) * DAY;
  writer.say('NeedsAssessmentRecorded', careFrom + after, socialWorker, assessed, atOnce);
  const first = slots[0];
  if (first === undefined || first.start < careFrom || first.start - careFrom > 8 * DAY) return;
  const at = first.start + random.between(1, 20) * HOUR;
  writer.say('FlagRaised', at, manager, { flag: 'possible_trafficking' }, atOnce);
}

function placed(writer: ChildWriter, random: Random, { placements, socialWorker, own }: Protagonist): void {
  let before: Placement | undefined;
  for (const placement of placements) {
    const { from, type, host, home, provider, miles } = placement;
    if (before !== undefined)
      writer.say('PlacementEnded', from, socialWorker, { reason: draw(random, whyMoved) }, atOnce);
    const elsewhere = host !== own.authority.code;
    const placementSaid = {
      ...{ type, host, home, provider, distanceMiles: miles },
      ...(elsewhere && { hostNotified: random.happens(0.75), notificationAgreed: random.happens(0.4) }),
      informationGivenToCarers: random.happens(0.85),
    };
    writer.say('PlacementStarted', from, socialWorker, placementSaid, atOnce);
    before = placement;
  }
}

const sheet = {
  description: 'Made-up description.',
  telephones: ['Child’s telephone, made up'],
  people: ['Friend Example', 'Aunt Example'],
  places: ['High street', 'Railway station', 'Park by the river'],
};

/** The sheet for a report at night, and the assessment that is gone over after each episode (v59 L232). */
function prepared(writer: ChildWriter, random: Random, child: Protagonist, slots: readonly Slot[]): void {
  const { careFrom, placements, socialWorker } = child;
  const { carer } = placements[0]!;
  writer.say('PreparedSheetSaved', careFrom + DAY, carer, sheet, atOnce);
  const assessment = {
    assessment: 'What may draw this child away, and who can help.',
    distanceConsidered: true,
  };
  writer.say('PreIncidentRiskAssessmentSaved', careFrom + 2 * DAY, socialWorker, assessment, atOnce);
  for (const { start, shape } of slots)
    if (random.happens(closing.riskAssessmentUpdated)) {
      const at = start + shape.back + random.between(0.3, 6) * DAY;
      writer.say('PreIncidentRiskAssessmentSaved', at, socialWorker, assessment);
    }
}

/** Care ends at 18 at the latest; with `E8` for a child who is missing then. */
function ended(writer: ChildWriter, random: Random, child: Protagonist, slots: readonly Slot[]): void {
  const { careTo, eighteen, socialWorker } = child;
  if (careTo === undefined) return;
  const missing = slots.some(({ start, shape }) => start < careTo && careTo < start + shape.back);
  const grown = careTo === eighteen;
  const reason = missing ? 'E8' : grown ? 'E7' : draw(random, whyCeased);
  writer.say('PlacementEnded', careTo, socialWorker, {}, atOnce);
  writer.say('CareEnded', careTo, socialWorker, { reason }, atOnce);
  const group = grown ? 'care_leaver_18_24' : 'home';
  writer.say('GroupChanged', careTo + HOUR, socialWorker, { group }, atOnce);
}

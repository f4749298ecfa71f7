import type { PoliceGrade } from '../../domain/code-sets/police.ts';
import type { DomainEvent } from '../../domain/event/event.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { londonDate } from '../../domain/time/london.ts';
import { grades, kinds } from '../calibration.ts';
import type { Placement } from '../child/placement.ts';
import { type Protagonist, placementOn } from '../child/protagonist.ts';
import type { Slot } from '../child/slots.ts';
import type { Odds } from '../odds.ts';
import type { Area } from '../people/area.ts';
import type { Voice } from '../people/voice.ts';
import type { Random } from '../random.ts';
import type { BindingFor, BoundPack } from '../simulated-child.ts';
import { StreamWriter } from '../stream-writer.ts';
import { amends } from './amendments.ts';
import { closes } from './closing.ts';
import { interviewsAfterReturn } from './interview.ts';
import { tellsAtReport } from './notice.ts';
import { opens, reports } from './opening.ts';
import { foundDuringChecks, hidden, hiddenReporter, recordedInError } from './other-kinds.ts';
import { classifies } from './police.ts';
import { isFoundAndBack } from './return.ts';
import { checksThatSafeAndWell } from './safe-and-well.ts';
import { momentsOf, onDuty, reporterOf, type Scene } from './scene.ts';
import { searches } from './search.ts';

/** The stream of one episode as it stood then: nothing if nobody had recorded it yet. */
export function tellEpisode(
  random: Random,
  child: Protagonist,
  slot: Slot,
  number: number,
  next: Slot | undefined,
  bindingFor: BindingFor,
  until: Instant,
): readonly DomainEvent[] {
  const scene = sceneOf(random, child, slot, number, next);
  const packs = bindingFor({
    authority: child.responsible.authority.code,
    lookedAfter: child.lookedAfter,
    ...(scene.placement && { host: scene.placement.host }),
    force: scene.area.police.slug,
    on: londonDate(slot.start as Instant),
  });
  const opening = opens(scene, packs);
  switch (slot.shape.kind) {
    case 'found_during_checks':
      foundDuringChecks(scene);
      break;
    case 'hidden':
      hidden(scene);
      break;
    case 'recorded_in_error':
      recordedInError(scene);
      break;
    case 'missing':
    case 'away': {
      reports(scene);
      classifies(scene, gradesUnder(packs));
      tellsAtReport(scene, onDuty(scene, scene.at.reported));
      searches(scene);
      const returned = isFoundAndBack(scene);
      checksThatSafeAndWell(scene);
      closes(scene, interviewsAfterReturn(scene));
      amends(scene, opening, returned);
      break;
    }
    default:
      slot.shape.kind satisfies never;
  }
  return scene.writer.events(until);
}

function sceneOf(
  random: Random,
  child: Protagonist,
  slot: Slot,
  number: number,
  next: Slot | undefined,
): Scene {
  const { kind, withChecks } = slot.shape;
  const placement = child.lookedAfter ? placementOn(child, slot.start) : undefined;
  const area = placement?.area ?? child.own;
  const checksFirst =
    withChecks ??
    (kind === 'found_during_checks' || (kind === 'missing' && child.lookedAfter && random.happens(0.6)));
  const byChance = slot.missingNow === undefined;
  const fromSchool = kind === 'missing' && !checksFirst && byChance && random.happens(kinds.fromSchool);
  return {
    random,
    writer: new StreamWriter(random),
    child,
    slot,
    at: momentsOf(random, slot, checksFirst),
    placement,
    area,
    fromSchool,
    withChecks: checksFirst,
    reporter: reporterIn(random, child, slot, placement, area, fromSchool),
    number,
    next,
  };
}

function reporterIn(
  random: Random,
  child: Protagonist,
  { shape, missingNow }: Slot,
  placement: Placement | undefined,
  area: Area,
  fromSchool: boolean,
): Voice {
  if (shape.kind === 'hidden') return hiddenReporter(child.own);
  if (missingNow?.from !== undefined && placement !== undefined) return placement.carer;
  return reporterOf(random, child, placement, area, fromSchool);
}

const mediumAndHighOnly: readonly string[] = grades.packsWithMediumAndHighOnly;

const gradesUnder = (packs: readonly BoundPack[]): Odds<PoliceGrade> =>
  packs.some(({ pack }) => mediumAndHighOnly.includes(pack)) ? grades.mediumAndHighOnly : grades.all;

import type { episodeEvents } from '../../domain/episode/events.ts';
import { MINUTE } from '../../domain/time/instant.ts';
import type { Placement } from '../child/placement.ts';
import type { Protagonist } from '../child/protagonist.ts';
import type { Slot } from '../child/slots.ts';
import type { Area } from '../people/area.ts';
import { through, type Voice } from '../people/voice.ts';
import type { Random } from '../random.ts';
import type { StreamWriter } from '../stream-writer.ts';
import { isOfficeHour } from './office-hours.ts';

export type EpisodeWriter = StreamWriter<typeof episodeEvents>;

/** The turning points of one absence. */
export interface Moments {
  readonly left: number;
  readonly noticed: number;
  readonly reported: number;
  readonly known: number;
  readonly unknownAgain: number | undefined;
  readonly located: number | undefined;
  readonly back: number;
}

/** One absence about to be told: who, where, when, and who speaks. */
export interface Scene {
  readonly random: Random;
  readonly writer: EpisodeWriter;
  readonly child: Protagonist;
  readonly slot: Slot;
  readonly at: Moments;
  /** Where a looked-after child lived at the time. */
  readonly placement: Placement | undefined;
  /** The area that the child is missing from. */
  readonly area: Area;
  readonly fromSchool: boolean;
  readonly withChecks: boolean;
  readonly reporter: Voice;
  /** Counted from 1 among the child's absences. */
  readonly number: number;
  readonly next: Slot | undefined;
}

/** Whoever of children's services is at work then: by day the child's own worker, otherwise the duty team. */
export const onDuty = ({ child, random }: Scene, at: number): Voice =>
  isOfficeHour(at) ? child.socialWorker : random.oneOf(child.own.services.nightTeam);

export function momentsOf(random: Random, { start, shape, missingNow }: Slot, withChecks: boolean): Moments {
  const noticing = random.between(4, shape.withChecks ? 12 : 45) * MINUTE;
  const until = withChecks ? random.between(25, 60) * MINUTE : random.between(2, 15) * MINUTE;
  const noticed = start + Math.min(noticing, shape.known * 0.25);
  const justReported = missingNow?.justReported && start + missingNow.gone - 5 * MINUTE;
  return {
    left: start,
    noticed,
    reported: justReported ?? noticed + Math.min(until, shape.known * 0.4),
    known: start + shape.known,
    unknownAgain: shape.unknownAgain === undefined ? undefined : start + shape.unknownAgain,
    located: shape.located === undefined ? undefined : start + shape.located,
    back: start + shape.back,
  };
}

/** Who notices: those who care for the child, or the school. Parents and some carers telephone. */
export function reporterOf(
  random: Random,
  child: Protagonist,
  placement: Placement | undefined,
  area: Area,
  fromSchool: boolean,
): Voice {
  if (fromSchool && child.school !== undefined) return child.school.safeguardingLead;
  const { services } = child.own;
  if (placement === undefined) {
    const police = random.happens(0.6);
    return through(child.parent, police ? random.oneOf(area.police.takers) : services.frontDoor);
  }
  const { carer } = placement;
  const telephones = carer.says.role !== 'home-manager-on-duty' && random.happens(0.5);
  return telephones || carer.says.agency === 'family'
    ? through(carer, random.oneOf(services.nightTeam))
    : carer;
}

/** Whether something at that moment still lies within the absence. */
export const stillGone = ({ at }: Scene, moment: number): boolean => moment < at.back - 2 * MINUTE;

export const isMissing = ({ slot }: Scene): boolean => slot.shape.kind === 'missing';

import type { Static } from 'typebox';
import type { DomainEvent } from '../../domain/event/event.ts';
import type { importedEvents } from '../../domain/imported/events.ts';
import { DAY, formatInstant, HOUR, type Instant, MINUTE } from '../../domain/time/instant.ts';
import { londonDate } from '../../domain/time/london.ts';
import { type Protagonist, placementOn } from '../child/protagonist.ts';
import { draw, odds } from '../odds.ts';
import type { Random } from '../random.ts';
import type { BindingFor, SimulatedEpisode } from '../simulated-child.ts';
import { StreamWriter } from '../stream-writer.ts';

type Row = Static<(typeof importedEvents)['EpisodeImported']>;

const classes = odds<Row['class']>({ missing: 80, away: 8, absent_legacy: 10, hidden: 2 });
const gradesThen = odds<NonNullable<Row['grade']>>({ medium: 58, low: 20, high: 14, no_apparent_risk: 8 });
const outcomes = odds({ completed: 55, declined_child: 30, not_offered: 15 });

/** Episodes of the two years before an authority came to Homeward, as its earlier system held them. */
export function importedEpisodes(
  random: Random,
  child: Protagonist,
  importedAt: Instant,
  bindingFor: BindingFor,
): SimulatedEpisode[] {
  const count = 1 + random.below(3);
  const episodes: SimulatedEpisode[] = [];
  for (let number = 0; number < count; number++) {
    const stretch = (700 * DAY) / count;
    const since = importedAt - 705 * DAY + stretch * (number + random.share() * 0.9);
    episodes.push({ id: random.id(), events: imported(random, child, since, importedAt, bindingFor) });
  }
  return episodes;
}

function imported(
  random: Random,
  child: Protagonist,
  since: number,
  importedAt: Instant,
  bindingFor: BindingFor,
): readonly DomainEvent[] {
  const writer = new StreamWriter<typeof importedEvents>(random);
  const { dataSteward } = child.own.services;
  const row = rowOf(random, child, since, bindingFor);
  writer.say('EpisodeImported', since, dataSteward, row, { lag: importedAt - minute(since), imported: true });
  return writer.events(importedAt);
}

function rowOf(random: Random, child: Protagonist, since: number, bindingFor: BindingFor): Row {
  const drawn = draw(random, classes);
  const kind = drawn === 'away' && !child.lookedAfter ? 'missing' : drawn;
  const back = since + random.around(9 * HOUR) + 30 * MINUTE;
  const outcome = draw(random, outcomes);
  const authority = child.responsible.authority.code;
  const placement = child.lookedAfter ? placementOn(child, since) : undefined;
  const force = child.own.police.slug;
  const question = { authority, lookedAfter: child.lookedAfter, force, on: londonDate(since as Instant) };
  return {
    child: child.id,
    class: kind,
    ...(kind === 'absent_legacy'
      ? { grade: 'absent' as const }
      : kind === 'missing' && { grade: draw(random, gradesThen) }),
    childGroup: child.group,
    responsible: authority,
    ...(placement && { host: placement.host, placementType: placement.type }),
    missingFrom: placement === undefined ? 'home' : 'placement',
    missingSince: written(since),
    ...(kind !== 'hidden' && { reportedAt: written(since + HOUR) }),
    returnedAt: written(back),
    safeAndWell: random.happens(0.5) ? 'done_seen' : 'not_done_no_decision',
    interviewOutcome: outcome,
    ...(outcome !== 'not_offered' && { interviewOfferedAt: written(back + DAY) }),
    ...(outcome === 'completed' && { interviewCompletedAt: written(back + 2 * DAY), reasonPrimary: 'CO2' }),
    force,
    packs: [...bindingFor({ ...question, ...(placement && { host: placement.host }) })],
    row: `made-up row;${kind};${written(since)};${written(back)};${outcome}`,
  };
}

const minute = (at: number) => (Math.floor(at / MINUTE) * MINUTE) as Instant;

const written = (at: number) => formatInstant(minute(at));

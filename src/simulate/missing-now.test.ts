import { describe, expect, it } from 'vitest';
import { foldEpisode } from '../domain/episode/fold.ts';
import type { Recorder } from '../domain/event/event.ts';
import { DAY, HOUR, type Instant, instant } from '../domain/time/instant.ts';
import { londonDate } from '../domain/time/london.ts';
import { orderOf } from '../domain/time/when.ts';
import { exampleshireIn2024 } from './exampleshire.fixture.ts';
import { simulate } from './simulate.ts';
import type { SimulatedChild, SimulatedEpisode } from './simulated-child.ts';
import { addYears } from './years.ts';

const staff: readonly Recorder[] = [
  { person: 'Robin Example', role: 'home-manager-on-duty', agency: 'placement:SC999901' },
  { person: 'Sam Example', role: 'foster-carer', agency: 'placement:FH9990001' },
  { person: 'Sky Example', role: 'host-authority-worker', agency: 'childrens-social-care:887' },
  { person: 'Alex Example', role: 'allocated-social-worker', agency: 'childrens-social-care:999' },
  { person: 'Jo Example', role: 'allocated-social-worker', agency: 'childrens-social-care:999' },
  { person: 'Taylor Example', role: 'return-interviewer', agency: 'childrens-social-care:999' },
];

const aTenth = (now: Instant) => [
  ...simulate({
    ...exampleshireIn2024,
    ...{ now, staff, scale: 0.1, from: addYears(londonDate((now + DAY) as Instant), -1) },
  }),
];

const lastOf = ({ episodes }: SimulatedChild): SimulatedEpisode | undefined => episodes.at(-1);
const isMissing = (child: SimulatedChild): boolean => {
  const last = lastOf(child);
  return last !== undefined && foldEpisode(last.events)?.phase === 'open';
};
const placed = ({ events }: SimulatedChild) =>
  events.findLast(({ type }) => type === 'PlacementStarted')?.body as
    | { home: string; host: string }
    | undefined;

describe.each([
  ['at midnight before the clocks go back', instant('2026-10-24T00:05:00+01:00')],
  ['in the afternoon', instant('2026-11-20T14:05:00Z')],
  ['early in the morning of a leap day', instant('2028-02-29T05:00:00Z')],
])('whoever is known by name, %s', (_, now) => {
  const children = aTenth(now);
  const missing = children.filter(isMissing);

  it('runs a home from which two children are missing, one of them since a moment ago', () => {
    const theirs = missing.filter((child) => placed(child)?.home === 'SC999901');
    const gone = theirs.map((child) => now - orderOf(foldEpisode(lastOf(child)!.events)!.missingSince));
    expect(gone.toSorted((one, other) => one - other).map((since) => since < HOUR)).toEqual([true, false]);
  });

  it('fosters a child who was reported minutes ago, and the police have not answered', () => {
    const [only, ...others] = missing.filter((child) => placed(child)?.home === 'FH9990001');
    expect(others).toEqual([]);
    const { events } = lastOf(only!)!;
    const reported = events.find(({ type }) => type === 'ChildReported');
    expect(reported?.madeBy).toEqual(staff[1]);
    expect(now - reported!.recorded).toBeLessThan(HOUR / 6);
    expect(events.map(({ type }) => type)).not.toContain('PoliceAcknowledged');
  });

  it('fosters another child, who is back since some hours: somebody to report if they go tonight', () => {
    const fostered = children.filter(
      (child) => placed(child)?.home === 'FH9990001' && !missing.includes(child),
    );
    expect(fostered.map((child) => foldEpisode(lastOf(child)!.events)?.phase)).toEqual(['returned']);
  });

  it('works for an authority in whose area a child of this one is missing', () => {
    expect(missing.map((child) => placed(child)?.host)).toContain('887');
  });

  it('has children to listen to who are just back', () => {
    const back = children.flatMap((child) => {
      const episode = lastOf(child) && foldEpisode(lastOf(child)!.events);
      return episode?.phase === 'returned' && now - orderOf(episode.over!) < 3 * DAY ? [episode] : [];
    });
    expect(back.length).toBeGreaterThan(1);
  });

  it('does all the work of their role', () => {
    const workers = children.flatMap(({ events, episodes }) =>
      [...events, ...episodes.flatMap((episode) => episode.events)]
        .map(({ madeBy }) => madeBy)
        .filter(({ role, agency }) => staff.some((one) => one.role === role && one.agency === agency)),
    );
    const names = new Set(workers.map(({ person }) => person));
    expect([...names].sort()).toEqual(
      staff
        .map(({ person }) => person)
        .filter((person) => person !== 'Sky Example')
        .sort(),
    );
  });
});

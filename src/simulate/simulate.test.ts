import { Compile } from 'typebox/compile';
import { beforeAll, describe, expect, it } from 'vitest';
import { foldChild } from '../domain/child/child.ts';
import { childEvents } from '../domain/child/events.ts';
import { episodeEvents } from '../domain/episode/events.ts';
import { foldEpisode } from '../domain/episode/fold.ts';
import type { DomainEvent } from '../domain/event/event.ts';
import { checkNhsNumber } from '../domain/identifiers/nhs-number.ts';
import { checkUniquePupilNumber } from '../domain/identifiers/unique-pupil-number.ts';
import { blamingWords } from '../domain/language/language-guard.ts';
import { instant, plainDate } from '../domain/time/instant.ts';
import { orderOf } from '../domain/time/when.ts';
import { exampleshireIn2024 } from './exampleshire.fixture.ts';
import { type Simulation, simulate } from './simulate.ts';
import type { SimulatedChild } from './simulated-child.ts';

/** Two years, cut off in the middle of an evening. */
const untilNow: Simulation = {
  ...exampleshireIn2024,
  from: plainDate('2023-04-01'),
  years: 2,
  now: instant('2025-03-28T21:40:00Z'),
};

const made = (simulation: Simulation) => [...simulate(simulation)];
const streamsOf = ({ events, episodes }: SimulatedChild) => [events, ...episodes.map((one) => one.events)];

let children: readonly SimulatedChild[];
let streams: readonly (readonly DomainEvent[])[];
let all: readonly DomainEvent[];
beforeAll(() => {
  children = made(untilNow);
  streams = children.flatMap(streamsOf);
  all = streams.flat();
});

describe('the same seed', () => {
  const small: Simulation = { ...untilNow, scale: 0.1 };

  it('makes the same children to the last byte', () => {
    expect(JSON.stringify(made(small))).toBe(JSON.stringify(made(small)));
  });

  it('makes the same children whatever other authorities are made before them', () => {
    const alone = made({ ...small, authorities: ['887'] });
    const after = made({ ...small, authorities: ['999', '883', '887'] }).filter(
      ({ owner }) => owner === '887',
    );
    expect(JSON.stringify(after)).toBe(JSON.stringify(alone));
  });

  it('is not the same as another seed', () => {
    expect(JSON.stringify(made({ ...small, seed: 2 }))).not.toBe(JSON.stringify(made(small)));
  });

  it('an authority that the directory does not have is refused', () => {
    expect(() => made({ ...small, authorities: ['000'] })).toThrow('There is no authority with the code 000');
  });
});

describe('every stream', () => {
  it('counts its versions from 1 without a gap', () => {
    const gaps = streams.filter((events) => events.some(({ version }, index) => version !== index + 1));
    expect(gaps).toEqual([]);
    expect(streams.length).toBeGreaterThan(5_000);
  });

  it('was recorded in the order of its versions', () => {
    const backwards = streams.filter((events) =>
      events.some(({ recorded }, index) => recorded < (events[index - 1]?.recorded ?? 0)),
    );
    expect(backwards).toEqual([]);
  });

  it('holds nothing that was recorded before it happened, or after now', () => {
    expect(all.filter(({ happened, recorded }) => recorded < orderOf(happened))).toEqual([]);
    expect(all.filter(({ recorded }) => recorded > untilNow.now)).toEqual([]);
  });

  it('holds bodies as the schemas of the domain ask for them', () => {
    const schemas = { ...childEvents, ...episodeEvents };
    const checks = new Map(Object.entries(schemas).map(([type, schema]) => [type, Compile(schema)] as const));
    const wrong = all.flatMap(({ type, body }) => {
      const check = checks.get(type);
      if (check === undefined) return [`${type} is no event of the domain`];
      const [first] = check.Check(body) ? [] : check.Errors(body);
      return first === undefined ? [] : [`${type} ${first.instancePath} ${first.message}`];
    });
    expect([...new Set(wrong)]).toEqual([]);
  });

  it('corrects and confirms only what was said before in the same stream', () => {
    const pointing = all.flatMap(({ version, corrects, body }) => {
      const { notice, confirms } = body as { notice?: number; confirms?: number };
      return [corrects, notice, confirms].flatMap((to) => (to === undefined ? [] : [{ version, to }]));
    });
    expect(pointing.filter(({ version, to }) => to < 1 || to >= version)).toEqual([]);
    expect(pointing.length).toBeGreaterThan(1_000);
  });

  it('folds to a child, or to an episode of a child who was in the record by then', () => {
    const unfolded = children.filter(
      ({ events }) => foldChild(events).said.get('ChildRecorded') === undefined,
    );
    expect(unfolded).toEqual([]);
    const early = children.flatMap(({ events: [first], episodes }) =>
      episodes.filter(
        ({ events }) => foldEpisode(events) === undefined || (events[0]?.recorded ?? 0) < first!.recorded,
      ),
    );
    expect(early).toEqual([]);
  });
});

describe('every child', () => {
  it('is in one unreturned episode at most, and never in two at once', () => {
    const wrong = children.filter(({ episodes }) => {
      const folded = episodes.flatMap(({ events }) => foldEpisode(events) ?? []);
      const standing = folded.filter(({ phase }) => phase !== 'void');
      return standing.some(({ over }, index) => {
        const next = standing[index + 1];
        return next !== undefined && (over === undefined || orderOf(over) >= orderOf(next.missingSince));
      });
    });
    expect(wrong).toEqual([]);
  });

  it('has a name that nobody takes for a real one', () => {
    const names = children.map(({ events }) => recordedOf(events).names[0]?.given);
    expect(names.filter((name) => !madeUpNames.has(name ?? ''))).toEqual([]);
  });

  it('has numbers that pass their check, belong to nobody and are the child’s alone', () => {
    const identifiers = children.flatMap(({ events }) => recordedOf(events).identifiers);
    const nhs = identifiers.filter(({ kind }) => kind === 'nhs_number').map(({ value }) => value);
    const upn = identifiers.filter(({ kind }) => kind === 'upn').map(({ value }) => value);
    expect(nhs.length).toBeGreaterThan(300);
    expect(nhs.filter((number) => !checkNhsNumber(number).ok || !number.startsWith('999'))).toEqual([]);
    expect(
      upn.filter((number) => !checkUniquePupilNumber(number).ok || !number.startsWith('999', 1)),
    ).toEqual([]);
    expect(new Set(identifiers.map(({ kind, value }) => `${kind} ${value}`)).size).toBe(identifiers.length);
  });

  it('has adults around whose names say Example', () => {
    const names = new Set(all.flatMap(({ madeBy, recordedBy }) => [madeBy.person, recordedBy.person]));
    expect([...names].filter((name) => !/\bExample\b/.test(name))).toEqual([]);
  });

  it('is not blamed by a word of it', () => {
    const texts = new Set(all.map(({ body }) => JSON.stringify(body)));
    expect([...texts].flatMap(blamingWords)).toEqual([]);
  });
});

const madeUpNames = new Set([
  ...['Testchild', 'Sample', 'Madeup', 'Example', 'Invented', 'Fictional', 'Pretend', 'Imagined', 'Specimen'],
  ...['Placeholder', 'Makebelieve', 'Notreal'],
]);

const recordedOf = ([first]: readonly DomainEvent[]) =>
  first!.body as { names: { given: string }[]; identifiers: { kind: string; value: string }[] };

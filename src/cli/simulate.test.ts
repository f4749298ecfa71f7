import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SimulatedChild } from '../simulate/simulated-child.ts';
import { simulateCommand, type Writing } from './simulate.ts';

let printed = '';
let written: SimulatedChild[][] = [];
let closed = 0;

beforeEach(() => {
  printed = '';
  written = [];
  closed = 0;
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
});

const writing: Writing = async (work) => {
  try {
    return await work(async (children) => {
      written.push([...children]);
    });
  } finally {
    closed += 1;
  }
};

const simulated = (...args: string[]) =>
  simulateCommand(writing).parseAsync(['--scale', '0.05', '--now', '2025-03-31T20:00Z', ...args], {
    from: 'user',
  });

describe('homeward simulate', () => {
  it('writes the children of each authority in batches, and closes what it wrote to', async () => {
    await simulated('--authorities', '999,887');
    expect(new Set(written.flat().map(({ owner }) => owner))).toEqual(new Set(['999', '887']));
    expect(written.length).toBeGreaterThan(1);
    expect(closed).toBe(1);
    expect(printed).toMatch(/^Exampleshire \(999\) +\d+ children +[\d,]+ events in \d+ streams/);
    expect(printed).toMatch(/\nMedway \(887\) /);
  });

  it('says how one authority comes out beside what was published', async () => {
    await simulated();
    expect(printed).toMatch(/Own children who were missing +351 +\d+ +Medway table A\n/);
    expect(printed).toMatch(/In 72 hours, of completed +85\.9 % +\d+\.\d % +Medway 3\.16\n/);
  });

  it('prints data', async () => {
    await simulated('--json', '--seed', '5');
    const made = JSON.parse(printed);
    expect(made).toMatchObject({ seed: 5, now: '2025-03-31T20:00:00.000Z', authorities: [{ code: '999' }] });
    expect(made.authorities[0].record.children).toBe(written.flat().length);
  });

  it('the same seed writes the same children, another seed others', async () => {
    await simulated('--seed', '5');
    const first = JSON.stringify(written.flat());
    written = [];
    await simulated('--seed', '5');
    expect(JSON.stringify(written.flat())).toBe(first);
    written = [];
    await simulated('--seed', '6');
    expect(JSON.stringify(written.flat())).not.toBe(first);
  });

  it.each([
    [
      ['--authorities', '999,000'],
      '--authorities 000: No authority has this code of the Department for Education. Did you mean `800` (Bath and North East Somerset)?',
    ],
    [['--years', '0'], '--years 0: not a whole number from 1 to 50.'],
    [['--seed', 'x'], '--seed x: not a whole number from 0 to 2147483647.'],
    [['--scale', '-1'], '--scale -1: not a number over 0 and up to 1,000.'],
  ])('refuses %j', async (args, sentence) => {
    await expect(simulated(...args)).rejects.toThrow(sentence);
    expect(written).toEqual([]);
  });
});

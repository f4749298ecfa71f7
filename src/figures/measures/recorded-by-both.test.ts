import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Facts, openFacts } from './facts.fixture.ts';

let facts: Facts;

const evening = { started: '2024-06-03T17:00:00Z', found: '2024-06-03T19:00:00Z', hours: 2 };
const night = { started: '2024-09-03T20:00:00Z', found: '2024-09-04T05:00:00Z', hours: 9 };
/** A child of Kent who lives in Medway, in the books of each. */
const atKent = { owner: '886', own: '886', area: '887', responsible: '886', host: '887' };
const atMedway = { owner: '887', own: null, area: '887', responsible: '886', host: '887' };

beforeAll(async () => {
  facts = await openFacts();
  await facts.episodes(
    { ...atKent, child: 'child:BOTH', ...evening },
    { ...atMedway, child: 'child:BOTH', ...evening, started: '2024-06-03T17:20:00Z' },
    { ...atKent, child: 'child:BOTH', ...night },
    { ...atMedway, child: 'child:HOST-ONLY', ...night },
    { owner: '887', child: 'child:OURS', ...night },
  );
});
afterAll(() => facts.close());

const count = async (id: string, authority: string, series: 'own' | 'area') =>
  (await facts.figure(id, { authority, series })).numerator;

describe('a child whom both the responsible authority and the host have on record', () => {
  test('stands once in the area of the host: each absence, whoever recorded it', async () => {
    expect(await count('EPISODES', '887', 'area')).toBe(4);
    expect(await count('CHILDREN', '887', 'area')).toBe(3);
  });

  test('stays with the responsible authority, whose books are its own', async () => {
    expect(await count('EPISODES', '886', 'own')).toBe(2);
    expect(await count('EPISODES', '887', 'own')).toBe(1);
  });

  test('stands once in the figures of all authorities, and those whom only the host knows stand there too', async () => {
    expect(await count('EPISODES', '*', 'own')).toBe(3);
    expect(await count('EPISODES', '*', 'area')).toBe(4);
    expect(await count('CHILDREN', '*', 'area')).toBe(3);
  });

  test('is counted as two children where the two know it by different numbers: nobody can tell', async () => {
    await facts.episodes({ ...atKent, child: 'child:ELSE', ...night });
    expect(await count('CHILDREN', '887', 'area')).toBe(4);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  childStream,
  episodeStream,
  expectSound,
  type Imports,
  openImports,
  rowAbout,
} from './imports.fixture.ts';
import { csvOf } from './rows.fixture.ts';

let imports: Imports;

beforeAll(async () => {
  imports = await openImports();
});

afterAll(() => imports.close());

describe('a child of another authority who lives here', () => {
  const placed = { responsible_la: '886', host_la: '887', child_group: 'lac_own' };

  beforeAll(async () => {
    expect(await imports.importing(csvOf(rowAbout('PLACED', placed)))).toMatchObject({
      new: 1,
      inHostBooks: 1,
    });
  });

  it('is in the books of both under the same identifiers, in the host’s as another authority’s child', async () => {
    const shown = await imports.query<{ owner: string; child: string; child_group: string }>(
      'select owner, child, child_group from homeward.child where child = $1 order by owner',
      childStream('PLACED', '886'),
    );
    expect(shown.map(({ owner, child_group }) => [owner, child_group])).toEqual([
      ['886', 'lac_own'],
      ['887', 'lac_ola'],
    ]);
    const episodes = await imports.query<{ owner: string }>(
      'select owner from homeward.episode where episode = $1 order by owner',
      episodeStream('PLACED', 'E1', '886'),
    );
    expect(episodes.map(({ owner }) => owner)).toEqual(['886', '887']);
  });

  it('has its interview in the books of the responsible authority only', async () => {
    const [own] = await imports.eventsOf(episodeStream('PLACED', 'E1', '886'), '886');
    const [hosted] = await imports.eventsOf(episodeStream('PLACED', 'E1', '886'), '887');
    expect(own?.body).toMatchObject({ interviewOutcome: 'completed', childGroup: 'lac_own' });
    expect(hosted?.body).toMatchObject({ interviewOutcome: 'other_la', childGroup: 'lac_ola', packs: [] });
    expect(hosted?.body).not.toHaveProperty('interviewCompletedAt');
  });

  it('has its duties once, the host’s own among them', async () => {
    const duties = await imports.query<{ owner: string; count: number }>(
      `select owner, jsonb_array_length(obligations) as count from homeward.settled_obligations
       where subject = $1 order by owner`,
      episodeStream('PLACED', 'E1', '886'),
    );
    expect(duties[0]?.owner).toBe('886');
    expect(duties[0]?.count).toBeGreaterThan(0);
    expect(duties[1]).toEqual({ owner: '887', count: 0 });
  });

  it('is seen in the host’s books by the host and the force, and by the responsible authority in its own', async () => {
    const seen = await imports.query<{ agency: string; kind: string }>(
      `select distinct agency, kind from homeward.relationship where child = $1 and owner = '887' order by 1, 2`,
      childStream('PLACED', '886'),
    );
    expect(seen).toEqual([
      { agency: 'childrens-social-care:887', kind: 'hosts' },
      { agency: 'police:kent', kind: 'polices' },
    ]);
  });

  it('a row that names another host later is flagged: the former host’s books still hold the episode', async () => {
    await imports.importing(csvOf(rowAbout('MOVED', placed)));
    const summary = await imports.importing(csvOf(rowAbout('MOVED', { ...placed, host_la: '883' })));
    expect(summary).toMatchObject({ corrected: 1, flags: { 'former-host-holds-a-copy': 1 } });
    const owners = await imports.query<{ owner: string }>(
      'select owner from homeward.episode where episode = $1 order by owner',
      episodeStream('MOVED', 'E1', '886'),
    );
    expect(owners.map(({ owner }) => owner)).toEqual(['883', '886', '887']);
  });

  it('the same file again changes nothing in either', async () => {
    const before = await imports.countEvents();
    expect(await imports.importing(csvOf(rowAbout('PLACED', placed)))).toMatchObject({ unchanged: 1 });
    expect(await imports.countEvents()).toBe(before);
  });
});

it('leaves a record that verifies and shows what its events say', () => expectSound(imports));

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { order, shippedLibrary } from '../../record/record.fixture.ts';
import { record } from '../../record/record.ts';
import { childStream, episodeStream, type Imports, openImports } from './imports.fixture.ts';
import { csvOf } from './rows.fixture.ts';

let imports: Imports;
beforeAll(async () => {
  imports = await openImports();
});
afterAll(() => imports.close());

describe('an imported episode of 2012, older than every procedure', () => {
  const talked = (child: string) =>
    record(
      imports.store,
      shippedLibrary,
      order({
        command: 'RecordWelfareConversation',
        ...{ child, episode: episodeStream('OLD').replace('episode:', '') },
        ...{ happened: '2026-02-01T10:00', body: { words: 'Talked of that night again' } },
      }),
    );

  it('keeps no procedures, and is written to under what the floor says of today', async () => {
    await imports.importing(
      csvOf({
        child_id: 'OLD',
        child_group: 'home',
        responsible_la: '887',
        class: 'missing',
        episode_id: 'E1',
        missing_since: '2012-01-10T20:00',
        returned_at: '2012-01-11T09:00',
      }),
    );
    expect(await talked(childStream('OLD').replace('child:', ''))).toMatchObject({ kind: 'recorded' });
  });

  it('is not written to as the episode of another child', async () => {
    expect(await talked('somebody-else')).toMatchObject({
      refusal: {
        refused: 'episode-of-another-child',
        says: 'The episode with this number is that of another child.',
      },
    });
  });
});

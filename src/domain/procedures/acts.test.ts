import { describe, expect, it } from 'vitest';
import { opened } from '../testing/episodes.ts';
import { inEpisode } from '../testing/facts.ts';
import { floorBinding, givenEpisode, order, recorded } from '../testing/given.ts';
import { people } from '../testing/people.ts';
import { procedureActs } from './acts.ts';

const beforeMending = floorBinding.map((one) => ({ ...one, hash: 'hash-of-the-floor-before-it-was-mended' }));

const rebind = order(
  'RebindProcedures',
  { reason: 'The pack said 27 hours for 72' },
  { by: people.dataSteward },
);

describe('mending a wrong value rebinds open episodes by an event that says so', () => {
  it('an episode that opened under the wrong value is bound to the mended pack, with the reason', () => {
    expect(givenEpisode({ episode: [opened({ packs: beforeMending })] }).when(procedureActs, rebind)).toEqual(
      recorded(['ProceduresRebound', { packs: floorBinding, reason: 'The pack said 27 hours for 72' }]),
    );
  });

  it('an episode that keeps what the packs say today is left as it is', () => {
    expect(givenEpisode({ episode: [opened()] }).when(procedureActs, rebind)).toEqual(recorded());
  });

  it('a closed episode keeps the procedure that it was worked by', () => {
    const closed = inEpisode('EpisodeClosed', { reason: 'return_phase_complete' });
    expect(
      givenEpisode({ episode: [opened({ packs: beforeMending }), closed] }).when(procedureActs, rebind),
    ).toMatchObject({ refused: 'episode-is-closed' });
  });
});

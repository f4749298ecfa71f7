import { describe, expect, it, test } from 'vitest';
import { inEpisode } from '../../testing/facts.ts';
import { people } from '../../testing/people.ts';
import { instant } from '../../time/instant.ts';
import { absenceWords } from './absence.ts';
import { at, found, historyOf, located, opened, reported, returned } from './words.fixture.ts';

const six = '2025-02-03T18:00:00Z';
const deadline = (text: string, set = six) => inEpisode('ChecksDeadlineSet', { deadline: text }, { at: set });

describe('to be told', () => {
  const told = (...facts: Parameters<typeof historyOf>[0]) => found(historyOf(facts), 'to-be-told');

  it('comes when the time set for the checks is over and the child is not found', () => {
    expect(told(opened(six), deadline('2025-02-03T18:45:00Z'))).toEqual([at('2025-02-03T18:45:00Z')]);
  });

  it('comes at once where no time for checks was set', () => {
    expect(told(opened(six))).toEqual([at(six)]);
  });

  it('comes when contact was made and the child is still at risk, before the time set is over', () => {
    const atRisk = inEpisode('ContactMadeStillAtRisk', { words: 'made up' }, { at: '2025-02-03T18:20:00Z' });
    expect(told(opened(six), deadline('2025-02-03T18:45:00Z'), atRisk)).toEqual([at('2025-02-03T18:20:00Z')]);
  });

  it('never comes for a child who was found during the checks', () => {
    const foundInTime = inEpisode('FoundDuringChecks', {}, { at: '2025-02-03T18:45:00Z' });
    expect(told(opened(six), deadline('2025-02-03T18:45:00Z'), foundInTime)).toEqual([]);
  });

  it('is the same duty when a report turns out to have come before the time set', () => {
    const words = absenceWords['to-be-told'];
    const checking = [opened(six), deadline('2025-02-03T18:45:00Z')];
    const before = words.finds(historyOf(checking), {});
    const after = words.finds(historyOf([...checking, reported('2025-02-03T18:30:00Z')]), {});
    expect(before[0]?.event).toBe(1);
    expect(after[0]?.event).toBe(1);
  });
});

describe('missing', () => {
  it('counts from the later of having left and last being seen by a responsible adult, not from the report', () => {
    const opening = inEpisode(
      'EpisodeOpened',
      {
        child: 'a-child',
        strand: 'care',
        whereabouts: 'unknown',
        leftAt: '2025-02-03T08:00:00Z',
        lastSeenAt: '2025-02-03T08:30:00Z',
        packs: [],
      },
      { at: six },
    );
    expect(found(historyOf([opening, reported('2025-02-03T19:00:00Z')]), 'missing')).toEqual([
      at('2025-02-03T08:30:00Z'),
    ]);
  });

  it('is owed for from the moment at which people had to be told, where that came later', () => {
    const history = historyOf([opened(six), deadline('2025-02-03T18:45:00Z')]);
    expect(found(history, 'missing')).toEqual([at(six)]);
    expect(found(history, 'missing-once-told')).toEqual([at('2025-02-03T18:45:00Z')]);
  });

  it('counts on the day of the report from the beginning of that day, or from going missing on it', () => {
    const checking = (text: string) => historyOf([opened(six), deadline(text)]);
    expect(found(checking('2025-02-03T18:45:00Z'), 'missing-from-day-told')).toEqual([at(six)]);
    expect(found(checking('2025-02-04T00:10:00Z'), 'missing-from-day-told')).toEqual([
      at('2025-02-04T00:00:00Z'),
    ]);
  });

  it('comes again in the same episode when whereabouts are unknown once more', () => {
    const again = inEpisode('WhereaboutsBecameUnknown', {}, { at: '2025-02-04T11:00:00Z' });
    const history = historyOf([opened(six), reported(six), located('2025-02-04T09:00:00Z'), again]);
    expect(found(history, 'missing')).toEqual([at(six), at('2025-02-04T11:00:00Z')]);
    expect(found(history, 'no-longer-missing')).toEqual([at('2025-02-04T09:00:00Z')]);
  });

  it('never was, of a child whom the police class not missing and never classed otherwise', () => {
    const decided = inEpisode(
      'ChildClassified',
      { class: 'not_missing' },
      { at: '2025-02-03T20:00:00Z', by: people.inspector },
    );
    const history = historyOf([opened(six), reported(six), decided]);
    expect(found(history, 'missing')).toEqual([]);
    expect(found(history, 'no-longer-missing')).toEqual([]);
  });

  it('ends when the police no longer class the child missing, though nobody says where the child is', () => {
    const classed = (group: 'missing' | 'not_missing', text: string) =>
      inEpisode('ChildClassified', { class: group }, { at: text, by: people.inspector });
    const history = historyOf([
      opened(six),
      reported(six),
      classed('missing', '2025-02-03T19:00:00Z'),
      classed('not_missing', '2025-02-03T20:00:00Z'),
    ]);
    expect(absenceWords['no-longer-missing'].finds(history, {})).toEqual([
      { at: at('2025-02-03T20:00:00Z'), event: 4 },
    ]);
  });
});

describe('located or returned, whichever first', () => {
  it('is one moment for a child who was located at nine and back at three', () => {
    const history = historyOf([
      opened(six),
      reported(six),
      located('2025-02-04T09:00:00Z'),
      returned('2025-02-04T15:00:00Z'),
    ]);
    expect(found(history, 'located-or-returned')).toEqual([at('2025-02-04T09:00:00Z')]);
    expect(found(history, 'returned')).toEqual([at('2025-02-04T15:00:00Z')]);
  });

  it("waits, on a carer's word, until the social worker or the police confirm it", () => {
    const said = located('2025-02-04T09:00:00Z', { by: people.fosterCarer });
    const home = returned('2025-02-04T15:00:00Z');
    expect(found(historyOf([opened(six), reported(six), said, home]), 'located-or-returned')).toEqual([
      at('2025-02-04T15:00:00Z'),
    ]);
    const confirmed = inEpisode('StatementConfirmed', { confirms: 3 }, { at: '2025-02-04T10:00:00Z' });
    expect(
      found(historyOf([opened(six), reported(six), said, confirmed, home]), 'located-or-returned'),
    ).toEqual([at('2025-02-04T09:00:00Z')]);
  });

  it('is the return of a child who was away without authorisation', () => {
    const away = inEpisode(
      'EpisodeOpened',
      { child: 'a-child', strand: 'care', whereabouts: 'known_with_concern', packs: [] },
      { at: six },
    );
    expect(found(historyOf([away, returned('2025-02-04T08:00:00Z')]), 'located-or-returned')).toEqual([
      at('2025-02-04T08:00:00Z'),
    ]);
  });
});

describe('missing again', () => {
  const back = [opened(six), reported(six), returned('2025-02-04T08:00:00Z')];

  it("is the start of the child's next episode", () => {
    const history = historyOf(back, { others: ['2025-01-01T20:00:00Z', '2025-02-05T21:00:00Z'] });
    expect(found(history, 'missing-again')).toEqual([
      { at: at('2025-02-05T21:00:00Z'), reason: 'missing_again' },
    ]);
  });

  it('is not an earlier episode', () => {
    expect(found(historyOf(back, { others: ['2025-01-01T20:00:00Z'] }), 'missing-again')).toEqual([]);
  });

  it('is whereabouts unknown once more before the return', () => {
    const again = inEpisode('WhereaboutsBecameUnknown', {}, { at: '2025-02-04T11:00:00Z' });
    const history = historyOf([opened(six), reported(six), located('2025-02-04T09:00:00Z'), again]);
    expect(found(history, 'missing-again')).toEqual([
      { at: at('2025-02-04T11:00:00Z'), reason: 'missing_again' },
    ]);
  });
});

describe('preliminary checks', () => {
  const checks = absenceWords['whereabouts-not-known'];

  it('carry the deadline set at the outset, and a shorter one set later', () => {
    const history = historyOf([
      opened(six),
      deadline('2025-02-03T19:00:00Z'),
      deadline('2025-02-03T18:30:00Z', '2025-02-03T18:10:00Z'),
    ]);
    expect(checks.finds(history, {})).toEqual([
      { at: at(six), event: 1, agreed: instant('2025-02-03T18:30:00Z') },
    ]);
  });

  it('are not begun again for a child of whom people have been told', () => {
    const again = inEpisode('WhereaboutsBecameUnknown', {}, { at: '2025-02-04T11:00:00Z' });
    const history = historyOf([opened(six), reported(six), located('2025-02-04T09:00:00Z'), again]);
    expect(checks.finds(history, {})).toHaveLength(1);
  });
});

test('contact with a child still at risk is not being located and safe; a stay that somebody agreed to is', () => {
  const atRisk = inEpisode('ContactMadeStillAtRisk', { words: 'made up' }, { at: '2025-02-03T18:20:00Z' });
  expect(found(historyOf([opened(six), atRisk]), 'child-located-and-safe')).toEqual([]);
  const agreed = inEpisode(
    'WhereaboutsBecameKnown',
    { kind: 'known_authorised' },
    { at: '2025-02-03T18:40:00Z' },
  );
  expect(found(historyOf([opened(six), agreed]), 'child-located-and-safe')).toEqual([
    at('2025-02-03T18:40:00Z'),
  ]);
});

describe('back before the meeting', () => {
  const kind = 'child_protection_strategy_meeting';
  const arranged = (text: string, meeting: string) =>
    inEpisode('DiscussionArranged', { kind, at: meeting }, { at: text });
  const back = (...facts: Parameters<typeof historyOf>[0]) =>
    found(historyOf([opened(six), reported(six), ...facts]), 'returned-before-meeting', { kind });
  const eighth = '2025-02-08T10:00:00Z';

  it('is so on any day before that of the meeting as last arranged, and where none is arranged', () => {
    expect(back(returned(eighth))).toEqual([at(eighth)]);
    expect(back(arranged(six, '2025-02-09T09:00:00Z'), returned(eighth))).toEqual([at(eighth)]);
    const putOff = arranged('2025-02-04T09:00:00Z', '2025-02-10T09:00:00Z');
    expect(back(arranged(six, '2025-02-07T09:00:00Z'), putOff, returned(eighth))).toEqual([at(eighth)]);
  });

  it('is not so on the day of the meeting, or after it', () => {
    expect(back(arranged(six, '2025-02-08T16:00:00Z'), returned(eighth))).toEqual([]);
    expect(back(arranged(six, '2025-02-07T09:00:00Z'), returned(eighth))).toEqual([]);
  });

  it('does not go by a meeting of another kind', () => {
    const other = inEpisode(
      'DiscussionArranged',
      { kind: 'liaison', at: '2025-02-07T09:00:00Z' },
      { at: six },
    );
    expect(back(other, returned(eighth))).toEqual([at(eighth)]);
  });
});

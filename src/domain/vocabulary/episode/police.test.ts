import { describe, expect, it, test } from 'vitest';
import { inEpisode } from '../../testing/facts.ts';
import { people } from '../../testing/people.ts';
import { instant } from '../../time/instant.ts';
import { policeWords } from './police.ts';
import { at, found, historyOf, opened, reported } from './words.fixture.ts';

const lost = [opened('2025-02-03T18:00:00Z'), reported('2025-02-03T18:10:00Z')];
const graded = (grade: 'medium' | 'high', text: string) =>
  inEpisode('RiskGraded', { grade }, { at: text, by: people.inspector });

test('a grade that is only confirmed is no new grade, and one that comes back is', () => {
  const history = historyOf([
    ...lost,
    graded('medium', '2025-02-03T19:00:00Z'),
    graded('high', '2025-02-03T21:00:00Z'),
    graded('high', '2025-02-03T23:00:00Z'),
    graded('medium', '2025-02-04T01:00:00Z'),
    graded('high', '2025-02-04T03:12:00Z'),
  ]);
  expect(found(history, 'graded', { grades: ['high'] })).toEqual([
    at('2025-02-03T21:00:00Z'),
    at('2025-02-04T03:12:00Z'),
  ]);
  expect(found(history, 'graded')).toEqual([at('2025-02-03T19:00:00Z')]);
});

describe('the police know', () => {
  it('not when it was sent', () => {
    expect(found(historyOf(lost), 'police-acknowledged')).toEqual([]);
  });

  it('when they acknowledge it, or class the child', () => {
    const acknowledged = inEpisode(
      'PoliceAcknowledged',
      {},
      { at: '2025-02-03T18:20:00Z', by: people.reportTaker },
    );
    const classed = inEpisode(
      'ChildClassified',
      { class: 'missing' },
      { at: '2025-02-03T18:15:00Z', by: people.inspector },
    );
    expect(found(historyOf([...lost, acknowledged, classed]), 'police-acknowledged')).toEqual([
      at('2025-02-03T18:15:00Z'),
      at('2025-02-03T18:20:00Z'),
    ]);
  });

  it('when they acknowledge a notice, and not when somebody else does', () => {
    const sent = inEpisode('NoticeSent', { to: 'police-missing-unit', channel: 'system', about: 'missing' });
    const byPolice = inEpisode(
      'NoticeAcknowledged',
      { to: 'police-missing-unit' },
      { at: '2025-02-03T18:25:00Z', by: people.missingUnit },
    );
    const byManager = inEpisode(
      'NoticeAcknowledged',
      { to: 'team-manager' },
      { at: '2025-02-03T18:22:00Z', by: people.teamManager },
    );
    expect(found(historyOf([...lost, sent, byManager, byPolice]), 'police-acknowledged')).toEqual([
      at('2025-02-03T18:25:00Z'),
    ]);
  });

  it('when the report was taken down by them', () => {
    const taken = inEpisode(
      'ChildReported',
      { to: ['police'], items: [] },
      { at: '2025-02-03T18:10:00Z', by: people.fosterCarer, recordedBy: people.reportTaker },
    );
    expect(found(historyOf([opened('2025-02-03T18:00:00Z'), taken]), 'police-acknowledged')).toEqual([
      at('2025-02-03T18:10:00Z'),
    ]);
  });

  it('when somebody else recorded a grade as said by a named officer: the call was made', () => {
    const asTold = { officer: 'Officer Example', force: 'kent', how: 'telephone' } as const;
    const told = inEpisode(
      'RiskGraded',
      { grade: 'high', asTold },
      { at: '2025-02-03T18:40:00Z', by: people.socialWorker },
    );
    expect(found(historyOf([...lost, told]), 'police-acknowledged')).toEqual([at('2025-02-03T18:40:00Z')]);
  });
});

test('each review of a legacy absence has the time agreed for it', () => {
  const by = people.reportTaker;
  const history = historyOf([
    ...lost,
    inEpisode('ChildClassified', { class: 'absent_legacy' }, { at: '2025-02-03T19:00:00Z', by }),
    inEpisode(
      'AbsenceReviewAgreed',
      { reviewAt: '2025-02-03T22:00:00Z' },
      { at: '2025-02-03T19:05:00Z', by },
    ),
    inEpisode(
      'AbsenceReviewAgreed',
      { reviewAt: '2025-02-04T01:00:00Z' },
      { at: '2025-02-03T22:05:00Z', by },
    ),
  ]);
  expect(policeWords['absent-recorded'].finds(history, {})).toEqual([
    { at: at('2025-02-03T19:00:00Z'), event: 3, agreed: instant('2025-02-03T22:00:00Z') },
    { at: at('2025-02-03T22:05:00Z'), event: 5, agreed: instant('2025-02-04T01:00:00Z') },
  ]);
});

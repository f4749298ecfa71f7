import { expect, test } from 'vitest';
import { lookedAfterChild, missingSinceMonday } from '../testing/absences.ts';
import { type Fact, inEpisode, ofChild } from '../testing/facts.ts';
import { contextOf } from '../testing/given.ts';
import { assessmentStanding } from './risk-assessment.ts';

const standing = (facts: readonly Fact[], child: readonly Fact[] = []) =>
  assessmentStanding(
    contextOf({ child: [...lookedAfterChild, ...child], episode: [...missingSinceMonday, ...facts] })
      .history!,
  );
const saved = (at: string, complete = true) =>
  inEpisode('RiskAssessmentSaved', { assessment: 'May go to the coast.', actions: [], complete }, { at });
const prepared = (at: string) =>
  ofChild('PreIncidentRiskAssessmentSaved', { assessment: 'May go back.' }, { at });
const back = inEpisode(
  'ChildReturned',
  { to: 'placement', safeToReturn: 'yes' },
  { at: '2025-02-04T07:00:00Z' },
);

test('when the next episode opens, the assessment that there is needs an update', () => {
  expect(standing([], [prepared('2025-01-20T10:00:00Z')])).toBe('needs-update-since-missing');
});

test('a version saved while the child is gone is up to date, be it a draft', () => {
  expect(standing([saved('2025-02-03T22:00:00Z', false)])).toBe('up-to-date');
  expect(standing([], [prepared('2025-02-03T22:00:00Z')])).toBe('up-to-date');
});

test('once the child is back, what was saved before needs an update again', () => {
  expect(standing([saved('2025-02-03T22:00:00Z'), back])).toBe('needs-update-since-found');
});

test('a complete version after the return is up to date, and a draft is not', () => {
  expect(standing([back, saved('2025-02-04T12:00:00Z', false)])).toBe('needs-update-since-found');
  expect(standing([back, saved('2025-02-04T12:00:00Z')])).toBe('up-to-date');
});

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { measurePage } from './measure-page.ts';
import { measures } from './measures.ts';

it('docs/measures.md says the measures as they are; `homeward measure list` writes it', () => {
  expect(readFileSync(new URL('../../../docs/measures.md', import.meta.url), 'utf8')).toBe(measurePage());
});

it('every measure has an id of its own', () => {
  const ids = measures.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
});

it('the measures of the procedures are there by their ids', () => {
  const ids = new Set(measures.map(({ id }) => id));
  const named =
    'RHI-OFFERED RHI-OFFERED-KENT RHI-ACCEPTED RHI-COVERAGE RHI-TIMELY RHI-TIMELY-ALL RHI-WEEK-LATE RHI-INDEPENDENT BACK-24H CHILD-24H CHILD-3PLUS NO-EPISODE TOP-SHARE REASON-SHARE FGC-EFFECT SW-EVIDENT IRO-TOLD';
  expect(named.split(' ').filter((id) => !ids.has(id))).toEqual([]);
});

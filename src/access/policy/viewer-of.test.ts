import { expect, test } from 'vitest';
import { instant } from '../../domain/time/instant.ts';
import type { Membership } from '../people/signed-in.ts';
import { looksThrough, viewerOf } from './viewer-of.ts';

const membership = (given: Pick<Membership, 'role' | 'agency'> & Partial<Membership>): Membership => ({
  id: '7a0e1c58-0000-4000-8000-000000000001',
  label: given.role,
  ...given,
});

test('people see the children of the agency they work for, each section under what the agency is to the child', () => {
  const at = instant('2026-10-24T00:05:00+01:00');
  const as = membership({ role: 'police-report-taker', agency: 'police:exampleshire' });
  expect(viewerOf({ as }, at)).toEqual({
    agency: 'police:exampleshire',
    sections: ['polices:core', 'polices:police', 'polices:health'],
    membership: as.id,
    at,
  });
});

test('those who serve an authority see children through its children’s services', () => {
  const as = membership({ role: 'auditor', agency: 'oversight:999', authority: '999' });
  expect(looksThrough(as)).toBe('childrens-social-care:999');
  expect(viewerOf({ as })).toEqual({
    agency: 'childrens-social-care:999',
    sections: ['responsible:core', 'responsible:oversight', 'formerly:core', 'formerly:oversight'],
    membership: as.id,
  });
});

test('serving an authority without saying which shows nobody', () => {
  const as = membership({ role: 'inspector', agency: 'childrens-social-care:999' });
  expect(looksThrough(as)).toBeUndefined();
  expect(viewerOf({ as }).agency).toBe('');
});

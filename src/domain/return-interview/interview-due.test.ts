import { expect, test } from 'vitest';
import type { Obligation } from '../obligations/obligation.ts';
import type { Use } from '../obligations/rule.ts';
import { instant } from '../time/instant.ts';
import { interviewDue, interviewOfferDue } from './interview-due.ts';

const duty = (due: string | undefined, ...metBy: Use[]) =>
  ({
    rule: { parts: [{ key: 'part', metBy, excusedBy: [] }] },
    due: due === undefined ? undefined : instant(due),
  }) as unknown as Obligation;

const held: Use = { word: 'interview-held', with: {} };
const extended: Use = { word: 'interview-held', with: { kind: 'extended' } };
const offered: Use = { word: 'interview-offered', with: {} };

test('the interview is due by the last duty that asks for it', () => {
  const duties = [duty('2025-03-04T12:00:00Z', held), duty('2025-03-06T12:00:00Z', held)];
  expect(interviewDue(duties)).toBe(instant('2025-03-06T12:00:00Z'));
});

test('an extended interview, offered to children who go missing frequently, is another one', () => {
  const duties = [duty('2025-03-04T12:00:00Z', held), duty(undefined, extended)];
  expect(interviewDue(duties)).toBe(instant('2025-03-04T12:00:00Z'));
});

test('Kent asks for an offer within three working days, and lays no deadline for the interview itself', () => {
  const duties = [duty('2025-03-05T23:59:59Z', offered), duty(undefined, extended)];
  expect(interviewDue(duties)).toBeUndefined();
  expect(interviewOfferDue(duties)).toBe(instant('2025-03-05T23:59:59Z'));
});

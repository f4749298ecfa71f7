import { describe, expect, it } from 'vitest';
import { govUkBankHolidays } from '../calendars/calendars.fixture.ts';
import type { Calendars } from '../calendars/calendars.ts';
import { formatInstant, type Instant, instant, plainDate } from '../time/instant.ts';
import { exactly, type When } from '../time/when.ts';
import type { Mark, Vocabulary } from '../vocabulary/word.ts';
import { compileRule } from './compile.ts';
import { obligationsOf } from './engine.ts';
import { type Obligation, type Status, statusAt } from './obligation.ts';
import { questionsOf } from './questions.ts';
import type { Rule } from './rule.ts';

/** A history as the engine sees it: what each word finds, and nothing else. */
type Found = Readonly<Record<string, readonly Mark[]>>;

const words = ['missing', 'returned', 'held', 'told', 'refused', 'concern', 'gone-again', 'impossible'];

const vocabulary: Vocabulary<Found> = {
  moments: Object.fromEntries(
    words.map((word) => [
      word,
      { describes: word, positions: [], finds: (found: Found) => found[word] ?? [] },
    ]),
  ),
  conditions: { never: { describes: 'never', holds: () => false } },
};

const calendars: Calendars = {
  bankHolidays: govUkBankHolidays,
  school: () => undefined,
  panel: () => undefined,
};

const use = (word: string) => ({ word, with: {} });

const within72Hours: Rule = {
  id: 'TEST-72H',
  title: 'Held within 72 hours',
  subject: 'episode',
  capacities: ['responsible'],
  kind: 'deadline',
  starts: [use('returned')],
  orSooner: [],
  conditions: [],
  offset: { calendar: 'elapsed_hours', hours: 72 },
  owner: 'pack-authority',
  responsible: [],
  notified: [],
  parts: [{ key: 'held', metBy: [use('held')], excusedBy: [use('refused'), use('gone-again')] }],
  endsWith: [],
  notRequiredWhen: [],
  earlierActsCount: false,
  escalations: [],
  replaces: [],
  inForce: { from: plainDate('2014-01-01') },
  source: { document: 'made-up', at: '1' },
};

const after48Hours: Rule = {
  ...within72Hours,
  id: 'TEST-48H',
  kind: 'threshold',
  starts: [use('missing')],
  offset: { calendar: 'elapsed_hours', hours: 48 },
  actWithin: { calendar: 'elapsed_hours', hours: 4 },
  endsWith: [use('returned')],
};

const mark = (at: string, event: number, reason?: string): Mark => ({
  at: exactly(instant(at)),
  event,
  ...(reason !== undefined && { reason }),
});

function lay(rule: Rule, found: Found, through = '2030-01-01T00:00Z'): readonly Obligation[] {
  const applied = [
    {
      capacity: 'responsible' as const,
      owner: '999',
      rules: [compileRule(rule, 'test', questionsOf(vocabulary))],
    },
  ];
  const subject = { history: found, school: undefined, dutyOwner: () => 'authority:999' };
  return obligationsOf(applied, subject, calendars, instant(through));
}

function only(obligations: readonly Obligation[]): Obligation {
  expect(obligations).toHaveLength(1);
  return obligations[0] as Obligation;
}

const ended = (obligation: Obligation) => obligation.settlement?.kind;
const written = (at: Instant | undefined) => at && formatInstant(at);
const statusOf = (obligation: Obligation, at: string): Status => statusAt(obligation, instant(at));

describe('a deadline: the duty arises at the trigger, is due at the deadline, late after it', () => {
  const back = mark('2025-10-24T20:30Z', 3);

  it('72 hours from Friday 21:30 BST end on Monday 20:30 GMT', () => {
    const duty = only(lay(within72Hours, { returned: [back] }));
    expect([duty.arises, duty.due, duty.lateAfter].map(written)).toEqual([
      '2025-10-24T20:30:00Z',
      '2025-10-27T20:30:00Z',
      '2025-10-27T20:30:00Z',
    ]);
  });

  it.each([
    ['2025-10-27T20:30:00Z', 'met'],
    ['2025-10-27T20:30:01Z', 'met_late'],
  ])('held at %s is %s', (at, kind) => {
    expect(ended(only(lay(within72Hours, { returned: [back], held: [mark(at, 4)] })))).toBe(kind);
  });

  it.each([
    ['2025-10-27T20:29:59Z', 'pending'],
    ['2025-10-27T20:30:00Z', 'due'],
    ['2025-10-27T20:30:01Z', 'breached'],
  ])('not held, at %s it is %s', (now, status) => {
    expect(statusOf(only(lay(within72Hours, { returned: [back] })), now)).toBe(status);
  });

  it('a refusal excuses it, also a late one, because it is the child’s to give', () => {
    const refused = [mark('2025-10-28T09:00Z', 4, 'declined_child')];
    const duty = only(lay(within72Hours, { returned: [back], refused }));
    expect(duty.settlement).toMatchObject({ kind: 'excused', reason: 'declined_child', event: 4 });
  });

  it('missing again before it was done excuses it; missing again after it was late does not', () => {
    const again = (at: string) => [mark(at, 4, 'missing_again')];
    const before = only(lay(within72Hours, { returned: [back], 'gone-again': again('2025-10-26T09:00Z') }));
    const after = only(lay(within72Hours, { returned: [back], 'gone-again': again('2025-10-28T09:00Z') }));
    expect(ended(before)).toBe('excused');
    expect(statusOf(after, '2025-10-28T09:00Z')).toBe('breached');
  });

  it('held in time after an early refusal counts as held', () => {
    const refused = [mark('2025-10-25T09:00Z', 4, 'declined_child')];
    const held = [mark('2025-10-26T09:00Z', 5)];
    expect(ended(only(lay(within72Hours, { returned: [back], refused, held })))).toBe('met');
  });

  it('a duration is never computed from a day without a time: the duty stands open and says why', () => {
    const onTheDay: When = { precision: 'day', date: plainDate('2025-10-24') };
    const duty = only(lay(within72Hours, { returned: [{ at: onTheDay, event: 3 }] }));
    expect(duty).toMatchObject({ due: undefined, notKnown: 'start-known-to-the-day-only' });
    expect(statusOf(duty, '2025-10-24T09:00Z')).toBe('due');
  });
});

describe('a threshold: the duty arises and is due at N; it is late after N and the time to act', () => {
  const gone = mark('2025-10-25T17:00Z', 1);

  it.each([
    ['2025-10-27T16:59:59Z', 'pending'],
    ['2025-10-27T17:00:00Z', 'due'],
    ['2025-10-27T21:00:00Z', 'due'],
    ['2025-10-27T21:00:01Z', 'breached'],
  ])('missing since Saturday 18:00 BST, at %s it is %s', (now, status) => {
    expect(statusOf(only(lay(after48Hours, { missing: [gone] })), now)).toBe(status);
  });

  it('done before it arises counts as met', () => {
    const held = [mark('2025-10-26T09:00Z', 2)];
    expect(ended(only(lay(after48Hours, { missing: [gone], held })))).toBe('met');
  });

  it.each([
    ['returned at 47 hours 59 minutes', '2025-10-27T16:59Z', 'cancelled'],
    ['returned while there was still time to act', '2025-10-27T18:00Z', 'cancelled'],
    ['returned after it was late: it stays breached', '2025-10-28T09:00Z', undefined],
  ])('%s', (_, at, kind) => {
    const duty = only(lay(after48Hours, { missing: [gone], returned: [mark(at, 2)] }));
    expect(ended(duty)).toBe(kind);
  });

  it('a duty that was late when its need ended stays breached, and says that there is nothing left to do', () => {
    const late = { missing: [mark('2025-10-25T17:00Z', 1)], returned: [mark('2025-10-28T09:00Z', 2)] };
    expect(only(lay(after48Hours, late))).toMatchObject({
      settlement: undefined,
      needEnded: exactly(instant('2025-10-28T09:00Z')),
    });
    expect(only(lay(after48Hours, { missing: late.missing })).needEnded).toBeUndefined();
    const met = only(lay(after48Hours, { ...late, held: [mark('2025-10-28T10:00Z', 3)] }));
    expect(met).toMatchObject({ settlement: { kind: 'met_late' }, needEnded: undefined });
  });

  it('returned late and held later still: met late, never cancelled', () => {
    const found = {
      missing: [gone],
      returned: [mark('2025-10-28T09:00Z', 2)],
      held: [mark('2025-10-28T10:00Z', 3)],
    };
    expect(ended(only(lay(after48Hours, found)))).toBe('met_late');
  });

  it('what brings it forward makes it due at that moment', () => {
    const rule = { ...after48Hours, orSooner: [use('concern')] };
    const duty = only(lay(rule, { missing: [gone], concern: [mark('2025-10-25T18:00Z', 2)] }));
    expect([duty.due, duty.lateAfter].map(written)).toEqual(['2025-10-25T18:00:00Z', '2025-10-25T22:00:00Z']);
  });
});

describe('no number in the source: the duty exists from the trigger and its age is shown', () => {
  const promptly: Rule = {
    ...within72Hours,
    starts: [use('missing')],
    offset: { calendar: 'none' },
    parts: [{ key: 'told', metBy: [use('told')], excusedBy: [] }],
  };
  const missing = [mark('2025-01-10T20:00Z', 1)];

  it('is due at once and never late', () => {
    const duty = only(lay(promptly, { missing }));
    expect(statusOf(duty, '2025-01-10T20:00Z')).toBe('due');
    expect(statusOf(duty, '2026-01-10T20:00Z')).toBe('due');
  });

  it('is late after a local limit, where a pack sets one', () => {
    const limit = { calendar: 'elapsed_hours', hours: 1 } as const;
    expect(statusOf(only(lay({ ...promptly, limit }, { missing })), '2025-01-10T21:00:01Z')).toBe('breached');
  });

  it('people told before it began count only where the rule says so', () => {
    const told = [mark('2025-01-10T19:55Z', 2)];
    expect(ended(only(lay(promptly, { missing, told })))).toBeUndefined();
    expect(ended(only(lay({ ...promptly, earlierActsCount: true }, { missing, told })))).toBe('met');
  });
});

describe('a duty in several parts is met when all its parts are', () => {
  const both: Rule = {
    ...within72Hours,
    parts: [
      { key: 'offered', metBy: [use('told')], excusedBy: [] },
      { key: 'held', metBy: [use('held')], excusedBy: [use('refused')] },
    ],
  };
  const returned = [mark('2025-01-10T20:00Z', 1)];
  const told = [mark('2025-01-11T09:00Z', 2)];

  it('one part done leaves it open', () => {
    const duty = only(lay(both, { returned, told }));
    expect(duty.parts.map(({ settlement }) => settlement?.kind)).toEqual(['met', undefined]);
    expect(duty.settlement).toBeUndefined();
  });

  it('a refusal meets the offer and excuses the interview, and the whole is excused, never met', () => {
    const duty = only(
      lay(both, { returned, told, refused: [mark('2025-01-11T09:00Z', 3, 'declined_child')] }),
    );
    expect(duty.parts.map(({ settlement }) => settlement?.kind)).toEqual(['met', 'excused']);
    expect(ended(duty)).toBe('excused');
  });

  it('one part done late makes the whole late', () => {
    const held = [mark('2025-01-20T09:00Z', 3)];
    expect(ended(only(lay(both, { returned, told, held })))).toBe('met_late');
  });
});

describe('a duty that repeats from when it was last met or missed', () => {
  const monthly: Rule = {
    ...within72Hours,
    starts: [use('missing')],
    offset: { calendar: 'calendar_months', months: 1 },
    parts: [{ key: 'held', metBy: [use('held')], excusedBy: [] }],
    endsWith: [use('returned')],
    repeats: { every: { calendar: 'calendar_months', months: 1 }, from: 'last-met-or-missed' },
  };
  const missing = [mark('2025-01-03T18:00Z', 1)];
  const laid = (held: readonly Mark[], through: string) =>
    lay(monthly, { missing, held }, through).map((duty) => [written(duty.due), ended(duty)]);

  it('counts the next from when it was met, in time or late', () => {
    expect(laid([mark('2025-01-20T09:00Z', 2), mark('2025-02-25T09:00Z', 3)], '2025-03-01T12:00Z')).toEqual([
      ['2025-02-03T23:59:59Z', 'met'],
      ['2025-02-20T23:59:59Z', 'met_late'],
      ['2025-03-25T23:59:59Z', undefined],
    ]);
  });

  it('goes on after one that was missed, which what is done a month later does not make good', () => {
    expect(laid([mark('2025-03-10T09:00Z', 2)], '2025-03-20T12:00Z')).toEqual([
      ['2025-02-03T23:59:59Z', undefined],
      ['2025-03-03T23:59:59Z', 'met_late'],
      ['2025-04-10T22:59:59Z', undefined],
    ]);
  });

  it('stops with the return', () => {
    const returned = [mark('2025-02-20T10:00Z', 2)];
    const duties = lay(monthly, { missing, returned }, '2025-06-20T12:00Z');
    expect(duties.map(ended)).toEqual([undefined, 'cancelled']);
  });
});

describe('a duty that repeats arises each time until its need ends', () => {
  const daily: Rule = {
    ...within72Hours,
    starts: [use('missing')],
    offset: { calendar: 'calendar_days', days: 0 },
    parts: [{ key: 'attempted', metBy: [use('held')], excusedBy: [] }],
    endsWith: [use('returned')],
    repeats: { every: { calendar: 'calendar_days', days: 1 }, from: 'start' },
  };
  const missing = [mark('2025-02-03T18:00Z', 1)];

  it('is laid down as far as asked and one beyond', () => {
    const days = lay(daily, { missing }, '2025-02-05T12:00Z').map(({ due }) => written(due));
    expect(days).toEqual(['2025-02-03T23:59:59Z', '2025-02-04T23:59:59Z', '2025-02-05T23:59:59Z']);
  });

  it('an attempt on Wednesday never makes good for Tuesday', () => {
    const held = [mark('2025-02-03T19:00Z', 2), mark('2025-02-05T08:00Z', 3)];
    const kinds = lay(daily, { missing, held }, '2025-02-05T12:00Z').map(ended);
    expect(kinds).toEqual(['met', undefined, 'met']);
  });

  it('stops with the return', () => {
    const returned = [mark('2025-02-04T10:00Z', 2)];
    const days = lay(daily, { missing, returned }, '2025-02-20T12:00Z');
    expect(days.map(ended)).toEqual([undefined, 'cancelled']);
  });
});

it('a duty whose conditions do not hold is not laid', () => {
  const rule = { ...within72Hours, conditions: [use('never')] };
  expect(lay(rule, { returned: [mark('2025-01-10T20:00Z', 1)] })).toEqual([]);
});

it('a duty that the facts make unnecessary does not apply, and says so', () => {
  const rule = { ...within72Hours, notRequiredWhen: [use('impossible')] };
  const duty = only(
    lay(rule, { returned: [mark('2025-01-10T20:00Z', 1)], impossible: [mark('2025-01-10T20:00Z', 1)] }),
  );
  expect(ended(duty)).toBe('not_applicable');
});

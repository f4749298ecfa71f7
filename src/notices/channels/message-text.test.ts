import { describe, expect, expectTypeOf, test } from 'vitest';
import { type Role, roles } from '../../domain/agencies/roles.ts';
import type { About, Cause } from '../telling.ts';
import { messageText, type NoticeKind, type ToWord } from './message-text.ts';
import { inShort } from './written-out.ts';

const link = 'https://homeward.example.gov.uk/notices/0f9619ff-8b86-4d01-b42d-00cf4fc964ff';
const kind = (of: Partial<NoticeKind>): NoticeKind => ({
  ...{ about: 'missing', cause: 'arises', urgent: false, asks: true, count: 1 },
  ...of,
});
const worded = (first: Partial<NoticeKind>, ...more: readonly Partial<NoticeKind>[]) =>
  messageText({
    notices: [kind(first), ...more.map(kind)],
    role: 'assistant-director',
    link,
    reader: 'works-here',
  });

describe('a message says what is so, in words that a duty manager understands at 3 a.m.', () => {
  test.each([
    [{}, 'A child is missing. Please acknowledge'],
    [{ urgent: true }, 'Urgent: a child is missing. Please acknowledge'],
    [{ about: 'high_risk', urgent: true }, 'Urgent: a missing child is at high risk. Please acknowledge'],
    [{ about: 'interview' }, 'Something about a return interview needs you. Please acknowledge'],
    [{ cause: 'found', asks: false }, 'A child who was missing has been found'],
    [{ cause: 'found', asks: false, urgent: true }, 'A child who was missing has been found'],
    [{ cause: 'found', asks: false, about: 'returned' }, 'A child who was missing is back'],
    [{ cause: 'late', asks: false }, 'One thing about a missing child is late'],
    [{ cause: 'late', asks: false, count: 2 }, '2 things about a missing child are late'],
    [{ cause: 'silence' }, 'Nobody has answered about a missing child. Please acknowledge'],
    [{ cause: 'act', about: 'plan' }, "Somebody tells you about a child's plan. Please acknowledge"],
  ] as const)('%j', (of, subject) => {
    expect(worded(of).subject).toBe(subject);
  });
});

test('several things about one child are one message, the urgent one first', () => {
  const late = { cause: 'late', about: 'interview', asks: false, count: 3 } as const;
  expect(worded(late, { cause: 'found', asks: false }, { urgent: true })).toEqual({
    subject: 'Urgent: a child is missing. Please acknowledge',
    lines: [
      'Urgent: a child is missing.',
      '3 things about a return interview are late.',
      'A child who was missing has been found.',
      'Open Homeward to read it, and acknowledge it there. If nobody does, somebody else is asked.',
      'You get this because of your role: Assistant director.',
      'This message does not say who the child is, because others could read it on its way. Please do not reply to it.',
    ],
    link,
  });
});

test('what nobody has to answer asks for no acknowledgement: that something is late, a report, a copy', () => {
  const late = worded({ cause: 'late', asks: false });
  expect(late.subject).toBe('One thing about a missing child is late');
  expect(late.lines[1]).toBe('Open Homeward to read it. There is nothing to acknowledge.');
  expect(worded({ cause: 'act', about: 'report', asks: false }).lines[1]).toBe(late.lines[1]);
  expect(worded({ cause: 'copy', asks: false }).lines[1]).toBe(late.lines[1]);
});

test('that a child is found asks for no acknowledgement', () => {
  expect(worded({ cause: 'found', asks: false }).lines).toEqual([
    'A child who was missing has been found.',
    'Open Homeward to read it. There is nothing to acknowledge.',
    'You get this because of your role: Assistant director.',
    'This message does not say who the child is, because others could read it on its way. Please do not reply to it.',
  ]);
});

test('whoever has no account is not told to open Homeward, but what the link does', () => {
  const lines = (cause: NoticeKind['cause']) =>
    messageText({
      notices: [kind({ cause, asks: cause === 'arises' })],
      role: 'police-missing-unit',
      link,
      reader: 'outside',
    }).lines;
  expect(lines('arises')[1]).toBe(
    'Use the link to say that you have this message, with your name and your own reference. You need no account. The link works once, for seven days. If nobody uses it, somebody else is asked.',
  );
  expect(lines('found')[1]).toBe(
    'There is nothing to acknowledge. With the link you may say that you have this message: you need no account.',
  );
  expect(`${lines('arises')} ${lines('found')}`).not.toContain('Homeward');
});

describe('a message says nothing of who the child is', () => {
  test('because a name, initials, a number or a date of birth cannot be given to it', () => {
    expectTypeOf<NoticeKind>().toEqualTypeOf<{
      readonly about: About;
      readonly cause: Cause;
      readonly urgent: boolean;
      readonly asks: boolean;
      readonly count: number;
    }>();
    expectTypeOf<keyof ToWord>().toEqualTypeOf<'notices' | 'role' | 'link' | 'reader'>();
    expectTypeOf<ToWord['role']>().toEqualTypeOf<Role>();
    // @ts-expect-error A message has no place for a name.
    messageText({ notices: [kind({})], role: 'director', link, reader: 'outside', name: 'Testchild Alder' });
  });

  test('whatever else the notices in it hold', () => {
    const known = { initials: 'TA', number: '999-000123', born: '2011-02-03', name: 'Testchild Alder' };
    const text = messageText({
      notices: [{ ...kind({}), ...known }],
      role: 'director',
      link,
      reader: 'outside',
    });
    expect(JSON.stringify(text)).not.toMatch(/TA\b|000123|2011|Testchild|Alder/);
  });
});

describe('as a text message', () => {
  const abouts = 'missing found returned high_risk concern interview plan other'.split(' ') as About[];
  const causes = 'arises late silence found act'.split(' ') as Cause[];
  const kinds = abouts.flatMap((about) =>
    causes.flatMap((cause) => [1, 99].map((count) => kind({ about, cause, count, urgent: true }))),
  );
  const all = kinds.flatMap((one) => [
    messageText({ notices: [one], role: 'director', link, reader: 'outside' }),
    messageText({ notices: [one, kind({ cause: 'found' })], role: 'director', link, reader: 'outside' }),
  ]);

  test('every message fits 160 letters with its link', () => {
    const lengths = all.map((text) => inShort(text).length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(160);
  });

  test('every message is of letters that a text message has, since any other would make three of it', () => {
    for (const text of all) expect(inShort(text)).toMatch(/^[A-Za-z0-9 .,:;'?!/\-\n]+$/);
  });
});

test('every role is told why it is told', () => {
  for (const role of Object.keys(roles) as Role[])
    expect(messageText({ notices: [kind({})], role, link, reader: 'works-here' }).lines).toContain(
      `You get this because of your role: ${roles[role].label}.`,
    );
});

import { describe, expect, it, test } from 'vitest';
import { formatInstant, instant } from '../../domain/time/instant.ts';
import { readFields } from './fields.ts';
import { readTypedMoment } from './typed-moment.ts';
import { readTypedDate, readTypedTime } from './typed-time.ts';

describe('times as people write them', () => {
  it.each([
    ['21:30', 21, 30],
    ['9.30pm', 21, 30],
    ['2130', 21, 30],
    ['9:30', 9, 30],
    ['9pm', 21, 0],
    ['9 p.m.', 21, 0],
    ['0930', 9, 30],
    ['930pm', 21, 30],
    ['21:30pm', 21, 30],
    ['12am', 0, 0],
    ['12:15 am', 0, 15],
    ['12pm', 12, 0],
    ['12 noon', 12, 0],
    ['midnight', 0, 0],
    ['Midday', 12, 0],
    ['00:05', 0, 5],
    ['23.59', 23, 59],
  ])('%s', (typed, hours, minutes) => {
    expect(readTypedTime(typed)).toBe(hours * 3_600 + minutes * 60);
  });

  it.each(['', '9', '24:00', '25:10', '9:75', '13am', '0pm', 'tonight', '9:3', '1:30:00'])(
    '%s is no time',
    (typed) => {
      expect(readTypedTime(typed)).toBeUndefined();
    },
  );
});

describe('dates as people in England write them', () => {
  it.each(['27/10/2025', '27 October 2025', '27.10.25', '27-10-2025', '27th oct 2025', '2025-10-27'])(
    '%s',
    (typed) => {
      expect(readTypedDate(typed)).toBe(readTypedDate('2025-10-27'));
    },
  );

  it.each(['31/4/2025', '10/27/2025', '27/10', 'yesterday', '29/02/2025'])('%s is no date', (typed) => {
    expect(readTypedDate(typed)).toBeUndefined();
  });
});

describe('a moment of the past', () => {
  const read = (form: string, now: string) => {
    const moment = readTypedMoment(readFields(form), 'since', instant(now));
    return moment.kind === 'read' ? formatInstant(moment.at) : moment.error;
  };

  test('is today or yesterday by the clock in England', () => {
    const twoAtNight = '2025-07-05T01:00:00Z';
    expect(read('since-day=yesterday&since-time=11pm', twoAtNight)).toBe('2025-07-04T22:00:00Z');
    expect(read('since-day=today&since-time=0130', twoAtNight)).toBe('2025-07-05T00:30:00Z');
    expect(read('since-day=other&since-date=1/7/2025&since-time=8am', twoAtNight)).toBe(
      '2025-07-01T07:00:00Z',
    );
  });

  test('in the night in which the clocks change, the day before is that of the calendar', () => {
    expect(read('since-day=today&since-time=23:00', '2025-10-26T01:30:00Z')).toEqual({
      field: 'since-day',
      text: 'That has not happened yet. Did you mean yesterday 11pm?',
      meant: { value: 'yesterday', says: 'yesterday 11pm' },
    });
    expect(read('since-day=today&since-time=23:00', '2025-03-30T01:30:00Z')).toEqual({
      field: 'since-day',
      text: 'That has not happened yet. Did you mean yesterday 11pm?',
      meant: { value: 'yesterday', says: 'yesterday 11pm' },
    });
  });

  test('at two in the morning, 11pm today is asked back: was it yesterday?', () => {
    expect(read('since-day=today&since-time=23:00', '2025-02-05T02:00:00Z')).toEqual({
      field: 'since-day',
      text: 'That has not happened yet. Did you mean yesterday 11pm?',
      meant: { value: 'yesterday', says: 'yesterday 11pm' },
    });
  });

  test('an hour that happened twice asks which', () => {
    const now = '2025-10-26T08:00:00Z';
    expect(read('since-day=today&since-time=1:30', now)).toEqual({
      field: 'since-which',
      text: 'That hour happened twice, because the clocks went back. Choose which one',
    });
    expect(read('since-day=today&since-time=1:30&since-which=first', now)).toBe('2025-10-26T00:30:00Z');
    expect(read('since-day=today&since-time=1:30&since-which=second', now)).toBe('2025-10-26T01:30:00Z');
  });

  test('an hour that was left out never was', () => {
    expect(read('since-day=today&since-time=1:30', '2025-03-30T08:00:00Z')).toEqual({
      field: 'since-time',
      text: 'That time never was: the clocks went forward that night. Enter another',
    });
  });

  test.each([
    ['since-time=9pm', 'since-day'],
    ['since-day=today', 'since-time'],
    ['since-day=other&since-time=9pm', 'since-date'],
    ['since-day=other&since-date=1/1/2030&since-time=9pm', 'since-day'],
  ])('%s: the field that is to be put right is named', (form, field) => {
    expect(read(form, '2025-02-05T02:00:00Z')).toMatchObject({ field });
  });
});

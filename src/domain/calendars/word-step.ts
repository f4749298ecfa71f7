import { formatLondon, formatLondonDate, zoneName } from '../time/london.ts';
import { calendarParts } from '../time/months.ts';
import type { When } from '../time/when.ts';
import type { NotCountedBecause, NotKnownBecause, Step } from './step.ts';

/** The plain sentence of one step, without a full stop: `Mon 27 Aug 2018 is not counted: Summer bank holiday`. */
export function wordStep(step: Step): string {
  switch (step.step) {
    case 'started':
      return wordStart(step.start);
    case 'clocks-changed': {
      const { at, before, after } = step.change;
      const way = after > before ? 'forward' : 'back';
      return `The clocks go ${way} from ${zoneName(before)} to ${zoneName(after)} at ${formatLondon(at)}`;
    }
    case 'hours-added':
      return `${quantity(step.hours, 'hour')} later is ${formatLondon(step.at)}`;
    case 'days-added':
      return `${quantity(step.days, 'day')} later is ${formatLondonDate(step.date)}`;
    case 'months-added':
      return `${quantity(step.months, 'month')} later is ${formatLondonDate(step.date)}`;
    case 'clamped-to-last-day-of-month':
      return `That month has no day ${step.dayNumber}, so its last day counts: day ${calendarParts(step.date).day}`;
    case 'day-counted':
      return `${formatLondonDate(step.date)} is ${step.as} ${step.number}`;
    case 'day-not-counted':
      return `${formatLondonDate(step.date)} is not counted: ${wordNotCounted(step.because)}`;
    case 'end-of-day':
      return `The end of that day is ${formatLondon(step.at)}`;
    case 'time-agreed':
      return `The time agreed is ${formatLondon(step.at)}`;
    case 'next-sitting':
      return `${step.panel} next sits on ${formatLondon(step.at)}`;
    case 'not-known':
      return `The due time is not known: ${NOT_KNOWN[step.because]}`;
  }
}

const NOT_KNOWN: Readonly<Record<NotKnownBecause, string>> = {
  'start-known-to-the-day-only': 'the start is known to the day only',
  'bank-holidays-not-known': 'the bank holidays of those dates are not known yet',
  'school-not-known': 'the school of the child is not known',
  'school-calendar-not-known': 'the term dates of the school are not known for those dates',
  'first-day-absent-not-a-school-day': 'the school was not open on the first day of absence',
  'sitting-not-known': 'the next sitting of the panel is not known',
  'not-agreed': 'no time has been agreed yet',
  'no-number-in-the-source': 'the procedure gives no number',
};

const NOT_COUNTED: Readonly<Record<Exclude<NotCountedBecause['kind'], 'bank-holiday'>, string>> = {
  saturday: 'Saturday',
  sunday: 'Sunday',
  'school-holiday': 'school holiday',
  'inset-day': 'INSET day',
  'unplanned-closure': 'school closed unexpectedly',
  'outside-terms': 'outside term',
};

function wordStart(start: When): string {
  switch (start.precision) {
    case 'instant':
      return `The clock starts on ${formatLondon(start.at)}`;
    case 'estimated':
      return `The clock starts on ${formatLondon(start.at)}, which is an estimate`;
    case 'day':
      return `The clock starts on ${formatLondonDate(start.date)}, at a time that is not known`;
  }
}

function wordNotCounted(because: NotCountedBecause): string {
  return because.kind === 'bank-holiday' ? because.title : NOT_COUNTED[because.kind];
}

function quantity(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

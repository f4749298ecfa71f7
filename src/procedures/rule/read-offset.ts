import { isPanel, panels } from '../../domain/agencies/panels.ts';
import { type Offset, type OffsetFault, offsetFault } from '../../domain/calendars/offset.ts';
import { asWritten } from '../yaml/as-written.ts';
import { didYouMean } from '../yaml/did-you-mean.ts';
import type { Place } from '../yaml/place.ts';

const units = [
  'elapsed_hours',
  'calendar_days',
  'working_days',
  'school_days',
  'calendar_months',
  'meeting',
] as const;

type Unit = (typeof units)[number];

const alone = ['none', 'agreed'] as const;

const sentences: Readonly<Record<OffsetFault, string>> = {
  'quantity-is-negative': 'This period is negative; a period is never read as zero.',
  'quantity-is-not-whole': 'This period is no whole number.',
  'quantity-is-too-large': 'This period is longer than any procedure counts.',
};

/**
 * A period as a rule gives it: `none`, `agreed`, `{ elapsed_hours: 72 }`, `{ school_days: 3, counting: absence }`,
 * `{ meeting: missing-children-panel }`. Notes what is wrong and then answers undefined.
 */
export function readOffset(value: unknown, place: Place): Offset | undefined {
  if (typeof value === 'string') return readAlone(value, place);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    place.mistake(`A period is \`none\`, \`agreed\`, or one of ${units.join(', ')} with its number.`);
    return undefined;
  }
  const keys = Object.keys(value).filter((key) => key !== 'counting');
  const [unit] = keys;
  if (unit === undefined || keys.length > 1) {
    place.mistake(`A period has exactly one unit: ${units.join(', ')}.`);
    return undefined;
  }
  if (!isUnit(unit)) {
    place.at(unit).mistake(`There is no unit \`${unit}\`.${didYouMean(unit, units)}`);
    return undefined;
  }
  const { [unit]: amount, counting } = value as Record<string, unknown>;
  if (counting !== undefined && unit !== 'school_days') {
    place.at('counting').mistake('Only school days say how they are counted.');
    return undefined;
  }
  if (unit === 'meeting') return readMeeting(amount, place.at(unit));
  if (typeof amount !== 'number' || Number.isNaN(amount)) {
    place.at(unit).mistake('This must be a whole number, 0 or more.');
    return undefined;
  }
  return readQuantity(unit, amount, counting, place);
}

function readAlone(value: string, place: Place): Offset | undefined {
  if (value === 'none') return { calendar: 'none' };
  if (value === 'agreed') return { calendar: 'agreed' };
  place.mistake(`There is no period \`${value}\`.${didYouMean(value, alone)}`);
  return undefined;
}

function readMeeting(panel: unknown, place: Place): Offset | undefined {
  if (typeof panel === 'string' && isPanel(panel)) return { calendar: 'meeting', panel };
  place.mistake(`${asWritten(panel)} is no panel.${didYouMean(String(panel), Object.keys(panels))}`);
  return undefined;
}

function readQuantity(
  unit: Exclude<Unit, 'meeting'>,
  amount: number,
  counting: unknown,
  place: Place,
): Offset | undefined {
  const offset = offsetOf(unit, amount, counting);
  if (offset === undefined) {
    place.mistake('School days say how they are counted: `counting: absence` or `counting: within`.');
    return undefined;
  }
  const fault = offsetFault(offset);
  if (fault === undefined) return offset;
  place.at(unit).mistake(sentences[fault]);
  return undefined;
}

function offsetOf(unit: Exclude<Unit, 'meeting'>, amount: number, counting: unknown): Offset | undefined {
  switch (unit) {
    case 'elapsed_hours':
      return { calendar: unit, hours: amount };
    case 'calendar_days':
    case 'working_days':
      return { calendar: unit, days: amount };
    case 'school_days':
      return counting === 'absence' || counting === 'within'
        ? { calendar: unit, days: amount, counting }
        : undefined;
    case 'calendar_months':
      return { calendar: unit, months: amount };
    default:
      return unit satisfies never;
  }
}

const isUnit = (text: string): text is Unit => (units as readonly string[]).includes(text);

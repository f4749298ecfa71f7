import { isRole, type Role } from '../../../domain/agencies/roles.ts';
import type { Maker, Recorder } from '../../../domain/event/event.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import { isTooLong } from '../../forms/fields.ts';
import type { FormError } from '../../forms/form-errors.ts';
import { toldHow } from '../words/options.ts';
import { type AgenciesAtHand, agencyFor, type Makers } from './makers.ts';
import type { Reading } from './read-field.ts';
import { isMomentTyped, readPast } from './read-moment.ts';

export const MADE_BY = 'madeBy';
export const maker = {
  name: `${MADE_BY}-name`,
  role: `${MADE_BY}-role`,
  how: `${MADE_BY}-how`,
  toldAt: `${MADE_BY}-toldAt`,
} as const;

type How = NonNullable<Maker['how']>;

/** How somebody was told, as the form offers it. */
export const howTold = { ...toldHow, letter: 'By letter' } as const satisfies Record<How, string>;

const isHow = (text: string): text is How => Object.hasOwn(howTold, text);

/** Who is at work and records it, and for whom others may speak in this case. */
export interface Recording {
  readonly recorder: Recorder;
  readonly makers: Makers;
  readonly agencies: AgenciesAtHand;
}

/** Who decided or said what is recorded: whoever records it, or another person, named, with how and when they told. */
export function readMaker(reading: Reading, { recorder, makers, agencies }: Recording): Maker | undefined {
  const { fields } = reading;
  const said = fields.get(MADE_BY);
  if (makers.others.length === 0 || (makers.self && said === 'self')) return recorder;
  if (said !== 'other' && makers.self)
    return wrong(reading, MADE_BY, 'Say who decided or said this: you, or somebody else');
  const name = fields.get(maker.name);
  const role = fields.get(maker.role);
  const how = fields.get(maker.how);
  const faults: FormError[] = [
    ...(name === '' ? [{ field: maker.name, text: 'Enter the name of whoever decided or said this' }] : []),
    ...(isTooLong(name) ? [{ field: maker.name, text: 'Write less: 20,000 letters at most' }] : []),
    ...(mayBe(makers.others, role) ? [] : [{ field: maker.role, text: 'Choose their role' }]),
    ...(isHow(how) ? [] : [{ field: maker.how, text: 'Say how they told you' }]),
  ];
  reading.errors.push(...faults);
  const toldAt = readToldAt(reading);
  if (faults.length > 0 || !isRole(role) || !isHow(how)) return undefined;
  const agency = agencyFor(role, recorder.agency, agencies);
  return { person: name, role, agency, how, ...(toldAt !== undefined && { toldAt }) };
}

const mayBe = (others: readonly Role[], role: string): boolean =>
  (others as readonly string[]).includes(role);

function readToldAt(reading: Reading): Instant | undefined {
  if (!isMomentTyped(reading.fields, maker.toldAt)) return undefined;
  const read = readPast(reading.fields, maker.toldAt, reading.now);
  if ('error' in read) return wrong(reading, read.error.field, read.error.text);
  return read.value.precision === 'day' ? undefined : read.value.at;
}

function wrong({ errors }: Reading, field: string, text: string): undefined {
  errors.push({ field, text });
  return undefined;
}

import type { Directory } from '../../../../domain/authorities/directory.ts';
import type { Instant } from '../../../../domain/time/instant.ts';
import { fromLondon, londonDate } from '../../../../domain/time/london.ts';
import type { Covers } from '../../../../exchange/police-list/covers.ts';
import type { ToReceive } from '../../../../exchange/police-list/receive-police-list.ts';
import { readPeriod } from '../../../../figures/measures/period.ts';
import type { Fields } from '../../../forms/fields.ts';
import type { FormError } from '../../../forms/form-errors.ts';
import type { FieldsWithFile } from '../../../forms/sent-file.ts';
import { readTypedDate, readTypedTime } from '../../../forms/typed-time.ts';
import type { Reconciling } from '../who-reconciles.ts';

/** A list as it was sent, or what is wrong with what was typed. */
export type SentList =
  | { readonly kind: 'read'; readonly list: Pick<ToReceive, 'authority' | 'force' | 'covers' | 'file'> }
  | { readonly kind: 'wrong'; readonly errors: readonly FormError[] };

export function readListForm(
  fields: FieldsWithFile,
  { authorities, force: own }: Reconciling,
  directory: Directory,
  now: Instant,
): SentList {
  const errors: FormError[] = [];
  const authority =
    authorities.length === 1 ? authorities[0] : authorities.find((one) => one === fields.get('authority'));
  if (authority === undefined) errors.push({ field: 'authority', text: 'Choose the authority' });
  const force = own ?? directory.authority(authority ?? '')?.forceSlug ?? '';
  const covers = readCovers(fields, now);
  if ('field' in covers) errors.push(covers);
  const { file } = fields;
  if (file === undefined || file.length === 0)
    errors.push({ field: 'file', text: 'Choose the file of the list' });
  if (file === 'too-large') errors.push({ field: 'file', text: 'The file is larger than 5 megabytes' });
  if (errors.length > 0 || authority === undefined || 'field' in covers || !(file instanceof Buffer))
    return { kind: 'wrong', errors };
  return { kind: 'read', list: { authority, force, covers, file } };
}

function readCovers(fields: Fields, now: Instant): Covers | FormError {
  switch (fields.get('covers')) {
    case 'period': {
      const period = readPeriod(fields.get('period'));
      if (fields.get('period') === '') return { field: 'period', text: 'Enter the period' };
      if ('refused' in period) return { field: 'period', text: period.refused };
      if (period.from > londonDate(now)) return { field: 'period', text: 'The period has not begun' };
      return { kind: 'period', period };
    }
    case 'open':
      return readMoment(fields, now);
    default:
      return { field: 'covers', text: 'Say which children the list has' };
  }
}

/** Of an hour that was lived twice the first is meant: a list of the open records changes little in an hour. */
function readMoment(fields: Fields, now: Instant): Covers | FormError {
  const [day, second] = [readTypedDate(fields.get('date')), readTypedTime(fields.get('time'))];
  if (day === undefined) return { field: 'date', text: 'Enter the date, such as 24/10/2025' };
  if (second === undefined) return { field: 'time', text: 'Enter the time, such as 6am' };
  const moment = fromLondon(day, second);
  if (moment.kind === 'never') return { field: 'time', text: 'That time never was: the clocks went forward' };
  const at = moment.kind === 'once' ? moment.at : moment.earlier;
  return at > now ? { field: 'date', text: 'That is still to come' } : { kind: 'open', at };
}

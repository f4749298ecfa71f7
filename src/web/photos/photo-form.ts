import { formatPlainDate, type Instant, type PlainDate } from '../../domain/time/instant.ts';
import { londonDate } from '../../domain/time/london.ts';
import type { FormError } from '../forms/form-errors.ts';
import type { FieldsWithFile } from '../forms/sent-file.ts';
import { readTypedDate } from '../forms/typed-time.ts';
import { readPhoto, tooLarge } from './read-photo.ts';

/** A photo as it was sent: the picture and the day on which it was taken. */
export interface SentPhoto {
  readonly content: Buffer;
  readonly takenOn: string;
}

export type PhotoForm =
  | { readonly kind: 'read'; readonly photo: SentPhoto }
  /** With the picture where that could be read: nobody chooses it twice because of a date. */
  | { readonly kind: 'wrong'; readonly errors: readonly FormError[]; readonly content?: Buffer };

/** @param kept the picture that was sent before, where only the date is put right */
export async function readPhotoForm(
  fields: FieldsWithFile,
  now: Instant,
  kept: Buffer | undefined,
): Promise<PhotoForm> {
  const takenOn = readTakenOn(fields.get('takenOn'), now);
  const picture = await readPicture(fields.file, kept);
  const errors = [picture, takenOn].flatMap((one) => ('error' in one ? [one.error] : []));
  if ('error' in picture) return { kind: 'wrong', errors };
  if ('error' in takenOn) return { kind: 'wrong', errors, content: picture.content };
  return { kind: 'read', photo: { content: picture.content, takenOn: formatPlainDate(takenOn.date) } };
}

type Wrong = { readonly error: FormError };
const wrong = (field: 'photo' | 'takenOn', text: string): Wrong => ({ error: { field, text } });

async function readPicture(
  file: FieldsWithFile['file'],
  kept: Buffer | undefined,
): Promise<Wrong | { readonly content: Buffer }> {
  if (file === undefined) return kept === undefined ? wrong('photo', 'Choose a photo') : { content: kept };
  const read = file === 'too-large' ? tooLarge : await readPhoto(file);
  return read.kind === 'refused' ? wrong('photo', read.says) : read;
}

function readTakenOn(typed: string, now: Instant): Wrong | { readonly date: PlainDate } {
  if (typed === '')
    return wrong(
      'takenOn',
      'Enter the day on which the photo was taken, such as 27/10/2025. About is enough',
    );
  const date = readTypedDate(typed);
  if (date === undefined) return wrong('takenOn', 'Enter a date, such as 27/10/2025');
  if (date > londonDate(now))
    return wrong('takenOn', 'That day is still to come. Enter the day on which the photo was taken');
  return { date };
}

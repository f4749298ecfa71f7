import { findDraftFile, keepDraftFile } from '../../../../access/drafts/draft-files.ts';
import { beginDraft, type DraftName, dropDraft } from '../../../../access/drafts/drafts.ts';
import type { Instant } from '../../../../domain/time/instant.ts';
import type { Store } from '../../../../store/store.ts';
import type { FormError } from '../../../forms/form-errors.ts';
import type { FieldsWithFile } from '../../../forms/sent-file.ts';
import { readPhotoForm, type SentPhoto } from '../../../photos/photo-form.ts';
import { KEPT_AS } from '../../../photos/read-photo.ts';

/** What became of the photo of a form that asks for more: one is not needed, and a wrong one is put right. */
export interface HeldPhoto {
  readonly photo: SentPhoto | undefined;
  readonly errors: readonly FormError[];
  /** A picture is kept: nobody chooses it twice because something else is put right. */
  readonly held: boolean;
}

/** The only file of what is kept under this name. */
const PICTURE = 'picture';

const heldUnder = ({ person, key }: Pick<DraftName, 'person' | 'key'>): DraftName => ({
  person,
  journey: 'photo-of-phoned-report',
  key,
});

/** Once the report has it. */
export const dropHeldPhoto = (store: Pick<Store, 'access'>, report: DraftName): Promise<boolean> =>
  dropDraft(store, heldUnder(report));

/**
 * Reads the photo that was sent with a form, and keeps it under the key of the form until it is sent without mistakes.
 */
export async function holdPhoto(
  store: Pick<Store, 'access'>,
  { person, key }: Pick<DraftName, 'person' | 'key'>,
  fields: FieldsWithFile,
  now: Instant,
): Promise<HeldPhoto> {
  const name = heldUnder({ person, key });
  const before = await findDraftFile(store, name, PICTURE);
  if (fields.file === undefined && before === undefined && fields.get('takenOn') === '')
    return { photo: undefined, errors: [], held: false };
  const form = await readPhotoForm(fields, now, before?.content);
  const content = form.kind === 'read' ? form.photo.content : form.content;
  if (fields.file !== undefined && content !== undefined) {
    await beginDraft(store, name, {}, now);
    await keepDraftFile(store, name, PICTURE, { mediaType: KEPT_AS, content });
  }
  return form.kind === 'read'
    ? { photo: form.photo, errors: [], held: true }
    : { photo: undefined, errors: form.errors, held: content !== undefined };
}

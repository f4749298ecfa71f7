import type { SignedIn } from '../../../../access/people/signed-in.ts';
import type { Instant } from '../../../../domain/time/instant.ts';
import type { PackLibrary } from '../../../../procedures/pack-library.ts';
import type { FormField } from '../../../acts/form/form-field.ts';
import type { AboutChild } from '../about-children.ts';
import type { ChosenChild, ReportDraft } from '../draft.ts';

/** One page of questions. */
export interface Asking {
  readonly title: string;
  readonly says?: readonly string[];
  readonly fields: readonly FormField[];
  /** What stands in the fields before anybody answered: from the prepared sheet, or the likeliest answer. */
  readonly before?: object;
  /** What the fields alone cannot say, by the field that it is about. */
  readonly unless?: (answers: object) => { readonly field: string; readonly text: string } | undefined;
}

/** What a page of questions may look at. */
export interface AskingContext {
  readonly draft: ReportDraft;
  readonly about: readonly AboutChild[];
  readonly signedIn: SignedIn;
  readonly library: PackLibrary;
  readonly now: Instant;
}

/** `Testchild Alder`, or `Testchild Alder and Testchild Birch`. */
export const namesOf = (draft: ReportDraft): string => draft.children.map(({ name }) => name).join(' and ');

/** The key of what is asked of each child. */
export const childKey = ({ place }: Pick<ChosenChild, 'place'>): string => `child${place}`;

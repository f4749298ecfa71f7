import { latestPhoto } from '../../../../domain/child/photo.ts';
import { type PlainDate, plainDate } from '../../../../domain/time/instant.ts';
import type { AboutChild } from '../about-children.ts';
import type { ReportDraft } from '../draft.ts';
import { childKey } from '../questions/asking.ts';

/** The photo that goes with a report: given with it, or on record already. */
export interface PhotoAtHand {
  readonly takenOn: PlainDate;
  readonly from: 'report' | 'record';
  /** The number of the document that it is, or will be. */
  readonly document: string;
}

export function photoOf(
  { photos }: ReportDraft,
  { chosen, child }: Pick<AboutChild, 'chosen' | 'child'>,
): PhotoAtHand | undefined {
  const given = photos?.[childKey(chosen)];
  if (given) return { takenOn: plainDate(given.takenOn), document: given.document, from: 'report' };
  const recorded = latestPhoto(child);
  return recorded && { ...recorded, from: 'record' };
}

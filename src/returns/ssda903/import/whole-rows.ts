import { has } from '../../../domain/code-sets/code-set.ts';
import { reasonCareCeased, reasonForNewEpisode } from '../../../domain/code-sets/episode-of-care.ts';
import { ethnicity } from '../../../domain/code-sets/ethnicity.ts';
import { legalStatus } from '../../../domain/code-sets/legal-status.ts';
import { placementType } from '../../../domain/code-sets/placement-type.ts';
import { sex } from '../../../domain/code-sets/sex-and-gender.ts';
import type { Row } from '../files/rows.ts';
import { isBlank, isDate, readWrittenDate } from '../rules/written-date.ts';

/** Whether everything that is carried over from a row of Header can be read; a code that is not known cannot. */
export const isWholeHeader = ({ DOB, SEX, ETHNIC }: Row<'Header'>): boolean =>
  isDateCell(DOB) && isBlankOr(has(sex, SEX), SEX) && isBlankOr(has(ethnicity, ETHNIC), ETHNIC);

export const isWholeEpisode = ({ DECOM, RNE, LS, PLACE, DEC, REC }: Row<'Episodes'>): boolean =>
  isDateCell(DECOM) &&
  isBlankOr(isDateCell(DEC), DEC) &&
  isBlankOr(has(reasonForNewEpisode, RNE), RNE) &&
  isBlankOr(has(legalStatus, LS), LS) &&
  isBlankOr(has(placementType, PLACE), PLACE) &&
  isBlankOr(has(reasonCareCeased, REC), REC);

export const isWholeUnaccompanied = ({ DUC }: Row<'UASC'>): boolean => isBlankOr(isDateCell(DUC), DUC);

const isDateCell = (cell: string): boolean => isDate(readWrittenDate(cell));

const isBlankOr = (isRead: boolean, cell: string): boolean => isRead || isBlank(readWrittenDate(cell));

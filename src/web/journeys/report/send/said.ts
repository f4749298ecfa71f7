import type { Answers, ChosenChild, ReportDraft } from '../draft.ts';
import { childKey } from '../questions/asking.ts';

/** An answer in words; undefined where nobody gave it. */
export const textOf = (answers: Answers | undefined, key: string): string | undefined => {
  const value = answers?.[key];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** What was answered of one of the children on a page that asks of each. */
export const ofChild = (draft: ReportDraft, page: 'tonight' | 'sheet', child: ChosenChild): Answers =>
  (draft[page]?.[childKey(child)] ?? {}) as Answers;

/** Several answers on lines of their own; undefined where there is none. */
export const together = (...answers: readonly (string | undefined)[]): string | undefined => {
  const given = answers.filter((one) => one !== undefined && one !== '');
  return given.length === 0 ? undefined : given.join('\n');
};

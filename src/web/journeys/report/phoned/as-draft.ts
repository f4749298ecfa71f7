import type { Role } from '../../../../domain/agencies/roles.ts';
import { isRole } from '../../../../domain/agencies/roles.ts';
import type { Answers, ChosenChild, DraftPhoto, ReportDraft } from '../draft.ts';
import { childKey } from '../questions/asking.ts';

type Given = Readonly<Record<string, unknown>>;

export const picked = (answers: Given, ...keys: readonly string[]): Answers =>
  Object.fromEntries(keys.filter((key) => answers[key] !== undefined).map((key) => [key, answers[key]]));

/** What was said on the telephone as the pages of a report would have asked it. */
export function asDraft(
  answers: Given,
  child: ChosenChild,
  prepared: object,
  photo: DraftPhoto | undefined,
): ReportDraft {
  const role = answers.callerIs as Role | 'somebody-else';
  return {
    children: [child],
    ...(photo !== undefined && { photos: { [childKey(child)]: photo } }),
    phoned: {
      name: String(answers.caller),
      at: String(answers.rang).replace(/^~/, ''),
      ...(isRole(role) && { role }),
    },
    describe: picked(answers, 'authority'),
    now: { whereabouts: 'unknown', next: 'report', ...picked(answers, 'worry') },
    when: picked(answers, 'lastSeen', 'where', 'by', 'left', 'from', 'force'),
    tonight: {
      [childKey(child)]: picked(answers, 'clothing'),
      ...picked(answers, 'withWhom', 'circumstances'),
    },
    sheet: { [childKey(child)]: { ...prepared, ...picked(answers, 'description', 'medical', 'people') } },
  };
}

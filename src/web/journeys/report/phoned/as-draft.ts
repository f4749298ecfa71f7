import type { Role } from '../../../../domain/agencies/roles.ts';
import { isRole } from '../../../../domain/agencies/roles.ts';
import type { Answers, ChosenChild, ReportDraft } from '../draft.ts';
import { childKey } from '../questions/asking.ts';

type Given = Readonly<Record<string, unknown>>;

const picked = (answers: Given, ...keys: readonly string[]): Answers =>
  Object.fromEntries(keys.filter((key) => answers[key] !== undefined).map((key) => [key, answers[key]]));

/** What was said on the telephone as the pages of a report would have asked it. */
export function asDraft(answers: Given, child: ChosenChild, prepared: object): ReportDraft {
  const role = answers.callerIs as Role | 'somebody-else';
  return {
    children: [child],
    phoned: {
      name: String(answers.caller),
      at: String(answers.rang).replace(/^~/, ''),
      ...(isRole(role) && { role }),
    },
    describe: picked(answers, 'given', 'family', 'born', 'age', 'sex', 'lookedAfter', 'authority'),
    now: { whereabouts: 'unknown', next: 'report', ...picked(answers, 'worry') },
    when: picked(answers, 'lastSeen', 'where', 'by', 'left', 'from', 'force'),
    tonight: {
      [childKey(0)]: picked(answers, 'clothing'),
      ...picked(answers, 'withWhom', 'circumstances'),
    },
    sheet: { [childKey(0)]: { ...prepared, ...picked(answers, 'description', 'medical', 'people') } },
  };
}

import { type DeadlineReason, suggestedChecks } from '../../../../domain/checks/suggested-deadline.ts';
import { responsibleAuthorityAt } from '../../../../domain/child/status.ts';
import { type Instant, MINUTE } from '../../../../domain/time/instant.ts';
import { londonDate } from '../../../../domain/time/london.ts';
import type { FormField } from '../../../acts/form/form-field.ts';
import { sayTimeOfDay } from '../../../words/say-time.ts';
import { type Asking, type AskingContext, namesOf } from './asking.ts';

const because: Readonly<Record<DeadlineReason, string>> = {
  'high-exploitation-risk': 'because of a high risk of exploitation',
  'possible-trafficking': 'because the child may be a victim of trafficking',
  'medication-becomes-dangerous': 'because of medication that is due',
  'under-16': 'for a child under 16',
  'age-not-known': 'because the age is not known',
  'aged-16-or-over': 'for a young person of 16 or over',
};

const checksFirst = {
  value: 'checks',
  text: 'Check first, and report if they are not found by a set time',
  hint: 'Ring the child, friends, family and school; look in the usual places',
};

/** Whoever knows the child may always take less than the procedure advises, and nobody is offered more. */
const shorter = [10, 15, 20, 30, 45, 60];

/**
 * What is known of where the child is, and whether people are told at once or after checks that end by a time.
 *
 * @source v59-2024 L238-240
 */
export function askWhatIsKnown(context: AskingContext): Asking {
  const { draft, now } = context;
  const suggestion = shortest(context);
  const name = namesOf(draft);
  // Whoever does not see the record could not say later what came of the checks.
  const described = draft.children.some((one) => one.described !== undefined);
  const atOnce = described || suggestion.minutes === 0;
  return {
    title: `What do you know now about ${name}?`,
    says: described
      ? []
      : [
          suggestion.minutes === 0
            ? `Tell people now, and go on trying to reach the child, ${because[suggestion.because]}.`
            : `Checks before you tell people should take no longer than ${suggestion.minutes} minutes ${because[suggestion.because]}. If you are worried, do not wait.`,
        ],
    before: {
      whereabouts: 'unknown',
      next: atOnce ? 'report' : undefined,
      minutes: atOnce ? undefined : String(suggestion.minutes),
    },
    fields: [
      {
        key: 'whereabouts',
        label: 'Do you know where they are?',
        kind: 'code',
        reads: 'text',
        optional: false,
        choices: [
          { value: 'unknown', text: 'No' },
          { value: 'known_with_concern', text: 'Yes, and I am worried' },
        ],
      },
      {
        key: 'worry',
        label: 'Is there a particular reason to worry tonight?',
        hint: 'Such as a threat, a note, medication or somebody the child is afraid of. People are told at once',
        kind: 'long-text',
        optional: true,
      },
      {
        key: 'next',
        label: 'What happens now?',
        kind: 'code',
        reads: 'text',
        optional: false,
        choices: [
          { value: 'report', text: 'Report now, to the police and children’s services' },
          ...(atOnce ? [] : [checksFirst]),
        ],
      },
      ...(atOnce ? [] : [untilWhen(suggestion.minutes, now)]),
    ],
    unless: (answers) => {
      const { next, minutes: chosen, worry } = answers as Readonly<Record<string, unknown>>;
      if (next !== 'checks') return undefined;
      if (worry !== undefined)
        return {
          field: 'next',
          text: 'With a particular reason to worry people are told at once. Report now, and go on trying to reach them',
        };
      return chosen === undefined
        ? { field: 'minutes', text: 'Say by when the checks end: they are never open-ended' }
        : undefined;
    },
  };
}

const untilWhen = (advised: number, now: Instant): FormField => ({
  key: 'minutes',
  label: 'If you check first: until when?',
  kind: 'code',
  reads: 'text',
  optional: true,
  choices: [
    ...shorter.filter((one) => one < advised).map((one) => choiceOf(one, byWhen(one, now))),
    choiceOf(advised, `${byWhen(advised, now)} (the longest that is advised)`),
  ],
});

const choiceOf = (minutes: number, text: string) => ({ value: String(minutes), text });

const byWhen = (minutes: number, now: Instant): string =>
  `${minutes} minutes, until ${sayTimeOfDay((now + minutes * MINUTE) as Instant)}`;

/** Of several children the one who needs people told soonest. */
function shortest({ about, library, now, draft }: AskingContext) {
  const suggestions = about.map(({ chosen, child }) => {
    const authority =
      responsibleAuthorityAt(child, now) ?? (chosen.books || String(draft.describe?.authority));
    const settings = library.settingsOf(library.packsOf(authority, londonDate(now)));
    return suggestedChecks(child, now, settings);
  });
  const [first] = suggestions.sort((one, other) => one.minutes - other.minutes);
  return { minutes: first?.minutes ?? 0, because: first?.because[0] ?? ('age-not-known' as const) };
}

import type { QuestionPage } from '../draft.ts';
import type { Asking, AskingContext } from './asking.ts';
import { askWhoItIs } from './describe.ts';
import { askWhatIsKnown } from './now.ts';
import { askSheet } from './sheet.ts';
import { askTonight } from './tonight.ts';
import { askWhen } from './when.ts';

const pages = {
  describe: askWhoItIs,
  now: askWhatIsKnown,
  when: askWhen,
  tonight: askTonight,
  sheet: askSheet,
} satisfies Record<QuestionPage, (context: AskingContext) => Asking>;

/** What a page asks in this report. */
export const askingOf = (page: QuestionPage, context: AskingContext): Asking => pages[page](context);

import type { CodeOf, CodeSet } from './code-set.ts';

/** Any one of these makes the interview a priority. @source v59-2024 L306-314, L414-422 */
export const interviewPriority = {
  title: 'Return interview priority',
  source: 'ours',
  keys: 'published',
  entries: [
    { code: 'P1', label: 'Reported missing on two or more occasions' },
    {
      code: 'P2',
      label: 'Frequently absent without authorisation',
      hint: 'From home: without parental agreement',
    },
    { code: 'P3', label: 'Hurt or harmed while missing' },
    { code: 'P4', label: 'Known or suspected risk of sexual exploitation or trafficking' },
    { code: 'P5', label: 'Known or suspected risk of involvement in criminal activity or drugs' },
    { code: 'P6', label: 'Contact with persons posing risk to children' },
    {
      code: 'P7',
      label: 'Has been, or is believed to have been, engaged in criminal activities while away',
    },
  ],
} as const satisfies CodeSet;

export type InterviewPriority = CodeOf<typeof interviewPriority>;

/** What an interview covers; "did not wish to say" is an answer to each. @source v59-2024 L293-304 */
export const interviewContent = {
  title: 'Return interview content',
  source: 'ours',
  keys: 'published',
  entries: [
    {
      code: 'C1',
      label: 'Harm before or while missing',
      hint: 'Including what was not disclosed at the safe-and-well check',
    },
    { code: 'C2', label: 'Reasons and how to address them' },
    { code: 'C3', label: 'Feel safe, know options' },
    { code: 'C4', label: 'What the child wants next', hint: 'Short and long term' },
    { code: 'C5', label: "Parents' or carers' views", hint: 'If appropriate' },
    { code: 'C6', label: 'How to stay safe if they go again', hint: 'Including help lines' },
  ],
} as const satisfies CodeSet;

export type InterviewContent = CodeOf<typeof interviewContent>;

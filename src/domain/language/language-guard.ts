/** Words that put a risk on the child, as found in a text, and what to write about instead. */
export interface BlamingWords {
  readonly found: string;
  readonly instead: string;
}

const whatHappened = 'what happened to the child and who was involved';
const whoMadeTheRisk = 'what or who made it unsafe, and what would have helped';

/**
 * The first four groups are words inspectors heard professionals use of children who go missing; the law
 * stopped speaking of prostitution of a child in 2015.
 *
 * @source Ofsted, Missing children, 2013, paras 101-106; Serious Crime Act 2015 section 68
 */
const blaming: readonly { readonly pattern: RegExp; readonly instead: string }[] = [
  { pattern: /\bdelinquen(?:t|ts|cy)\b/gi, instead: whatHappened },
  { pattern: /\btroublesome\b/gi, instead: 'what is troubling the child' },
  { pattern: /\bstreet[- ]?wise\b/gi, instead: 'the risks this child faces' },
  { pattern: /\b(?:(?:life[- ]?style|bad|poor)\s+choices?)\b/gi, instead: whoMadeTheRisk },
  { pattern: /\bchoices?\b[^.;,]{0,30}\b(?:risks?|risky|danger)\b/gi, instead: whoMadeTheRisk },
  { pattern: /\b(?:risks?|risky|danger)\b[^.;,]{0,30}\bchoices?\b/gi, instead: whoMadeTheRisk },
  {
    pattern: /\bcho(?:ose|oses|osing|se|sen)\b[^.;,]{0,30}\b(?:risks?|risky|danger)\b/gi,
    instead: whoMadeTheRisk,
  },
  {
    pattern:
      /\b(?:put|puts|putting|place|places|placed|placing)\s+(?:him|her|them)sel(?:f|ves)\s+(?:at\s+risk|in\s+danger)\b/gi,
    instead: whoMadeTheRisk,
  },
  { pattern: /\babscond(?:s|ed|er|ers|ing)?\b/gi, instead: 'went missing, or away from placement' },
  { pattern: /\bpromiscu(?:ous|ity)\b/gi, instead: 'who had contact with the child, their age and power' },
  { pattern: /\bprostitut(?:e|es|ion|ing)\b/gi, instead: 'sexual exploitation of the child' },
];

/**
 * The blaming words in a text, in the order of the list. Keys are read like words: `_` and `-` count as spaces.
 *
 * @returns nothing for a text without any
 */
export function blamingWords(text: string): readonly BlamingWords[] {
  const words = text.replaceAll('_', ' ');
  return blaming.flatMap(({ pattern, instead }) =>
    [...words.matchAll(pattern)].map((match) => ({ found: match[0], instead })),
  );
}

/**
 * What to show beside a field whose text reads as blame. It prompts and never blocks: the words may be the
 * child's own, or a quotation.
 *
 * @returns undefined where there is nothing to say
 */
export function promptFor(text: string): string | undefined {
  const blames = blamingWords(text);
  if (blames.length === 0) return undefined;
  const found = [...new Set(blames.map((words) => `“${words.found.toLowerCase()}”`))].join(', ');
  const instead = [...new Set(blames.map((words) => words.instead))].join('; ');
  return `${found} can read as if the child were to blame. Consider writing about: ${instead}. You can keep your words.`;
}

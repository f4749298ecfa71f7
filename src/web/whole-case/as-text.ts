import type { CaseDocument, Item } from './case-document.ts';

/** A case as plain text, to be copied into another system. */
export function caseAsText({ title, marking, parts, leftOut }: CaseDocument): string {
  const paragraphs = [
    marking,
    title,
    ...parts.flatMap(({ heading, items }) => [heading.toUpperCase(), ...items.map(itemAsText)]),
    leftOut.length === 0 ? 'Nothing was left out.' : `Left out for this reader: ${leftOut.join('; ')}.`,
    marking,
  ];
  return `${paragraphs.join('\n\n')}\n`;
}

const itemAsText = ({ heading, moment, paragraphs, lines }: Item): string =>
  [
    moment === undefined ? heading : `${heading} (${moment.text})`,
    ...lines.map(({ label, value }) => `${label}: ${value}`),
    ...paragraphs,
  ].join('\n');

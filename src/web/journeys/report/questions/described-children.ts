import { randomUUID } from 'node:crypto';
import type { Answers, ChosenChild, ReportDraft } from '../draft.ts';

/** The answers of the page that asks who it is. */
interface Described {
  readonly children: readonly (Answers & { readonly child?: string })[];
  readonly authority: string;
}

/**
 * The children of a report as they were described: called by what was written, in the books of the authority that was
 * named. Who was described before stays the same child, with everything that was answered of them.
 */
export function withDescribed(
  draft: ReportDraft,
  answers: object,
): Pick<ReportDraft, 'children' | 'describe'> {
  const { children: written, authority } = answers as Described;
  const known = draft.children.filter((one) => one.described === undefined);
  let place = Math.max(...draft.children.map((one) => one.place));
  const children = written.map(({ child: number, ...described }): ChosenChild => {
    const before = draft.children.find((one) => one.described !== undefined && one.child === number);
    return {
      ...(before ?? { episode: randomUUID(), child: randomUUID(), place: ++place }),
      books: authority,
      name: [described.given, described.family].filter(Boolean).join(' '),
      described,
    };
  });
  const numbered = children.map(({ child, described }) => ({ child, ...described }));
  return { children: [...known, ...children], describe: { ...answers, children: numbered } };
}

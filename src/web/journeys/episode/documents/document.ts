import type { EpisodeEvent } from '../../../../domain/episode/events.ts';
import { documents } from '../../../../domain/notice/documents.ts';
import type { Instant } from '../../../../domain/time/instant.ts';
import { formatLondon, formatLondonDate } from '../../../../domain/time/london.ts';
import { orderOf } from '../../../../domain/time/when.ts';
import type { CaseDocument, Item, Part } from '../../../whole-case/case-document.ts';
import type { Line } from '../../../words/body-in-lines.ts';
import { someone } from '../../../words/say-maker.ts';

export type Completed = EpisodeEvent<'AlertCompleted'>;

/** A document as it was sent, with the parts that its reader may have of who was told. */
export function completedDocument(
  event: Completed,
  by: string,
  now: Instant,
  told: readonly Item[],
): CaseDocument {
  const { words, facts = [] } = event.body;
  return {
    ...head(event, by, now),
    parts: [
      sentPart(event, words === undefined ? [] : [words]),
      factsPart(facts),
      { heading: 'Who was told', items: told },
    ],
    leftOut: ['Everything on record that stands in a part with a rule of its own.'],
  };
}

/** The copy for those who hold to account and see no child's record: nothing of it says who the child is. */
export const copyWithoutChild = (event: Completed, by: string, now: Instant): CaseDocument => ({
  ...head(event, by, now),
  title: `${documents[event.body.kind].title}: copy without the child`,
  parts: [sentPart(event, []), factsPart(event.body.factsWithoutChild ?? [])],
  leftOut: ['Who the child is, and everything by which the child is known.'],
});

const head = ({ body }: Completed, by: string, now: Instant) => ({
  title: documents[body.kind].title,
  marking: `OFFICIAL-SENSITIVE. Made by ${by}, ${formatLondon(now)}`,
});

const sentPart = ({ happened, madeBy }: Completed, paragraphs: readonly string[]): Part => ({
  heading: 'Sent',
  items: [
    {
      heading:
        happened.precision === 'day'
          ? formatLondonDate(happened.date)
          : formatLondon(orderOf(happened) as Instant),
      lines: [{ label: 'By', value: someone(madeBy) }],
      paragraphs,
    },
  ],
});

const factsPart = (lines: readonly Line[]): Part => ({
  heading: 'What the record said then',
  items: [
    {
      heading: 'The child and the absence',
      lines,
      paragraphs:
        lines.length === 0
          ? ['It was written outside Homeward: only that it was completed is on record.']
          : [],
    },
  ],
});

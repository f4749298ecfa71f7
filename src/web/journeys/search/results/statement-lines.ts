import type { Line, Saying } from '../../../words/body-in-lines.ts';
import { linesOfEvent } from '../../../words/events/say-event.ts';
import type { StatementFound } from './find-words.ts';

interface Correction {
  readonly reason?: string;
  readonly body?: unknown;
}

/** Everything that a statement says, line by line; of one that puts another right, what it says instead. */
export function statementLines(
  { type, about, body }: Pick<StatementFound, 'type' | 'about' | 'body'>,
  saying: Saying,
): readonly Line[] {
  if (type === about) return linesOfEvent({ type, body }, saying);
  const { reason, body: instead } = body as Correction;
  return [
    ...(reason === undefined ? [] : [{ label: 'Reason for putting right', value: reason }]),
    ...(instead === undefined ? [] : linesOfEvent({ type: about, body: instead }, saying)),
  ];
}

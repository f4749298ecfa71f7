import type { Check, Report } from '../report.ts';

/** The checks without which a report is not issued: totals that differ, and nobody wrote why. */
export const standsInTheWay = ({ checks }: Report): readonly Check[] =>
  checks.filter(({ needsNote, note }) => needsNote && note.trim() === '');

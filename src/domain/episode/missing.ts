import { orderOf, type When } from '../time/when.ts';
import type { Mark } from '../vocabulary/word.ts';
import type { Absence, Episode } from './episode.ts';
import type { Span, Whereabouts } from './tracks.ts';

/**
 * The stretches in which a child of whom people had to be told was missing: whereabouts unknown, and the police
 * not of the view that the child is only absent (legacy) or not missing. When the police change a legacy absence
 * to missing, the child has been missing since the whereabouts became unknown.
 *
 * @source docs/episodes.md
 */
export function missingSpans(absence: Absence): readonly Span<'missing'>[] {
  const spans: Span<'missing'>[] = [];
  for (const span of absence.whereabouts) {
    const missing = span.kind === 'unknown' ? asPoliceSee(absence, span) : undefined;
    if (missing !== undefined) spans.push(missing);
  }
  return spans;
}

function asPoliceSee({ police }: Absence, span: Span<Whereabouts>): Span<'missing'> | undefined {
  const until = span.to === undefined ? Number.POSITIVE_INFINITY : orderOf(span.to);
  let wasMissing = false;
  let ended: When | undefined;
  for (const { kind, from, to } of police) {
    if (orderOf(from) >= until) continue;
    if (to !== undefined && orderOf(to) <= orderOf(span.from)) continue;
    wasMissing ||= kind === 'missing';
    ended = kind === 'missing' ? undefined : from;
  }
  if (ended !== undefined && !wasMissing) return undefined;
  return { kind: 'missing', from: span.from, to: ended ?? span.to, event: span.event };
}

/** Whether the child had been missing in this episode by then. */
export const wasMissingBy = ({ missing }: Episode, at: number): boolean =>
  missing.some(({ from }) => orderOf(from) <= at);

/** Whether the child had been away, where being known but with concern, in this episode by then. */
export const wasAwayBy = ({ away }: Episode, at: number): boolean =>
  away.some(({ from }) => orderOf(from) <= at);

/**
 * The moments at which the child was located or back, whichever was first: one for each stretch of being gone,
 * so that being located and returning later is one moment, and going again makes another.
 *
 * @source v59-2024 L295, L403
 */
export function locatedOrReturned(absence: Absence): readonly Mark[] {
  const marks: Mark[] = [];
  const [first] = absence.whereabouts;
  let gone = first?.kind === 'known_with_concern';
  for (const span of absence.whereabouts) {
    if (span.kind === 'unknown') gone = true;
    else if (gone && span !== first) {
      marks.push({ at: span.from, event: span.event });
      gone = false;
    }
  }
  if (gone && absence.over !== undefined) marks.push({ at: absence.over, event: backBy(absence) });
  return marks;
}

function backBy({ said, opening }: Absence): number {
  const back = said.get('ChildReturned')?.at(-1) ?? said.get('FoundDuringChecks')?.at(-1);
  return back?.version ?? opening.version;
}

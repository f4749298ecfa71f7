import type { DomainEvent } from '../../domain/event/event.ts';
import { type Section, sectionOf } from '../../domain/sections/sections.ts';

/**
 * The events that somebody sees who sees these sections. What puts a statement right, or takes its place where it was
 * redacted, is shown where the statement is; what is left out leaves no gap that could be counted.
 */
export function visible(
  events: readonly DomainEvent[],
  sections: ReadonlySet<Section>,
): readonly DomainEvent[] {
  const byVersion = new Map(events.map((event) => [event.version, event]));
  return events.filter((event) => {
    const about = event.corrects === undefined ? event : (byVersion.get(event.corrects) ?? event);
    return sections.has(sectionOf(typeOf(about) as Parameters<typeof sectionOf>[0]));
  });
}

/** What was said, also where the words are gone. */
const typeOf = ({ type, body }: DomainEvent): string =>
  type === 'BodyRedacted' ? (body as { readonly type: string }).type : type;

import type { TimelineRow } from '../../store/append/read-models.ts';
import { type Placed, subjectOf } from '../streams.ts';
import { timelineRow } from './episode-rows.ts';

/**
 * That a child stands on an incident, for whoever may see that child: by these rows an incident is found, and shown to
 * nobody who sees none of its children.
 */
export const incidentRows = (placed: readonly Placed[]): readonly TimelineRow[] =>
  placed.flatMap(({ stream, event }) => {
    const { child } = event.body as { readonly child?: string };
    if (subjectOf(stream, 'incident') === undefined || child === undefined) return [];
    return [timelineRow(stream, `child:${child}`, event)];
  });

import type { DomainEvent } from '../../../domain/event/event.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import { headlineOf } from '../../words/events/say-event.ts';
import { sayWhen } from '../../words/say-when.ts';
import type { Statement } from '../form/choices.ts';
import { sayRole } from '../view/act-form-view.ts';

/** Statements that stand, as a form offers them, the newest first. */
export const statementsAmong = (events: readonly DomainEvent[], now: Instant): readonly Statement[] => {
  const withdrawn = new Set(events.map(({ corrects }) => corrects));
  return events
    .filter(({ version, corrects }) => corrects === undefined && !withdrawn.has(version))
    .toReversed()
    .map(({ version, type, happened, madeBy, body }) => ({
      version,
      type,
      text: `${headlineOf({ type, body })}, ${sayWhen(happened, now).text}, by ${sayRole(madeBy.role).toLowerCase()}`,
    }));
};

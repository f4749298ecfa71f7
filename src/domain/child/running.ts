import { type Command, type Refusal, refuse } from '../deciding/command.ts';
import { certainlyBefore } from '../time/certainly-before.ts';
import { type Child, type ChildEvent, type ChildEventType, childSaid } from './child.ts';

/** What has begun and not ended yet, such as a placement; undefined where nothing of the kind is running. */
export function running<Start extends ChildEventType>(
  child: Child,
  start: Start,
  end: ChildEventType,
): ChildEvent<Start> | undefined {
  const started = childSaid(child, start).at(-1);
  if (started === undefined) return undefined;
  const ended = childSaid(child, end).at(-1);
  const over =
    ended !== undefined &&
    ended.version > started.version &&
    !certainlyBefore(ended.happened, started.happened);
  return over ? undefined : (started as ChildEvent<Start>);
}

/** Why this cannot end then, if so. @refuses nothing-to-end, ends-before-it-began */
export function cannotEnd(
  started: { readonly happened: Command['happened'] } | undefined,
  { happened }: Command,
): Refusal | undefined {
  if (started === undefined)
    return refuse('nothing-to-end', 'Nothing of this kind is running for this child.');
  return certainlyBefore(happened, started.happened)
    ? refuse('ends-before-it-began', 'The end lies before the beginning.', 'happened')
    : undefined;
}

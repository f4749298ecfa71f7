import { type Refusal, refuse } from '../deciding/command.ts';
import { withoutASecondPerson } from '../deciding/second-person.ts';
import { body, person, text } from '../event/schema.ts';
import { type ChildContext, childAct, isRecorded, mergedInto, notWritable, ofTheChild } from './child-act.ts';
import { childEvents } from './events.ts';

/**
 * Two records of one child become one by alias: events never move, and the merge can be undone.
 *
 * @refuses second-person-needed, merged-into-itself, no-such-survivor, survivor-is-merged, not-merged
 * @source docs/episodes.md, "void, merge"
 */
export const mergeActs = {
  MergeChild: childAct({
    describes: 'Say that this record is of a child recorded elsewhere; it lives on there as an alias.',
    body: body({ survivor: text, reason: text, second: person }),
    may: ['data-steward'],
    decide: (context, command) =>
      notWritable(context) ??
      withoutASecondPerson(command) ??
      notASurvivor(context, command.body.survivor) ??
      ofTheChild(context, command, 'MergedIntoChild', command.body),
  }),
  UndoMerge: childAct({
    describes: 'Say that two records are of two children after all.',
    body: childEvents.MergeUndone,
    may: ['data-steward'],
    decide: (context, command) =>
      notMerged(context) ??
      withoutASecondPerson(command) ??
      ofTheChild(context, command, 'MergeUndone', command.body),
  }),
};

function notASurvivor({ childId, survivor }: ChildContext, named: string): Refusal | undefined {
  if (named === childId)
    return refuse(
      'merged-into-itself',
      'A record is merged into another one, not into itself.',
      'body.survivor',
    );
  if (survivor === undefined || !isRecorded(survivor))
    return refuse('no-such-survivor', 'There is no child with the number of the survivor.', 'body.survivor');
  const further = mergedInto(survivor);
  if (further === undefined) return undefined;
  return {
    ...refuse('survivor-is-merged', 'The survivor was merged into another record itself.', 'body.survivor'),
    inTheWay: further,
  };
}

const notMerged = ({ child }: ChildContext): Refusal | undefined =>
  mergedInto(child) === undefined
    ? refuse('not-merged', 'This record was not merged into another.')
    : undefined;

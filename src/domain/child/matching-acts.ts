import { partners } from '../agencies/partners.ts';
import { type Refusal, refuse } from '../deciding/command.ts';
import { authorityCode, body } from '../event/schema.ts';
import { childSaid } from './child.ts';
import { type ChildContext, childAct, isRecorded, mergedInto, notWritable, ofTheChild } from './child-act.ts';
import { childEvents } from './events.ts';
import { readIdentity } from './identity.ts';

/** A child who was described by somebody who may not look up whether the child is known, and is not told either. */
export const matchingActs = {
  /**
   * The child is recorded as described, in the books of the authority that the report goes to, which answers for the
   * record until somebody there has found out who it is.
   *
   * @refuses child-is-recorded, and what an identity is refused for
   * @source docs/adr/0012-a-child-to-be-matched-is-a-record-of-its-own.md
   */
  DescribeChildToBeMatched: childAct({
    describes: 'Describe a child whom one may not look up; the authority finds out who it is.',
    body: body({ ...childEvents.ChildRecorded.properties, authority: authorityCode }),
    may: partners,
    decide: (context, command) => {
      const { authority, ...described } = command.body;
      const identity = readIdentity(described, command.happened);
      if ('refused' in identity) return identity;
      const recorded = ofTheChild(context, command, 'ChildRecorded', identity);
      if ('refused' in recorded || recorded.events.length === 0) return recorded;
      if (isRecorded(context.child))
        return refuse('child-is-recorded', 'A child with this number is recorded already.');
      const { happened, madeBy, recordedBy } = command;
      const further = [
        { type: 'ChildToBeMatched', body: {} },
        { type: 'ResponsibilityTaken', body: { authority, reason: 'Reported here, to be matched.' } },
      ].map((one) => ({ stream: 'child', event: { ...one, happened, madeBy, recordedBy } }));
      return { events: [...recorded.events, ...further] };
    },
  }),
  /** @refuses not-to-be-matched @source docs/adr/0012-a-child-to-be-matched-is-a-record-of-its-own.md */
  RecordNoMatch: childAct({
    describes: 'Say that a child who was described is not known: the description is the record of the child.',
    body: childEvents.ChildMatchedWithNobody,
    may: ['childrens-social-care'],
    decide: (context, command) =>
      notWritable(context) ??
      notWaiting(context) ??
      ofTheChild(context, command, 'ChildMatchedWithNobody', command.body),
  }),
};

/**
 * Whether nobody has found out yet who the child is who was described: neither another child's record nor a child
 * whom nobody knew.
 */
export const isToBeMatched = (child: ChildContext['child']): boolean =>
  childSaid(child, 'ChildToBeMatched').length > 0 &&
  childSaid(child, 'ChildMatchedWithNobody').length === 0 &&
  mergedInto(child) === undefined;

const notWaiting = ({ child }: ChildContext): Refusal | undefined =>
  isToBeMatched(child)
    ? undefined
    : refuse('not-to-be-matched', 'This record does not wait for somebody to find out who the child is.');

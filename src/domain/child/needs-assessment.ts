import { refuse } from '../deciding/command.ts';
import { body, optional, text } from '../event/schema.ts';
import { childAct, notWritable, ofTheChild } from './child-act.ts';
import { outsideLifetime } from './lifetime.ts';

/**
 * What a child who came unaccompanied or may be trafficked needs, in three parts. A part with nothing in it
 * leaves the assessment incomplete; "not known" in words is an answer.
 *
 * @refuses assessment-incomplete
 * @source v59-2024 L160-164
 */
export const recordNeedsAssessment = childAct({
  describes: 'Record the assessment of the needs of a child who came unaccompanied or may be trafficked.',
  body: body({
    backgroundBeforeArrival: optional(text),
    whyCame: optional(text),
    vulnerabilityToTraffickers: optional(text),
  }),
  may: ['childrens-social-care'],
  decide: (context, command) => {
    const refusal = notWritable(context) ?? outsideLifetime(context.child, command.happened);
    if (refusal !== undefined) return refusal;
    const { backgroundBeforeArrival, whyCame, vulnerabilityToTraffickers } = command.body;
    if (backgroundBeforeArrival === undefined) return incomplete('backgroundBeforeArrival');
    if (whyCame === undefined) return incomplete('whyCame');
    if (vulnerabilityToTraffickers === undefined) return incomplete('vulnerabilityToTraffickers');
    const assessment = { backgroundBeforeArrival, whyCame, vulnerabilityToTraffickers };
    return ofTheChild(context, command, 'NeedsAssessmentRecorded', assessment);
  },
});

const incomplete = (part: string) =>
  refuse(
    'assessment-incomplete',
    'The assessment says the background before arrival, why the child came, and how open the child is to traffickers.',
    `body.${part}`,
  );

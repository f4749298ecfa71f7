import { refuse } from '../deciding/command.ts';
import { childStatement } from './child-act.ts';

/** Keeping from others where a child is. */
export const safekeepingActs = {
  /** @source v59-2024 L168 */
  RecordEnquiry: childStatement({
    describes:
      'Record that somebody asked where the child is, who they said they were, and what they were told.',
    event: 'EnquiryReceived',
    may: ['childrens-social-care', 'police', 'placement'],
    unless: (_child, { body }) =>
      body.locationTold && !(body.identityEstablished && body.relationshipEstablished)
        ? refuse(
            'enquirer-not-established',
            'Nobody is told where the child is before identity and relationship are established.',
            'body.locationTold',
          )
        : undefined,
  }),
};

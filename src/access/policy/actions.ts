import type { RelationshipKind } from '../../domain/child/relationships.ts';

/** What the viewer's agency is to a child; `emergency` for a record that was opened with a reason, for hours. */
export type Relationship = RelationshipKind | 'emergency' | 'none';

export const relationships = {
  responsible: 'is responsible for the child',
  formerly: 'was responsible for the child before',
  offered: 'is offered responsibility for the child',
  hosts: 'has the child placed in its area',
  polices: 'polices where the child went missing',
  cares_for: 'cares for the child',
  teaches: 'teaches the child',
  treats: 'treats the child',
  emergency: 'opened the record in an emergency',
  none: 'has nothing to do with the child',
} as const satisfies Record<Relationship, string>;

/** What somebody may do with a section. Which act at which moment is for the domain to say, after this. */
export const actions = {
  see: 'see it',
  act: 'record what happened',
  'answer-offer': 'see that responsibility is offered, of whom and why, and answer',
  export: 'print it and take it out',
  'see-readers': 'see who has looked',
  allocate: 'give work to somebody',
  search: "search the authority's children",
  report: 'report a child missing',
  'open-in-emergency': 'open a record in an emergency',
  'review-emergency': 'review what was opened in an emergency',
  count: 'see figures, and no child',
  issue: 'issue a report of figures',
  administer: 'keep people and settings',
} as const;

export type Action = keyof typeof actions;

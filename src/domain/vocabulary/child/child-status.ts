import Type from 'typebox';
import type { Child } from '../../child/child.ts';
import { exploitationLevelAt } from '../../child/exploitation-risk.ts';
import { openToPanelAt } from '../../child/panel-cases.ts';
import { ofCompulsorySchoolAge } from '../../child/school-age.ts';
import {
  ageAt,
  groupAt,
  hasFlag,
  lookedAfterAt,
  openToServicesAt,
  placementAt,
  responsibleAuthorityAt,
} from '../../child/status.ts';
import type { ChildGroup } from '../../code-sets/child-group.ts';
import { exploitationLevel } from '../../code-sets/exploitation.ts';
import { codeOf } from '../../event/schema.ts';
import { conditionsOf } from '../define.ts';
import { optional, panel, parameters } from '../parameters.ts';

const protectedGroups: ReadonlySet<ChildGroup> = new Set(['home_cp', 'home_s47']);

const condition = conditionsOf<{ readonly child: Child }>();

/** What was true of the child at the moment at which a duty would start, whatever the duty is about. */
export const childStatusConditions = {
  'looked-after': condition({
    describes: 'The child was looked after by an authority, or a care leaver of 16 or 17.',
    holds: ({ child }, at) => lookedAfterAt(child, at),
  }),
  'not-looked-after': condition({
    describes: 'The child was not looked after: living at home, or elsewhere with family.',
    holds: ({ child }, at) => !lookedAfterAt(child, at),
  }),
  'of-school-age': condition({
    describes:
      'The child was of compulsory school age, or 16 or older (no less vulnerable), or of an age that nobody knew.',
    holds: ({ child }, at) => (ofCompulsorySchoolAge(child, at) ?? true) || (ageAt(child, at) ?? 0) >= 16,
  }),
  'on-child-protection-plan-or-enquiry': condition({
    describes: 'The child had a child protection plan or was the subject of a section 47 enquiry.',
    holds: ({ child }, at) => protectedGroups.has(groupAt(child, at)),
  }),
  'on-child-protection-plan': condition({
    describes: 'The child had a child protection plan.',
    holds: ({ child }, at) => groupAt(child, at) === 'home_cp',
  }),
  'not-open-to-services': condition({
    describes: "Children's services were not working with the child.",
    holds: ({ child }, at) => !openToServicesAt(child, at),
  }),
  'subject-to-restriction': condition({
    describes: 'The child was subject to immigration restriction.',
    holds: ({ child }, at) => hasFlag(child, 'subject_to_restriction', at),
  }),
  'unaccompanied-or-possibly-trafficked': condition({
    describes: 'The child was an unaccompanied asylum-seeking child or a possible victim of trafficking.',
    holds: ({ child }, at) =>
      hasFlag(child, 'uasc', at) ||
      hasFlag(child, 'possible_trafficking', at) ||
      hasFlag(child, 'nrm_referred', at),
  }),
  'placed-out-of-area': condition({
    describes: 'The child was placed in the area of another authority than the responsible one.',
    holds: ({ child }, at) => {
      const host = placementAt(child, at)?.host;
      return host !== undefined && host !== responsibleAuthorityAt(child, at);
    },
  }),
  'exploitation-risk': condition({
    describes: 'The highest exploitation risk assessed for the child was one of these levels.',
    parameters: parameters({ levels: Type.Array(codeOf(exploitationLevel), { minItems: 1 }) }),
    holds: ({ child }, at, { levels }) => levels.includes(exploitationLevelAt(child, at)),
  }),
  age: condition({
    describes: 'The child had reached the age `from`, and not yet the age `below`, on that local date.',
    parameters: parameters({
      from: optional(Type.Integer({ minimum: 0 })),
      below: optional(Type.Integer({ minimum: 1 })),
    }),
    holds: ({ child }, at, { from = 0, below = 200 }) => {
      const years = ageAt(child, at);
      return years !== undefined && years >= from && years < below;
    },
  }),
  'not-open-to-panel': condition({
    describes: "The panel was not already working on the child's case.",
    parameters: parameters({ panel }),
    holds: ({ child }, at, { panel }) => !openToPanelAt(child, panel, at),
  }),
};

import Type from 'typebox';
import { type Agency, agencies, isAgency } from '../../agencies/agencies.ts';
import { agencyOf, type Role } from '../../agencies/roles.ts';
import { childSaid } from '../../child/child.ts';
import { episodeSaid } from '../../episode/events.ts';
import type { EpisodeHistory } from '../../episode/history.ts';
import { role } from '../../event/schema.ts';
import { otherAuthorities } from '../../search/other-authorities.ts';
import { orderOf } from '../../time/when.ts';
import { among, begins, excuses, fulfils, noMarks, type OneOrMore } from '../define.ts';
import { oneOf, oneOrMore, optional, parameters, roleOrRoles, slug } from '../parameters.ts';
import { slugOf } from '../slug.ts';
import type { Mark } from '../word.ts';
import { discussion, markOf, marksOf, moment, onceInEpisode } from './define.ts';

const agency = Type.Enum(Object.keys(agencies) as [Agency, ...Agency[]]);
/** Somebody in this role, or anybody of this agency. */
const attendance = Type.Array(Type.Union([role, agency]), { minItems: 1 });

/** Looking for the child, and deciding together how. */
export const searchWords = {
  'discussion-held': moment({
    describes:
      'A meeting or telephone discussion of this kind took place; where `attended` says so only with all of these there, where `with` says so only once what came of it is saved.',
    positions: [...begins, ...fulfils],
    parameters: parameters({
      kind: oneOrMore(discussion),
      attended: optional(attendance),
      with: optional(Type.Array(oneOf('action-plan', 'risk-assessment'), { minItems: 1 })),
    }),
    finds: discussionsHeld,
  }),
  'first-discussion': moment({
    describes: 'Social worker and police spoke about the child for the first time.',
    positions: begins,
    finds: (history) => onceInEpisode(history, firstDiscussion(history)?.happened),
  }),
  'discussion-invited': moment({
    describes: 'This role was invited to a discussion of the child, or took part in one.',
    positions: fulfils,
    parameters: parameters({ role: roleOrRoles }),
    finds: (history, { role: wanted }) =>
      marksOf(
        history,
        'DiscussionHeld',
        ({ body }) =>
          body.attended.some((person) => among(wanted, person.role)) ||
          (body.invited ?? []).some((invited) => among(wanted, invited)),
      ),
  }),
  'action-plan-saved': moment({
    describes: 'A strategy and action plan for finding the child was saved.',
    positions: fulfils,
    finds: (history) => marksOf(history, 'ActionPlanSaved'),
  }),
  'risk-assessment-updated': moment({
    describes: 'A new version of the risk assessment was saved.',
    positions: fulfils,
    finds: (history) => marksOf(history, 'RiskAssessmentSaved'),
  }),
  'pre-incident-assessment-updated': moment({
    describes: "A new version of the child's pre-incident risk assessment was saved.",
    positions: fulfils,
    // 0: said in the child's own stream.
    finds: ({ child }) =>
      childSaid(child, 'PreIncidentRiskAssessmentSaved').map(({ happened }) => ({ at: happened, event: 0 })),
  }),
  'contact-attempted': moment({
    describes:
      'Somebody tried to reach the child, or people the child may be with; without `by`, of any agency.',
    positions: fulfils,
    parameters: parameters({ by: optional(roleOrRoles) }),
    finds: (history, { by }) => marksOf(history, 'ContactAttempted', ({ body }) => among(by, body.by)),
  }),
  'other-authorities-considered': moment({
    describes:
      'Of every other authority that the child has links to it was decided whether it is notified, whichever way.',
    positions: fulfils,
    finds: otherAuthoritiesConsidered,
  }),
  'media-considered': moment({
    describes: 'Telling the media was considered as a way to find the child.',
    positions: begins,
    finds: (history) => marksOf(history, 'MediaReleaseConsidered'),
  }),
  'media-briefed': moment({
    describes: 'Somebody in this role was briefed before anything went to the media.',
    positions: fulfils,
    parameters: parameters({ to: roleOrRoles }),
    finds: (history, { to }) => marksOf(history, 'MediaBriefed', ({ body }) => among(to, body.to)),
  }),
  'media-consent-given': moment({
    describes: 'Somebody in this role consented to a release to the media.',
    positions: fulfils,
    parameters: parameters({ by: roleOrRoles }),
    finds: (history, { by }) => marksOf(history, 'MediaConsentGiven', ({ body }) => among(by, body.by)),
  }),
  'media-consent-refused': moment({
    describes: 'Somebody in this role refused consent, so that nothing goes to the media.',
    positions: excuses,
    parameters: parameters({ by: roleOrRoles }),
    finds: (history, { by }) => {
      const refused = marksOf(history, 'MediaConsentRefused', ({ body }) => among(by, body.by));
      return refused.map((mark) => ({ ...mark, reason: 'consent_refused' }));
    },
  }),
  'decision-recorded': moment({
    describes: 'A decision of this name was recorded, whichever way it went.',
    positions: [...begins, ...fulfils],
    parameters: parameters({ decision: slug }),
    finds: (history, { decision }) =>
      marksOf(history, 'DecisionRecorded', ({ body }) => slugOf(body.decision) === decision),
  }),
};

/** By when the last of them was decided on first; nothing while one is open. */
function otherAuthoritiesConsidered(history: EpisodeHistory): readonly Mark[] {
  const decided = otherAuthorities(history).map(({ authority }) =>
    episodeSaid(history.episode.said, 'OtherAuthorityConsidered').find(
      ({ body }) => body.authority === authority,
    ),
  );
  let last: Mark | undefined;
  for (const decision of decided) {
    if (decision === undefined) return noMarks;
    if (last === undefined || orderOf(decision.happened) > orderOf(last.at)) last = markOf(decision);
  }
  return last === undefined ? noMarks : [last];
}

interface DiscussionSought {
  readonly kind: OneOrMore<string>;
  readonly attended?: readonly (Role | Agency)[];
  readonly with?: readonly ('action-plan' | 'risk-assessment')[];
}

const saved = { 'action-plan': 'ActionPlanSaved', 'risk-assessment': 'RiskAssessmentSaved' } as const;
const namedBy = { 'action-plan': 'actionPlan', 'risk-assessment': 'riskAssessment' } as const;

function discussionsHeld(history: EpisodeHistory, sought: DiscussionSought): readonly Mark[] {
  const all = episodeSaid(history.episode.said, 'DiscussionHeld');
  if (all.length === 0) return noMarks;
  const marks: Mark[] = [];
  for (const [index, held] of all.entries()) {
    const { kind, attended } = held.body;
    if (!among(sought.kind, kind)) continue;
    const there = attended.map((person) => person.role);
    if (sought.attended?.some((wanted) => !isThere(there, wanted))) continue;
    const next = all.slice(index + 1).find(({ body }) => among(sought.kind, body.kind));
    const complete = outcomeSaved(history, held, next, sought.with ?? []);
    if (complete !== undefined) marks.push(complete);
  }
  return marks;
}

const isThere = (there: readonly Role[], wanted: Role | Agency): boolean =>
  there.some((one) => one === wanted || (isAgency(wanted) && agencyOf(one) === wanted));

type Held = ReturnType<typeof episodeSaid<'DiscussionHeld'>>[number];

/** By when all that had to come of a discussion was saved: named by it, or saved after it and before the next one. */
function outcomeSaved(
  { episode: { said } }: EpisodeHistory,
  held: Held,
  next: Held | undefined,
  wanted: readonly ('action-plan' | 'risk-assessment')[],
): Mark | undefined {
  const before = next === undefined ? Number.POSITIVE_INFINITY : orderOf(next.happened);
  let last: Mark = markOf(held);
  for (const document of wanted) {
    if (held.body[namedBy[document]] !== undefined) continue;
    const after = episodeSaid(said, saved[document]).find(
      ({ happened }) => orderOf(happened) >= orderOf(held.happened),
    );
    if (after === undefined || orderOf(after.happened) >= before) return undefined;
    if (orderOf(after.happened) > orderOf(last.at)) last = markOf(after);
  }
  return last;
}

function firstDiscussion({ episode: { said } }: EpisodeHistory): Held | undefined {
  return episodeSaid(said, 'DiscussionHeld').find(
    ({ body }) =>
      body.kind === 'first_discussion' ||
      (isThere(
        body.attended.map(({ role }) => role),
        'police',
      ) &&
        isThere(
          body.attended.map(({ role }) => role),
          'childrens-social-care',
        )),
  );
}

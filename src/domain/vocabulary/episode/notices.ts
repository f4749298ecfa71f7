import Type from 'typebox';
import { notificationExcuse } from '../../code-sets/notifications.ts';
import { episodeSaid } from '../../episode/events.ts';
import { codeOf } from '../../event/schema.ts';
import { documentKinds } from '../../notice/documents.ts';
import { among, begins, excuses, fulfils } from '../define.ts';
import { oneOf, oneOrMore, optional, parameters, role, roleOrRoles } from '../parameters.ts';
import type { Mark } from '../word.ts';
import { marksOf, moment } from './define.ts';

const about = oneOf('missing', 'found', 'returned', 'high_risk', 'concern', 'interview', 'plan', 'other');

/** Telling people, and what they say to it. */
export const noticeWords = {
  'notice-sent': moment({
    describes: 'Somebody in this role was sent a notice, by whichever channel, or told in person.',
    positions: fulfils,
    parameters: parameters({ to: roleOrRoles, about: optional(oneOrMore(about)) }),
    finds: (history, { to, about }) =>
      marksOf(history, 'NoticeSent', ({ body }) => among(to, body.to) && among(about, body.about)),
  }),
  'notice-acknowledged': moment({
    describes: 'Somebody in this role said that the notice had reached them.',
    positions: fulfils,
    parameters: parameters({ to: roleOrRoles }),
    finds: (history, { to }) => marksOf(history, 'NoticeAcknowledged', ({ body }) => among(to, body.to)),
  }),
  'told-some-other-way': moment({
    describes: 'Somebody recorded that this role knew already, so that nobody is told twice.',
    positions: fulfils,
    parameters: parameters({ to: roleOrRoles }),
    finds: (history, { to }) =>
      marksOf(history, 'NoticeExcused', ({ body }) => body.reason === 'already_told' && among(to, body.to)),
  }),
  'notice-excused': moment({
    describes: 'Somebody decided, with a reason, that this role is not told.',
    positions: excuses,
    parameters: parameters({
      to: roleOrRoles,
      reasons: optional(Type.Array(codeOf(notificationExcuse), { minItems: 1 })),
    }),
    finds: (history, { to, reasons }) => {
      const marks: Mark[] = [];
      for (const { body, happened, version } of episodeSaid(history.episode.said, 'NoticeExcused'))
        if (among(to, body.to) && among(reasons, body.reason))
          marks.push({ at: happened, event: version, reason: body.reason });
      return marks;
    },
  }),
  'assistant-director-concerned': moment({
    describes: 'An assistant director was concerned, for whatever reason.',
    positions: begins,
    finds: (history) => marksOf(history, 'AssistantDirectorConcerned'),
  }),
  'need-to-know-filed': moment({
    describes: 'A worker or manager filed a need to know about a particular concern.',
    positions: [...begins, ...fulfils],
    finds: (history) => marksOf(history, 'NeedToKnowFiled'),
  }),
  'alert-completed': moment({
    describes: 'The alert of this kind was completed and is with those it is for.',
    positions: fulfils,
    parameters: parameters({ kind: oneOf(...documentKinds) }),
    finds: (history, { kind }) => marksOf(history, 'AlertCompleted', ({ body }) => body.kind === kind),
  }),
  'home-office-contact': moment({
    describes: 'The Home Office and this role were in contact about the child.',
    positions: fulfils,
    parameters: parameters({ with: optional(role) }),
    finds: (history, { with: other }) =>
      marksOf(
        history,
        'HomeOfficeContactMade',
        ({ body }) => other === undefined || body.with.includes(other),
      ),
  }),
};

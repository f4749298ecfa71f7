import type { Role } from '../agencies/roles.ts';
import { type Child, childSaid } from './child.ts';
import { childStatement } from './child-act.ts';
import { supportFollowing } from './ongoing-support.ts';
import { cannotEnd, running } from './running.ts';

const services = ['childrens-social-care'] as const;

/** Who works with the child and who teaches the child. */
export const involvementActs = {
  StartInvolvement: childStatement({
    describes: 'Record that a worker or team works with the child from then on.',
    event: 'InvolvementStarted',
    may: services,
  }),
  EndInvolvement: childStatement({
    describes: 'Record that a worker or team no longer works with the child.',
    event: 'InvolvementEnded',
    may: services,
    unless: (child, command) => cannotEnd(workingWith(child, command.body.by), command),
  }),
  EndOngoingSupport: childStatement({
    describes: 'Record that whoever held a return interview no longer stays in touch with the child.',
    event: 'OngoingSupportEnded',
    may: [...services, 'commissioned-return-interviewer', 'voluntary-provider'],
    unless: (child, command) => cannotEnd(supportFollowing(child, command.body.episode), command),
  }),
  JoinSchool: childStatement({
    describes: 'Record which school the child is on the roll of from then on.',
    event: 'SchoolJoined',
    may: ['childrens-social-care', 'education'],
  }),
  LeaveSchool: childStatement({
    describes: "Record that the child left the school's roll.",
    event: 'SchoolLeft',
    may: ['childrens-social-care', 'education'],
    unless: (child, command) => cannotEnd(running(child, 'SchoolJoined', 'SchoolLeft'), command),
  }),
};

/** The last beginning of a role's work with the child that has not ended; several may work side by side. */
function workingWith(child: Child, by: Role) {
  const started = childSaid(child, 'InvolvementStarted').filter(({ body }) => body.by === by);
  const ended = childSaid(child, 'InvolvementEnded').filter(({ body }) => body.by === by);
  return started.length > ended.length ? started.at(-1) : undefined;
}

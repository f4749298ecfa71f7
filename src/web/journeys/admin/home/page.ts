import type { FastifyReply, FastifyRequest } from 'fastify';
import { administers } from '../../../../access/administration/scope.ts';
import { may } from '../../../../access/policy/policy.ts';
import { notFound } from '../../../shell/not-found.ts';

interface Link {
  readonly href: string;
  readonly text: string;
  readonly hint: string;
}

const keeping: readonly Link[] = [
  {
    href: '/admin/people',
    text: 'People',
    hint: 'Who works here as what; add, grant, end, sign out everywhere',
  },
  {
    href: '/admin/agencies',
    text: 'Agencies and teams',
    hint: 'Names, teams, and what each has to do with children',
  },
  {
    href: '/admin/teams',
    text: 'Duty and office hours',
    hint: 'Who is on duty for a team from when to when, and when its office is open',
  },
  {
    href: '/admin/outside-mailboxes',
    text: 'Mailboxes outside Homeward',
    hint: 'Where messages go for agencies that do not work here',
  },
  {
    href: '/admin/failed-notices',
    text: 'Messages that failed',
    hint: 'What did not leave or did not arrive, why, and sending it again',
  },
  {
    href: '/admin/agreements',
    text: 'Information-sharing agreements',
    hint: 'Between whom, about what, from when until when',
  },
  {
    href: '/admin/procedures',
    text: 'Procedures in force',
    hint: 'The packs of the authority and their rules',
  },
  { href: '/admin/calendars', text: 'Calendars', hint: 'Bank holidays, and how far they are known' },
  { href: '/admin/code-sets', text: 'Code sets', hint: 'What the record may hold, national and our own' },
];

const overseeing: readonly Link[] = [
  {
    href: '/admin/readers',
    text: 'Who has looked',
    hint: 'By child, person and day, with a file to take away',
  },
];

const reviewing: readonly Link[] = [
  { href: '/emergency/review', text: 'Opened in an emergency', hint: 'What waits for a review' },
];

/** What somebody may keep or look into; nothing here names a child. */
export const showAdministration =
  () =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const signedIn = request.signedIn!;
    const { role } = signedIn.as;
    const links = [
      ...(administers(signedIn) === undefined ? [] : keeping),
      ...(may(role, 'none', 'core', 'see-readers') ? overseeing : []),
      ...(may(role, 'none', 'oversight', 'review-emergency') ? reviewing : []),
    ];
    if (links.length === 0) return notFound(reply);
    return reply.page({ title: 'Administration', template: 'journeys/admin/home/page.njk', view: { links } });
  };

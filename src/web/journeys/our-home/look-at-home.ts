import type { FastifyReply } from 'fastify';
import type { SignedIn } from '../../../access/people/signed-in.ts';
import { mayAsAny } from '../../../access/policy/policy.ts';
import { viewerOf } from '../../../access/policy/viewer-of.ts';
import { noteShown } from '../../../access/read-log/note-shown.ts';
import { agencyOf } from '../../../domain/agencies/roles.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import { asAgency } from '../../../store/as-agency.ts';
import type { Service } from '../../service.ts';
import { notFound } from '../../shell/not-found.ts';
import { type Home, readHome } from './read-home.ts';

/** These pages are for those who care for children, and are not there for anybody else. */
export function forCarers(
  reply: FastifyReply,
  signedIn: SignedIn,
  answer: () => Promise<FastifyReply>,
): Promise<FastifyReply> | FastifyReply {
  const { role } = signedIn.as;
  const theirs = agencyOf(role) === 'placement' && mayAsAny(role, ['cares_for'], 'core', 'act');
  return theirs ? answer() : notFound(reply);
}

/** Who lives here tonight; that they were shown is noted. */
export async function lookAtHome(
  { store }: Pick<Service, 'store'>,
  signedIn: SignedIn,
  now: Instant,
): Promise<Home> {
  const home = await asAgency(store, viewerOf(signedIn, now), readHome);
  await noteShown(store, signedIn, now, {
    act: 'our-home',
    children: home.children.map(({ child }) => child),
  });
  return home;
}

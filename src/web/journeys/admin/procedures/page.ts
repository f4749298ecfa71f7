import type { FastifyReply, FastifyRequest } from 'fastify';
import { administers } from '../../../../access/administration/scope.ts';
import type { Pack } from '../../../../domain/obligations/pack.ts';
import { londonDate } from '../../../../domain/time/london.ts';
import { addressOfRule } from '../../../duties/address-of-rule.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import { sayDate } from '../../../words/say-time.ts';

/** The procedures that an authority and its police work by today, and what each rule rests on. */
export const showProcedures =
  ({ library, clock }: Service) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const code = administers(request.signedIn!);
    if (code === undefined) return notFound(reply);
    const today = londonDate(clock.now());
    const { directory } = library;
    const force = directory.authority(code)?.forceSlug;
    return reply.page({
      title: 'Procedures in force',
      template: 'journeys/admin/procedures/page.njk',
      back: '/admin',
      view: {
        authority: directory.authority(code)?.name ?? code,
        today: sayDate(today),
        packs: library.packsOf(code, today).map(packView),
        force: (force && directory.force(force)?.name) ?? 'the police',
        forcePacks: force === undefined ? [] : library.packsOfForce(force, today).map(packView),
      },
    });
  };

const packView = ({ id, title, inForceFrom, reviewedOn, rules }: Pack) => ({
  id,
  title,
  from: sayDate(inForceFrom),
  reviewed: reviewedOn === undefined ? undefined : sayDate(reviewedOn),
  rules: rules.map((rule) => ({
    id: rule.id,
    title: rule.title,
    href: addressOfRule(id, rule.id),
    source: `${rule.source.document} ${rule.source.at}`,
  })),
});

import type { FastifyReply, FastifyRequest } from 'fastify';
import { ruleOf } from '../../../../procedures/rule-of.ts';
import type { Service } from '../../../service.ts';
import { cameFrom } from '../../../shell/came-from.ts';
import { notFound } from '../../../shell/not-found.ts';
import { ruleView } from './view-model.ts';

export interface RuleRoute {
  readonly Params: { readonly pack: string; readonly rule: string };
}

/** What one rule of the procedures asks, of whom, where that is written and whom it tells. It is about no child. */
export const showRule =
  ({ library, address }: Service) =>
  (request: FastifyRequest<RuleRoute>, reply: FastifyReply): Promise<FastifyReply> | FastifyReply => {
    const { pack, rule } = request.params;
    const found = ruleOf(library, { pack, rule });
    const from = library.packs.get(pack);
    if (found === undefined || from === undefined) return notFound(reply);
    return reply.page({
      title: found.title,
      template: 'journeys/rules/rule/page.njk',
      back: cameFrom(request, address) ?? '/',
      view: ruleView(library, from, found),
    });
  };

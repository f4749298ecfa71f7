import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Fields } from '../../../forms/fields.ts';
import type { FormError } from '../../../forms/form-errors.ts';
import { isKey } from '../../../forms/keys.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import { childGivings } from '../children/givings.ts';
import { showList } from '../list/page.ts';
import { idOf, mayGive } from '../list/view-model.ts';
import { type List, lists } from '../my-part.ts';
import { readMyWork } from '../read-my-work.ts';
import { readAllocation } from './form.ts';
import { give } from './give.ts';
import { type Giving, givings } from './orders.ts';

/** Gives duties, interviews or children to somebody, one or many, with a reason. */
export const allocate = (service: Service) => async (request: FastifyRequest, reply: FastifyReply) => {
  const signedIn = request.signedIn!;
  const now = service.clock.now();
  const fields = request.body as Fields;
  const list: List = lists.find((one) => one === fields.get('show')) ?? 'mine';
  const work = await readMyWork(service, signedIn, now);
  if (!work.mayAllocate) return notFound(reply);
  const again = (errors: readonly FormError[], status = 400) =>
    showList(service, reply, { signedIn, work, now, list, sent: fields, errors, status });
  const read = readAllocation(fields, work.workforce);
  if ('length' in read) return again(read);
  const key = fields.get('_key');
  if (!isKey(key)) return again([{ field: 'to', text: 'Load this page again and send it once more' }]);
  const wanted: readonly Giving[] =
    list === 'children'
      ? await childGivings(service, signedIn, work, read)
      : givings(
          work.all.filter(({ row }) => read.chosen.includes(idOf(row)) && mayGive(signedIn, row)),
          read,
        );
  const refused = await give(service, signedIn, wanted, { key, now });
  if (refused.length > 0)
    return again(
      [...new Set(refused.map(({ says }) => says))].map((text) => ({ field: 'to', text })),
      409,
    );
  return reply.redirect(`/my-work?show=${list}&given=${read.chosen.length}`, 303);
};

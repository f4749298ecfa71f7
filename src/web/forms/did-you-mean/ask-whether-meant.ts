import type { FastifyReply } from 'fastify';
import type { Fields } from '../fields.ts';
import type { FormError } from '../form-errors.ts';

/** Names the fields of which this was asked already. */
const ASKED = '_asked';

/**
 * Where nothing else is wrong with a form than an answer that was probably meant otherwise, such as 11pm today at two
 * in the morning: a page that asks just that, with everything that was typed behind its two buttons. Undefined where
 * there is nothing of the kind to ask, or where the answer was no; then the form says what is wrong.
 */
export function askWhetherMeant(
  reply: FastifyReply,
  fields: Fields,
  [error, ...others]: readonly FormError[],
): FastifyReply | undefined {
  if (error?.meant === undefined || others.length > 0) return undefined;
  const { field, meant } = error;
  if (fields.all(ASKED).includes(field)) return undefined;
  const title = `Did you mean ${meant.says}?`;
  return reply.page({
    title,
    template: 'forms/did-you-mean/page.njk',
    status: 422,
    view: {
      heading: title,
      yes: { name: field, value: meant.value, text: `Yes, ${meant.says}` },
      no: { name: field, value: fields.get(field), text: 'No, let me change it' },
      typed: [...typedBeside(fields, field), { name: ASKED, value: field }],
    },
  });
}

const typedBeside = (fields: Fields, field: string) =>
  fields.names
    .filter((name) => name !== field && name !== '_csrf')
    .flatMap((name) => fields.all(name).map((value) => ({ name, value })));

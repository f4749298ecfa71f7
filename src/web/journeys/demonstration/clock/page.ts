import type { FastifyReply, FastifyRequest } from 'fastify';
import { HOUR, type Instant } from '../../../../domain/time/instant.ts';
import {
  formatLondon,
  formatLondonDate,
  fromLondon,
  londonDate,
  readLocal,
} from '../../../../domain/time/london.ts';
import type { Fields } from '../../../forms/fields.ts';
import type { FormError } from '../../../forms/form-errors.ts';
import { readTypedDate, readTypedTime } from '../../../forms/typed-time.ts';
import type { Demonstration } from '../../../service.ts';

export const showClock =
  ({ clock }: Demonstration) =>
  async (_: FastifyRequest, reply: FastifyReply) =>
    clockPage(reply, clock.now(), {}, []);

/** Moves the clock to a moment, or on by some hours. Time runs on from there. */
export const moveClock =
  ({ clock }: Demonstration) =>
  async (request: FastifyRequest, reply: FastifyReply) => {
    const fields = request.body as Fields;
    const moved = readMove(fields, clock.now());
    if ('field' in moved)
      return clockPage(reply, clock.now(), { date: fields.get('date'), time: fields.get('time') }, [moved]);
    clock.set(moved.to);
    return reply.redirect('/demonstration/clock', 303);
  };

function readMove(fields: Fields, now: Instant): { readonly to: Instant } | FormError {
  const hours = fields.get('on-by-hours');
  if (/^\d{1,4}$/.test(hours)) return { to: (now + Number(hours) * HOUR) as Instant };
  const written = readLocal(fields.get('to'));
  if (written.kind === 'ok') return { to: written.at };
  const date = readTypedDate(fields.get('date'));
  if (date === undefined) return { field: 'date', text: 'Enter a date, such as 24/10/2026' };
  const second = readTypedTime(fields.get('time'));
  if (second === undefined) return { field: 'time', text: 'Enter a time, such as 21:30 or 9.30pm' };
  const moment = fromLondon(date, second);
  if (moment.kind === 'never') return { field: 'time', text: 'That time never was: the clocks went forward' };
  return { to: moment.kind === 'once' ? moment.at : moment.earlier };
}

const clockPage = (
  reply: FastifyReply,
  now: Instant,
  typed: { readonly date?: string; readonly time?: string },
  errors: readonly FormError[],
) =>
  reply.page({
    status: errors.length > 0 ? 400 : 200,
    title: 'Move the clock',
    template: 'journeys/demonstration/clock/page.njk',
    view: {
      now: formatLondon(now),
      today: formatLondonDate(londonDate(now)),
      typed,
      errors: errors.map(({ field, text }) => ({ text, href: `#${field}` })),
      of: Object.fromEntries(errors.map(({ field, text }) => [field, { text }])),
    },
    back: '/',
  });

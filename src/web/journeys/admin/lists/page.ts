import type { FastifyReply, FastifyRequest } from 'fastify';
import { administers } from '../../../../access/administration/scope.ts';
import type { CodeSet } from '../../../../domain/code-sets/code-set.ts';
import { codeSets } from '../../../../domain/code-sets/code-sets.ts';
import { formatPlainDate, type PlainDate } from '../../../../domain/time/instant.ts';
import { londonDate } from '../../../../domain/time/london.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import { sayDate } from '../../../words/say-time.ts';

const template = 'journeys/admin/lists/page.njk';
const back = '/admin';

/** Bank holidays that are still to come, and until when they are known: past that no due time is guessed. */
export const showCalendars =
  ({ library, clock }: Service) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    if (administers(request.signedIn!) === undefined) return notFound(reply);
    const { days, from, lastCovered, source } = library.calendars.bankHolidays;
    const today = londonDate(clock.now());
    return reply.page({
      ...{ title: 'Calendars', template, back },
      view: {
        heading: 'Bank holidays in England and Wales',
        says: [
          `Known from ${sayDate(from)} to ${sayDate(lastCovered)}. A due time that needs a later day says so, and none is guessed.`,
          `Source: ${source}`,
        ],
        columns: ['Date', 'Holiday'],
        rows: [...days]
          .filter(([day]) => day >= today)
          .map(([day, title]) => ({ head: sayDate(day), iso: formatPlainDate(day), cells: [title] })),
      },
    });
  };

const sets: Readonly<Record<string, CodeSet>> = codeSets;

/** Every list that the record takes its codes from. */
export const showCodeSets =
  () =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    if (administers(request.signedIn!) === undefined) return notFound(reply);
    return reply.page({
      ...{ title: 'Code sets', template, back },
      view: {
        heading: 'Code sets',
        says: ['What the record may hold. A code is never deleted: it is closed with its last day.'],
        columns: ['Set', 'Kept by', 'Codes'],
        rows: Object.entries(sets).map(([name, { title, source, entries }]) => ({
          head: title,
          href: `/admin/code-sets/${name}`,
          cells: [source === 'national' ? 'Nationally' : 'Us', String(entries.length)],
        })),
      },
    });
  };

export const showCodeSet =
  ({ clock }: Service) =>
  async (
    request: FastifyRequest<{ Params: { name: string } }>,
    reply: FastifyReply,
  ): Promise<FastifyReply> => {
    const { name } = request.params;
    const set = Object.hasOwn(sets, name) ? sets[name] : undefined;
    if (administers(request.signedIn!) === undefined || set === undefined) return notFound(reply);
    const today = londonDate(clock.now());
    return reply.page({
      ...{ title: set.title, template, back: '/admin/code-sets' },
      view: {
        heading: set.title,
        says: [],
        columns: ['Code', 'Meaning', 'In use'],
        rows: set.entries.map(({ code, label, from, until }) => ({
          head: code,
          cells: [label, inUse(from, until, today)],
        })),
      },
    });
  };

function inUse(from: PlainDate | undefined, until: PlainDate | undefined, today: PlainDate): string {
  if (until !== undefined) return `${until < today ? 'Closed' : 'Until'} ${sayDate(until)}`;
  return from !== undefined && from > today ? `From ${sayDate(from)}` : 'Yes';
}

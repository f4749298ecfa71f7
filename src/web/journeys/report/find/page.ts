import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { viewerOf } from '../../../../access/policy/viewer-of.ts';
import { noteShown } from '../../../../access/read-log/note-shown.ts';
import { asAgency } from '../../../../store/as-agency.ts';
import { readTypedDate } from '../../../forms/typed-time.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import { maySearch } from '../who-may.ts';
import { readMatches } from './read-matches.ts';
import { matchView } from './view-model.ts';

interface Query {
  readonly name?: unknown;
  readonly born?: unknown;
  readonly number?: unknown;
}

const MOST_LETTERS = 200;
const words = (value: unknown): string =>
  typeof value === 'string' ? value.trim().slice(0, MOST_LETTERS) : '';

/** Children of the authority who may be the one; then the report, or a description of a child whom nobody knows. */
export const findChild =
  ({ store, clock }: Service) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const signedIn = request.signedIn!;
    if (!maySearch(signedIn.as.role)) return notFound(reply);
    const query = request.query as Query;
    const [name, typedBorn, number] = [words(query.name), words(query.born), words(query.number)];
    const born = readTypedDate(typedBorn);
    const now = clock.now();
    const errors = [
      ...(typedBorn !== '' && born === undefined
        ? [{ href: '#born', text: 'Enter a date, such as 27/10/2010' }]
        : []),
      ...(name === '' && typedBorn === '' && number === ''
        ? [{ href: '#name', text: 'Enter a name, a date of birth or a number' }]
        : []),
    ];
    const matches =
      errors.length > 0
        ? []
        : await asAgency(store, viewerOf(signedIn, now), (connection) =>
            readMatches(connection, { name, born, number }),
          );
    if (matches.length > 0)
      await noteShown(store, signedIn, now, {
        act: 'report-find',
        children: matches.map(({ child }) => child),
      });
    return reply.page({
      title: 'Is it one of these children?',
      template: 'journeys/report/find/page.njk',
      back: '/report',
      ...(errors.length > 0 && { status: 400 }),
      view: {
        key: randomUUID(),
        typed: { name, born: typedBorn, number },
        errors,
        error: Object.fromEntries(errors.map(({ href, text }) => [href.slice(1), { text }])),
        matches: matches.map(matchView),
      },
    });
  };

import { stringify } from 'csv-stringify/sync';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SignedIn } from '../../../../access/people/signed-in.ts';
import { may } from '../../../../access/policy/policy.ts';
import { looksThrough, viewerOf } from '../../../../access/policy/viewer-of.ts';
import type { LookedAt } from '../../../../access/read-log/looks.ts';
import { noteShown } from '../../../../access/read-log/note-shown.ts';
import { type Look, looksAt } from '../../../../access/readers/looks.ts';
import { formatInstant, type Instant } from '../../../../domain/time/instant.ts';
import { asAgency } from '../../../../store/as-agency.ts';
import { readFields } from '../../../forms/fields.ts';
import { errorView } from '../../../forms/form-errors.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import { sayAgency } from '../../../words/say-agency.ts';
import { sayLook } from '../../../words/say-look.ts';
import { sayMoment } from '../../../words/say-time.ts';
import { childNames } from '../../readers/child-names.ts';
import { type ReadersAsked, readReadersAsked } from './asked.ts';

const MOST_ON_A_PAGE = 200;
const MOST_IN_A_FILE = 50_000;

/** In whose records somebody may see who has looked; undefined for everybody who oversees nothing. */
function ownerOverseen({ as }: SignedIn): string | undefined {
  if (!may(as.role, 'none', 'core', 'see-readers')) return undefined;
  return looksThrough(as)?.replace(/^childrens-social-care:/, '');
}

/** Who has looked at the children of an authority: itself a look, and noted. */
export const showReaders =
  (service: Service) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const read = await readLooks(service, request, MOST_ON_A_PAGE, 'readers');
    if (read === undefined) return notFound(reply);
    const { filter, looks, names } = read;
    const { library, clock } = service;
    const now = clock.now();
    const query = new URLSearchParams(filter.typed).toString();
    return reply.page({
      title: 'Who has looked',
      template: 'journeys/admin/readers/page.njk',
      back: '/admin',
      ...(filter.errors.length > 0 && { status: 400 }),
      view: {
        typed: filter.typed,
        errors: errorView(filter.errors),
        file: `/admin/readers.csv?${query}`,
        isCut: looks.length === MOST_ON_A_PAGE,
        looks: looks.map(({ at, name, agency, act, children }) => ({
          atIso: formatInstant(at),
          at: sayMoment(at, now),
          who: name,
          agency: sayAgency(agency, library.directory),
          act: sayLook(act),
          children: children.slice(0, 5).map((child) => ({
            href: `/admin/readers?child=${child.slice('child:'.length)}`,
            name: names.get(child) ?? 'a child',
          })),
          more: Math.max(0, children.length - 5),
        })),
      },
    });
  };

/** The same as a file to take away, which says who took it and when. */
export const downloadReaders =
  (service: Service) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const read = await readLooks(service, request, MOST_IN_A_FILE, 'readers export');
    if (read === undefined || read.filter.errors.length > 0) return notFound(reply);
    const { name, as } = request.signedIn!;
    const taken = `OFFICIAL-SENSITIVE. Taken out by ${name}, ${as.label}, ${formatInstant(service.clock.now())}`;
    const rows = read.looks.flatMap((look) =>
      look.children.map((child) => [
        ...[formatInstant(look.at), look.name, look.agency, sayLook(look.act)],
        ...[child.slice('child:'.length), read.names.get(child) ?? ''],
      ]),
    );
    const csv = stringify([[taken], ['at', 'person', 'agency', 'act', 'child', 'child_name'], ...rows], {
      bom: true,
      // A cell that begins like a formula is one to a spreadsheet.
      escape_formulas: true,
    });
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="who-has-looked.csv"')
      .send(csv);
  };

interface ReadLooks {
  readonly filter: ReadersAsked;
  readonly looks: readonly Look[];
  readonly names: ReadonlyMap<string, string>;
}

async function readLooks(
  { store, clock }: Service,
  request: FastifyRequest,
  most: number,
  act: LookedAt,
): Promise<ReadLooks | undefined> {
  const signedIn = request.signedIn!;
  const owner = ownerOverseen(signedIn);
  if (owner === undefined) return undefined;
  const now: Instant = clock.now();
  const filter = await readReadersAsked(store, owner, readFields(request.url.split('?')[1] ?? ''));
  const looks = filter.errors.length > 0 ? [] : await looksAt(store, filter.asked, most);
  const children = [...new Set(looks.flatMap((look) => look.children))];
  const names = await asAgency(store, viewerOf(signedIn, now), (connection) =>
    childNames(connection, owner, children),
  );
  await noteShown(store, signedIn, now, { act, children, detail: { filter: filter.typed } });
  return { filter, looks, names };
}

import type { FastifyReply, FastifyRequest } from 'fastify';
import { childrenElsewhere } from '../../../access/elsewhere/elsewhere.ts';
import { may } from '../../../access/policy/policy.ts';
import { viewerOf } from '../../../access/policy/viewer-of.ts';
import { noteShown } from '../../../access/read-log/note-shown.ts';
import { asAgency } from '../../../store/as-agency.ts';
import { readFields } from '../../forms/fields.ts';
import { errorView } from '../../forms/form-errors.ts';
import type { Service } from '../../service.ts';
import { notFound } from '../../shell/not-found.ts';
import { filterOf, isEmpty, readAsked } from './asked.ts';
import { elsewhereView } from './elsewhere-view.ts';
import { readResults } from './results/read-results.ts';
import { resultsView } from './results/results-view.ts';

/** Everything that somebody may see: children, episodes and what is said of them. */
export const showSearch =
  ({ store, library, clock }: Service) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const signedIn = request.signedIn!;
    const now = clock.now();
    const viewer = viewerOf(signedIn, now);
    if (viewer.sections.length === 0) return notFound(reply);
    const fields = readFields(request.url.split('?')[1] ?? '');
    const asked = readAsked(fields);
    const saying = { now, directory: library.directory };
    const searches = !isEmpty(asked) && asked.errors.length === 0;
    const results = searches
      ? await asAgency(store, viewer, (connection) => readResults(connection, asked, saying))
      : undefined;
    if (results !== undefined)
      await noteShown(store, signedIn, now, {
        act: 'search',
        children: [...results.names.keys()],
        detail: filterOf(asked),
      });
    const mayAskOthers = may(signedIn.as.role, 'none', 'core', 'search');
    const asksOthers = searches && mayAskOthers && fields.get('elsewhere') === 'yes';
    const elsewhere = asksOthers
      ? await childrenElsewhere(
          store,
          signedIn,
          { name: asked.words.join(' '), born: asked.born, numbers: asked.numbers },
          now,
        )
      : undefined;
    return reply.page({
      title: searches ? 'Search results' : 'Search',
      template: 'journeys/search/page.njk',
      ...(asked.errors.length > 0 && { status: 400 }),
      view: {
        typed: { text: asked.text, born: asked.typedBorn, elsewhere: asksOthers },
        errors: errorView(asked.errors),
        mayAskOthers,
        mayOpenInEmergency: may(signedIn.as.role, 'none', 'core', 'open-in-emergency'),
        results: results && resultsView(results, now),
        elsewhere: elsewhere && elsewhereView(elsewhere, library.directory),
      },
    });
  };

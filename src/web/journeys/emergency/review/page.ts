import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  awaitingReview,
  type ReviewOutcome,
  review,
  reviewOutcomes,
} from '../../../../access/emergency/emergency.ts';
import type { SignedIn } from '../../../../access/people/signed-in.ts';
import { may } from '../../../../access/policy/policy.ts';
import { looksThrough, viewerOf } from '../../../../access/policy/viewer-of.ts';
import { noteShown } from '../../../../access/read-log/note-shown.ts';
import { asAgency } from '../../../../store/as-agency.ts';
import { type Fields, noFields } from '../../../forms/fields.ts';
import { errorView, type FormError } from '../../../forms/form-errors.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import { childNames } from '../../readers/child-names.ts';
import { reviewsView } from './view-model.ts';

/** What was opened in the records of the reviewer's authority, and nobody has looked at since. */
export const showReviews =
  (service: Service) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> =>
    page(service, request, reply, noFields);

export const noteReview =
  (service: Service) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { store, clock } = service;
    const signedIn = request.signedIn!;
    const owner = ownerReviewed(signedIn);
    if (owner === undefined) return notFound(reply);
    const fields = request.body as Fields;
    const [emergency, outcome, note] = ['emergency', 'outcome', 'note'].map((name) => fields.get(name));
    const waits = (await awaitingReview(store, owner)).some(({ id }) => id === emergency);
    // Somebody else was quicker, or the address was made up: the queue says what is left.
    if (emergency === undefined || !waits) return reply.redirect('/emergency/review', 303);
    const came = outcome ?? '';
    if (!isOutcome(came))
      return page(service, request, reply, fields, {
        field: `outcome-${emergency}`,
        text: 'Say what the review came to',
      });
    const reviewed = await review(
      store,
      signedIn,
      emergency,
      { outcome: came, ...(note && { note }) },
      clock.now(),
    );
    return typeof reviewed === 'boolean'
      ? reply.redirect('/emergency/review', 303)
      : page(service, request, reply, fields, { field: `outcome-${emergency}`, text: reviewed.says });
  };

const isOutcome = (text: string): text is ReviewOutcome => Object.hasOwn(reviewOutcomes, text);

/** In whose records somebody reviews what was opened; undefined for everybody who reviews nothing. */
function ownerReviewed({ as }: SignedIn): string | undefined {
  if (!may(as.role, 'none', 'oversight', 'review-emergency')) return undefined;
  return looksThrough(as)?.replace(/^childrens-social-care:/, '');
}

async function page(
  { store, library, clock }: Service,
  request: FastifyRequest,
  reply: FastifyReply,
  typed: Fields,
  error?: FormError,
): Promise<FastifyReply> {
  const signedIn = request.signedIn!;
  const owner = ownerReviewed(signedIn);
  if (owner === undefined) return notFound(reply);
  const now = clock.now();
  const waiting = await awaitingReview(store, owner);
  const children = [...new Set(waiting.map(({ child }) => child))];
  const names = await asAgency(store, viewerOf(signedIn, now), (connection) =>
    childNames(connection, owner, children),
  );
  if (names.size > 0)
    await noteShown(store, signedIn, now, { act: 'emergency review', children: [...names.keys()] });
  return reply.page({
    title: 'Opened in an emergency',
    template: 'journeys/emergency/review/page.njk',
    ...(error !== undefined && { status: 400 }),
    view: {
      ...reviewsView(waiting, names, { now, directory: library.directory, typed }),
      errors: errorView(error === undefined ? [] : [error]),
    },
  });
}

import type { FastifyReply } from 'fastify';
import { errorView, type FormError } from '../forms/form-errors.ts';
import type { PhotoView } from './say-photo.ts';

/** The page on which somebody gives a photo of a child. */
export interface PhotoPage {
  /** The name of the child. */
  readonly about: string;
  readonly key: string;
  readonly back: string;
  readonly button: string;
  /** The date as it was typed. */
  readonly takenOn: string;
  readonly errors: readonly FormError[];
  /** The photo that there is already. */
  readonly photo?: PhotoView | undefined;
  /** A picture was read and is kept, and something else is to be put right. */
  readonly held?: boolean;
  /** Whether the photo can be left out again. */
  readonly removable?: boolean;
}

export const showPhotoPage = (reply: FastifyReply, { back, errors, ...page }: PhotoPage): FastifyReply => {
  const { summary, of } = errorView(errors);
  const heading = 'Add a photo of the child';
  return reply.page({
    title: `${heading}: ${page.about}`,
    template: 'photos/page.njk',
    back,
    ...(errors.length > 0 && { status: 400 }),
    view: { ...page, heading, errors: summary, error: of },
  });
};

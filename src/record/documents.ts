import { type Refusal, refuse } from '../domain/deciding/command.ts';
import { type Section, sectionOf } from '../domain/sections/sections.ts';
import type { DocumentRow } from '../store/append/read-models.ts';
import type { Order } from './order.ts';
import type { Placed } from './streams.ts';

/**
 * Why an event cannot be kept that speaks of a file, if so: nobody sent the file along.
 *
 * @refuses document-not-sent
 */
export const documentMissing = ({ documents = [] }: Order, placed: readonly Placed[]): Refusal | undefined =>
  placed.every((one) => namedIn(one) === undefined || documents.some(isNamedIn(one)))
    ? undefined
    : refuse('document-not-sent', 'The file that this speaks of was not sent with it.', 'body.document');

/** The files of an order as they are kept: each with the event that names it, for those who may see that event. */
export const documentRows = ({ child, documents = [] }: Order, placed: readonly Placed[]): DocumentRow[] =>
  placed.flatMap((one) =>
    documents.filter(isNamedIn(one)).map((document) => ({
      ...document,
      stream: one.stream,
      child: `child:${child}`,
      section: sectionOfPlaced(one),
    })),
  );

const namedIn = ({ event: { body } }: Placed): string | undefined =>
  (body as { readonly document?: string }).document;

const isNamedIn =
  (placed: Placed) =>
  ({ document }: { readonly document: string }): boolean =>
    document === namedIn(placed);

const sectionOfPlaced = ({ event }: Placed): Section =>
  sectionOf(event.type as Parameters<typeof sectionOf>[0]);

import type { FastifyReply, FastifyRequest } from 'fastify';
import { type DraftName, findDraft } from '../../../access/drafts/drafts.ts';
import type { SignedIn } from '../../../access/people/signed-in.ts';
import type { Role } from '../../../domain/agencies/roles.ts';
import type { Service } from '../../service.ts';

/** One of the children whom a report is about. What it opens has its number from the start: sent twice, it is one. */
export interface ChosenChild {
  readonly episode: string;
  readonly child: string;
  readonly books: string;
  readonly name: string;
  /** The number under which answers about this child are kept, whoever is added or taken out. */
  readonly place: number;
  /** What somebody wrote who may not look the child up; nothing of it yet at first. */
  readonly described?: Answers;
}

/** Answers by the name of their question; those that nobody gave are left out. */
export type Answers = Readonly<Record<string, unknown>>;

/** The pages that ask something, in the order in which they are asked. */
export const questionPages = ['describe', 'now', 'when', 'tonight', 'sheet'] as const;
export type QuestionPage = (typeof questionPages)[number];

/** A child whose report was sent, or why it could not be. */
export interface SentChild extends ChosenChild {
  readonly refused?: string;
  /** Why the photo that went with the report could not be kept. */
  readonly photoRefused?: string;
  /** What followed when it was sent, for a reporter who does not see the record. */
  readonly followed?: readonly unknown[];
}

/** Who rang, and when, where somebody else wrote the report down. */
export interface Phoned {
  readonly name: string;
  /** Undefined for somebody who has no part in Homeward: a neighbour, a passer-by. */
  readonly role?: Role;
  readonly at: string;
}

/** A photo that goes with a report. It has its number from the start: sent twice, it is one. */
export interface DraftPhoto {
  readonly document: string;
  readonly takenOn: string;
}

export interface ReportDraft extends Partial<Record<QuestionPage, Answers>> {
  readonly children: readonly ChosenChild[];
  readonly phoned?: Phoned;
  /** By the key of the child; the pictures are kept beside the draft. */
  readonly photos?: Readonly<Record<string, DraftPhoto | null>>;
  /** The moment that the first sending settled. */
  readonly sending?: string;
  readonly sent?: readonly SentChild[];
}

export interface DraftAtHand {
  readonly name: DraftName;
  readonly draft: ReportDraft;
}

const JOURNEY = 'report';
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const isKey = (key: string): boolean => uuid.test(key);

export const draftName = ({ person }: Pick<SignedIn, 'person'>, key: string): DraftName => ({
  person,
  journey: JOURNEY,
  key,
});

/** The report that an address names, if it is this person's and still kept. */
export async function draftOf(
  { store, clock }: Pick<Service, 'store' | 'clock'>,
  request: FastifyRequest,
): Promise<DraftAtHand | undefined> {
  const { key } = request.params as { readonly key: string };
  if (!isKey(key)) return undefined;
  const name = draftName(request.signedIn!, key);
  const draft = (await findDraft(store, name, clock.now())) as ReportDraft | undefined;
  return draft && { name, draft };
}

/** The first page that still asks something; `check` once all are answered. */
export function nextPage(draft: ReportDraft): QuestionPage | 'check' {
  return pagesOf(draft).find((page) => draft[page] === undefined) ?? 'check';
}

export const pagesOf = ({ children }: ReportDraft): readonly QuestionPage[] =>
  questionPages.filter((page) => page !== 'describe' || children.some(({ described }) => described));

export const addressOf = ({ key }: DraftName, page: QuestionPage | 'check' | 'sent' | 'call'): string =>
  `/report/${key}/${page}`;

/** Where the back link of a page leads. */
export function pageBefore(draft: ReportDraft, name: DraftName, page: QuestionPage | 'check'): string {
  const pages = [...pagesOf(draft), 'check' as const];
  const before = pages[pages.indexOf(page) - 1];
  return before === undefined ? '/report' : addressOf(name, before);
}

/** The report that an address names while it can still be changed; or undefined, and the reply says why not. */
export async function unsentDraft(
  service: Pick<Service, 'store' | 'clock'>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<DraftAtHand | undefined> {
  const found = await draftOf(service, request);
  if (found === undefined) return void notKept(reply);
  return found.draft.sent === undefined ? found : void reply.redirect(addressOf(found.name, 'sent'), 303);
}

/** The report that an address names once it was sent; or undefined, and the reply says why not. */
export async function sentDraft(
  service: Pick<Service, 'store' | 'clock'>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<DraftAtHand | undefined> {
  const found = await draftOf(service, request);
  if (found === undefined) return void notKept(reply);
  const { name, draft } = found;
  return draft.sent === undefined ? void reply.redirect(addressOf(name, nextPage(draft)), 303) : found;
}

export const notKept = (reply: FastifyReply): FastifyReply =>
  reply.page({
    status: 410,
    title: 'This report is not kept any more',
    template: 'shell/problem.njk',
    view: {
      heading: 'This report is not kept any more',
      says: [
        'What is not sent is kept for two days, and only for whoever wrote it. Begin again under “Report a child missing”.',
        'If a child is in danger now, ring 999. To report a child missing by telephone, ring 101.',
      ],
    },
  });

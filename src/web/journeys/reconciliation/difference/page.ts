import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Order } from '../../../../record/order.ts';
import { record } from '../../../../record/record.ts';
import { type Fields, noFields } from '../../../forms/fields.ts';
import type { FormError } from '../../../forms/form-errors.ts';
import { isKey } from '../../../forms/keys.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import { addressKey } from '../difference-address.ts';
import { nameOurs } from '../name-ours.ts';
import { type OpenedList, openList } from '../read-lists.ts';
import { confirmingOrders } from './confirm.ts';
import { readSettling, type Settling } from './form.ts';
import { decisionOrder, type Sending, type StandingOf, settlingOrder } from './orders.ts';
import { mayBe, type PossibleChild } from './possible-children.ts';
import { differenceView } from './view-model.ts';

export interface DifferenceRoute {
  readonly Params: { readonly list: string };
  readonly Querystring: { readonly of?: string };
}

type Asked = FastifyRequest<DifferenceRoute>;

interface Opened {
  readonly list: OpenedList;
  readonly difference: StandingOf;
  /** Of a record that only the police have: the children on record whom it may be about. */
  readonly children: readonly PossibleChild[];
}

/** What police and authority say differently, side by side, and what became of it. */
export const showDifference = (service: Service) => async (request: Asked, reply: FastifyReply) => {
  const opened = await open(service, request);
  if (opened === undefined) return notFound(reply);
  return show(service, request, reply, opened, { key: randomUUID(), fields: noFields, errors: [] });
};

/** Settles it, decides whether two records are of one absence, or records what only the police have. */
export const sayWhatBecameOfIt = (service: Service) => async (request: Asked, reply: FastifyReply) => {
  const opened = await open(service, request);
  const fields = request.body as Fields;
  const key = fields.get('_key');
  if (opened === undefined || !opened.list.part.settles || !isKey(key)) return notFound(reply);
  const again = (errors: readonly FormError[], status = 400) =>
    show(service, request, reply, opened, { key, fields, errors, status });
  const sent = readSettling(fields, opened.difference, opened.children);
  if (sent.kind === 'wrong') return again(sent.errors);
  const { store, library, clock } = service;
  const { orders, goOn } = whatFollows(opened, sent, {
    key,
    signedIn: request.signedIn!,
    now: clock.now(),
  });
  for (const order of orders) {
    const outcome = await record(store, library, order);
    if (outcome.kind === 'refused')
      return again(
        [{ field: sent.kind === 'confirm' ? 'child' : 'reason', text: outcome.refusal.says }],
        409,
      );
  }
  return reply.redirect(goOn ?? `/reconciliation/${request.params.list}`, 303);
};

interface Following {
  readonly orders: readonly Order[];
  /** Where else than to the list. */
  readonly goOn?: string;
}

function whatFollows(
  { list, difference }: Opened,
  sent: Exclude<Settling, { kind: 'wrong' }>,
  by: Sending,
): Following {
  switch (sent.kind) {
    case 'confirm':
      return confirmingOrders(list, difference, sent.child, by);
    case 'decide':
      return { orders: [decisionOrder(list, difference, sent, by)] };
    case 'settle':
      return { orders: [settlingOrder(list, difference, sent, by)] };
    default:
      return sent satisfies never;
  }
}

async function open(service: Service, request: Asked): Promise<Opened | undefined> {
  const list = await openList(service, request);
  const difference = list?.found.differences.find(({ name }) => addressKey(name) === request.query.of);
  if (list === undefined || difference === undefined) return undefined;
  return { list, difference, children: await mayBe(service, request.signedIn!, list, difference) };
}

interface Showing {
  readonly key: string;
  readonly fields: Fields;
  readonly errors: readonly FormError[];
  readonly status?: number;
}

async function show(
  service: Service,
  request: Asked,
  reply: FastifyReply,
  { list, difference, children }: Opened,
  { status = 200, ...showing }: Showing,
): Promise<FastifyReply> {
  const name = await nameOurs(
    service,
    request.signedIn!,
    difference.ours === undefined ? [] : [difference.ours],
  );
  return reply.page({
    title: 'A difference from a police list',
    template: 'journeys/reconciliation/difference/page.njk',
    status,
    view: differenceView(list, difference, { ...showing, name, children, now: service.clock.now() }),
    back: `/reconciliation/${request.params.list}`,
  });
}

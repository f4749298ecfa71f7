import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { receivePoliceList } from '../../../../exchange/police-list/receive-police-list.ts';
import { listsOnRecord } from '../../../../exchange/police-list/received-lists.ts';
import { reconcileList } from '../../../../exchange/police-list/reconcile-list.ts';
import { noFields } from '../../../forms/fields.ts';
import type { FormError } from '../../../forms/form-errors.ts';
import { isKey } from '../../../forms/keys.ts';
import type { FieldsWithFile } from '../../../forms/sent-file.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import { listsFor } from '../read-lists.ts';
import { partInReconciling, type Reconciling } from '../who-reconciles.ts';
import { readListForm, type SentList } from './form.ts';
import { listsView, newListView } from './view-model.ts';

/** So many lists are held against the books for their counts; older ones when they are opened. */
const COUNTED = 12;

/** Both series side by side, list by list. */
export const showLists = (service: Service) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { store, library, clock } = service;
  const part = partInReconciling(request.signedIn!, library.directory);
  if (part === undefined) return notFound(reply);
  const lists = await listsFor(store, part);
  const counted = await Promise.all(
    lists
      .slice(0, COUNTED)
      .map(async (list) =>
        reconcileList(store, list.authority, list, await listsOnRecord(store, list.authority)),
      ),
  );
  return reply.page({
    title: 'Police lists',
    template: 'journeys/reconciliation/lists/page.njk',
    view: listsView(lists, counted, { part, directory: library.directory, now: clock.now() }),
    ...(part.force === undefined && { back: '/figures' }),
  });
};

export const askForList = (service: Service) => async (request: FastifyRequest, reply: FastifyReply) => {
  const part = partInReconciling(request.signedIn!, service.library.directory);
  if (part === undefined) return notFound(reply);
  return ask(service, reply, part, noFields, { key: randomUUID(), errors: [] });
};

/** Takes the list in, or says everything that is wrong with it; nothing of it is kept then. */
export const takeList = (service: Service) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { store, library, clock } = service;
  const { name, as } = request.signedIn!;
  const part = partInReconciling(request.signedIn!, library.directory);
  const fields = request.body as FieldsWithFile;
  const key = fields.get('_key');
  if (part === undefined || !isKey(key)) return notFound(reply);
  const now = clock.now();
  const form: SentList = readListForm(fields, part, library.directory, now);
  if (form.kind === 'wrong') return ask(service, reply, part, fields, { key, errors: form.errors });
  const receipt = await receivePoliceList(store, library, {
    ...form.list,
    by: { person: name, role: as.role, agency: as.agency },
    now,
  });
  if (receipt.kind !== 'refused') return reply.redirect(`/reconciliation/${receipt.document}`, 303);
  const errors = [
    { field: 'file', text: 'Nothing was taken in. Mend what is listed below and choose the file again' },
  ];
  return ask(service, reply, part, fields, { key, errors, faults: receipt.faults });
};

interface Asking {
  readonly key: string;
  readonly errors: readonly FormError[];
  readonly faults?: Parameters<typeof newListView>[0]['faults'];
}

const ask = (
  { library }: Service,
  reply: FastifyReply,
  part: Reconciling,
  fields: FieldsWithFile,
  asking: Asking,
): FastifyReply =>
  reply.page({
    title: 'Bring a police list',
    template: 'journeys/reconciliation/lists/new.njk',
    status: asking.errors.length > 0 ? 400 : 200,
    view: newListView({ part, directory: library.directory, fields, faults: [], ...asking }),
    back: '/reconciliation',
  });

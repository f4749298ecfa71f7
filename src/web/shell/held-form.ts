import type { FastifyRequest } from 'fastify';
import { addToDraft, beginDraft, findDraft } from '../../access/drafts/drafts.ts';
import { holderOf } from '../../access/sessions/sessions.ts';
import { systemClock } from '../clock/clock.ts';
import type { Fields } from '../forms/fields.ts';
import type { Service } from '../service.ts';

/** A form that somebody sent after their session had ended: kept for them, to be sent again once they are back. */
export interface HeldForm {
  readonly url: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
}

const nameFor = (person: string) => ({ person, journey: 'held-form', key: 'last' });

/** Keeps the form with the person whose session it was; of nobody known, nothing is kept. */
export async function holdForm({ store }: Service, request: FastifyRequest, token: string): Promise<void> {
  const person = await holderOf(store, token);
  const fields = request.body as Fields | undefined;
  if (person === undefined || fields?.names === undefined) return;
  const held: HeldForm = {
    url: request.url,
    fields: fields.names
      .filter((name) => name !== '_csrf')
      .flatMap((name) => fields.all(name).map((value) => [name, value] as const)),
  };
  const now = systemClock.now();
  await beginDraft(store, nameFor(person), {}, now);
  await addToDraft(store, nameFor(person), { form: held }, now);
}

/** The form that is held for somebody; it is held no longer. */
export async function takeHeldForm({ store }: Service, person: string): Promise<HeldForm | undefined> {
  const now = systemClock.now();
  const draft = await findDraft(store, nameFor(person), now);
  if (!draft?.form) return undefined;
  await addToDraft(store, nameFor(person), { form: null }, now);
  return draft.form as HeldForm;
}

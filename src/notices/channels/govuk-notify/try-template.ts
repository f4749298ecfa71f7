import Type from 'typebox';
import { Compile } from 'typebox/compile';
import { ChannelDown } from '../channel.ts';
import { askNotify } from './ask-notify.ts';
import type { Notify } from './open-notify.ts';

export interface TemplateNeeded {
  readonly type: 'email' | 'sms';
  /** What Homeward fills in; Notify refuses every message if the template asks for anything else. */
  readonly fields: readonly string[];
}

const template = Compile(
  Type.Object({
    type: Type.String(),
    body: Type.String(),
    subject: Type.Optional(Type.Union([Type.String(), Type.Null()])),
  }),
);

/** Whether GOV.UK Notify answers to the key, and the template is one that messages fit. @throws ChannelDown */
export async function tryTemplate(
  notify: Notify,
  id: string,
  { type, fields }: TemplateNeeded,
): Promise<void> {
  const asked = await askNotify(notify, template, (client) => client.getTemplateById(id));
  if (asked.kind !== 'answered') throw new ChannelDown('GOV.UK Notify has no such template.');
  const { answer } = asked;
  if (answer.type !== type)
    throw new ChannelDown(`The template is of another kind: “${answer.type}”, and not “${type}”.`);
  const asksFor = fieldsOf(`${answer.subject ?? ''} ${answer.body}`);
  const missing = fields.filter((field) => !asksFor.has(field));
  const unknown = [...asksFor].filter((field) => !fields.includes(field));
  if (missing.length > 0) throw new ChannelDown(`The template does not show ${inBrackets(missing)}.`);
  if (unknown.length > 0)
    throw new ChannelDown(`The template asks for ${inBrackets(unknown)}, which Homeward does not say.`);
}

const fieldsOf = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(/\(\(([^()]+)\)\)/g)].map(([, field = '']) => field));

const inBrackets = (fields: readonly string[]): string => fields.map((field) => `((${field}))`).join(' and ');

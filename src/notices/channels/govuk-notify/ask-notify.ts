import type { Static, TSchema } from 'typebox';
import Type from 'typebox';
import { Compile, type Validator } from 'typebox/compile';
import { ChannelDown, seconds } from '../channel.ts';
import type { Notify } from './open-notify.ts';

/** What GOV.UK Notify answers where it does not do what was asked. */
const fault = Compile(
  Type.Object({ errors: Type.Array(Type.Object({ error: Type.String() }), { minItems: 1 }) }),
);

/** An answer of the shape that was asked for, or that what was asked for cannot be, and by which of Notify's words. */
export type NotifyAnswer<Shape extends TSchema> =
  | { readonly kind: 'answered'; readonly answer: Static<Shape> }
  | { readonly kind: 'refused'; readonly error: string }
  | { readonly kind: 'not-there' };

type Response = { readonly data: unknown };

/** @throws ChannelDown where there is no answer, or none of its */
export async function askNotify<Shape extends TSchema>(
  { client, patience }: Notify,
  shape: Validator<Record<never, never>, Shape>,
  question: (client: Notify['client']) => Promise<Response>,
): Promise<NotifyAnswer<Shape>> {
  let response: Response;
  try {
    response = await question(client);
  } catch (error) {
    return withoutAnswer(error as Failure, patience);
  }
  if (!shape.Check(response.data)) throw nonsense();
  return { kind: 'answered', answer: response.data as Static<Shape> };
}

/** What the transport says of a failure. Its message, its request and its answer hold the address, and are left. */
interface Failure {
  readonly code?: string;
  readonly response?: { readonly status: number; readonly data: unknown };
}

function withoutAnswer({ code, response }: Failure, patience: number) {
  if (response === undefined) throw unreached(code, patience);
  const { status, data } = response;
  if (status === 429)
    throw new ChannelDown('GOV.UK Notify has had as many messages as it takes in a minute or a day.');
  if (status >= 500) throw new ChannelDown(`GOV.UK Notify has a fault (${status}).`);
  if (!fault.Check(data)) throw nonsense();
  if (status === 403)
    throw new ChannelDown('GOV.UK Notify does not accept the key, or the clock of this machine is wrong.');
  if (status === 404) return { kind: 'not-there' } as const;
  if (status === 400) return { kind: 'refused', error: data.errors[0]?.error ?? '' } as const;
  throw new ChannelDown(`GOV.UK Notify does not do what it is asked (${status}).`);
}

/** What the transport calls an answer that did not come in time. */
const late = ['ERR_CANCELED', 'ECONNABORTED', 'ETIMEDOUT'];
/** What it calls an answer that came and cannot be read. */
const unreadable = ['ERR_BAD_RESPONSE', 'ERR_FR_TOO_MANY_REDIRECTS'];

function unreached(code = 'no reason given', patience: number): ChannelDown {
  if (late.includes(code))
    return new ChannelDown(`GOV.UK Notify did not answer within ${seconds(patience)}.`);
  if (unreadable.includes(code)) return nonsense();
  return new ChannelDown(`GOV.UK Notify cannot be reached (${code}).`);
}

const nonsense = () =>
  new ChannelDown('What answered was not GOV.UK Notify, or its answer was cut off on the way.');

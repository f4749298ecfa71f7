import type { FastifyReply } from 'fastify';
import type { Instant } from '../../../domain/time/instant.ts';
import type { Fields } from '../../forms/fields.ts';
import type { FormError } from '../../forms/form-errors.ts';
import type { Entry } from '../../reading/entries.ts';
import { BODY, HAPPENED } from '../read/read-act.ts';
import { MADE_BY } from '../read/read-maker.ts';
import { type Typed, typedAs, writeBody, writeNow } from '../read/write-fields.ts';
import { actFormView } from '../view/act-form-view.ts';
import { actWords } from '../words/all-words.ts';
import type { ActRequest } from './act-request.ts';
import { FROM } from './come-from.ts';

/** What the page of an act is shown with. */
export interface Shown {
  readonly fields: Fields;
  readonly key: string;
  readonly back: string;
  /** The page of the record that they came from. */
  readonly from?: string | undefined;
  /** The version of the record that the form is made from, and is sent back with. */
  readonly seen?: number;
  /** What others recorded while the page was open. */
  readonly meanwhile?: readonly Entry[];
  readonly errors?: readonly FormError[];
  readonly add?: string;
  readonly status?: number;
}

export function showAct(
  reply: FastifyReply,
  { act, form, recording, subject, toCorrect }: ActRequest,
  shown: Shown,
) {
  const { fields, key, back, from, seen, errors = [], meanwhile = [], add, status = 200 } = shown;
  const { name } = actWords[act];
  const about = `${name}: ${subject.about}`;
  return reply.page({
    // The frame marks a title itself where the input is at fault.
    title: status === 409 ? `Error: ${about}` : about,
    template: 'acts/act-form.njk',
    view: actFormView({
      act,
      form,
      about: subject.about,
      ...(subject.warnings !== undefined && { warnings: subject.warnings }),
      fields,
      errors,
      recording,
      meanwhile,
      along: {
        _key: key,
        ...(from !== undefined && { [FROM]: from }),
        ...(seen !== undefined && { _seen: String(seen) }),
        ...(toCorrect !== undefined && { _of: String(toCorrect.version) }),
      },
      ...(add !== undefined && { add }),
    }),
    back,
    status,
  });
}

/**
 * What a form begins with: now, said by whoever is at work where it is theirs to say, with what was saved before and
 * what the link that led here says.
 */
export function beginning(
  { form, recording, toCorrect }: ActRequest,
  now: Instant,
  link: Fields,
  saved: object | undefined,
): Fields {
  const prior = toCorrect === undefined ? saved : { version: toCorrect.version, body: toCorrect.body };
  const told = link.names.filter((name) => name.startsWith(`${BODY}-`));
  const fromLink: Typed = told.flatMap((name) => link.all(name).map((value) => [name, value] as const));
  const before = prior === undefined ? [] : writeBody(form, prior);
  return typedAs([
    ...fromLink,
    ...before.filter(([name]) => !told.includes(name)),
    ...writeNow(now, HAPPENED),
    ...(recording.makers.self ? ([[MADE_BY, 'self']] as const) : []),
  ]);
}

import type { Refusal } from '../../../domain/deciding/command.ts';
import type { FormError } from '../../forms/form-errors.ts';
import { type FormField, nameIn } from '../form/form-field.ts';
import { BODY, HAPPENED } from '../read/read-act.ts';
import { firstInput } from '../read/read-field.ts';
import { MADE_BY, type Recording } from '../read/read-maker.ts';

/** The form as a whole: where a refusal is about nothing that was typed. */
const WHOLE = 'act';

/** A refusal as an error of the page, at the input that it is about where there is one. */
export const refusalOnPage = (
  { refused, says, at = '' }: Refusal,
  form: readonly FormField[],
  { makers }: Recording,
): FormError => ({
  field: inputAt(at.split('.'), form, makers.others.length > 0),
  text: refused === 'changed-meanwhile' ? changedMeanwhile : says,
});

/** Versions mean nothing to whoever reads it. */
const changedMeanwhile =
  'Somebody else recorded something while this page was open. Yours is not recorded yet: look, and send it again if it still holds';

function inputAt(
  [first, ...rest]: readonly string[],
  form: readonly FormField[],
  asksMaker: boolean,
): string {
  switch (first) {
    case BODY:
      return inputIn(rest, form, BODY);
    case HAPPENED:
      return `${HAPPENED}-day`;
    case MADE_BY:
    case 'recordedBy':
      return asksMaker ? MADE_BY : WHOLE;
    default:
      return WHOLE;
  }
}

function inputIn([key, ...rest]: readonly string[], fields: readonly FormField[], within: string): string {
  const field = fields.find((one) => one.key === key);
  if (field === undefined) return WHOLE;
  const name = nameIn(within, field.key);
  switch (field.kind) {
    case 'group':
      return rest.length === 0 ? firstInput(field, name) : inputIn(rest, field.fields, name);
    case 'items': {
      const [index, ...inner] = rest;
      if (index === undefined || inner.length === 0) return firstInput(field, name);
      return inputIn(inner, field.fields, nameIn(name, index));
    }
    case 'kept':
      return WHOLE;
    default:
      return firstInput(field, name);
  }
}

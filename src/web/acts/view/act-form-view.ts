import { type Role, roleLabel, roles } from '../../../domain/agencies/roles.ts';
import type { Fields } from '../../forms/fields.ts';
import { errorView, type FormError } from '../../forms/form-errors.ts';
import type { Entry } from '../../reading/entries.ts';
import type { ActName } from '../all-acts.ts';
import { roleChoices } from '../form/code-choices.ts';
import type { FormField } from '../form/form-field.ts';
import { BODY, HAPPENED } from '../read/read-act.ts';
import { howTold, MADE_BY, maker, type Recording } from '../read/read-maker.ts';
import { actWords } from '../words/all-words.ts';
import { type FieldView, type Filled, fieldViews, momentView } from './field-view.ts';

/** Everything that is on the page of an act. */
export interface ActFormView {
  readonly heading: string;
  readonly hint: string;
  /** Whom or what it is about, above the heading. */
  readonly about: string;
  /** What whoever records it has to know first. */
  readonly warnings: readonly string[];
  readonly button: string;
  readonly errors: readonly { readonly href: string; readonly text: string }[];
  readonly happened: FieldView;
  readonly fields: readonly FieldView[];
  /** Absent where nobody but whoever is at work can have said it. */
  readonly maker: MakerView | undefined;
  /** What others recorded while the page was open, to be weighed beside what was typed. */
  readonly meanwhile: readonly Entry[];
  /** Sent along: `_key`, and `_seen`, the version in which the record was looked at. */
  readonly along: readonly { readonly name: string; readonly value: string }[];
  /** Whether a list can grow: then Enter must not press its button. */
  readonly grows: boolean;
}

interface MakerView {
  readonly asksWho: boolean;
  readonly self: string;
  readonly who: string;
  readonly error: { readonly text: string } | undefined;
  readonly fields: readonly FieldView[];
}

/** What a page of an act is made from. */
export interface ActPage {
  readonly act: ActName;
  readonly form: readonly FormField[];
  readonly about: string;
  readonly warnings?: readonly string[];
  readonly fields: Fields;
  readonly errors: readonly FormError[];
  readonly recording: Recording;
  readonly along: Readonly<Record<string, string>>;
  readonly meanwhile?: readonly Entry[];
  /** The list in which one more place was asked for. */
  readonly add?: string;
}

export function actFormView({
  act,
  form,
  about,
  warnings = [],
  fields,
  errors,
  recording,
  along,
  meanwhile = [],
  add,
}: ActPage): ActFormView {
  const { name, hint, when = 'When was this?' } = actWords[act];
  const { summary, of } = errorView(errors);
  const filled: Filled = { fields, errors, errorsOf: of, ...(add !== undefined && { add }) };
  return {
    heading: name,
    hint,
    about,
    warnings,
    button: name,
    errors: summary,
    happened: { name: HAPPENED, label: when, ...momentView('moment', HAPPENED, filled) },
    fields: fieldViews(form, BODY, filled),
    maker: makerView(recording, filled),
    meanwhile,
    along: Object.entries(along).map(([key, value]) => ({ name: key, value })),
    grows: grows(form),
  };
}

const grows = (form: readonly FormField[]): boolean =>
  form.some((field) => field.kind === 'items' || ('fields' in field && grows(field.fields)));

function makerView({ recorder, makers }: Recording, filled: Filled): MakerView | undefined {
  if (makers.others.length === 0) return undefined;
  const { fields, errorsOf } = filled;
  const asked: readonly FormField[] = [
    { key: 'name', label: 'Their name', optional: false, kind: 'text' },
    {
      key: 'role',
      label: 'Their role',
      optional: false,
      kind: 'code',
      reads: 'text',
      choices: roleChoices.filter(({ value }) => (makers.others as readonly string[]).includes(value)),
    },
    {
      key: 'how',
      label: 'How did they tell you?',
      optional: false,
      kind: 'code',
      reads: 'text',
      choices: Object.entries(howTold).map(([value, text]) => ({ value, text })),
    },
  ];
  const toldAt: FieldView = {
    name: maker.toldAt,
    label: 'When did they tell you? (optional)',
    ...momentView('moment', maker.toldAt, filled),
  };
  return {
    asksWho: makers.self,
    self: `${recorder.person}, ${roleLabel(recorder.role)}`,
    who: fields.get(MADE_BY),
    error: errorsOf[MADE_BY],
    fields: [...fieldViews(asked, MADE_BY, filled), toldAt],
  };
}

/** Roles by their key: what a page says of somebody by their role alone. */
export const sayRole = (role: string): string =>
  Object.hasOwn(roles, role) ? roleLabel(role as Role) : role;

import type { Fields } from '../../forms/fields.ts';
import type { FormError } from '../../forms/form-errors.ts';
import { type Choice, type FieldOf, type FormField, nameIn } from '../form/form-field.ts';
import { addButton, removeButton } from '../read/after-list-button.ts';
import { itemsSent } from '../read/read-field.ts';

/** What a template needs to show one field: every string decided, everything as it was typed. */
export type FieldView = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** Of a field of one of several: by which it is numbered anew. */
  readonly attributes?: Attributes;
} & (
  | { readonly is: 'input'; readonly value: string; readonly error: Shown; readonly classes: string }
  | { readonly is: 'box'; readonly value: string; readonly error: Shown; readonly rows: number }
  | { readonly is: 'radios'; readonly items: readonly Item[]; readonly value: string; readonly error: Shown }
  | { readonly is: 'select'; readonly groups: readonly Group[]; readonly error: Shown }
  | {
      readonly is: 'ticks';
      readonly groups: readonly Group[];
      readonly error: Shown;
      readonly folded: boolean;
    }
  | {
      readonly is: 'moment' | 'ahead';
      readonly values: MomentTyped;
      readonly twice: boolean;
      readonly errors: ErrorsOf;
    }
  | { readonly is: 'hidden'; readonly value: string }
  /** Nothing on the record can be chosen. */
  | { readonly is: 'nothing'; readonly error: Shown }
  | { readonly is: 'group'; readonly fields: readonly FieldView[] }
  | { readonly is: 'items'; readonly rows: readonly Row[]; readonly add: string }
  | {
      readonly is: 'several';
      readonly one: string;
      readonly rows: readonly Row[];
      readonly add: string;
      readonly remove: string;
    }
);

type Attributes = Readonly<Record<string, string>>;

/** An item of radios or ticks. */
export interface Item {
  readonly value: string;
  readonly text: string;
  readonly hint?: { readonly text: string };
  readonly checked: boolean;
  readonly attributes?: Attributes;
}

interface Group {
  readonly label: string;
  /** By which the first is found from the error summary. */
  readonly id: string;
  readonly open: boolean;
  readonly items: readonly Item[];
}

interface Row {
  readonly legend: string;
  readonly fields: readonly FieldView[];
}

interface MomentTyped {
  readonly day: string;
  readonly date: string;
  readonly time: string;
  readonly which: string;
  readonly sure: readonly string[];
}

type Shown = { readonly text: string } | undefined;
export type ErrorsOf = Readonly<Record<string, { readonly text: string } | undefined>>;

/** What was typed, what is wrong with it, and the list that one more place was asked for in. */
export interface Filled {
  readonly fields: Fields;
  readonly errors: readonly FormError[];
  readonly errorsOf: ErrorsOf;
  readonly add?: string;
}

/** More choices than this are a list that opens; fewer are seen at once. */
const MOST_RADIOS = 7;
/** More ticks than this are folded by group. */
const MOST_TICKS = 24;

export const fieldViews = (
  asked: readonly FormField[],
  within: string,
  filled: Filled,
): readonly FieldView[] => asked.map((field) => fieldView(field, nameIn(within, field.key), filled));

function fieldView(field: FormField, name: string, filled: Filled): FieldView {
  const { fields, errorsOf } = filled;
  const error = errorsOf[name];
  const value = fields.get(name);
  const named = {
    name,
    label: labelOf(field),
    ...(field.hint !== undefined && { hint: field.hint }),
  };
  switch (field.kind) {
    case 'text':
      return { ...named, is: 'input', value, error, classes: '' };
    case 'date':
      return { ...named, is: 'input', value, error, classes: 'govuk-input--width-10' };
    case 'number':
      return { ...named, is: 'input', value, error, classes: 'govuk-input--width-4' };
    case 'long-text':
      return { ...named, is: 'box', value, error, rows: 4 };
    case 'lines':
      return { ...named, is: 'box', value, error, rows: 3 };
    case 'kept':
      return { ...named, is: 'hidden', value };
    case 'code':
      return codeView(field, named, filled);
    case 'codes':
      return ticksView(field, named, fields.all(name), error);
    case 'yes-no':
      return { ...named, is: 'radios', value, error, items: yesNo(field.optional, value) };
    case 'tick': {
      const items = [{ value: 'yes', text: field.label, checked: value === 'yes' }];
      return {
        ...named,
        label: '',
        is: 'ticks',
        error,
        folded: false,
        groups: [{ label: '', id: name, open: true, items }],
      };
    }
    case 'past':
    case 'ahead':
      return { ...named, ...momentView(field.kind === 'past' ? 'moment' : 'ahead', name, filled) };
    case 'group':
      return { ...named, is: 'group', fields: fieldViews(field.fields, name, filled) };
    case 'items': {
      const rows = rowsOf(field, name, filled);
      if (field.oneIs === undefined) return { ...named, is: 'items', add: name, rows };
      const buttons = { add: addButton(name), remove: removeButton(name) };
      return { ...named, is: 'several', one: field.oneIs, ...buttons, rows: rows.map(numberedAnew(name)) };
    }
    case 'each': {
      const groups = field.choices.map((choice): FieldView => {
        const within = nameIn(name, choice.value);
        const inner = fieldViews(field.fields, within, filled);
        return { name: within, label: choice.text, ...hintOf(choice), is: 'group', fields: inner };
      });
      return { ...named, is: 'group', fields: groups };
    }
    default:
      return field satisfies never;
  }
}

/** A question, and behind it when it may be left. */
function labelOf({ kind, label, optional, neededWhen }: FormField): string {
  if (!optional || kind === 'tick') return label;
  return `${label} (${neededWhen?.says ?? 'optional'})`;
}

type Named = Pick<FieldView, 'name' | 'label' | 'hint'>;

function codeView(
  { choices, optional }: FieldOf<'code'>,
  named: Named,
  { fields, errorsOf }: Filled,
): FieldView {
  const value = fields.get(named.name);
  const error = errorsOf[named.name];
  if (choices.length === 0) return { ...named, is: 'nothing', error };
  if (choices.length <= MOST_RADIOS) {
    const chosenNone = fields.has(named.name) && value === '';
    const none = optional ? [{ value: '', text: 'None of these, or not known', checked: chosenNone }] : [];
    return {
      ...named,
      is: 'radios',
      value,
      error,
      items: [...choices.map((one) => item(one, [value])), ...none],
    };
  }
  return { ...named, is: 'select', error, groups: grouped(named.name, choices.map(withItsHint), [value]) };
}

function ticksView(
  { choices }: FieldOf<'codes'>,
  named: Named,
  values: readonly string[],
  error: Shown,
): FieldView {
  if (choices.length === 0) return { ...named, is: 'nothing', error };
  const folded = choices.length > MOST_TICKS;
  const shown = folded ? choices : choices.map(({ group: _, ...choice }) => choice);
  return { ...named, is: 'ticks', error, folded, groups: grouped(named.name, shown, values) };
}

/** A list that opens has no room for hints of its own. */
const withItsHint = ({ hint, ...choice }: Choice): Choice =>
  hint === undefined ? choice : { ...choice, text: `${choice.text} (${hint})` };

function grouped(name: string, choices: readonly Choice[], values: readonly string[]): readonly Group[] {
  const labels = [...new Set(choices.map(({ group = '' }) => group))];
  return labels.map((label, index) => {
    const items = choices.filter(({ group = '' }) => group === label).map((one) => item(one, values));
    const id = index === 0 ? name : nameIn(name, `group${index}`);
    return { label, id, open: items.some(({ checked }) => checked), items };
  });
}

const item = (choice: Choice, values: readonly string[]): Item => ({
  value: choice.value,
  text: choice.text,
  ...(choice.hint !== undefined && { hint: { text: choice.hint } }),
  checked: values.includes(choice.value),
});

const hintOf = ({ hint }: Choice) => (hint === undefined ? {} : { hint });

const yesNo = (optional: boolean, value: string): readonly Item[] => [
  { value: 'yes', text: 'Yes', checked: value === 'yes' },
  { value: 'no', text: 'No', checked: value === 'no' },
  ...(optional ? [{ value: 'unknown', text: 'Not known', checked: value === 'unknown' }] : []),
];

/** The inputs of a moment, with the question which of the two where that hour was shown twice. */
export function momentView(is: 'moment' | 'ahead', name: string, { fields, errorsOf }: Filled) {
  const part = (of: string): string => fields.get(`${name}-${of}`);
  const values = {
    day: part('day'),
    date: part('date'),
    time: part('time'),
    which: part('which'),
    sure: fields.all(`${name}-sure`),
  };
  return {
    is,
    values,
    twice: values.which !== '' || errorsOf[`${name}-which`] !== undefined,
    errors: errorsOf,
  };
}

/** Every place that was sent, at least one, and one more where that was asked for. */
function rowsOf({ fields: asked }: FieldOf<'items'>, name: string, filled: Filled): readonly Row[] {
  const shown = Math.max(1, itemsSent(filled.fields, name)) + (filled.add === name ? 1 : 0);
  return Array.from({ length: shown }, (_, index) => ({
    legend: String(index + 1),
    fields: fieldViews(asked, nameIn(name, index), filled),
  }));
}

/** What MoJ's "Add another" looks for, so that it can give each field the number of its place. */
const numberedAnew =
  (list: string) =>
  (row: Row, index: number): Row => ({
    ...row,
    fields: row.fields.map((field) => {
      const place = nameIn(list, index);
      const at = (id: string): Attributes => {
        const rest = id.slice(place.length);
        return {
          'data-name': `${list}-%index%${field.name.slice(place.length)}`,
          'data-id': `${list}-%index%${rest}`,
        };
      };
      if (field.is === 'hidden') return { ...field, attributes: at(field.name) };
      if (field.is !== 'radios') return { ...field, attributes: { ...at(field.name), 'data-label': '' } };
      const items = field.items.map((one, place) => ({
        ...one,
        attributes: at(place === 0 ? field.name : `${field.name}-${place + 1}`),
      }));
      return { ...field, items, attributes: { 'data-legend': '' } };
    }),
  });

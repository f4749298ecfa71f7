import type { Fields } from '../../forms/fields.ts';
import { type FormField, nameIn } from '../form/form-field.ts';
import { BODY } from './read-act.ts';
import { typedAs } from './write-fields.ts';

/** The buttons of a list that asks one by one; where there is JavaScript nothing of it is sent. */
export const addButton = (list: string): string => `${list}-add-another`;
export const removeButton = (list: string): string => `${list}-remove`;

/** What was typed, after a button of a list was pressed: without the place that goes, or with the list that grows. */
export function afterListButton(
  asked: readonly FormField[],
  fields: Fields,
): { readonly fields: Fields; readonly add?: string } | undefined {
  for (const field of asked) {
    const list = nameIn(BODY, field.key);
    if (fields.has(addButton(list))) return { fields, add: list };
    const gone = fields.get(removeButton(list));
    if (/^\d{1,3}$/.test(gone)) return { fields: without(fields, list, Number(gone)) };
  }
  return undefined;
}

/** Those after it move up. */
function without(fields: Fields, list: string, gone: number): Fields {
  const inList = (name: string) =>
    name.startsWith(`${list}-`) ? /^(\d+)-(.*)$/.exec(name.slice(list.length + 1)) : null;
  return typedAs(
    fields.names.flatMap((name) => {
      const [, place, key = ''] = inList(name) ?? [];
      const index = Number(place);
      if (index === gone) return [];
      const now = index > gone ? nameIn(nameIn(list, index - 1), key) : name;
      return fields.all(name).map((value) => [now, value] as const);
    }),
  );
}

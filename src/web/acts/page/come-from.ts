import type { Fields } from '../../forms/fields.ts';

/** Sent along by a link to an act, and by its form: the page of the record that one came from and is led back to. */
export const FROM = '_from';

/** A page beside the record, such as `addresses`; nothing else is a place that a form leads to. */
const beside = /^[a-z]+(-[a-z]+)*$/;

export const comeFrom = (fields: Fields): string | undefined => {
  const from = fields.get(FROM);
  return beside.test(from) ? from : undefined;
};

/** Where somebody is led back to: the page of a record that they came from, or the record. */
export const backTo = (record: string, from: string | undefined): string =>
  from === undefined ? record : `${record}/${from}`;

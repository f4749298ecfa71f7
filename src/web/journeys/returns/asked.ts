import { formatInstant, type Instant } from '../../../domain/time/instant.ts';
import { londonDate } from '../../../domain/time/london.ts';
import {
  type ExportKind,
  type ExportOrder,
  exportKinds,
  type ReturnForm,
} from '../../../returns/make-export.ts';
import { readYear } from '../../../returns/ssda903/collection-year.ts';
import type { FormError } from '../../forms/form-errors.ts';
import { type KnownAtQuery, readKnownAt } from '../../reading/known-at.ts';

/** Which return, of which year, as known when: in the address of every page about it. */
export interface ReturnsQuery extends KnownAtQuery {
  readonly return?: string;
  readonly year?: string;
  readonly form?: string;
}

/** What an address or a form asks for. */
export type Asked =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'wrong'; readonly errors: readonly FormError[] }
  | { readonly kind: 'asked'; readonly order: ExportOrder };

/** Without a moment it is the return as the record stands now. */
export function readAsked(query: ReturnsQuery, authority: string, now: Instant): Asked {
  if (query.return === undefined && query.year === undefined) return { kind: 'nothing' };
  const kind = exportKinds.find((each) => each === query.return);
  const year = readYear(query.year ?? '', londonDate(now));
  const known = readKnownAt(query, now);
  const form = query.form === 'xml' && kind === 'ssda903' ? 'xml' : 'csv';
  if (kind === undefined) return wrong('return', 'Choose a return');
  if ('refused' in year) return wrong('year', `Choose another year: ${year.refused}`);
  switch (known.kind) {
    case 'now':
      return { kind: 'asked', order: { kind, authority, year, asAt: now, quotes: 'curly', form } };
    case 'then':
      return { kind: 'asked', order: { kind, authority, year, asAt: known.at, quotes: 'curly', form } };
    case 'wrong':
      return wrong('year', known.errors.map(({ text }) => text).join(' '));
    case 'twice':
      return wrong('year', 'That hour happened twice, because the clocks went back');
    default:
      return known satisfies never;
  }
}

const wrong = (field: string, text: string): Asked => ({ kind: 'wrong', errors: [{ field, text }] });

/** What an address holds of a return: everything that is made or shown from it is made of the same record. */
export const queryOf = (
  { kind, year, asAt, form }: ExportOrder,
  more: Readonly<Record<string, string>> = {},
): URLSearchParams =>
  new URLSearchParams({
    return: kind,
    year: String(year.year),
    'known-at': formatInstant(asAt),
    ...inForm(form),
    ...more,
  });

/** CSV goes without saying. */
const inForm = (form: ReturnForm) => (form === 'xml' ? { form } : {});

/** The page of a return as the record stands when it is opened. */
export const pageOf = (kind: ExportKind, year: number, form: ReturnForm): string =>
  `/returns?${new URLSearchParams({ return: kind, year: String(year), ...inForm(form) })}`;

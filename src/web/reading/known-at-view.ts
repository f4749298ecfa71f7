import type { Instant } from '../../domain/time/instant.ts';
import { errorView } from '../forms/form-errors.ts';
import { sayInstant } from '../words/say-when.ts';
import type { KnownAt, KnownAtQuery } from './known-at.ts';

/** What a page says of the past moment that it shows, and what it puts back into the form that asked for one. */
export const knownAtView = (
  knownAt: KnownAt,
  { 'known-date': date = '', 'known-time': time = '' }: KnownAtQuery,
  now: Instant,
) => ({
  known: knownAt.kind === 'then' ? sayInstant(knownAt.at, now) : undefined,
  asked: { date, time },
  errors: errorView(knownAt.kind === 'wrong' ? knownAt.errors : []),
  choices: knownAt.kind === 'twice' ? knownAt.choices : [],
});

/** The status of such a page: a moment that cannot be shown is put right first. */
export const statusOf = ({ kind }: KnownAt): number => (kind === 'wrong' || kind === 'twice' ? 400 : 200);

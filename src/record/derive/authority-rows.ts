import { foldAuthorityDuties } from '../../domain/authority-duty/authority-duties.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { PackLibrary } from '../../procedures/pack-library.ts';
import type { ObligationSet } from '../../store/append/read-models.ts';
import { authorityDutiesOf } from '../authority-duties.ts';
import { eventsOf, type Situation, type StreamName } from '../streams.ts';
import { obligationRow } from './obligation-rows.ts';

/**
 * The duties of the authority that keeps the books. They are about no child: the stream of the authority stands in
 * the place of one.
 */
export function authorityRows(
  library: PackLibrary,
  { streams, books }: Pick<Situation, 'streams' | 'books'>,
  now: Instant,
): ObligationSet {
  const subject: StreamName = `authority:${books}`;
  const history = foldAuthorityDuties(books, eventsOf(streams, subject));
  const rows = authorityDutiesOf(library, history, now).map(obligationRow);
  return { subject, child: subject, section: 'core', rows };
}

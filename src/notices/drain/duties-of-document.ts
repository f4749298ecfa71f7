import { documentFor, documents } from '../../domain/notice/documents.ts';
import { usualAcknowledge } from '../../procedures/pack/escalation.ts';
import type { PackLibrary } from '../../procedures/pack-library.ts';
import type { Queryable } from '../../store/store.ts';
import { whenItIsWritten } from '../duty-tellings.ts';
import type { Telling } from '../telling.ts';
import { dutiesThatAsk } from './duties-that-ask.ts';
import type { Left } from './left.ts';

/**
 * Who is told that a document is there: whom those rules name that the episode is under and that it is done by;
 * where there is none, those for whom such a document is.
 */
export async function dutiesOfDocument(
  connection: Queryable,
  library: PackLibrary,
  { owner, stream, body }: Extract<Left, { kind: 'alert-completed' }>,
): Promise<readonly Telling[]> {
  const { child, event, alert, at } = body;
  const asking = await dutiesThatAsk(
    connection,
    library,
    { owner, stream, child },
    (rule) => documentFor(rule) === alert,
  );
  if (asking.length > 0) return asking.flatMap((duty) => whenItIsWritten(duty, event, at));
  return documents[alert].to.map((told) => ({
    ...{ owner, stream, child, cause: 'act', event, step: 0, about: 'missing', told, arose: at },
    acknowledge: usualAcknowledge,
  }));
}

import type { Instant } from '../../domain/time/instant.ts';
import { usualAcknowledge } from '../../procedures/pack/escalation.ts';
import type { PackLibrary } from '../../procedures/pack-library.ts';
import { ruleOf } from '../../procedures/rule-of.ts';
import type { OutboxMessage } from '../../store/append/append-request.ts';
import type { OutboxItem } from '../../store/outbox.ts';
import type { Queryable, Store } from '../../store/store.ts';
import { whenItArises } from '../duty-tellings.ts';
import { type Come, fire } from '../fire.ts';
import type { Telling } from '../telling.ts';
import { dutiesOfDocument } from './duties-of-document.ts';
import { firstContactTold } from './first-contact-told.ts';
import type { Left } from './left.ts';
import { readersOfReport } from './readers-of-report.ts';
import { ofAnswerForChild, toAnswerForChild } from './responsibility.ts';
import { whenFound } from './when-found.ts';

/** Who is to be told what by messages of the outbox. */
export async function tellingsOf(
  connection: Queryable,
  { record }: Pick<Store, 'record'>,
  library: PackLibrary,
  items: readonly OutboxItem[],
  now: Instant,
): Promise<readonly Telling[]> {
  const left = items.flatMap(({ owner, messages }) =>
    messages.map((message: OutboxMessage) => ({ owner, ...message }) as Left),
  );
  const arisen = left.flatMap((one) => (one.kind === 'duty-arose' ? arisenDuty(library, one) : []));
  const tellings = (await fire(connection, arisen, now)).flatMap(({ duty, at }) => whenItArises(duty, at));
  for (const one of left)
    switch (one.kind) {
      case 'duty-arose':
        break;
      case 'child-reported':
        tellings.push(...firstContactTold(library, one, tellings, now));
        break;
      case 'told-by-choice':
        tellings.push(byChoice(one));
        break;
      case 'child-found':
        tellings.push(...(await whenFound(connection, record, one, now)));
        break;
      case 'alert-completed':
        tellings.push(...(await dutiesOfDocument(connection, library, one)));
        break;
      case 'report-issued':
        tellings.push(...(await readersOfReport(connection, library, one)));
        break;
      case 'responsibility-offered':
        tellings.push(toAnswerForChild(one));
        break;
      case 'responsibility-answered':
        tellings.push(await ofAnswerForChild(connection, one, now));
        break;
      default:
        one satisfies never;
    }
  return tellings;
}

/** Nothing of a rule that the packs do not have any more: whoever knows whom it named is gone with it. */
function arisenDuty(
  library: PackLibrary,
  { owner, stream, body }: Extract<Left, { kind: 'duty-arose' }>,
): readonly Come[] {
  const rule = ruleOf(library, body);
  if (rule === undefined) return [];
  const { child, owner: dutyOwner, occurrence, at } = body;
  const duty = { owner, stream, child, dutyOwner, occurrence, rule };
  return [{ duty, moment: 'arises', step: 0, at }];
}

const byChoice = ({ owner, stream, body }: Extract<Left, { kind: 'told-by-choice' }>): Telling => ({
  ...{ owner, stream, child: body.child, cause: 'act', event: body.event, step: 0 },
  ...{ about: body.about, told: body.to, arose: body.at, acknowledge: usualAcknowledge },
});

import { randomUUID } from 'node:crypto';
import { type Instant, MINUTE } from '../../domain/time/instant.ts';
import type { PackLibrary } from '../../procedures/pack-library.ts';
import type { Queryable, Store } from '../../store/store.ts';
import { agenciesOf, authorityOf } from '../recipients/agencies-of.ts';
import { findDesk } from '../recipients/find-desk.ts';
import { byTheClock, type FirstContactLibrary } from '../recipients/first-contact.ts';
import { isPersonal, readInvolvement } from '../recipients/named-worker.ts';
import { readRelated } from '../recipients/related.ts';
import { readWorkforce } from '../recipients/workforce.ts';
import { worksHere } from '../recipients/works-here.ts';
import { addJobs } from '../sending/jobs/jobs.ts';
import type { Telling } from '../telling.ts';
import type { Addressed } from './addressed.ts';
import { readHighGraded } from './high-graded.ts';
import { insertNotices } from './insert-notices.ts';

type QueueLibrary = Pick<PackLibrary, 'directory'> & FirstContactLibrary;

/**
 * Queues what people are to be told: a notice each, once for each cause, and messages for those who can be reached,
 * to be sent a moment later. Several things for one person about one child go out as one message as long as it has
 * not left.
 *
 * @param connection  of the login `worker`, in a transaction with what causes the notices
 */
export async function queueNotices(
  connection: Queryable,
  store: Pick<Store, 'record'>,
  library: QueueLibrary,
  tellings: readonly Telling[],
  now: Instant,
): Promise<void> {
  if (tellings.length === 0) return;
  const addressed = await address(connection, store, library, tellings, now);
  const { messages, unreached } = await insertNotices(connection, addressed, now);
  await addJobs(connection, 'send-message', messages);
  await addJobs(connection, 'note-notice', unreached);
}

async function address(
  connection: Queryable,
  { record }: Pick<Store, 'record'>,
  library: QueueLibrary,
  tellings: readonly Telling[],
  now: Instant,
): Promise<readonly Addressed[]> {
  const workforce = await readWorkforce(connection, now);
  // What an agency that does not work here is late with is theirs: it is no failure of children's services.
  const due = tellings.filter(
    ({ cause, duty }) => cause !== 'late' || duty === undefined || worksHere(duty.owner, workforce),
  );
  const related = await readRelated(connection, due, now);
  const highGraded = await readHighGraded(connection, due);
  const namedFor = await readInvolvement(record, due.filter(isAboutSomebody));
  return due.map((telling): Addressed => {
    const { owner, stream, child, told, duty, agency } = telling;
    const ofChild = related.get(`${owner} ${child}`) ?? {};
    const authority = authorityOf(duty?.owner, ofChild, owner);
    const agencies =
      agency === undefined ? agenciesOf(told, ofChild, authority, library.directory) : [agency];
    const named = isAboutSomebody(telling) ? namedFor(owner, telling.child, told) : undefined;
    const asked = byTheClock(library, telling, authority, workforce);
    const desk = findDesk({ told: asked, authority, agencies, books: owner, named }, workforce);
    const isUrgent = telling.about === 'high_risk' || highGraded.has(`${owner} ${stream}`);
    const answerable = desk.kind !== 'not-here';
    return {
      ...{ notice: randomUUID(), telling, desk, isUrgent },
      acknowledgeBy: answerable ? acknowledgeBy(telling, isUrgent, now) : undefined,
    };
  });
}

/** Told to a role that one person has for this child. */
const isAboutSomebody = (telling: Telling): telling is Telling & { readonly child: string } =>
  telling.child !== undefined && isPersonal(telling.told);

function acknowledgeBy({ acknowledge }: Telling, isUrgent: boolean, now: Instant): Instant | undefined {
  if (acknowledge === undefined) return undefined;
  return (now + (isUrgent ? acknowledge.high : acknowledge.otherwise) * MINUTE) as Instant;
}

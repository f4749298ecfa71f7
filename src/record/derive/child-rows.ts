import { type Child, childSaid } from '../../domain/child/child.ts';
import { mergedInto } from '../../domain/child/child-act.ts';
import { isToBeMatched } from '../../domain/child/matching-acts.ts';
import { nameKeys } from '../../domain/child/name-keys.ts';
import { hostByNotice, relationshipsOf } from '../../domain/child/relationships.ts';
import { groupAt } from '../../domain/child/status.ts';
import { handedOver } from '../../domain/responsibility/offers.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { orderOf } from '../../domain/time/when.ts';
import type { ReadModels } from '../../store/append/read-models.ts';
import type { StreamName } from '../streams.ts';

/** Everything that is shown of a child beside episodes, and who may see it from when until when. */
export function childRows(
  stream: StreamName,
  child: Child,
  version: number,
  now: Instant,
  books: string,
): Pick<ReadModels, 'children' | 'childKeys' | 'relationships'> {
  const said =
    childSaid(child, 'ChildIdentityChanged').at(-1)?.body ?? childSaid(child, 'ChildRecorded').at(-1)?.body;
  const byNotice = hostByNotice(child, books);
  const held = [...relationshipsOf(child), ...(byNotice === undefined ? [] : [byNotice])];
  const relationships = held.map(({ agency, kind, from, to }) => ({
    child: stream,
    agency,
    kind,
    from: orderOf(from) as Instant,
    ...(to !== undefined && { to: orderOf(to) as Instant }),
  }));
  if (said === undefined) return { relationships };
  const row = {
    child: stream,
    section: 'core',
    version,
    names: said.names,
    dateOfBirth: said.dateOfBirth,
    sex: said.sex,
    ethnicity: said.ethnicity,
    group: groupAt(child, now),
    ...waiting(child),
  };
  const keys = [
    ...nameKeys(said.names),
    ...said.identifiers.map(({ kind, value }) => ({ kind: kind as string, key: value })),
  ];
  return { children: [row], childKeys: [{ child: stream, section: 'core', keys }], relationships };
}

/**
 * Lists ask for records that wait to be matched; what is an alias, or goes on in the books of another authority, is
 * told from what stands for itself, and what goes on from there knows whence.
 */
function waiting(child: Child): { readonly summary?: object } {
  const survivor = mergedInto(child);
  if (survivor !== undefined) return { summary: { mergedInto: survivor } };
  if (isToBeMatched(child)) return { summary: { toBeMatched: true } };
  const goesOnIn = handedOver(child)?.record;
  const tookOver = childSaid(child, 'ChildTakenOver').at(-1)?.body;
  const linked = { ...(goesOnIn !== undefined && { goesOnIn }), ...(tookOver !== undefined && { tookOver }) };
  return Object.keys(linked).length > 0 ? { summary: linked } : {};
}

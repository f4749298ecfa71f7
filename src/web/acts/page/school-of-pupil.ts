import { agencyOf } from '../../../domain/agencies/roles.ts';
import { childSaid, foldChild } from '../../../domain/child/child.ts';
import { readStreams } from '../../../store/read/read-streams.ts';
import type { Asked } from './asked.ts';
import type { Subject } from './subject.ts';

/** Where somebody reports a pupil absent from: their own school, or the one that the child joined last. */
export async function schoolOfPupil(
  { store, signedIn: { as } }: Pick<Asked, 'store' | 'signedIn'>,
  { owner, stream }: Pick<Subject, 'owner' | 'stream'>,
): Promise<string | undefined> {
  const read = await readStreams(store, owner, [stream]);
  const joined = childSaid(foldChild(read.get(stream)?.events ?? []), 'SchoolJoined').map(
    ({ body }) => body.school,
  );
  const own = as.agency.split(':')[1];
  const isTheirs = agencyOf(as.role) === 'education' && own !== undefined && joined.includes(own);
  return isTheirs ? own : joined.at(-1);
}

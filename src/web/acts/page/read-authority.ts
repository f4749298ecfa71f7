import { readStreams } from '../../../store/read/read-streams.ts';
import { seesAuthority } from '../../reading/own-authority.ts';
import type { Asked } from './asked.ts';
import { statementsAmong } from './statements-on-record.ts';
import { nothingToChoose, type Subject } from './subject.ts';

/** The authority with this number; undefined where it is not the one that the viewer works for or serves. */
export async function readAuthority({
  store,
  library,
  signedIn,
  id,
  now,
}: Asked): Promise<Subject | undefined> {
  if (!seesAuthority(signedIn, id)) return undefined;
  const stream = `authority:${id}` as const;
  const read = (await readStreams(store, id, [stream])).get(stream);
  return {
    ...nothingToChoose,
    owner: id,
    child: '',
    about: library.directory.authority(id)?.name ?? id,
    stream,
    version: read?.head.version ?? 0,
    held: ['responsible'],
    agencies: { 'childrens-social-care': `childrens-social-care:${id}`, council: `council:${id}` },
    statements: statementsAmong(read?.events ?? [], now),
  };
}

import { mayRecord } from '../../../acts/acts-for.ts';
import { slugOf } from '../../../acts/all-acts.ts';
import type { OpenTold } from '../../../notices/told/told-record.ts';
import { openEpisode } from '../../../reading/open-record.ts';

/** An episode of which people are told. */
export const openToldEpisode: OpenTold = async (service, signedIn, id) => {
  const opened = await openEpisode(service, signedIn, id, { as: 'who was told' });
  if (opened?.episode === undefined) return undefined;
  const { found, child, asAt } = opened.record;
  const here = `/episodes/${encodeURIComponent(id)}`;
  const mayTell = mayRecord('SendNotice', { role: signedIn.as.role, held: found.held });
  return {
    ...{ found, child, asAt, here, mayTell },
    stream: `episode:${id}`,
    duties: opened.episode.duties,
    tellHref: mayTell ? `${here}/acts/${slugOf('SendNotice')}?body-channel=system` : undefined,
  };
};

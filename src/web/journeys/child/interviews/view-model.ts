import { label } from '../../../../domain/code-sets/code-set.ts';
import { returnInterviewOutcome } from '../../../../domain/code-sets/return-interview.ts';
import { episodeSaid } from '../../../../domain/episode/events.ts';
import { interviewOutcome } from '../../../../domain/return-interview/outcome.ts';
import type { PackLibrary } from '../../../../procedures/pack-library.ts';
import { entriesOf } from '../../../reading/entries.ts';
import { identityOf } from '../../../reading/identity.ts';
import type { ShownEpisode, ShownRecord } from '../../../reading/read-record.ts';
import { sayWhen } from '../../../words/say-when.ts';

/** Every return interview of a child in one place, by the episode that it is of, the newest first. */
export function interviewsView(record: ShownRecord, { directory }: PackLibrary) {
  const { found, child, asAt, episodes } = record;
  const identity = identityOf(child, asAt);
  const listed = episodes.map((episode) => {
    const outcome = interviewOutcome(episode.seen);
    return {
      href: `/episodes/${encodeURIComponent(episode.id)}`,
      since: sayWhen(episode.seen.episode.missingSince, asAt),
      outcome: outcome === undefined ? 'No interview is owed yet' : label(returnInterviewOutcome, outcome),
      entries: entriesOf(interviewsIn(episode), { now: asAt, directory }).toReversed(),
    };
  });
  return {
    identity,
    child: `/children/${encodeURIComponent(found.id)}`,
    held: listed.filter(({ entries }) => entries.length > 0),
    without: listed.filter(({ entries }) => entries.length === 0),
  };
}

/** What was said in interviews, with the note of a visit that was marked as one and with what was put right. */
function interviewsIn({ seen, events }: ShownEpisode): ShownEpisode['events'] {
  const held = episodeSaid(seen.episode.said, 'ReturnInterviewHeld');
  const shown = new Set(
    held.flatMap(({ version, body }) =>
      body.promotedFrom === undefined ? [version] : [version, body.promotedFrom],
    ),
  );
  return events.filter(({ version, corrects }) => shown.has(corrects ?? version));
}

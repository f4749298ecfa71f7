import type { DailyReport } from '../../../../domain/authority-duty/issue-daily-report.ts';
import { responsibleAuthorityAt } from '../../../../domain/child/status.ts';
import type { EpisodeHistory } from '../../../../domain/episode/history.ts';
import { policeTold } from '../../../../domain/report/police-told.ts';
import type { Instant, PlainDate } from '../../../../domain/time/instant.ts';
import type { PackLibrary } from '../../../../procedures/pack-library.ts';
import { dutiesInFull } from '../../../reading/duty-in-full.ts';
import { identityOf } from '../../../reading/identity.ts';
import { stateOf } from '../../../reading/state.ts';
import type { Line } from '../../../words/body-in-lines.ts';
import { sayAuthority } from '../../../words/say-authority.ts';
import { someone } from '../../../words/say-maker.ts';
import { sayDuration } from '../../../words/say-time.ts';
import { sayWhen } from '../../../words/say-when.ts';
import { changesSince } from './changes.ts';
import { lastContact } from './last-contact.ts';
import { lineBefore, lineOf } from './lines.ts';
import type { ReportedChild } from './read-children.ts';

export const NOT_RECORDED = 'Not recorded';

/** In whose light a report is worded. */
export interface Reporting {
  readonly library: PackLibrary;
  readonly before: DailyReport | undefined;
  readonly day: PlainDate;
  /** By which yesterday is said: of whoever reads it. */
  readonly now: Instant;
}

/** One child of a report in words. No child is left out for what is not known: that is said instead. */
export function childView(child: ReportedChild, { library, before, day, now }: Reporting) {
  const { record, episode } = child;
  const { asAt } = record;
  const { seen } = episode;
  const { name, about } = identityOf(record.child, asAt);
  const state = stateOf(seen, { name, phase: 'open', asAt, directory: library.directory });
  const line = lineOf(seen, day);
  return {
    id: episode.id,
    href: `/episodes/${encodeURIComponent(episode.id)}`,
    name,
    about,
    since: sayWhen(seen.episode.missingSince, now),
    lasting: lasting(seen, asAt),
    facts: [
      { label: 'Responsible authority', value: whose(child, library) },
      ...state.facts.filter(({ label }) => label !== 'Phase'),
      { label: 'Police reference', value: referenceOf(seen) },
      { label: 'Last seen or heard from', value: contact(seen, now) },
    ] satisfies Line[],
    changes: before === undefined ? [] : changesSince(child, before, now),
    line: line?.body.words,
    lineBy: line && someone(line.madeBy),
    lineBefore: lineBefore(seen, day)?.body.words,
    duties: dutiesInFull(library, episode.duties, now).filter(({ isSettled }) => !isSettled),
  };
}

const lasting = ({ episode: { missingSince } }: EpisodeHistory, asAt: Instant): string | undefined =>
  missingSince.precision === 'day' ? undefined : sayDuration(asAt - missingSince.at);

function whose({ record: { child, asAt } }: ReportedChild, { directory }: PackLibrary): string {
  const code = responsibleAuthorityAt(child, asAt);
  return code === undefined ? NOT_RECORDED : sayAuthority(code, directory);
}

function referenceOf(history: EpisodeHistory): string {
  const told = policeTold(history);
  return (told.kind === 'told' ? told.reference : undefined) ?? NOT_RECORDED;
}

function contact(history: EpisodeHistory, now: Instant): string {
  const last = lastContact(history);
  return last === undefined ? `${NOT_RECORDED} since going missing` : sayWhen(last, now).text;
}

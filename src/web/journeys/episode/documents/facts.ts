import { groupAt, lookedAfterAt, responsibleAuthorityAt } from '../../../../domain/child/status.ts';
import { childGroup } from '../../../../domain/code-sets/child-group.ts';
import { label } from '../../../../domain/code-sets/code-set.ts';
import { episodeSaid } from '../../../../domain/episode/events.ts';
import type { DomainEvent } from '../../../../domain/event/event.ts';
import { policeTold } from '../../../../domain/report/police-told.ts';
import { sectionOf } from '../../../../domain/sections/sections.ts';
import { type Instant, readInstant } from '../../../../domain/time/instant.ts';
import { formatLondon, formatLondonDate } from '../../../../domain/time/london.ts';
import type { When } from '../../../../domain/time/when.ts';
import type { PackLibrary } from '../../../../procedures/pack-library.ts';
import { entriesOf } from '../../../reading/entries.ts';
import { identityOf } from '../../../reading/identity.ts';
import type { ShownEpisode, ShownRecord } from '../../../reading/read-record.ts';
import { stateOf } from '../../../reading/state.ts';
import type { Line } from '../../../words/body-in-lines.ts';
import { sayAuthority } from '../../../words/say-authority.ts';
import { sayDuration } from '../../../words/say-time.ts';

const NOT_RECORDED = 'Not recorded';

/** So much of what was done goes into a document: the latest. */
const MOST_STEPS = 12;

/**
 * What a document tells of a child and the absence, from the part of the record that everybody sees who has to do with
 * the child: whoever reads it learns nothing that stands in a part with a rule of its own.
 */
export function factsOf(
  { child, asAt }: ShownRecord,
  episode: ShownEpisode,
  { directory }: PackLibrary,
): readonly Line[] {
  const { name, about } = identityOf(child, asAt);
  const { phase } = episode.whole.episode;
  const state = stateOf(episode.seen, { name, phase, asAt, directory });
  const authority = responsibleAuthorityAt(child, asAt);
  const police = policeTold(episode.seen);
  const worries = episodeSaid(episode.seen.episode.said, 'ImmediateConcernRaised').map(
    ({ body }) => body.reason,
  );
  const done = entriesOf(episode.events.filter(isForAll), { now: asAt, directory }).slice(-MOST_STEPS);
  return [
    { label: 'What happened', value: happened(episode, asAt) },
    { label: 'Child', value: `${name}. ${about}` },
    { label: 'Where the child belongs', value: label(childGroup, groupAt(child, asAt)) },
    {
      label: 'Responsible authority',
      value: authority === undefined ? NOT_RECORDED : sayAuthority(authority, directory),
    },
    ...state.facts.filter(({ label: of }) => of !== 'Phase'),
    {
      label: 'Police reference',
      value: (police.kind === 'told' ? police.reference : undefined) ?? NOT_RECORDED,
    },
    { label: 'Particular reasons to worry', value: worries.length === 0 ? NOT_RECORDED : worries.join('; ') },
    {
      label: 'What was done',
      value: done.map(({ headline, moment }) => `${headline}, ${dated(moment.iso)}`).join('; '),
    },
  ];
}

/**
 * The same for those who hold to account and see no child's record: that it is so and for how long, and nothing by
 * which a child is known.
 */
export function factsWithoutChild(
  { child, asAt }: ShownRecord,
  { seen }: ShownEpisode,
  { directory }: PackLibrary,
): readonly Line[] {
  const authority = responsibleAuthorityAt(child, asAt);
  const { missingSince, said } = seen.episode;
  const graded = episodeSaid(said, 'RiskGraded').at(-1)?.body.grade;
  return [
    { label: 'Whom it is about', value: lookedAfterAt(child, asAt) ? 'A looked-after child' : 'A child' },
    {
      label: 'Responsible authority',
      value: authority === undefined ? NOT_RECORDED : sayAuthority(authority, directory),
    },
    {
      label: 'Missing for',
      value: missingSince.precision === 'day' ? NOT_RECORDED : sayDuration(asAt - missingSince.at),
    },
    { label: 'Police grade', value: graded === undefined ? 'Not graded yet' : graded.replaceAll('_', ' ') },
  ];
}

/** Who was told stands on the document by itself. */
const told: readonly string[] = ['NoticeSent', 'NoticeAcknowledged', 'NoticeFailed', 'AlertCompleted'];

const isForAll = ({ type }: DomainEvent): boolean =>
  !told.includes(type) && sectionOf(type as Parameters<typeof sectionOf>[0]) === 'core';

/** With its date: what is sent is read on other days too. */
function happened({ seen, whole }: ShownEpisode, asAt: Instant): string {
  const { missingSince, over } = seen.episode;
  const from = saidWithDate(missingSince);
  if (whole.episode.phase !== 'open')
    return over === undefined ? `Gone from ${from}` : `Gone from ${from}, back ${saidWithDate(over)}`;
  const lasting = missingSince.precision === 'day' ? '' : `, for ${sayDuration(asAt - missingSince.at)}`;
  return `Missing since ${from}${lasting}`;
}

const saidWithDate = (when: When): string => {
  if (when.precision === 'day') return formatLondonDate(when.date);
  return `${when.precision === 'estimated' ? 'about ' : ''}${formatLondon(when.at)}`;
};

const dated = (iso: string): string => {
  const at = readInstant(iso);
  return at === undefined ? iso : formatLondon(at);
};

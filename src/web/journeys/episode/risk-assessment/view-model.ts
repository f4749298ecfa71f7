import type { Role } from '../../../../domain/agencies/roles.ts';
import { childSaid } from '../../../../domain/child/child.ts';
import { lookedAfterAt } from '../../../../domain/child/status.ts';
import { episodeSaid } from '../../../../domain/episode/events.ts';
import { type AssessmentStanding, assessmentStanding } from '../../../../domain/search/risk-assessment.ts';
import { type Instant, readInstant } from '../../../../domain/time/instant.ts';
import { orderOf } from '../../../../domain/time/when.ts';
import type { PackLibrary } from '../../../../procedures/pack-library.ts';
import { mayRecord } from '../../../acts/acts-for.ts';
import { episodePlaces } from '../../../acts/places/episode-places.ts';
import { identityOf } from '../../../reading/identity.ts';
import type { ShownEpisode, ShownRecord } from '../../../reading/read-record.ts';
import { settingsToday } from '../../../reading/settings-today.ts';
import { capital } from '../../../words/code-words.ts';
import { sayMaker } from '../../../words/say-maker.ts';
import { type Moment, sayInstant, sayWhen } from '../../../words/say-when.ts';

/** What is said of an assessment that is older than what happened last; nothing of one that is not. */
export const needsUpdate: Readonly<Record<AssessmentStanding, string | undefined>> = {
  'up-to-date': undefined,
  'needs-update-since-missing': 'Needs update: nothing was saved since the child went missing',
  'needs-update-since-found': 'Needs update: no complete one was saved since the child was found',
};

interface Version {
  readonly when: Moment;
  readonly said: string;
  readonly from: string;
  readonly assessment: string;
  readonly actions: readonly { readonly action: string; readonly owner: string; readonly by: string }[];
}

export interface Looking {
  readonly role: Role;
  readonly library: PackLibrary;
}

/** The page of a risk assessment: what stands, whether it is new enough, and where to save the next version. */
export function riskAssessmentView(record: ShownRecord, episode: ShownEpisode, { role, library }: Looking) {
  const { found, child, asAt } = record;
  const [latest, ...earlier] = versionsOf(record);
  const here = `/episodes/${encodeURIComponent(episode.id)}`;
  const { phase, missingSince } = episode.whole.episode;
  const maySave =
    episodePlaces.SaveRiskAssessment.in.includes(phase) &&
    mayRecord('SaveRiskAssessment', { role, held: found.held });
  const save = `${here}/acts/save-risk-assessment`;
  const { riskTemplateNotLookedAfter: name, riskTemplateAsks: asks } = settingsToday(
    library,
    found.owner,
    asAt,
  );
  const isOffered = maySave && asks !== undefined && !lookedAfterAt(child, orderOf(missingSince) as Instant);
  return {
    name: identityOf(child, asAt).name,
    episode: here,
    needsUpdate:
      phase === 'void' || phase === 'closed' ? undefined : needsUpdate[assessmentStanding(episode.seen)],
    latest,
    earlier,
    save: maySave ? save : undefined,
    template: isOffered
      ? {
          name: capital(name.replaceAll('-', ' ')),
          href: `${save}?${new URLSearchParams({ 'body-assessment': asks.map((asked) => `${asked}:\n\n`).join('') })}`,
        }
      : undefined,
  };
}

/** Every version that there is, of this episode, of others and of the time before any, the newest first. */
function versionsOf({ child, episodes, asAt }: ShownRecord): readonly Version[] {
  const before = childSaid(child, 'PreIncidentRiskAssessmentSaved').map((saved) => ({
    ...saved,
    from: 'Saved outside any episode',
    body: { ...saved.body, actions: [], complete: true },
  }));
  const inEpisodes = episodes.flatMap(({ seen: { episode } }) =>
    episodeSaid(episode.said, 'RiskAssessmentSaved').map((saved) => ({
      ...saved,
      from: `Saved in the episode from ${sayWhen(episode.missingSince, asAt).text}`,
    })),
  );
  return [...before, ...inEpisodes]
    .toSorted(
      (one, other) => orderOf(other.happened) - orderOf(one.happened) || other.recorded - one.recorded,
    )
    .map((saved) => ({
      when: sayWhen(saved.happened, asAt),
      said: sayMaker(saved, asAt),
      from: saved.body.complete ? saved.from : `${saved.from}, not complete yet`,
      assessment: saved.body.assessment,
      actions: saved.body.actions.map(({ action, owner, by }) => ({
        action,
        owner: owner?.name ?? 'Nobody named yet',
        by: dayOf(by, asAt),
      })),
    }));
}

function dayOf(by: string | undefined, now: Instant): string {
  const at = by === undefined ? undefined : readInstant(by);
  return at === undefined ? 'No date yet' : capital(sayInstant(at, now).text);
}

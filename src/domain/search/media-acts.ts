import { managers } from '../agencies/managers.ts';
import type { Role } from '../agencies/roles.ts';
import { type Refusal, refuse } from '../deciding/command.ts';
import { episodeAct, existing, sayOnce, statementAct } from '../episode/acts.ts';
import { type EpisodeEvent, episodeSaid } from '../episode/events.ts';
import type { Said } from '../event/said.ts';
import { body, optional, text } from '../event/schema.ts';
import { orderOf, type When } from '../time/when.ts';

/** Thinking about publicity, with the authority. @source v59-2024 L97 */
export const considerMedia = statementAct({
  describes: 'Record that releasing information to the media was considered.',
  event: 'MediaReleaseConsidered',
  may: ['police', 'childrens-social-care'],
});

/** Telling whoever consents what would be released. @source thurrock-2023 L84-90 */
export const briefForMedia = statementAct({
  describes: 'Record that a senior role was briefed about a release to the media.',
  event: 'MediaBriefed',
  may: ['police', 'childrens-social-care'],
});

/**
 * Consent is given by whoever says it, and by nobody on their behalf. A refusal holds a release back, so it may be
 * taken down.
 *
 * @source thurrock-2023 L84-90
 */
export const giveMediaConsent = episodeAct({
  describes: 'Consent, for the authority, to releasing information to the media.',
  body: body({ words: optional(text) }),
  may: managers,
  inPerson: true,
  decide: (context, command) => {
    const history = existing(context);
    if ('refused' in history) return history;
    const by = command.madeBy.role;
    return sayOnce(history, command, 'MediaConsentGiven', { by, ...command.body });
  },
});

export const refuseMediaConsent = episodeAct({
  describes: 'Refuse, for the authority, to have information released to the media.',
  body: body({ reason: text }),
  may: managers,
  decide: (context, command) => {
    const history = existing(context);
    if ('refused' in history) return history;
    const by = command.madeBy.role;
    return sayOnce(history, command, 'MediaConsentRefused', { by, ...command.body });
  },
});

/**
 * Publicity, which the police lead. Where the pack names a role, that role was briefed and consented first;
 * elsewhere the release says whether the authority was consulted.
 *
 * @refuses a release before that role was briefed and consented, or after it refused last
 * @source v59-2024 L97, L275; thurrock-2023 L84-90
 */
export const releaseToMedia = statementAct({
  describes: 'Release information about the child to the media.',
  event: 'MediaReleased',
  may: ['police'],
  unless: ({ episode: { said } }, { happened }, { settings: { mediaConsentFrom } }) =>
    mediaConsentFrom === undefined ? undefined : withoutConsent(said, mediaConsentFrom, happened),
});

function withoutConsent(said: Said, from: Role, released: When): Refusal | undefined {
  const briefed = episodeSaid(said, 'MediaBriefed').some(
    ({ body, happened }) => body.to === from && orderOf(happened) <= orderOf(released),
  );
  if (!briefed)
    return refuse(
      'media-briefing-first',
      'Here the role that consents is briefed before anything is released to the media.',
    );
  const consent = lastBy(episodeSaid(said, 'MediaConsentGiven'), from, released);
  const refusal = lastBy(episodeSaid(said, 'MediaConsentRefused'), from, released);
  if (consent !== undefined && (refusal === undefined || isLater(consent, refusal))) return undefined;
  return refuse(
    'media-consent-first',
    'Here nothing is released to the media before the role that must consent has consented.',
  );
}

type Answer = EpisodeEvent<'MediaConsentGiven'> | EpisodeEvent<'MediaConsentRefused'>;

const lastBy = (answers: readonly Answer[], from: Role, until: When): Answer | undefined =>
  answers.filter(({ body, happened }) => body.by === from && orderOf(happened) <= orderOf(until)).at(-1);

const isLater = (one: Answer, other: Answer): boolean =>
  orderOf(one.happened) - orderOf(other.happened) > 0 ||
  (orderOf(one.happened) === orderOf(other.happened) && one.version > other.version);

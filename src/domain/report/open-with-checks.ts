import { partners, partnersAndFamily } from '../agencies/partners.ts';
import { readDeadline } from '../checks/deadline.ts';
import { episodeAct, said } from '../episode/acts.ts';
import { body, instantText, optional, text } from '../event/schema.ts';
import { formatInstant } from '../time/instant.ts';
import { openingFacts } from './events.ts';
import { openEpisode } from './open-episode.ts';
import { throughAProfessional } from './through-a-professional.ts';

/**
 * A child is not where expected and somebody looks for the child before anybody is told: a concern.
 *
 * @source docs/episodes.md, "open with checks"; v59-2024 L238-240
 */
export const openWithChecks = episodeAct({
  describes: 'Open an episode while preliminary checks are made, with the deadline by which they end.',
  body: body({
    ...openingFacts,
    /** Left out it is refused with the rule, not as a malformed body. */
    deadline: optional(instantText),
    assessment: optional(text),
  }),
  may: partnersAndFamily,
  decide: (context, command) => {
    const { deadline, assessment, ...facts } = command.body;
    const relayed = throughAProfessional(command);
    if (relayed !== undefined) return relayed;
    const until = readDeadline(deadline, command.happened);
    if (typeof until === 'object') return until;
    const opened = openEpisode(context, command, facts);
    if ('refused' in opened) return opened;
    const set = { deadline: formatInstant(until), ...(assessment !== undefined && { assessment }) };
    return { events: [...opened, { stream: 'episode', event: said(command, 'ChecksDeadlineSet', set) }] };
  },
});

/**
 * Learnt from a service that the child came to by itself; never reported to the police, and counted apart.
 * Whoever records it is asked to report the child if still missing.
 *
 * @source v59-2024 L348
 */
export const recordHiddenMissing = episodeAct({
  describes: 'Record that a child was or is missing without anybody having reported it.',
  body: body(openingFacts),
  may: partners,
  decide: (context, command) => {
    const opened = openEpisode(context, command, { ...command.body, hidden: true });
    return 'refused' in opened ? opened : { events: opened };
  },
});

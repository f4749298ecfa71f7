import { reason, seekingContact } from '../../domain/code-sets/reasons/reasons.ts';
import { ofEpisodes } from './define.ts';
import type { EpisodeMeasure } from './measure.ts';

const codes = (of: readonly string[]): string => `array[${of.map((code) => `'${code}'`).join(', ')}]`;

/** That a reason was not said or is not known is no reason. */
const toldOf = codes(reason.entries.filter(({ factor }) => factor !== 'none').map(({ code }) => code));

/**
 * How often these were a reason, primary or secondary. An episode has several, so that shares add up to more than
 * everything.
 */
const reasonShare = (of: readonly string[]): EpisodeMeasure =>
  ofEpisodes({
    id: 'REASON-SHARE',
    title: 'How often a reason was given',
    numerator: `Episodes with ${of.join(' or ')} as primary or secondary reason; broken down by reason, those with each`,
    denominator: 'Episodes of which at least one reason is known',
    counts: `f.reasons && ${codes(of)}`,
    exclusions: [{ reason: 'reason-not-known', when: `not f.reasons && ${toldOf}` }],
    partsOfWhole: ['reason', 'reason-primary', 'reason-group', 'reason-factor'],
    choice: { of: 'reason', codes: reason, usual: seekingContact, choosing: reasonShare },
    source: 'kent-2018 ¶7.1; medway-2024-25 ¶3.8, ¶3.20; v59-2024 L121-122',
  });

/** Why children went, as they told it. @source docs/measures.md */
export const reasonMeasures: readonly EpisodeMeasure[] = [reasonShare(seekingContact)];

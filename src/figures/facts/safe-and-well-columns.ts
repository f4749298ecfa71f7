import { episodeSaid } from '../../domain/episode/events.ts';
import type { EpisodeHistory } from '../../domain/episode/history.ts';
import type { Said } from '../../domain/event/said.ts';

/** The check after a return, whether harm was found by it or by the interview, and whether it reached others. */
export function safeAndWellColumns({ episode: { said } }: EpisodeHistory) {
  const checked = episodeSaid(said, 'SafeAndWellChecked').at(-1)?.body.how;
  const notDone = episodeSaid(said, 'SafeAndWellNotDone').at(-1)?.body.outcome;
  return {
    safe_and_well: checked ?? notDone ?? null,
    safe_and_well_shared: episodeSaid(said, 'SafeAndWellShared').length > 0,
    harm: harmKnown(said),
    reviewing_officer_told: episodeSaid(said, 'NoticeSent').some(
      ({ body }) => body.to === 'independent-reviewing-officer',
    ),
  };
}

/**
 * Whether harm was found. Without a check or an interview, or where neither assessed it, it is not known: never
 * "none".
 *
 * @source v59-2024 L13; ofsted-2013 ¶26, ¶38
 */
function harmKnown(said: Said): 'found' | 'none' | 'not_known' {
  const checks = episodeSaid(said, 'SafeAndWellChecked').filter(({ body }) => body.how !== 'refused');
  const told = [...checks, ...episodeSaid(said, 'ReturnInterviewHeld')];
  const codes = told.flatMap(({ body }) => body.harm ?? []);
  if (codes.some((code) => code !== 'none_found' && code !== 'not_assessed')) return 'found';
  const assessed = told.some(({ body }) => !(body.harm?.includes('not_assessed') ?? false));
  return assessed ? 'none' : 'not_known';
}

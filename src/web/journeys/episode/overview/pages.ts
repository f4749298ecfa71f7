import { unansweredNotices } from '../../../../domain/notice/unanswered-notices.ts';
import { addressesToVisit } from '../../../../domain/search/addresses.ts';
import { assessmentStanding } from '../../../../domain/search/risk-assessment.ts';
import type { ShownEpisode, ShownRecord } from '../../../reading/read-record.ts';
import { needsUpdate } from '../risk-assessment/view-model.ts';

/** A page of its own about one part of the episode, and what waits there. */
export interface PageOfEpisode {
  readonly text: string;
  readonly href: string;
  readonly waits: string | undefined;
}

/** The pages beside this one that somebody may open, each with what stands open on it. */
export function pagesOf(
  { found }: ShownRecord,
  { seen, id }: ShownEpisode,
  isWelcomed: boolean,
  documentPages: readonly PageOfEpisode[],
): readonly PageOfEpisode[] {
  const here = `/episodes/${encodeURIComponent(id)}`;
  const { phase } = seen.episode;
  const goesOn = phase === 'open' || phase === 'returned';
  const undecided = addressesToVisit(seen).filter(({ decided }) => decided === undefined).length;
  return [
    ...(isWelcomed ? [{ text: 'Welcome back', href: `${here}/welcome`, waits: undefined }] : []),
    {
      text: 'Risk assessment',
      href: `${here}/risk-assessment`,
      waits: goesOn ? needsUpdate[assessmentStanding(seen)] : undefined,
    },
    ...(found.sections.has('address')
      ? [
          {
            text: 'Addresses where the child may be',
            href: `${here}/addresses`,
            waits: phase === 'open' && undecided > 0 ? `${undecided} not decided yet` : undefined,
          },
        ]
      : []),
    { text: 'Who was told', href: `${here}/told`, waits: unanswered(seen) },
    { text: 'What is known', href: `${here}/what-is-known`, waits: undefined },
    ...documentPages,
  ];
}

/** To whom notices went that nobody has said to have reached them; who is asked no more once the child is back. */
function unanswered(seen: ShownEpisode['seen']): string | undefined {
  const count = unansweredNotices(seen).length;
  return count === 0 ? undefined : `${count} not acknowledged`;
}

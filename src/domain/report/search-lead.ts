import { responsibleAuthorityAt } from '../child/status.ts';
import { episodeSaid } from '../episode/events.ts';
import type { EpisodeHistory } from '../episode/history.ts';
import type { Instant } from '../time/instant.ts';
import { orderOf, type When } from '../time/when.ts';

/** Who leads the search from a moment on; `taken` is 0 where it is the responsible authority's from the start. */
export interface SearchLead {
  readonly lead: string;
  readonly from: When;
  /** The version of the event by which it was taken or accepted. */
  readonly taken: number;
}

/**
 * The force or authority that leads the search, one after another from the beginning of the absence: the
 * authority responsible for the child until a force or authority takes the lead, then whoever accepted it last.
 * Never two at a moment. An empty list is a red flag: nobody is responsible for this child.
 *
 * @source v59-2024 L216; ofsted-2013 ¶79
 */
export function searchLeads({ child, episode }: EpisodeHistory): readonly SearchLead[] {
  const from = episode.missingSince;
  const authority = responsibleAuthorityAt(child, orderOf(episode.opening.happened) as Instant);
  const leads: SearchLead[] =
    authority === undefined ? [] : [{ lead: `childrens-social-care:${authority}`, from, taken: 0 }];
  const offers = new Map(episodeSaid(episode.said, 'SearchLeadOffered').map((one) => [one.version, one]));
  const changes = [
    ...episodeSaid(episode.said, 'SearchLeadTaken').map((one) => ({ lead: one.body.lead, one })),
    ...episodeSaid(episode.said, 'SearchLeadAccepted').flatMap((one) => {
      const offer = offers.get(one.body.offer);
      return offer === undefined ? [] : [{ lead: offer.body.to, one }];
    }),
  ].sort((a, b) => orderOf(a.one.happened) - orderOf(b.one.happened) || a.one.version - b.one.version);
  for (const { lead, one } of changes) leads.push({ lead, from: one.happened, taken: one.version });
  return leads;
}

/** Who leads the search now. */
export const searchLead = (history: EpisodeHistory): SearchLead | undefined => searchLeads(history).at(-1);

/** The offer of the lead that nobody has answered yet; the old lead stays until it is accepted. */
export function openOffer(history: EpisodeHistory) {
  const { said } = history.episode;
  const answered = new Set(
    [...episodeSaid(said, 'SearchLeadAccepted'), ...episodeSaid(said, 'SearchLeadRefused')].map(
      ({ body }) => body.offer,
    ),
  );
  const lead = searchLead(history)?.lead;
  return episodeSaid(said, 'SearchLeadOffered').find(
    ({ version, body }) => !answered.has(version) && body.from === lead,
  );
}

import type { FastifyReply, FastifyRequest } from 'fastify';
import { noteShown } from '../../../../access/read-log/note-shown.ts';
import type { EpisodeNamed } from '../../../../figures/trial/read-episodes.ts';
import { type Trial, tryPacks } from '../../../../figures/trial/trial.ts';
import { ruleCalled } from '../../../../procedures/rule-of.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import { readBehind } from '../rows/read-behind.ts';
import { linesOf } from '../rows/view-model.ts';
import { authorityCounted, seesChildrenBehind } from '../who-counts.ts';
import { readTrial, type TrialQuery } from './asked.ts';
import { outcomes, trialAddress } from './view-model.ts';

export interface TrialRowsRequest {
  readonly Querystring: TrialQuery & {
    readonly pack?: string;
    readonly rule?: string;
    readonly outcome?: string;
  };
}

/** The episodes that one number of a trial counts: a line for each duty, or for each episode that began. */
export const showTrialRows =
  ({ store, clock, library }: Service) =>
  async (request: FastifyRequest<TrialRowsRequest>, reply: FastifyReply) => {
    const signedIn = request.signedIn!;
    const authority = authorityCounted(signedIn);
    if (authority === undefined || !seesChildrenBehind(signedIn, authority)) return notFound(reply);
    const now = clock.now();
    const { query } = request;
    const chosen = readTrial(query, library, now);
    if ('refused' in chosen) return notFound(reply);
    const packs = chosen.packs.filter(({ id }) => id === query.pack);
    const trial = await tryPacks(store, library, { ...chosen, authority, packs }, now);
    const rows = countedIn(trial, query).map(({ child, episode }) => ({
      ...{ child, subject: episode, owner: authority, adds: 1 },
    }));
    const behind = await readBehind(store, signedIn, rows, now);
    await noteShown(store, signedIn, now, {
      act: 'figures',
      children: behind.shown.map(({ child }) => child),
      detail: { measure: 'try-a-procedure', period: chosen.period.said },
    });
    const heading =
      query.rule === undefined
        ? 'Episodes that began'
        : (ruleCalled(library, query.rule)?.title ?? query.rule);
    return reply.page({
      title: `${heading}: the records behind it`,
      template: 'journeys/figures/rows/page.njk',
      view: {
        ...linesOf(behind),
        heading,
        what: [packs[0]?.title ?? 'As it happened', nameOf(query.outcome)].filter(Boolean).join(': '),
        period: chosen.period.said,
      },
      back: trialAddress(chosen),
    });
  };

function countedIn(
  { begun, happened, tried }: Trial,
  { rule: id, outcome: wanted }: TrialRowsRequest['Querystring'],
): readonly EpisodeNamed[] {
  if (id === undefined) return begun;
  const { rules } = tried[0] ?? happened;
  const behind = rules.find(({ rule }) => rule.id === id)?.behind ?? [];
  return behind.flatMap(({ episode, outcome }) =>
    wanted === undefined || wanted === outcome ? [episode] : [],
  );
}

const nameOf = (outcome: string | undefined): string | undefined =>
  Object.entries(outcomes).find(([key]) => key === outcome)?.[1];

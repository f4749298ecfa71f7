import { dutyHolder, interviewHolder, workerOf } from '../../domain/allocation/held-by.ts';
import type { Child } from '../../domain/child/child.ts';
import type { Episode } from '../../domain/episode/episode.ts';
import type { Obligation } from '../../domain/obligations/obligation.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { orderOf } from '../../domain/time/when.ts';
import type { Fact } from './fact.ts';
import { moment } from './moment.ts';
import { whose } from './whose.ts';

/** What the duties are about. */
interface About {
  readonly books: string;
  readonly child: Child;
  readonly childStream: string;
  /** The episode or the child, as the record names it. */
  readonly subject: string;
  /** Undefined for duties towards the child beyond single episodes. */
  readonly episode?: Episode;
}

/** Each duty with how it ended, and whose it was to do. */
export const dutyFacts = (about: About, duties: readonly Obligation[]): readonly Fact[] =>
  duties.map((duty) => dutyFact(about, duty));

function dutyFact({ books, child, childStream, subject, episode }: About, duty: Obligation): Fact {
  const { owner, rule, pack, occurrence, settlement } = duty;
  const began = episode?.missingSince ?? duty.started;
  const { own, area } = whose(books, child, orderOf(began) as Instant, episode?.opening.imported === true);
  return {
    table: 'fact_duty',
    key: `${subject} ${owner} ${rule.id} ${occurrence}`,
    columns: {
      subject,
      duty_owner: owner,
      rule: rule.id,
      occurrence,
      child: childStream,
      own,
      area,
      pack,
      started: moment(duty.started),
      arises: duty.arises ?? null,
      due: duty.due ?? null,
      late_after: duty.lateAfter ?? null,
      settlement: settlement?.kind ?? null,
      settled: moment(settlement?.at),
      ...heldBy(child, episode, duty),
    },
  };
}

/** Who was named to do it, or whoever works with the child in the role that it falls to, and in which team. */
function heldBy(child: Child, episode: Episode | undefined, { rule, occurrence }: Obligation) {
  const named = episode && (dutyHolder(episode.said, rule.id, occurrence) ?? interviewer(episode, rule));
  const worker = rule.responsible.map((role) => workerOf(child, role)).find((found) => found !== undefined);
  return { worker: named?.name ?? worker?.name ?? null, team: worker?.team ?? null };
}

const interviewer = ({ said }: Episode, rule: Obligation['rule']) =>
  rule.parts.some(({ metBy }) => metBy.some(({ word }) => word === 'interview-held'))
    ? interviewHolder(said)
    : undefined;

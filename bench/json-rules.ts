import { Engine, type RuleProperties } from 'json-rules-engine';
import { lookedAfterAt } from '../src/domain/child/status.ts';
import { episodeSaid } from '../src/domain/episode/events.ts';
import { foldEpisode } from '../src/domain/episode/fold.ts';
import type { Instant } from '../src/domain/time/instant.ts';
import { orderOf } from '../src/domain/time/when.ts';
import type { EpisodeRecord } from '../src/record/duties.ts';
import { cpuTime, perSecond } from './line.ts';
import { now } from './simulated.ts';

/**
 * Eight of the rules, written for a general rule engine in the form that it takes: does the duty arise and is it
 * late, from facts that were worked out beforehand. No due times, parts, excuses or explanations.
 */
export async function eightRules(episodes: readonly EpisodeRecord[]): Promise<number> {
  const engine = new Engine(rules, { allowUndefinedFacts: true });
  const facts = episodes.map(factsOf).filter((fact) => fact !== undefined);
  const runAll = async () => {
    for (const fact of facts) await engine.run(fact);
  };
  // Measured at its pace, as ours is.
  await runAll();
  const milliseconds = await cpuTime(runAll);
  return perSecond(facts.length, milliseconds);
}

const rule = (type: string, facts: Readonly<Record<string, boolean | number>>): RuleProperties => ({
  event: { type },
  conditions: {
    all: Object.entries(facts).map(([fact, value]) => ({
      fact,
      operator: typeof value === 'number' ? 'greaterThanInclusive' : 'equal',
      value,
    })),
  },
});

const rules = [
  rule('notify-police', { lookedAfter: true, reported: false }),
  rule('high-risk', { gradedHigh: true, unitTold: false }),
  rule('meeting-3-days', { lookedAfter: true, missingHours: 72, meetingHeld: false }),
  rule('assistant-director-3-days', { lookedAfter: true, missingHours: 72, directorTold: false }),
  rule('lead-member-7-days', { lookedAfter: true, missingHours: 168, memberTold: false }),
  rule('safe-and-well', { returned: true, checked: false }),
  rule('interview-72-hours', { returned: true, hoursSinceReturn: 72, interviewed: false }),
  rule('risk-update', { lookedAfter: true, returned: true, riskUpdated: false }),
];

function factsOf({ child, events }: EpisodeRecord): Record<string, boolean | number> | undefined {
  const episode = foldEpisode(events);
  if (episode === undefined) return undefined;
  const { said, missingSince, over } = episode;
  const began = orderOf(missingSince);
  const back = over === undefined ? now : orderOf(over);
  const told = (role: string) => episodeSaid(said, 'NoticeSent').some(({ body }) => body.to === role);
  return {
    lookedAfter: lookedAfterAt(child, began as Instant),
    reported: said.has('ChildReported'),
    gradedHigh: episodeSaid(said, 'RiskGraded').some(({ body }) => body.grade === 'high'),
    unitTold: told('uk-missing-persons-unit'),
    missingHours: (back - began) / 3_600_000,
    meetingHeld: said.has('DiscussionHeld'),
    directorTold: told('assistant-director'),
    memberTold: told('lead-member'),
    returned: over !== undefined,
    checked: said.has('SafeAndWellChecked'),
    hoursSinceReturn: (now - back) / 3_600_000,
    interviewed: said.has('ReturnInterviewHeld'),
    riskUpdated: said.has('RiskAssessmentSaved'),
  };
}

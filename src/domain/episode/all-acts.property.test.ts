import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isRefusal } from '../deciding/command.ts';
import type { Recorder } from '../event/event.ts';
import { searchLeads } from '../report/search-lead.ts';
import { lookedAfter } from '../testing/children.ts';
import { opened } from '../testing/episodes.ts';
import type { Fact } from '../testing/facts.ts';
import { contextOf, decideEpisode, factsIn, order } from '../testing/given.ts';
import { people } from '../testing/people.ts';
import { certainlyBefore } from '../time/certainly-before.ts';
import { formatInstant, HOUR, type Instant, instant, MINUTE } from '../time/instant.ts';
import { episodeActs } from './all-acts.ts';
import type { Span } from './tracks.ts';

const seed = 20_250_203;
const start = instant('2025-02-03T20:00:00Z');
const now = '2025-02-06T20:00:00Z';

const whoSays = fc.constantFrom<Recorder[]>(
  people.socialWorker,
  people.dutyTeam,
  people.fosterCarer,
  people.missingUnit,
  people.teacher,
);
type Words = readonly [type: string, body: object];

const whatIsSaid = fc.constantFrom<Words[]>(
  ['SayWhereaboutsKnown', { kind: 'known_with_concern' }],
  ['SayWhereaboutsKnown', { kind: 'known_authorised' }],
  ['SayWhereaboutsUnknown', {}],
  ['LocateChild', { how: 'police_found' }],
  ['ReturnChild', { to: 'placement', safeToReturn: 'yes' }],
  ['ClassifyChild', { class: 'missing' }],
  ['ClassifyChild', { class: 'not_missing' }],
  ['GradeRisk', { grade: 'high' }],
  ['FoundDuringChecks', { stillAtRisk: false }],
  ['SetChecksDeadline', { deadline: '2025-02-03T21:30:00Z', assessment: 'Late train.' }],
  ['ReportChildMissing', { strand: 'care', whereabouts: 'unknown', to: ['police'], items: [] }],
  ['TakeSearchLead', { lead: 'police:kent' }],
  ['OfferSearchLead', { from: 'police:kent', to: 'childrens-social-care:887', reason: 'Seen.' }],
  ...[3, 4, 5].map((confirms): Words => ['ConfirmStatement', { confirms }]),
  ...[3, 4, 5].map((offer): Words => ['AcceptSearchLead', { offer }]),
);
const orders = fc.array(fc.tuple(whatIsSaid, whoSays, fc.integer({ min: -2 * 60, max: 48 * 60 })), {
  maxLength: 14,
});

/** The episode after every order that was not refused; each comes when it comes, whatever time it speaks of. */
function after(given: readonly [Words, Recorder, number][]) {
  const child = lookedAfter();
  let episode: readonly Fact[] = [opened()];
  for (const [[type, body], by, minutes] of given) {
    const at = formatInstant((start + minutes * MINUTE) as Instant);
    const decision = decideEpisode({ child, episode }, episodeActs, order(type, body, { by, at, now }));
    if (!isRefusal(decision)) episode = [...episode, ...factsIn(decision)];
  }
  return contextOf({ child, episode }).history!;
}

const inOrderWithoutOverlap = (track: readonly Span<string>[]): boolean =>
  track.every(({ from, to }, index) => {
    const next = track[index + 1];
    const runsForward = to === undefined ? next === undefined : !certainlyBefore(to, from);
    return runsForward && (next === undefined || to === undefined || !certainlyBefore(next.from, to));
  });

test('whatever is said in whatever order, spans of one track never overlap and none ends before it starts', () => {
  fc.assert(
    fc.property(orders, (given) => {
      const { episode } = after(given);
      expect(inOrderWithoutOverlap(episode.whereabouts)).toBe(true);
      expect(inOrderWithoutOverlap(episode.police)).toBe(true);
    }),
    { seed, numRuns: 300 },
  );
});

test('whatever is said in whatever order, nothing lies outside the absence', () => {
  fc.assert(
    fc.property(orders, (given) => {
      const { episode } = after(given);
      for (const { from, to } of episode.whereabouts) {
        expect(certainlyBefore(from, episode.missingSince)).toBe(false);
        const end = to ?? from;
        expect(episode.over !== undefined && certainlyBefore(episode.over, end)).toBe(false);
      }
    }),
    { seed, numRuns: 300 },
  );
});

test('whatever is said in whatever order, one force or authority leads the search', () => {
  fc.assert(
    fc.property(orders, (given) => {
      const leads = searchLeads(after(given));
      expect(leads.length).toBeGreaterThanOrEqual(1);
      expect(new Set(leads.map(({ taken }) => taken)).size).toBe(leads.length);
    }),
    { seed, numRuns: 300 },
  );
});

test('a refusal is one sentence that ends with a full stop and names nobody', () => {
  const names = Object.values(people).map(({ person }) => person);
  fc.assert(
    fc.property(
      whatIsSaid,
      fc.constantFrom(...Object.values(people)),
      fc.integer({ min: -3, max: 50 }),
      ([type, body], by, hours) => {
        const at = formatInstant((start + hours * HOUR) as Instant);
        const decision = decideEpisode(
          { child: lookedAfter(), episode: [opened()] },
          episodeActs,
          order(type, body, { by, at, now }),
        );
        if (!isRefusal(decision)) return;
        expect(decision.says).toMatch(/^[A-Z][^.]*\.$/);
        for (const name of [...names, 'Testchild']) expect(decision.says).not.toContain(name);
      },
    ),
    { seed, numRuns: 300 },
  );
});

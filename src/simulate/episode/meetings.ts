import type { Static } from 'typebox';
import type { episodeEvents } from '../../domain/episode/events.ts';
import { DAY, HOUR, MINUTE } from '../../domain/time/instant.ts';
import { search } from '../assumed-practice.ts';
import { notify } from './notice.ts';
import { onDuty, type Scene } from './scene.ts';

type Held = Static<(typeof episodeEvents)['DiscussionHeld']>;

const attended: Held['attended'] = [
  { role: 'allocated-social-worker' },
  { role: 'police-missing-unit' },
  { role: 'team-manager' },
];
const attendedWithCarer: Held['attended'] = [...attended, { role: 'independent-provider-lead' }];

/** Deciding together how to look, and telling those higher up the longer it lasts. */
export function meets(scene: Scene, until: number): void {
  const { random, at, child } = scene;
  const lasts = until - at.left;
  const first = at.reported + random.between(0.5, 5) * HOUR;
  if (first < until && random.happens(search.firstDiscussion)) discussion(scene, first, 'first_discussion');
  const strategy = at.left + random.between(14, 47) * HOUR;
  if (lasts > DAY && strategy < until && random.happens(search.strategyAfterADay))
    discussion(
      scene,
      strategy,
      child.lookedAfter ? 'strategy_discussion' : 'child_protection_strategy_meeting',
    );
  if (lasts > DAY) afterADay(scene, lasts);
  if (child.unaccompanied) homeOffice(scene, lasts);
  if (lasts > 3 * DAY && child.lookedAfter) meetings(scene, until);
}

function discussion(scene: Scene, when: number, kind: Held['kind']): void {
  const { random, writer, child } = scene;
  const formal = kind === 'missing_from_care_meeting';
  const by = onDuty(scene, when);
  const plan = {
    plan: 'Who looks where, who calls whom, and when we speak again.',
    actions: actionsFor(scene),
  };
  if (formal || random.happens(0.8)) writer.say('ActionPlanSaved', when + 20 * MINUTE, by, plan);
  writer.say('DiscussionHeld', when, by, {
    kind,
    attended: child.lookedAfter ? attendedWithCarer : attended,
    decisions: 'The search goes on as planned.',
  });
  if (!formal && !random.happens(0.6)) return;
  const assessment = {
    assessment: 'What could happen, and what makes it less likely.',
    actions: [],
    complete: true,
  };
  writer.say('RiskAssessmentSaved', when + 40 * MINUTE, by, assessment);
}

const actionsFor = ({ child }: Scene) => [
  { action: 'Visit addresses of friends', owner: { name: child.socialWorker.says.person } },
  { action: 'Trace the telephone', owner: { name: 'Coordinator Example 1' } },
];

/** Within three days, then every month. */
function meetings(scene: Scene, until: number): void {
  const { random, at } = scene;
  const inTime = random.happens(search.meetingHeldByDayThree);
  let when = at.left + (inTime ? random.between(1.6, 2.95) : random.between(3.4, 6)) * DAY;
  while (when < until) {
    discussion(scene, when, 'missing_from_care_meeting');
    when += random.between(24, 27.5) * DAY;
  }
}

/** What a day without the child calls for: a plan for the return, and the authority where the child lived. */
function afterADay(scene: Scene, lasts: number): void {
  const { random, writer, child, at, placement } = scene;
  const { services } = child.own;
  toldHigherUp(scene, lasts);
  if (!child.lookedAfter || child.responsible !== child.own) return;
  const planned = at.left + random.between(10, 23) * HOUR;
  if (random.happens(search.returnPlanned))
    writer.say('ReturnArrangementsDecided', planned, onDuty(scene, planned), {
      words: 'The carer fetches the child at any hour; the worker visits on the next day.',
    });
  const elsewhere = placement !== undefined && placement.host !== services.code;
  if (elsewhere) {
    const spoken = at.left + random.between(8, 22) * HOUR;
    writer.say('DiscussionHeld', spoken, onDuty(scene, spoken), {
      kind: 'liaison',
      attended: [{ role: 'police-missing-unit' }, { role: 'host-authority-worker' }],
    });
  }
}

function toldHigherUp(scene: Scene, lasts: number): void {
  const { random, writer, child, at } = scene;
  const { services } = child.own;
  const after = (from: number, to: number) => random.between(from, to) * DAY;
  const filed = after(1.05, 1.95);
  if (lasts > 2 * DAY && random.happens(0.5))
    writer.say('NeedToKnowFiled', at.left + filed, child.manager, {
      concern: 'Missing for more than a day.',
    });
  const director = after(2.6, 3.2);
  if (lasts > director)
    notify(scene, at.left + director, child.manager, services.assistantDirector, 'missing');
  const members = after(6.2, 7.4);
  if (lasts < members) return;
  notify(scene, at.left + members, services.assistantDirector, 'lead-member', 'missing');
  notify(scene, at.left + members, services.assistantDirector, 'corporate-parenting-board', 'missing');
}

function homeOffice(scene: Scene, lasts: number): void {
  const { random, writer, at } = scene;
  for (let when = at.left + 6.5 * DAY; when - at.left < lasts; when += random.between(6, 8) * DAY)
    writer.say('HomeOfficeContactMade', when, onDuty(scene, when), { with: ['home-office-caseworker'] });
}

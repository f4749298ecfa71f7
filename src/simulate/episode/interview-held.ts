import type { Static } from 'typebox';
import type { HarmFound } from '../../domain/code-sets/harm.ts';
import type { InterviewerType, InterviewVenue } from '../../domain/code-sets/interviewer.ts';
import type { Reason } from '../../domain/code-sets/reasons/reasons.ts';
import type { LateReason } from '../../domain/code-sets/return-interview.ts';
import type { episodeEvents } from '../../domain/episode/events.ts';
import { reasons } from '../calibration.ts';
import { draw, odds } from '../odds.ts';
import type { Voice } from '../people/voice.ts';
import type { Random } from '../random.ts';
import type { Scene } from './scene.ts';

type Held = Static<(typeof episodeEvents)['ReturnInterviewHeld']>;

const venues = odds<InterviewVenue>({
  placement: 26,
  home: 30,
  school: 16,
  youth_community: 12,
  car_walk: 10,
  phone_video: 6,
});
const lateBecause = odds<LateReason>({
  child_not_available: 44,
  placement_at_distance: 18,
  capacity: 16,
  late_notice: 12,
  child_s_choice_of_person_time: 10,
});
const harm = odds<HarmFound>({
  none_found: 70,
  emotional: 9,
  drugs_alcohol_harm: 9,
  not_assessed: 8,
  crime_against_child: 4,
});
const words = [
  'I wanted to see my friends.',
  'It was too much at home.',
  'Nobody listened.',
  'I lost track of time.',
];

const content: readonly Held['content'][] = [
  [
    { item: 'C1', answer: 'Nothing happened that hurt.' },
    { item: 'C2', answer: 'Wants to see friends more often.' },
    { item: 'C3', answer: 'Knows whom to call.' },
    { item: 'C4', answer: 'A later time at weekends.' },
    { item: 'C5', notAppropriate: true },
    { item: 'C6', answer: 'Took the help line card.' },
  ],
  [
    { item: 'C1', childDidNotWishToSay: true },
    { item: 'C2', answer: 'Arguments about the telephone.' },
    { item: 'C3', answer: 'Feels safe at school.' },
    { item: 'C4', answer: 'Wants the worker to call first.' },
    { item: 'C6', answer: 'Talked about it.' },
  ],
];

export function interviewerTypeOf({ says }: Voice): InterviewerType {
  if (says.role === 'allocated-social-worker') return 'allocated_sw';
  return says.role === 'return-interviewer' ? 'rhi_officer' : 'commissioned_provider';
}

/** What is written down of an interview that was held. */
export function interview(scene: Scene, by: Voice, late: boolean): Held {
  const { random, slot, child } = scene;
  const worker = by.says.role === 'allocated-social-worker';
  return {
    kind: 'standard',
    interviewer: { name: by.says.person, role: by.says.role },
    interviewerType: interviewerTypeOf(by),
    independent: !worker,
    ...(worker && random.happens(0.3) && { childChose: true }),
    trained: true,
    seenAlone: random.happens(0.93),
    advocateOffered: random.happens(0.7),
    venue: draw(random, venues),
    neutralPlace: random.happens(0.5),
    content: random.oneOf(content),
    childWords: random.oneOf(words),
    ...reasonsGiven(random, child.lookedAfter),
    harm: [draw(random, harm)],
    ...(late && { lateReason: draw(random, lateBecause) }),
    covers: [slot.id],
    ongoingSupport: random.happens(0.35),
  };
}

/** One reason that the child gives first, and others beside it. */
function reasonsGiven(random: Random, inCare: boolean): Pick<Held, 'reasonPrimary' | 'reasonsSecondary'> {
  if (random.happens(reasons.didNotWishToSay)) return { reasonPrimary: 'UN1' };
  const others = inCare ? reasons.care : reasons.home;
  const given: Reason[] = [draw(random, others)];
  const seeksContact = random.happens(reasons.seekingContact[inCare ? 'care' : 'home']);
  if (seeksContact && !random.happens(reasons.secondary)) given.length = 0;
  if (seeksContact) given.splice(random.below(2), 0, draw(random, reasons.contact));
  const [first, ...rest] = given;
  return { ...(first && { reasonPrimary: first }), ...(rest.length > 0 && { reasonsSecondary: rest }) };
}

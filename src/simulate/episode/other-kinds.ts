import { DAY, HOUR, MINUTE } from '../../domain/time/instant.ts';
import { through } from '../people/voice.ts';
import type { Scene } from './scene.ts';

/** Found before anybody had to be told. */
export function foundDuringChecks({ random, writer, child, at, reporter }: Scene): void {
  writer.say(
    'FoundDuringChecks',
    at.known,
    reporter,
    { where: 'At a friend’s, and on the way back' },
    { lag: 5 * MINUTE },
  );
  const closed = at.known + random.between(6, 40) * HOUR;
  writer.say('EpisodeClosed', closed, child.manager, { reason: 'located_in_checks' });
}

/** Never reported to the police: another service tells of it afterwards. */
export function hidden({ random, writer, child, at, reporter }: Scene): void {
  writer.say('ChildReturned', at.back, reporter, { to: 'home', safeToReturn: 'yes' }, { lag: 0 });
  const told = at.back + random.between(1, 20) * HOUR;
  const { services } = child.own;
  writer.say('ReferralMade', told, services.frontDoor, {
    kind: 'childrens_social_care',
    reason: 'Not reported.',
  });
  const by = child.socialWorker;
  writer.say('WelfareConversationHeld', told + DAY, by, { by: by.says.role });
  writer.say('EpisodeClosed', told + 3 * DAY, child.manager, { reason: 'return_phase_complete' });
}

/** Opened for a child who was not missing at all; two people take it back. */
export function recordedInError({ random, writer, child, at }: Scene): void {
  const { dataSteward, secondSteward } = child.own.services;
  const { person: name, role } = secondSteward.says;
  writer.say(
    'EpisodeVoided',
    at.known + random.between(0.1, 3) * MINUTE,
    dataSteward,
    {
      reason: 'The report was about another child.',
      because: 'void_error',
      second: { name, role },
    },
    { lag: MINUTE },
  );
}

/** A youth worker, or whoever the child told, telephones the front door. */
export const hiddenReporter = ({ services }: Scene['child']['own']) =>
  through(services.youthWorker, services.frontDoor);

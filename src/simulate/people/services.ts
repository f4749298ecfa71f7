import type { Role } from '../../domain/agencies/roles.ts';
import type { AgencyReference } from '../../domain/event/event.ts';
import { byName, type Staff } from './staff.ts';
import { type Voice, voice, voices } from './voice.ts';

/** The people of one authority's children's services and council. */
export interface Services {
  readonly code: string;
  /** Whether anybody who works there is known by name. */
  readonly isKnown: boolean;
  readonly socialWorkers: readonly Voice[];
  readonly managers: readonly Voice[];
  readonly reviewingOfficers: readonly Voice[];
  readonly interviewers: readonly Voice[];
  readonly nightTeam: readonly Voice[];
  readonly frontDoor: Voice;
  readonly informationOfficer: Voice;
  readonly exploitationLead: Voice;
  readonly assistantDirector: Voice;
  readonly dataSteward: Voice;
  readonly secondSteward: Voice;
  readonly forHosts: Voice;
  readonly forPlacing: Voice;
  readonly commissionedInterviewer: Voice;
  readonly youthWorker: Voice;
}

/**
 * @param size how large the authority is beside Medway
 * @param staff who of them is known by name
 */
export function servicesOf(code: string, size: number, staff: Staff): Services {
  const agency = `childrens-social-care:${code}` as const;
  const many = (count: number, name: string, role: Role) =>
    byName(voices(Math.max(2, Math.round(count * size)), name, role, agency), staff);
  const one = (name: string, role: Role, at: AgencyReference = agency) =>
    byName([voice(name, role, at)], staff)[0]!;
  // What an authority puts right takes two of them, so one who is known by name needs another.
  const [dataSteward, secondSteward] = [
    ...byName([voice('Data Steward Example', 'data-steward', agency)], staff),
    voice('Second Steward Example', 'data-steward', agency),
  ] as [Voice, Voice];
  return {
    code,
    isKnown: staff.some((known) => known.agency === agency),
    socialWorkers: many(60, 'Social Worker', 'allocated-social-worker'),
    managers: many(9, 'Manager', 'team-manager'),
    reviewingOfficers: many(10, 'Reviewing Officer', 'independent-reviewing-officer'),
    interviewers: many(3, 'Interviewer', 'return-interviewer'),
    nightTeam: many(5, 'Night Worker', 'emergency-duty-team'),
    frontDoor: one('Front Door Example', 'front-door'),
    informationOfficer: one('Information Officer Example', 'missing-information-officer'),
    exploitationLead: one('Exploitation Lead Example', 'missing-and-exploitation-lead'),
    assistantDirector: one('Assistant Director Example', 'assistant-director'),
    dataSteward,
    secondSteward,
    forHosts: one('Host Worker Example', 'host-authority-worker'),
    forPlacing: one('Placing Worker Example', 'placing-authority-worker'),
    commissionedInterviewer: one(
      'Visiting Interviewer Example',
      'commissioned-return-interviewer',
      `other:return-interviews-${code}`,
    ),
    youthWorker: one('Youth Worker Example', 'youth-worker', `other:youth-club-${code}`),
  };
}

import { type Voice, voice, voices } from './voice.ts';

/** The people of one authority's children's services and council. */
export interface Services {
  readonly code: string;
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

/** @param size how large the authority is beside Medway */
export function servicesOf(code: string, size: number): Services {
  const agency = `childrens-social-care:${code}` as const;
  const many = (count: number) => Math.max(2, Math.round(count * size));
  return {
    code,
    socialWorkers: voices(many(60), 'Social Worker', 'allocated-social-worker', agency),
    managers: voices(many(9), 'Manager', 'team-manager', agency),
    reviewingOfficers: voices(many(10), 'Reviewing Officer', 'independent-reviewing-officer', agency),
    interviewers: voices(many(3), 'Interviewer', 'return-interviewer', agency),
    nightTeam: voices(many(5), 'Night Worker', 'emergency-duty-team', agency),
    frontDoor: voice('Front Door Example', 'front-door', agency),
    informationOfficer: voice('Information Officer Example', 'missing-information-officer', agency),
    exploitationLead: voice('Exploitation Lead Example', 'missing-and-exploitation-lead', agency),
    assistantDirector: voice('Assistant Director Example', 'assistant-director', agency),
    dataSteward: voice('Data Steward Example', 'data-steward', agency),
    secondSteward: voice('Second Steward Example', 'data-steward', agency),
    forHosts: voice('Host Worker Example', 'host-authority-worker', agency),
    forPlacing: voice('Placing Worker Example', 'placing-authority-worker', agency),
    commissionedInterviewer: voice(
      'Visiting Interviewer Example',
      'commissioned-return-interviewer',
      `other:return-interviews-${code}`,
    ),
    youthWorker: voice('Youth Worker Example', 'youth-worker', `other:youth-club-${code}`),
  };
}

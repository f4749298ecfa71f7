import type { Role } from '../../../domain/agencies/roles.ts';
import type { AgencyReference, Recorder } from '../../../domain/event/event.ts';

/** Where the made-up people work: where made-up children are. */
export interface Workplaces {
  readonly authority: string;
  readonly force: string;
  readonly home: AgencyReference;
  readonly household: AgencyReference;
  readonly school: AgencyReference;
  /** Another authority, in whose area children of this one are placed. */
  readonly host: string;
}

export interface DemonstrationPart {
  readonly role: Role;
  readonly agency: AgencyReference;
  readonly authority?: string;
  readonly team?: string;
}

/** Somebody made up. The key stays the same: the browser tests and the pictures name people by it. */
export interface DemonstrationPerson {
  readonly key: string;
  readonly name: string;
  readonly parts: readonly [DemonstrationPart, ...DemonstrationPart[]];
}

/** The same people as the record names those who say and write things. */
export const demonstrationStaff = (at: Workplaces): readonly Recorder[] =>
  demonstrationPeople(at).flatMap(({ name, parts }) =>
    parts.map(({ role, agency }) => ({ person: name, role, agency })),
  );

/** One button for each role that does something in an episode, and a second person where two are asked for. */
export function demonstrationPeople(at: Workplaces): readonly DemonstrationPerson[] {
  const { authority, home, household, school } = at;
  const socialCare = `childrens-social-care:${authority}` as const;
  const police = `police:${at.force}` as const;
  const serving = (role: Role, agency: AgencyReference): DemonstrationPart => ({ role, agency, authority });
  const service = (role: Role, team?: string): DemonstrationPart => ({
    ...{ role, agency: socialCare },
    ...(team !== undefined && { team }),
  });
  const person = (key: string, first: string, ...parts: DemonstrationPerson['parts']) => ({
    key,
    name: `${first} Example`,
    parts,
  });
  return [
    person('foster-carer', 'Sam', { role: 'foster-carer', agency: household }),
    person('home-manager', 'Robin', { role: 'home-manager-on-duty', agency: home }),
    person('social-worker', 'Alex', service('allocated-social-worker', 'Safeguarding team East')),
    person('second-social-worker', 'Jo', service('allocated-social-worker', 'Safeguarding team West')),
    person('team-manager', 'Morgan', service('team-manager', 'Safeguarding team East')),
    person('second-team-manager', 'Lee', service('team-manager', 'Safeguarding team West')),
    person('emergency-duty-team', 'Charlie', service('emergency-duty-team', 'Emergency duty team')),
    person('front-door', 'Frankie', service('front-door', 'Front door')),
    person('missing-information-officer', 'Jamie', service('missing-information-officer', 'Missing team')),
    person('return-interviewer', 'Taylor', service('return-interviewer', 'Missing team')),
    person(
      'commissioned-interviewer',
      'Kit',
      serving('commissioned-return-interviewer', `other:return-interviews-${authority}`),
    ),
    person('reviewing-officer', 'Pat', service('independent-reviewing-officer', 'Reviewing service')),
    person('assistant-director', 'Drew', service('assistant-director')),
    person('director', 'Quinn', service('director')),
    person('lead-member', 'Councillor Ash', serving('lead-member', `council:${authority}`)),
    person('data-steward', 'Ellis', service('data-steward')),
    person('second-data-steward', 'Marley', service('data-steward')),
    person('police-report-taker', 'Casey', { role: 'police-report-taker', agency: police }),
    person('police-missing-unit', 'Jordan', { role: 'police-missing-unit', agency: police }),
    person('school-lead', 'Reese', { role: 'designated-safeguarding-lead', agency: school }),
    person(
      'education-officer',
      'Avery',
      serving('children-missing-education-officer', `education:${authority}`),
    ),
    person(
      'designated-nurse',
      'Rowan',
      serving('designated-health-professional', `health:community-health-${authority}`),
    ),
    person('host-authority-worker', 'Sky', {
      role: 'host-authority-worker',
      agency: `childrens-social-care:${at.host}`,
    }),
    person('auditor', 'Blake', serving('auditor', `oversight:${authority}`)),
    person('inspector', 'Emery', serving('inspector', `oversight:${authority}`)),
    person('data-protection-officer', 'Hollis', serving('data-protection-officer', `oversight:${authority}`)),
    person('administrator', 'Noel', serving('administrator', `oversight:${authority}`)),
    person(
      'several-parts',
      'Dana',
      service('duty-social-worker', 'Emergency duty team'),
      service('return-interviewer', 'Missing team'),
      { role: 'host-authority-worker', agency: `childrens-social-care:${at.host}` },
    ),
  ];
}

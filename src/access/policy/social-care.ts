import { forOwnAgency, type PartsOf, type Rights } from './part.ts';

const working = ['see', 'act'] as const;
const atWork = ['see', 'act', 'report', 'search', 'export', 'see-readers'] as const;

/** What goes into the authority's own case record too, by copying. */
const inCaseNotes = [...working, 'export'] as const;

/** A host authority does what has to be done tonight; what the child told another authority stays there. */
const asHost = { hosts: { core: ['see', 'act', 'report', 'export'] } } as const satisfies Rights;
const inEmergency = {
  emergency: { core: working, health: ['see'], address: ['see'] },
} as const satisfies Rights;
/** What an authority is offered it sees on the page of the offer, and nothing else of the child. */
const answersOffers = { offered: { core: ['answer-offer'] } } as const satisfies Rights;
const outside = { none: { core: ['report', 'search', 'open-in-emergency'] } } as const satisfies Rights;

/** The `police` section is theirs alone: social workers record in it what officers tell them, and do not read it. */
const wholeRecord = {
  core: atWork,
  interview: inCaseNotes,
  health: inCaseNotes,
  address: working,
  police: ['act'],
} as const satisfies Rights['responsible'];

const caseworker = forOwnAgency({ responsible: wholeRecord, ...asHost, ...inEmergency, ...outside });

const manager = forOwnAgency({
  responsible: {
    ...wholeRecord,
    core: [...atWork, 'allocate', 'count', 'issue'],
    oversight: [...working, 'review-emergency'],
  },
  hosts: { core: ['see', 'act', 'report', 'export', 'allocate'] },
  ...answersOffers,
  ...inEmergency,
  none: { core: ['report', 'search', 'open-in-emergency', 'count'], oversight: ['review-emergency'] },
});

/** Takes reports and finds out whose child it is: what was said in interviews is not needed for that. */
const frontDoor = forOwnAgency({
  responsible: { core: [...atWork, 'allocate'], health: working, address: working, police: ['act'] },
  ...asHost,
  ...answersOffers,
  ...inEmergency,
  ...outside,
});

/** Looks at plans for a child, and says whether they hold. */
const reviewer = forOwnAgency({
  responsible: {
    core: ['see', 'act', 'report', 'export'],
    interview: ['see'],
    health: ['see'],
    address: ['see'],
  },
  none: { core: ['report'] },
});

const interviewer = forOwnAgency({
  responsible: {
    core: ['see', 'act', 'report', 'export'],
    interview: inCaseNotes,
    health: ['see'],
    address: ['see'],
  },
  none: { core: ['report'] },
});

const informationOfficer = forOwnAgency({
  responsible: {
    ...wholeRecord,
    core: [...atWork, 'allocate', 'count'],
    oversight: ['see'],
  },
  hosts: { core: ['see', 'act', 'report', 'export', 'allocate'] },
  ...inEmergency,
  none: { core: ['report', 'search', 'open-in-emergency', 'count'] },
});

export const socialCare: PartsOf<'childrens-social-care'> = {
  'allocated-social-worker': caseworker,
  'duty-social-worker': caseworker,
  'personal-adviser': caseworker,
  'placing-authority-worker': caseworker,
  'emergency-duty-team': forOwnAgency({
    ...caseworker.rights,
    responsible: { ...wholeRecord, core: [...atWork, 'allocate'] },
  }),
  'front-door': frontDoor,
  'missing-information-officer': informationOfficer,
  'missing-and-exploitation-lead': informationOfficer,
  'return-interviewer': interviewer,
  'independent-reviewing-officer': reviewer,
  'child-protection-conference-chair': reviewer,
  'team-manager': manager,
  'service-manager': manager,
  'named-senior-manager-for-missing': manager,
  'head-of-service': manager,
  'assistant-director': manager,
  director: manager,
  'senior-leadership-team': forOwnAgency({ none: { core: ['count'] } }),
  'host-authority-worker': forOwnAgency({ ...asHost, ...outside }),
  'data-steward': forOwnAgency({
    responsible: { core: atWork, oversight: working },
    none: { core: ['search', 'count'] },
  }),
};

import { forOwnAgency, type PartsOf, type Rights } from './part.ts';

const outside = { none: { core: ['report', 'open-in-emergency'] } } as const satisfies Rights;

/** Interviews are closed to police but for parts that are passed on by name and reason. */
const searching = forOwnAgency({
  polices: {
    core: ['see', 'act', 'report', 'export', 'see-readers'],
    police: ['see', 'act', 'export'],
    health: ['see'],
    address: ['see'],
  },
  emergency: { core: ['see', 'act'], police: ['see', 'act'], health: ['see'], address: ['see'] },
  ...outside,
});

const supervising = forOwnAgency({
  ...searching.rights,
  polices: {
    ...searching.rights.polices,
    core: ['see', 'act', 'report', 'export', 'see-readers', 'allocate'],
  },
});

/** Takes the call: needs who, what the child looks like and what the child must take, tonight. */
const callTaking = forOwnAgency({
  polices: { core: ['see', 'act', 'report'], police: ['see', 'act'], health: ['see'] },
  ...outside,
});

export const police: PartsOf<'police'> = {
  'police-report-taker': callTaking,
  'police-missing-unit': supervising,
  'police-inspector': supervising,
  'police-senior-officer': supervising,
  'police-investigating-officer': searching,
  'child-abuse-investigation-team': searching,
  'child-sexual-exploitation-team': searching,
  'missing-and-exploitation-police-team': searching,
  'police-search-adviser': searching,
  'police-contact-for-home': forOwnAgency({ polices: { core: ['see', 'act', 'report'] }, ...outside }),
  'british-transport-police': callTaking,
};

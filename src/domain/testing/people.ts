import type { Recorder } from '../event/event.ts';

/** Made-up people of the demonstration authority and its partners, one for each part that tests need played. */
export const people = {
  socialWorker: {
    person: 'Allocated Worker Testperson',
    role: 'allocated-social-worker',
    agency: 'childrens-social-care:887',
  },
  teamManager: { person: 'Manager Testperson', role: 'team-manager', agency: 'childrens-social-care:887' },
  serviceManager: {
    person: 'Service Manager Testperson',
    role: 'service-manager',
    agency: 'childrens-social-care:887',
  },
  dutyTeam: { person: 'Duty Testperson', role: 'emergency-duty-team', agency: 'childrens-social-care:887' },
  dataSteward: { person: 'Steward Testperson', role: 'data-steward', agency: 'childrens-social-care:887' },
  hostWorker: {
    person: 'Host Testperson',
    role: 'host-authority-worker',
    agency: 'childrens-social-care:883',
  },
  fosterCarer: { person: 'Carer Testperson', role: 'foster-carer', agency: 'placement:SC000001' },
  homeManager: { person: 'Home Testperson', role: 'home-manager-on-duty', agency: 'placement:SC000002' },
  missingUnit: { person: 'Unit Testperson', role: 'police-missing-unit', agency: 'police:kent' },
  reportTaker: { person: 'Call Taker Testperson', role: 'police-report-taker', agency: 'police:kent' },
  inspector: { person: 'Inspector Testperson', role: 'police-inspector', agency: 'police:kent' },
  teacher: { person: 'Teacher Testperson', role: 'class-teacher', agency: 'education:test-school' },
  nurse: { person: 'Nurse Testperson', role: 'emergency-department', agency: 'health:test-hospital' },
  youthWorker: { person: 'Youth Worker Testperson', role: 'youth-worker', agency: 'other:test-youth-club' },
  parent: { person: 'Parent Testperson', role: 'parent-with-parental-responsibility', agency: 'family' },
  administrator: { person: 'Administrator Testperson', role: 'administrator', agency: 'oversight' },
} as const satisfies Record<string, Recorder>;

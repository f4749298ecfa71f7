import { authorityDutyActs } from '../../domain/authority-duty/acts.ts';
import { childActs } from '../../domain/child/all-acts.ts';
import type { Act } from '../../domain/deciding/act.ts';
import { educationAbsenceActs } from '../../domain/education-absence/acts.ts';
import { episodeActs } from '../../domain/episode/all-acts.ts';
import { incidentActs } from '../../domain/incident/acts.ts';

export type EpisodeAct = keyof typeof episodeActs;
export type ChildAct = keyof typeof childActs;
export type IncidentAct = keyof typeof incidentActs;
export type AbsenceAct = keyof typeof educationAbsenceActs;
export type AuthorityAct = keyof typeof authorityDutyActs;
export type ActName = EpisodeAct | ChildAct | IncidentAct | AbsenceAct | AuthorityAct;

/** Everything that people do and record, whatever it is about. */
export const allActs: Readonly<Record<ActName, Act<never>>> = {
  ...episodeActs,
  ...childActs,
  ...incidentActs,
  ...educationAbsenceActs,
  ...authorityDutyActs,
};

export const actNames = Object.keys(allActs) as readonly ActName[];

/** `record-sighting`: an act as it stands in an address. */
export const slugOf = (act: ActName): string => act.replace(/(?<=[a-z])[A-Z]/g, '-$&').toLowerCase();

const bySlug: ReadonlyMap<string, ActName> = new Map(actNames.map((name) => [slugOf(name), name]));

export const actAt = (slug: string): ActName | undefined => bySlug.get(slug);

export const isEpisodeAct = (act: ActName): act is EpisodeAct => Object.hasOwn(episodeActs, act);
export const isChildAct = (act: ActName): act is ChildAct => Object.hasOwn(childActs, act);
export const isAbsenceAct = (act: ActName): act is AbsenceAct => Object.hasOwn(educationAbsenceActs, act);
export const isIncidentAct = (act: ActName): act is IncidentAct => Object.hasOwn(incidentActs, act);
export const isAuthorityAct = (act: ActName): act is AuthorityAct => Object.hasOwn(authorityDutyActs, act);

/**
 * What has no form of its own: the daily report has a page, and so has an offer of responsibility once it is made; a
 * return is signed off by whoever makes its files, a list of the police is held against the books on pages of its own,
 * and a child is recorded where it is looked for.
 */
const withoutForm: readonly ActName[] = [
  'IssueDailyReport',
  'SignOffReturn',
  'ReceivePoliceList',
  'SettlePoliceDifference',
  'DecidePoliceMatch',
  'RecordChild',
  'AcceptResponsibility',
  'RefuseResponsibility',
  'WithdrawResponsibilityOffer',
];

/** An act about an authority for which there is a form. */
export const isAuthorityForm = (act: ActName): boolean => isAuthorityAct(act) && !withoutForm.includes(act);

/** An act about a child for which there is a form. */
export const isChildForm = (act: ActName): boolean => isChildAct(act) && !withoutForm.includes(act);

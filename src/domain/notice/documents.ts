import type { Role } from '../agencies/roles.ts';
import type { Rule } from '../obligations/rule.ts';

/** The documents that procedures name, each with whom it is for. */
export const documents = {
  need_to_know: { title: 'Need to Know', to: ['senior-leadership-team'] },
  high_risk_notification: { title: 'High-Risk Notification', to: ['director', 'lead-member'] },
  director_alert: { title: 'Alert to the directors', to: ['director'] },
  first_response_contact: { title: 'Contact with First Response', to: ['front-door'] },
  assistant_director_notice: { title: 'Notice to the Assistant Director', to: ['assistant-director'] },
  lead_member_notice: {
    title: 'Notice to the Lead Member and the Corporate Parenting Board',
    to: ['lead-member', 'corporate-parenting-board'],
  },
  placing_authority_notice: {
    title: 'Notice to the placing authority',
    to: ['placing-authority-worker'],
  },
  host_authority_notice: { title: 'Notice to the host authority', to: ['host-authority-worker'] },
  home_office_notice: { title: 'Notice to the Home Office', to: ['home-office-caseworker'] },
} as const satisfies Readonly<Record<string, DocumentForm>>;

interface DocumentForm {
  readonly title: string;
  readonly to: readonly [Role, ...Role[]];
}

export type DocumentKind = keyof typeof documents;

export const documentKinds = Object.keys(documents) as [DocumentKind, ...DocumentKind[]];

export const isDocumentKind = (text: string): text is DocumentKind => Object.hasOwn(documents, text);

/** Notices that procedures ask for without naming a document: somebody is to be told. */
const told = ['notice-sent', 'notice-acknowledged', 'told-some-other-way'];

/**
 * The document by which a duty is done: the one that its rule names, else the one that is for whom its rule has told.
 * Undefined where the rule asks for something else.
 */
export function documentFor({ parts }: Pick<Rule, 'parts'>): DocumentKind | undefined {
  const uses = parts.flatMap(({ metBy }) => metBy);
  const named = uses.find(({ word }) => word === 'alert-completed')?.with.kind;
  if (named !== undefined) return named as DocumentKind;
  const roles = uses.flatMap(({ word, with: asked }) => (told.includes(word) ? [asked.to].flat() : []));
  return noticesAlone.find((kind) => documents[kind].to.some((role) => roles.includes(role)));
}

const noticesAlone = [
  'assistant_director_notice',
  'lead_member_notice',
  'placing_authority_notice',
  'host_authority_notice',
  'home_office_notice',
] as const satisfies readonly DocumentKind[];

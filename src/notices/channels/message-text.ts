import { type Role, roleLabel } from '../../domain/agencies/roles.ts';
import type { About, Cause } from '../telling.ts';
import type { MessageText } from './channel.ts';

/** Notices of one kind in one message: closed words and a number, so that nothing of a child can be among them. */
export interface NoticeKind {
  readonly about: About;
  readonly cause: Cause;
  readonly urgent: boolean;
  /** Whether somebody else is asked where nobody acknowledges it. */
  readonly asks: boolean;
  /** How many notices of this kind the message carries. */
  readonly count: number;
}

export interface ToWord {
  /** What the message carries; at least one. */
  readonly notices: readonly [NoticeKind, ...NoticeKind[]];
  /** Why whoever gets it is told. */
  readonly role: Role;
  /** Where it is read and acknowledged. */
  readonly link: string;
  readonly reader: Reader;
}

/** Who reads it: somebody who works in Homeward, or a mailbox of an agency that does not, whose link answers alone. */
export type Reader = 'works-here' | 'outside';

/**
 * What leaves the service: read on a locked telephone at 3 a.m., by whoever holds it. The subject with a link of up to
 * 80 letters fits one text message of 160.
 */
export function messageText({ notices, role, link, reader }: ToWord): MessageText {
  const isToAcknowledge = notices.some(({ asks }) => asks);
  const [subject = '', ...others] = sayKinds(notices);
  return {
    subject: isToAcknowledge ? `${subject}. Please acknowledge` : subject,
    lines: [
      ...[subject, ...others].map((each) => `${each}.`),
      whatToDo[reader][isToAcknowledge ? 'asks' : 'tells'],
      `You get this because of your role: ${roleLabel(role)}.`,
      'This message does not say who the child is, because others could read it on its way. Please do not reply to it.',
    ],
    link,
  };
}

const whatToDo: Readonly<Record<Reader, Readonly<Record<'asks' | 'tells', string>>>> = {
  'works-here': {
    asks: 'Open Homeward to read it, and acknowledge it there. If nobody does, somebody else is asked.',
    tells: 'Open Homeward to read it. There is nothing to acknowledge.',
  },
  outside: {
    asks: 'Use the link to say that you have this message, with your name and your own reference. You need no account. The link works once, for seven days. If nobody uses it, somebody else is asked.',
    tells:
      'There is nothing to acknowledge. With the link you may say that you have this message: you need no account.',
  },
};

/** Each kind in a few words that name nobody, the weightiest first. */
export const sayKinds = (notices: readonly NoticeKind[]): readonly string[] =>
  [...notices].sort(byWeight).map(inWords);

/** That a child is found wakes nobody. */
const isUrgent = ({ cause, urgent }: NoticeKind): boolean => urgent && cause !== 'found' && cause !== 'copy';

const causes: readonly Cause[] = [
  'reported',
  'arises',
  'act',
  'hand-over',
  'silence',
  'late',
  'found',
  'copy',
];

/** What is urgent first; then what is new, what nobody answered, what is late; that a child is found last. */
const byWeight = (one: NoticeKind, other: NoticeKind): number =>
  Number(isUrgent(other)) - Number(isUrgent(one)) || causes.indexOf(one.cause) - causes.indexOf(other.cause);

function inWords(kind: NoticeKind): string {
  const what = whatIsSo(kind);
  return isUrgent(kind) ? `Urgent: ${what}` : `${what[0]?.toUpperCase()}${what.slice(1)}`;
}

function whatIsSo({ about, cause, count }: NoticeKind): string {
  switch (cause) {
    case 'reported':
    case 'arises':
    case 'hand-over':
    case 'copy':
      return news[about];
    case 'found':
      return about === 'returned' ? news.returned : news.found;
    case 'act':
      return `somebody tells you about ${subjects[about]}`;
    case 'silence':
      return `nobody has answered about ${subjects[about]}`;
    case 'late':
      return count === 1
        ? `one thing about ${subjects[about]} is late`
        : `${count} things about ${subjects[about]} are late`;
    default:
      return cause satisfies never;
  }
}

const news: Readonly<Record<About, string>> = {
  missing: 'a child is missing',
  high_risk: 'a missing child is at high risk',
  concern: 'there is a concern about a child',
  found: 'a child who was missing has been found',
  returned: 'a child who was missing is back',
  interview: 'something about a return interview needs you',
  plan: "something about a child's plan needs you",
  report: 'a report about children needs you',
  quarterly_themes: 'a report about children needs you',
  members_and_partnership: 'a report about children needs you',
  annual_scrutiny: 'a report about children needs you',
  corporate_parenting: 'a report about children needs you',
  responsibility_offered: 'an offer of responsibility for a child waits for an answer',
  responsibility_accepted: 'another authority has accepted responsibility for a child',
  responsibility_refused: 'another authority has refused responsibility for a child',
  responsibility_withdrawn: 'an offer of responsibility for a child was taken back',
  other: 'something about a child needs you',
};

const subjects: Readonly<Record<About, string>> = {
  missing: 'a missing child',
  high_risk: 'a child at high risk',
  concern: 'a concern',
  found: 'a child who is found',
  returned: 'a child who is back',
  interview: 'a return interview',
  plan: "a child's plan",
  report: 'a report about children',
  quarterly_themes: 'a report about children',
  members_and_partnership: 'a report about children',
  annual_scrutiny: 'a report about children',
  corporate_parenting: 'a report about children',
  responsibility_offered: 'an offer of responsibility for a child',
  responsibility_accepted: 'responsibility for a child that was accepted',
  responsibility_refused: 'responsibility for a child that was refused',
  responsibility_withdrawn: 'an offer of responsibility that was taken back',
  other: 'a child',
};

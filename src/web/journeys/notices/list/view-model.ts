import type { SignedIn } from '../../../../access/people/signed-in.ts';
import { may } from '../../../../access/policy/policy.ts';
import { roleLabel } from '../../../../domain/agencies/roles.ts';
import { type Instant, MINUTE } from '../../../../domain/time/instant.ts';
import type { Workforce } from '../../../../notices/recipients/workforce.ts';
import { grouped } from '../../../../procedures/grouped.ts';
import type { PackLibrary } from '../../../../procedures/pack-library.ts';
import { ruleCalled } from '../../../../procedures/rule-of.ts';
import { nextTold } from '../../../notices/next-told.ts';
import { waitsForAnswer } from '../../../notices/notice-row.ts';
import { sayNotice, sayWhy, sourceOf } from '../../../notices/say-notice.ts';
import { addressOf, offerAddress } from '../../../reading/address-of.ts';
import { capital, inside } from '../../../words/code-words.ts';
import { sayName } from '../../../words/say-child.ts';
import { sayOwner } from '../../../words/say-owner.ts';
import { sayMoment } from '../../../words/say-time.ts';
import { sayInstant } from '../../../words/say-when.ts';
import { authorityReported } from '../../reports/who-reports.ts';
import type { MyNotice } from './read-my-notices.ts';

interface Reader {
  readonly signedIn: SignedIn;
  readonly library: PackLibrary;
  /** Who is told next depends on whose office is open. */
  readonly workforce: Workforce;
  readonly now: Instant;
}

/** What took longer than this to be told comes late. */
const AT_ONCE = 5 * MINUTE;

/** What somebody was told, message by message: what waits for their answer, and the rest. */
export function noticesView(notices: readonly MyNotice[], reader: Reader) {
  const messages = [...grouped(notices, ({ message }) => message).values()].map((of) =>
    messageView(of, reader),
  );
  return {
    waiting: messages.filter(({ waits }) => waits),
    others: messages.filter(({ waits }) => !waits),
  };
}

function messageView(notices: readonly MyNotice[], reader: Reader) {
  const { signedIn, library, now } = reader;
  const [first] = notices as [MyNotice, ...MyNotice[]];
  const waiting = notices.filter(waitsForAnswer);
  return {
    id: first.message,
    waits: waiting.length > 0,
    isUrgent: first.urgent,
    says: [
      ...new Set(notices.map((one) => sayNotice(one, whomOf(one, library), ruleCalled(library, one.rule)))),
    ],
    record: recordOf(first, signedIn),
    copy: first.sees_child ? undefined : copyOf(notices),
    unseen: isOpenToThem(first) ? undefined : unseen(first, signedIn, library),
    arose: sayInstant(first.arose_at, now),
    late: comesLate(first, now),
    until: untilOf(waiting, reader),
    read: readOf(notices, now),
    /** Nobody asks for it, and it is of use all the same: until then every screen says that it was not acknowledged. */
    mayRead: notices.some(({ acknowledged_at, ended_at }) => acknowledged_at === null && ended_at === null),
    isOver: waiting.length === 0 && notices.every(({ ended_at }) => ended_at !== null),
    reasons: notices.map((one) => reasonOf(one, reader)),
  };
}

/** Where what somebody was told is read: a report where the reports are, else the record that it is about. */
function recordOf(notice: MyNotice, signedIn: SignedIn): string | undefined {
  const { about, child, sees_child, stream, owner } = notice;
  if (about === 'report') return '/daily-report';
  if (isReportToRead(notice)) return authorityReported(signedIn) && '/reports';
  if (about.startsWith('responsibility_')) return offerAddress(owner, stream);
  return child === null || sees_child ? addressOf(stream) : undefined;
}

/** What an authority issued; whoever is to write it has its duty to look at. */
const isReportToRead = ({ child, cause }: MyNotice): boolean => child === null && cause === 'act';

/** An offer of responsibility has a page of its own for those who do not see the record. */
const isOpenToThem = ({ child, sees_child, about }: MyNotice): boolean =>
  child === null || sees_child || about.startsWith('responsibility_');

/** The copy without the child, of a document that whoever sees no child's record was told of. */
function copyOf(notices: readonly MyNotice[]): string | undefined {
  const written = notices.find(
    ({ cause, event, child, rule }) => cause === 'act' && event > 0 && child !== null && rule !== '',
  );
  return written && `${addressOf(written.stream)}/documents/${written.event}/without-child`;
}

const whomOf = ({ child, names, stream, sees_child }: MyNotice, { directory }: PackLibrary): string => {
  if (child === null) return sayOwner(stream, directory);
  return sees_child ? sayName(names) : 'a child';
};

/** What somebody does who may not see whom it is about. */
const unseen = ({ duty_owner, owner }: MyNotice, { as }: SignedIn, { directory }: PackLibrary) => ({
  says: `The record of this child is not open to you as ${inside(roleLabel(as.role))}. Ring ${sayOwner(duty_owner || `authority:${owner}`, directory)}: they can say who it is.`,
  mayOpen: may(as.role, 'none', 'core', 'open-in-emergency'),
});

const comesLate = ({ arose_at, queued_at }: MyNotice, now: Instant): string | undefined =>
  queued_at - arose_at > AT_ONCE
    ? `This comes late: it could be told only ${sayMoment(queued_at, now)}.`
    : undefined;

/** By when somebody has to answer, and what happens otherwise, or happened already. */
function untilOf(waiting: readonly MyNotice[], { library, workforce, now }: Reader) {
  const [soonest] = waiting.toSorted((one, other) => one.acknowledge_by! - other.acknowledge_by!);
  if (soonest === undefined) return undefined;
  const by = sayInstant(soonest.acknowledge_by!, now);
  if (soonest.passed_on_at !== null)
    return {
      ...{ iso: by.iso, isLate: true, before: 'An answer was asked for by ', text: by.text },
      after: `: somebody else was told ${sayMoment(soonest.passed_on_at, now)}`,
    };
  const next = nextTold(library, workforce, soonest);
  return {
    ...{ iso: by.iso, isLate: soonest.acknowledge_by! < now, before: 'Answer by ', text: by.text },
    after: next === undefined ? '' : `, then the ${inside(roleLabel(next))} is told`,
  };
}

function readOf(notices: readonly MyNotice[], now: Instant) {
  const [first] = notices.filter(({ acknowledged_at }) => acknowledged_at !== null);
  if (first?.acknowledged_at == null) return undefined;
  return { by: first.acknowledged_by ?? 'Somebody', ...sayInstant(first.acknowledged_at, now) };
}

function reasonOf(notice: MyNotice, { signedIn, library }: Reader) {
  const rule = ruleCalled(library, notice.rule);
  return {
    why: capital(sayWhy(notice, signedIn.as.role)),
    source: rule && sourceOf(library, rule),
  };
}

import { agencyOf, type Role } from '../../domain/agencies/roles.ts';
import type { dutySaid } from '../../domain/authority-duty/authority-duties.ts';
import type { ReportKind } from '../../domain/authority-duty/events.ts';
import type { DailyReport } from '../../domain/authority-duty/issue-daily-report.ts';
import type { Child } from '../../domain/child/child.ts';
import type { EpisodeEvent } from '../../domain/episode/events.ts';
import type { AgencyReference, DomainEvent, Maker } from '../../domain/event/event.ts';
import type { Obligation } from '../../domain/obligations/obligation.ts';
import { identity } from '../../domain/obligations/revisions.ts';
import { toldAt } from '../../domain/obligations/told-at.ts';
import { offersOf } from '../../domain/responsibility/offers.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { orderOf } from '../../domain/time/when.ts';
import type { OutboxMessage } from '../../store/append/append-request.ts';
import type { Placed, StreamName } from '../streams.ts';

/** What an append leaves for those who deliver notices, by its kind. */
export interface ToBeTold {
  /** A duty arose whose rule names roles that are told of it. */
  readonly 'duty-arose': {
    readonly child: string;
    readonly pack: string;
    readonly rule: string;
    readonly owner: string;
    readonly occurrence: string;
    readonly at: Instant;
  };
  /** A child was reported missing: the authority's first point of contact is told. */
  readonly 'child-reported': {
    readonly child: string;
    readonly event: number;
    /** Who wrote the report down: they know. */
    readonly takenBy: Role;
    readonly at: Instant;
  };
  /** The child is found or back: whoever was told that the child is missing, or absent from school, is told. */
  readonly 'child-found': {
    readonly child: string;
    readonly event: number;
    readonly about: 'found' | 'returned';
    readonly at: Instant;
  };
  /** Somebody chose to tell a role through Homeward. */
  readonly 'told-by-choice': {
    readonly child: string;
    readonly event: number;
    readonly to: EpisodeEvent<'NoticeSent'>['body']['to'];
    readonly about: EpisodeEvent<'NoticeSent'>['body']['about'];
    readonly at: Instant;
  };
  /** The document is there that a rule asks for: those for whom it is are told. */
  readonly 'alert-completed': {
    readonly child: string;
    readonly event: number;
    readonly alert: EpisodeEvent<'AlertCompleted'>['body']['kind'];
    readonly at: Instant;
  };
  /** Responsibility for a child is offered to another authority, which is told and answers. */
  readonly 'responsibility-offered': {
    readonly child: string;
    readonly event: number;
    readonly to: AgencyReference;
    readonly at: Instant;
  };
  /** It was answered, or taken back: whoever is on the other side of that is told. */
  readonly 'responsibility-answered': {
    readonly child: string;
    readonly event: number;
    readonly offer: number;
    readonly answer: 'accepted' | 'refused' | 'withdrawn';
    readonly tell: { readonly role: Role; readonly agency: AgencyReference };
    readonly at: Instant;
  };
  /** A report of an authority is issued: those for whom it is are told where to read it. */
  readonly 'report-issued': {
    readonly event: number;
    readonly report: ReportKind;
    readonly to: readonly Role[];
    readonly at: Instant;
  };
}

const message = <Kind extends keyof ToBeTold>(
  stream: StreamName,
  kind: Kind,
  body: ToBeTold[Kind],
): OutboxMessage => ({ stream, kind, body });

/** The duties that were not there before. */
export function added(before: readonly Obligation[], duties: readonly Obligation[]): readonly Obligation[] {
  if (before.length === 0) return duties;
  const known = new Set(before.map(identity));
  return duties.filter((duty) => !known.has(identity(duty)));
}

/** Which new duties somebody is to be told of now. What arises later is for the sweep. */
export const dutiesToTell = (
  stream: StreamName,
  child: StreamName,
  duties: readonly Obligation[],
  now: Instant,
): readonly OutboxMessage[] =>
  duties.flatMap(({ rule, pack, owner, occurrence, arises, due, settlement }) => {
    const at = toldAt(rule, arises, due);
    if (settlement !== undefined || at === undefined || at > now || rule.notified.length === 0) return [];
    return [message(stream, 'duty-arose', { child, pack, rule: rule.id, owner, occurrence, at })];
  });

/** What new events of an episode, or of an absence from school, say that others are to be told. */
export const eventsToTell = (
  stream: StreamName,
  child: StreamName,
  events: readonly DomainEvent[],
): readonly OutboxMessage[] =>
  events.flatMap((event): readonly OutboxMessage[] => {
    const { version, happened } = event;
    const facts = { child, event: version, at: orderOf(happened) as Instant };
    switch (event.type) {
      case 'ChildReported':
        return [message(stream, 'child-reported', { ...facts, takenBy: event.recordedBy.role })];
      case 'ChildLocated':
      case 'FoundDuringChecks':
      case 'AbsentPupilFound':
        return [message(stream, 'child-found', { ...facts, about: 'found' })];
      case 'ChildReturned':
        return [message(stream, 'child-found', { ...facts, about: 'returned' })];
      case 'NoticeSent': {
        const { channel, message: carried, to, about } = (event as EpisodeEvent<'NoticeSent'>).body;
        // What Homeward itself sent is on its way already.
        if (channel !== 'system' || carried !== undefined) return [];
        return [message(stream, 'told-by-choice', { ...facts, to, about })];
      }
      case 'NeedToKnowFiled':
        return [
          message(stream, 'told-by-choice', { ...facts, to: 'senior-leadership-team', about: 'concern' }),
        ];
      case 'AlertCompleted': {
        const { kind } = (event as EpisodeEvent<'AlertCompleted'>).body;
        return [message(stream, 'alert-completed', { ...facts, alert: kind })];
      }
      default:
        return [];
    }
  });

const whoOffered = ({ role, agency }: Maker) => ({ role, agency });

const answers = {
  ResponsibilityAccepted: 'accepted',
  ResponsibilityRefused: 'refused',
  ResponsibilityOfferWithdrawn: 'withdrawn',
} as const;

/** What new statements of a child say that others are to be told. */
export const childEventsToTell = (
  stream: StreamName,
  child: Child,
  added: readonly Placed[],
): readonly OutboxMessage[] => {
  const said = added.filter((one) => one.stream === stream).map(({ event }) => event);
  return [...ofSharedPlan(stream, said), ...ofResponsibility(stream, child, said)];
};

/** The police hear of a plan that is shared with them; what they change in it the child's worker hears. */
const ofSharedPlan = (stream: StreamName, said: readonly DomainEvent[]): readonly OutboxMessage[] =>
  said
    .filter(({ type }) => type === 'PoliceAlertedToPlacement' || type === 'RiskManagementPlanUpdated')
    .map(({ version, happened, madeBy }) =>
      message(stream, 'told-by-choice', {
        ...{ child: stream, event: version, about: 'plan', at: orderOf(happened) as Instant },
        to: agencyOf(madeBy.role) === 'police' ? 'allocated-social-worker' : 'police-missing-unit',
      }),
    );

/** Of responsibility that goes from one authority to another the other side hears. */
const ofResponsibility = (
  stream: StreamName,
  child: Child,
  said: readonly DomainEvent[],
): readonly OutboxMessage[] => {
  const versions = new Set(said.map(({ version }) => version));
  return offersOf(child).flatMap(({ offer, answer }) => {
    const frontDoor = { role: 'front-door', agency: `childrens-social-care:${offer.body.to}` } as const;
    const messages: OutboxMessage[] = [];
    if (versions.has(offer.version))
      messages.push(
        message(stream, 'responsibility-offered', {
          ...{ child: stream, event: offer.version, to: frontDoor.agency },
          at: orderOf(offer.happened) as Instant,
        }),
      );
    if (answer !== undefined && versions.has(answer.version))
      messages.push(
        message(stream, 'responsibility-answered', {
          ...{ child: stream, event: answer.version, offer: offer.version, answer: answers[answer.type] },
          tell: answer.type === 'ResponsibilityOfferWithdrawn' ? frontDoor : whoOffered(offer.madeBy),
          at: orderOf(answer.happened) as Instant,
        }),
      );
    return messages;
  });
};

/** What new events of an authority say that others are to be told. */
export const authorityEventsToTell = (
  stream: StreamName,
  events: readonly DomainEvent[],
): readonly OutboxMessage[] =>
  events.flatMap((event) => {
    const issued = issuedReport(event);
    if (issued === undefined) return [];
    const { version, happened } = event;
    return [
      message(stream, 'report-issued', { event: version, ...issued, at: orderOf(happened) as Instant }),
    ];
  });

/** The report that an event says was issued, and to whom. */
function issuedReport(event: DomainEvent): Pick<ToBeTold['report-issued'], 'report' | 'to'> | undefined {
  switch (event.type) {
    case 'DailyReportIssued':
      return { report: 'daily_missing', to: (event as DailyReport).body.to };
    case 'ReportIssued': {
      const { report, to } = (event as ReportIssued).body;
      return { report, to };
    }
    default:
      return undefined;
  }
}

type ReportIssued = ReturnType<typeof dutySaid<'ReportIssued'>>[number];

import Type from 'typebox';
import { missingFrom, strand, whereaboutsKind } from '../code-sets/episode.ts';
import { reportItem } from '../code-sets/report-items.ts';
import {
  authorityCode,
  body,
  codeOf,
  forceOrAuthority,
  list,
  oneOf,
  optional,
  person,
  policeForce,
  text,
  version,
  whenText,
  yesNo,
} from '../event/schema.ts';

export const minimumItem = body({
  item: codeOf(reportItem),
  answer: optional(text),
  /** Said plainly instead of an answer; it opens a task and never blocks a report. */
  notKnownYet: optional(yesNo),
});

/** A pack that applies to an episode, in which capacity its owner has it, with the hash of its content. */
export const boundPack = body({
  capacity: oneOf('responsible', 'home', 'host', 'force'),
  owner: text,
  pack: text,
  hash: text,
});

/** What whoever opens an episode can tell of it. */
export const openingFacts = {
  incident: optional(text),
  strand: codeOf(strand),
  missingFrom: optional(codeOf(missingFrom)),
  /** What the reporter knows of where the child is; a class is never the reporter's to give. */
  whereabouts: codeOf(whereaboutsKind),
  leftAt: optional(whenText),
  lastSeenAt: optional(whenText),
  lastSeenBy: optional(person),
  /** The police force of the place that the child is missing from. */
  force: optional(policeForce),
};

/** How a report tells the absence when it did not open the episode itself: kept, and changing nothing yet. */
const otherFacts = optional(Type.Partial(body(openingFacts), { additionalProperties: false }));

/** Opening an episode and telling the police and the authority. */
export const reportEvents = {
  /** One child is not where expected. Its happened time is when that was noticed. */
  EpisodeOpened: body({
    child: text,
    ...openingFacts,
    /** Came to notice through another service; never reported to the police. */
    hidden: optional(yesNo),
    /** The packs, with the content hash of each, that this episode keeps: owner → packs. */
    packs: list(boundPack),
  }),
  /** The procedures that the episode keeps were mended, and the reason. */
  ProceduresRebound: body({
    packs: list(boundPack),
    reason: text,
  }),
  ChildReported: body({
    to: list(oneOf('police', 'authority')),
    reporter: optional(person),
    items: list(minimumItem),
    otherFacts,
  }),
  ReportItemsAdded: body({ items: list(minimumItem) }),
  FurtherReportReceived: body({ reporter: optional(person), words: optional(text), otherFacts }),
  /** A phoned report was taken; a reference that is not known yet never blocks. */
  PoliceAcknowledged: body({ callTaker: optional(text), reference: optional(text) }),
  SearchLeadTaken: body({ lead: forceOrAuthority }),
  SearchLeadOffered: body({ from: forceOrAuthority, to: forceOrAuthority, reason: text }),
  SearchLeadAccepted: body({ offer: version }),
  SearchLeadRefused: body({ offer: version, reason: text }),
  ImmediateConcernRaised: body({ reason: text }),
  SightingRecorded: body({
    place: optional(text),
    withWhom: optional(text),
    words: text,
    reporter: optional(person),
  }),
  /** Results of asking other lists at the moment of notification; unavailable is never none. */
  ListsCrossMatched: body({
    results: list(body({ source: text, result: oneOf('hit', 'none', 'unavailable'), note: optional(text) })),
  }),
  NoticeReceivedFromAuthority: body({ from: authorityCode, words: optional(text) }),
} as const;

import {
  authorityCode,
  body,
  list,
  oneOf,
  optional,
  person,
  text,
  version,
  whenText,
  yesNo,
} from '../event/schema.ts';

const minimumItem = body({
  item: oneOf(
    'identity',
    'where_and_when',
    'with_whom',
    'clothing_and_belongings',
    'description_and_photo',
    'medical_history',
    'last_seen',
    'circumstances',
    'family_friends_associates',
    'risk_assessment',
  ),
  answer: optional(text),
  /** Said plainly instead of an answer; it opens a task and never blocks a report. */
  notKnownYet: optional(yesNo),
});

/** A pack that applies to an episode, in which capacity its owner has it, with the hash of its content. */
const boundPack = body({
  capacity: oneOf('responsible', 'home', 'host', 'force'),
  owner: text,
  pack: text,
  hash: text,
});

/** Opening an episode and telling the police and the authority. */
export const reportEvents = {
  /** One child is not where expected. Its happened time is when that was noticed. */
  EpisodeOpened: body({
    child: text,
    incident: optional(text),
    strand: oneOf('home', 'care', 'education'),
    missingFrom: optional(text),
    /** What the reporter knows of where the child is; a class is never the reporter's to give. */
    whereabouts: oneOf('unknown', 'known_with_concern', 'known_authorised'),
    leftAt: optional(whenText),
    lastSeenAt: optional(whenText),
    lastSeenBy: optional(person),
    /** Came to notice through another service; never reported to the police (M-013). */
    hidden: optional(yesNo),
    /** The police force of the place that the child is missing from. */
    force: optional(text),
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
    immediateConcern: optional(yesNo),
  }),
  ReportItemsAdded: body({ items: list(minimumItem) }),
  FurtherReportReceived: body({ reporter: optional(person), words: text }),
  /** A phoned report was taken; a reference that is not known yet never blocks. */
  PoliceAcknowledged: body({ callTaker: optional(text), reference: optional(text) }),
  SearchLeadTaken: body({ lead: text }),
  SearchLeadOffered: body({ from: text, to: text, reason: text }),
  SearchLeadAccepted: body({ offer: version }),
  SearchLeadRefused: body({ offer: version, reason: text }),
  ImmediateConcernRaised: body({ reason: text }),
  SightingRecorded: body({
    place: optional(text),
    withWhom: optional(text),
    words: text,
    reporter: optional(person),
  }),
  /** Results of asking other lists at the moment of notification; unavailable is never none (M-206). */
  ListsCrossMatched: body({
    results: list(body({ source: text, result: oneOf('hit', 'none', 'unavailable'), note: optional(text) })),
  }),
  NoticeReceivedFromAuthority: body({ from: authorityCode, words: optional(text) }),
} as const;

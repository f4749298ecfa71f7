import type { SignedIn } from '../../../../access/people/signed-in.ts';
import { interviewHolder } from '../../../../domain/allocation/held-by.ts';
import { label } from '../../../../domain/code-sets/code-set.ts';
import { returnInterviewOutcome } from '../../../../domain/code-sets/return-interview.ts';
import { interviewPriority } from '../../../../domain/code-sets/return-interview-content.ts';
import { boundPacks } from '../../../../domain/episode/bound-packs.ts';
import { episodeSaid } from '../../../../domain/episode/events.ts';
import type { EpisodeHistory } from '../../../../domain/episode/history.ts';
import { interviewOutcome } from '../../../../domain/return-interview/outcome.ts';
import { type PriorityReason, priorityReasons } from '../../../../domain/return-interview/priority.ts';
import { type Instant, readInstant } from '../../../../domain/time/instant.ts';
import { londonDate } from '../../../../domain/time/london.ts';
import type { PackLibrary } from '../../../../procedures/pack-library.ts';
import { ruleOf } from '../../../../procedures/rule-of.ts';
import { settingsKept } from '../../../../procedures/settings-kept.ts';
import { interviewerTypeOf } from '../../../allocation/interviewer-type.ts';
import { type Colleague, isSameName, namedIn } from '../../../allocation/workforce.ts';
import { answerListed } from '../../../duties/answer-listed.ts';
import { type DutyView, dutyView } from '../../../duties/duty-view.ts';
import { sayName } from '../../../words/say-child.ts';
import { sayInstant } from '../../../words/say-when.ts';
import { knownToChild } from '../known-to-child.ts';
import type { Owed } from '../read-interviews.ts';
import { dueOf } from './read-queue.ts';

/** One interview that is owed, in words. */
export interface InterviewLine {
  readonly duty: DutyView;
  /** Where the viewer records the next thing that it asks for. */
  readonly answerHref: string | undefined;
  readonly child: string;
  readonly href: string;
  readonly isPriority: boolean;
  /** Why it is especially important, each with what in the record says so. */
  readonly reasons: readonly { readonly code: string; readonly label: string; readonly why: string }[];
  readonly outcome: string;
  readonly booked: { readonly text: string; readonly iso: string } | undefined;
  readonly who: string;
  readonly isNobodys: boolean;
  /** Whom the child knows, the one to ask first at the head, and where the interview is given to them. */
  readonly knows: readonly { readonly text: string; readonly give: string }[];
  readonly alsoOwed: number;
  /** The police have not asked for it: nobody else will begin it. */
  readonly isNotReferred: boolean;
}

interface Reading {
  readonly as: SignedIn['as'];
  readonly library: PackLibrary;
  readonly workforce: readonly Colleague[];
  readonly now: Instant;
}

/** The interviews as an interviewer's day: one's own, those that nobody has, and those of others. */
export function queueView(owed: readonly Owed[], name: string, reading: Reading) {
  const { as } = reading;
  const lines = inOrder(owed, reading.library).map((one) => ({
    line: interviewLine(one, reading),
    holder: interviewHolder(one.history.episode.said),
  }));
  const isMine = (holder: { readonly name: string; readonly role?: string } | undefined) =>
    holder !== undefined &&
    isSameName(holder.name, name) &&
    (holder.role === undefined || holder.role === as.role);
  const of = (wanted: (entry: (typeof lines)[number]) => boolean) =>
    lines.filter(wanted).map(({ line }) => line);
  return {
    count: lines.length,
    lists: [
      { heading: 'Yours', lines: of(({ holder }) => isMine(holder)) },
      { heading: 'Nobody named yet', lines: of(({ line }) => line.isNobodys) },
      { heading: 'With others', lines: of(({ line, holder }) => !line.isNobodys && !isMine(holder)) },
    ].filter(({ lines: shown }) => shown.length > 0),
  };
}

/** By the day they are due; of those due on one day the especially important ones first, then by the hour. */
function inOrder(owed: readonly Owed[], library: PackLibrary): readonly Owed[] {
  const rank = new Map(owed.map((one) => [one, reasonsOf(one.history, library).length > 0 ? 0 : 1]));
  return owed.toSorted(
    (one, other) =>
      londonDate(dueOf(one.row)) - londonDate(dueOf(other.row)) ||
      rank.get(one)! - rank.get(other)! ||
      dueOf(one.row) - dueOf(other.row),
  );
}

/** Why the interview of an episode is especially important, by the settings of the packs that the episode keeps. */
export function reasonsOf(history: EpisodeHistory, library: PackLibrary): readonly PriorityReason[] {
  return priorityReasons(history, settingsKept(library, boundPacks(history.episode)).multipleEpisodes);
}

export function interviewLine(
  { row, history, episodes, alsoOwed }: Owed,
  { as, library, workforce, now }: Reading,
): InterviewLine {
  const { said } = history.episode;
  const reasons = reasonsOf(history, library);
  const holder = interviewHolder(said);
  const named = namedIn(workforce, holder?.name, now);
  const booked = readInstant(episodeSaid(said, 'ReturnInterviewBooked').at(-1)?.body.at ?? '');
  const outcome = interviewOutcome(history);
  return {
    duty: dutyView(library, row, now),
    answerHref: answerListed({ ...row, subject: row.episode }, ruleOf(library, row), as, now),
    child: sayName(row.names),
    href: `/return-interviews/${history.id}`,
    isPriority: reasons.length > 0,
    reasons: reasons.map(({ code, why }) => ({ code, why, label: label(interviewPriority, code) })),
    outcome: outcome === undefined ? 'Not owed yet' : label(returnInterviewOutcome, outcome),
    booked: booked === undefined ? undefined : sayInstant(booked, now),
    who: named.text,
    isNobodys: named.isNobodys,
    knows: knownToChild(episodes, workforce).map(({ colleague, from }) => ({
      text: `${colleague.name}, from ${from}`,
      give: giveTo(history.id, colleague),
    })),
    alsoOwed: alsoOwed.length,
    isNotReferred: row.not_referred,
  };
}

/** The page of the act, filled in for somebody; it still asks for the reason. */
function giveTo(episode: string, { name, role }: Colleague): string {
  const filled = new URLSearchParams({
    'body-to-name': name,
    'body-to-role': role,
    'body-type': interviewerTypeOf(role),
  });
  return `/episodes/${episode}/acts/allocate-interview?${filled}`;
}

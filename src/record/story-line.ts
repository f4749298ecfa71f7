import Type, { type Static } from 'typebox';
import { agencyOf, type Role } from '../domain/agencies/roles.ts';
import type { Command, Refusal } from '../domain/deciding/command.ts';
import type { AgencyReference, Maker, Recorder } from '../domain/event/event.ts';
import { body, oneOf, optional, role, text } from '../domain/event/schema.ts';
import { type Instant, readPlainDate } from '../domain/time/instant.ts';
import { readLocal } from '../domain/time/london.ts';
import { orderOf, type When } from '../domain/time/when.ts';
import { faultIn } from './decode.ts';

const someone = body({
  person: optional(text),
  role,
  agency: optional(text),
  how: optional(oneOf('in_person', 'telephone', 'email', 'letter', 'system')),
});

/** One line of a story: a command with the child and episode it is about, and who says it when. */
export const storyLine = body({
  command: text,
  child: optional(text),
  episode: optional(text),
  incident: optional(text),
  absence: optional(text),
  /** London time, a time with an offset, or a day; an estimate begins with `~`. */
  happened: text,
  /** When it was put into the record; at once where nothing is said. */
  recorded: optional(text),
  by: optional(someone),
  recordedBy: optional(someone),
  body: optional(Type.Record(Type.String(), Type.Unknown())),
});

export type StoryLine = Static<typeof storyLine>;

/** A command and the subjects that it is about. */
export interface Addressed {
  readonly command: Command;
  readonly child: string;
  readonly episode: string;
  readonly incident: string;
  readonly absence: string;
}

/**
 * A line as a command. The social worker of the story's authority speaks where nobody is named, about the one
 * child and episode of the story where none is named.
 *
 * @refuses a line that lacks something, and a time that nobody can read or that happened twice
 */
export function readStoryLine(line: unknown, authority: string): Addressed | Refusal {
  const fault = faultIn(storyLine, line);
  if (fault !== undefined) return { ...fault, at: fault.at?.replace(/^body\.?/, '') || 'line' };
  const said = line as StoryLine;
  const happened = readMoment(said.happened, 'happened');
  if ('refused' in happened) return happened;
  const recorded = said.recorded === undefined ? happened : readMoment(said.recorded, 'recorded');
  if ('refused' in recorded) return recorded;
  const madeBy = whoever(said.by, authority);
  const command: Command = {
    type: said.command,
    body: said.body ?? {},
    happened,
    now: orderOf(recorded) as Instant,
    madeBy,
    recordedBy:
      said.recordedBy === undefined ? recorderOf(madeBy) : recorderOf(whoever(said.recordedBy, authority)),
  };
  return {
    command,
    child: said.child ?? 'child',
    episode: said.episode ?? 'episode',
    incident: said.incident ?? 'incident',
    absence: said.absence ?? 'absence',
  };
}

/** A moment as people write it: London time or with an offset, a day alone, or estimated with `~`. */
function readMoment(written: string, at: string): When | Refusal {
  const day = readPlainDate(written);
  if (day !== undefined) return { precision: 'day', date: day };
  const estimated = written.startsWith('~');
  const reading = readLocal(estimated ? written.slice(1) : written);
  switch (reading.kind) {
    case 'ok':
      return { precision: estimated ? 'estimated' : 'instant', at: reading.at };
    case 'ambiguous':
      return refusal(
        at,
        'That hour happened twice, because the clocks went back: give its offset, +01:00 or Z.',
      );
    case 'never-happened':
      return refusal(at, 'That time never was, because the clocks went forward.');
    case 'unreadable':
      return refusal(at, 'This is not a date and time such as 2025-10-24T18:00.');
    default:
      return reading satisfies never;
  }
}

const refusal = (at: string, says: string): Refusal => ({ refused: 'time-not-readable', says, at });

function whoever(named: Static<typeof someone> | undefined, authority: string): Maker {
  const known: Role = named?.role ?? 'allocated-social-worker';
  const agency = (named?.agency ?? defaultAgency(known, authority)) as AgencyReference;
  const maker = { person: named?.person ?? `example ${known}`, role: known, agency };
  return named?.how === undefined ? maker : { ...maker, how: named.how };
}

const defaultAgency = (known: Role, authority: string): AgencyReference => {
  const agency = agencyOf(known);
  return agency === 'childrens-social-care' || agency === 'council' ? `${agency}:${authority}` : agency;
};

const recorderOf = ({ person, role: known, agency }: Maker): Recorder => ({ person, role: known, agency });

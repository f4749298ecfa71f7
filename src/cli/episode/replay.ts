import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import type { Instant } from '../../domain/time/instant.ts';
import { asIfBound } from '../../record/as-if-bound.ts';
import {
  type ReplayedEpisode,
  replayedAbsences,
  replayedAuthorityDuties,
  replayedEpisodes,
  replayStory,
} from '../../record/replay.ts';
import { CouldNot, exitCodes } from '../exit.ts';
import { knownAuthority } from '../known-authority.ts';
import { openLibrary } from '../library.ts';
import { print } from '../print.ts';
import { absenceInWords, absenceView } from './absence-view.ts';
import { knownPack } from './known-pack.ts';
import { readMoment } from './moment.ts';
import { episodeView, obligationView } from './view.ts';
import { episodeInWords, obligationInWords } from './words.ts';

interface Options {
  readonly authority: string;
  readonly asAt?: string;
  readonly packs?: string;
  readonly json?: boolean;
}

export const replayCommand = () =>
  new Command('replay')
    .description('Decide a story, a file with one command a line, without a database; see docs/replay.md.')
    .argument('<FILE.jsonl>', 'the story')
    .requiredOption('--authority <CODE>', 'whose books the story is in, which names its packs')
    .option('--as-at <TIME>', 'as known and due at this moment (default: when the last line was recorded)')
    .option('--packs <A,B>', 'also as these packs would have had it')
    .option('--json', 'print data')
    .action(replay);

function replay(file: string, { authority, asAt, packs, json }: Options): void {
  const library = openLibrary();
  const { directory } = library;
  const books = knownAuthority(directory, authority, '--authority');
  const wanted = asAt === undefined ? undefined : readMoment(asAt, '--as-at');
  const { streams, refused, until } = replayStory(library, linesOf(file), books, wanted);
  const at = wanted ?? until ?? (0 as Instant);
  const view = ({ history, events, obligations }: ReplayedEpisode) => ({
    ...episodeView(history, events, obligations, at, library.calendars),
    otherPacks: (packs?.split(',') ?? []).map((pack) => {
      const bound = asIfBound(library, knownPack(library, pack), history);
      const other = replayedEpisodes(library, streams, at, bound).find(
        (one) => one.history.id === history.id,
      );
      return {
        pack,
        obligations: (other?.obligations ?? []).map((one) => obligationView(one, at, library.calendars)),
      };
    }),
  });
  const episodes = replayedEpisodes(library, streams, at).map(view);
  const absences = replayedAbsences(library, streams, books, at).map((one) => absenceView(one, at));
  const authorityDuties = replayedAuthorityDuties(library, streams, books, at).map((one) =>
    obligationView(one, at, library.calendars),
  );
  print({ episodes, absences, authorityDuties, refused }, json, () =>
    [
      ...episodes.map((episode) => episodeInWords(episode, directory)),
      ...absences.map((absence) => absenceInWords(absence, directory)),
      ...(authorityDuties.length === 0 ? [] : ['Duties of the authority itself']),
      ...authorityDuties.map((duty) => obligationInWords(duty, directory)),
      ...refused.map(
        ({ line, says, at: where }) => `Line ${line} was refused${where ? ` (${where})` : ''}: ${says}`,
      ),
    ].join('\n\n'),
  );
  if (refused.length > 0) process.exitCode = exitCodes.findings;
}

function linesOf(file: string): readonly { line: number; written: unknown }[] {
  return read(file)
    .split('\n')
    .map((text, index) => ({ text: text.trim(), line: index + 1 }))
    .filter(({ text }) => text !== '' && !text.startsWith('//'))
    .map(({ text, line }) => ({ line, written: parsed(text, file, line) }));
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new CouldNot(`${file} cannot be read.`);
  }
}

function parsed(text: string, file: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new CouldNot(`${file}:${line} is not a line of JSON.`);
  }
}

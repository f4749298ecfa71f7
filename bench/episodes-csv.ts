import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { formatInstant, HOUR, type Instant, instant } from '../src/domain/time/instant.ts';
import { columns } from '../src/exchange/import-episodes/file/columns.ts';

/** Four episodes a child, as in the published year. */
const EPISODES_A_CHILD = 4;
const first = instant('2022-04-01T00:00Z');

/** A file of made-up episodes, every cell of it fixed by its row: nothing about anybody. */
export async function writeEpisodesCsv(file: string, episodes: number): Promise<void> {
  const out = createWriteStream(file);
  out.write(`${columns.join(',')}\n`);
  for (let number = 0; number < episodes; number++)
    if (!out.write(`${row(number)}\n`)) await once(out, 'drain');
  out.end();
  await once(out, 'finish');
}

function row(number: number): string {
  const child = Math.floor(number / EPISODES_A_CHILD);
  const lookedAfter = child % 5 < 2;
  // A child's episodes are a fortnight apart, and children begin at different hours of different days.
  const since = first + (number % EPISODES_A_CHILD) * 14 * 24 * HOUR + (child % 9_000) * HOUR;
  const back = since + (2 + (number % 40)) * HOUR;
  const completed = number % 5 < 3;
  return [
    `C${child}`,
    `${2008 + (child % 6)}-0${1 + (child % 9)}-1${child % 9}`,
    child % 2 === 0 ? 'F' : 'M',
    ['WBRI', 'WOTH', 'MWBC', 'BCRB', 'NOBT'][child % 5],
    lookedAfter ? 'lac_own' : 'home',
    '887',
    '',
    lookedAfter ? ['K2', 'U4', 'U6'][child % 3] : '',
    `E${number}`,
    '',
    number % 10 === 0 ? 'away' : 'missing',
    number % 10 === 0 ? '' : ['low', 'medium', 'high'][number % 3],
    lookedAfter ? 'placement' : 'home',
    at(since),
    at(since + HOUR),
    at(back),
    at(back + HOUR),
    'friend_address',
    'done_seen',
    completed ? 'completed' : 'declined_child',
    at(back + 20 * HOUR),
    completed ? at(back + (30 + (number % 60)) * HOUR) : '',
    completed ? 'rhi_officer' : '',
    completed ? 'CO2' : '',
    completed ? 'PL1;PL3' : '',
  ].join(',');
}

const at = (milliseconds: number): string => formatInstant(milliseconds as Instant);

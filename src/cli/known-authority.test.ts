import { expect, it } from 'vitest';
import { run } from './command-line.fixture.ts';

const story = 'examples/stories/friday-night.jsonl';

it.each([
  [['episode', 'replay', story, '--authority', '000']],
  [['due', '--authority', '000']],
  [['episode', 'show', 'an-episode', '--authority', '000']],
])('%j names an authority that there is not, and is refused before anything is opened', async (line) => {
  expect(await run(...line)).toEqual({
    code: 2,
    out: '',
    err: 'homeward: --authority 000: No authority has this code of the Department for Education. Did you mean `800` (Bath and North East Somerset)?\n',
  });
});

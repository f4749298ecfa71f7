import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listOf } from '../exchange/police-list/lists.fixture.ts';
import { type Installation, openInstallation, run } from './command-line.fixture.ts';
import { exitCodes } from './exit.ts';

let installation: Installation;

beforeAll(async () => {
  installation = await openInstallation();
});

afterAll(() => installation.close());

const alder = 'EX1,Testchild,Alder,2010-05-01,missing,high,2025-10-24T18:00,2025-10-24T22:00,Oak House';

async function imports(content: Buffer, ...flags: readonly string[]) {
  const path = join(installation.folder, 'police.csv');
  await writeFile(path, content);
  return run('import', 'police', path, '--authority', '887', ...flags);
}

describe('homeward import police', () => {
  it('takes in a list and says what is to be settled', async () => {
    const { code, out } = await imports(listOf(alder), '--period', '2025-10');
    expect(code).toBe(exitCodes.done);
    expect(out).toBe(
      [
        'Took in 1 record.',
        '0 of 1 are matched to an episode.',
        'Counted as missing: 1 by the police and 0 by the authority when it came; 1 and 0 now.',
        'To settle, in the browser at /reconciliation:',
        '  1 that only the police have: somebody has to confirm them',
        '',
      ].join('\n'),
    );
  });

  it('changes nothing the second time', async () => {
    const { code, out } = await imports(listOf(alder), '--period', '2025-10', '--json');
    expect(code).toBe(exitCodes.done);
    expect(JSON.parse(out)).toMatchObject({
      outcome: 'here_already',
      rows: 1,
      matched: 0,
      asItCame: { police: 1, authority: 0 },
      reconciled: { police: 1, authority: 0 },
      open: { police_only: 1 },
    });
  });

  it('takes in nothing of a list with a record that cannot be read, and says where it is: exit code 2', async () => {
    const { code, out } = await imports(
      listOf(alder, alder.replace('missing,', 'gone,')),
      '--period',
      '2025-10',
    );
    expect(code).toBe(exitCodes.couldNot);
    expect(out).toContain('Nothing was taken in.');
    expect(out).toContain('Line 3, class “gone”: This is no code of “Police class”.');
  });

  it.each([
    [[], 'Say of which days the list is: either --period or --open-at.'],
    [['--period', '2025-13'], '--period: “2025-13” is not a period'],
    [['--open-at', 'yesterday'], '--open-at yesterday: not a date and time'],
    [['--period', '2025-10', '--force', 'kentt'], '--force kentt: No police force has this key.'],
  ])('refuses %j', async (flags, says) => {
    const { code, err } = await imports(listOf(alder), ...flags);
    expect(code).toBe(exitCodes.couldNot);
    expect(err).toContain(says);
  });
});

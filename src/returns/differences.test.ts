import { expect, test } from 'vitest';
import { differences } from './differences.ts';
import { csvFile } from './files/made-file.ts';

const file = (...rows: readonly (readonly [start: string, child: string])[]) =>
  csvFile(
    'missing.csv',
    ['MIS_START'],
    rows.map(([MIS_START, child]) => ({ row: { MIS_START }, child })),
  );

test('what went and what came since, each with the record behind it', () => {
  const before = file(['01/04/2025', 'alder'], ['02/04/2025', 'birch']);
  const after = file(['02/04/2025', 'birch'], ['03/04/2025', 'cedar']);
  expect(differences([before], [after])).toEqual([
    {
      file: 'missing.csv',
      headings: ['MIS_START'],
      changed: [],
      gone: [{ cells: ['01/04/2025'], child: 'alder', episode: undefined }],
      come: [{ cells: ['03/04/2025'], child: 'cedar', episode: undefined }],
    },
  ]);
});

test('of two rows that say the same, one that went is one that went', () => {
  const twice = file(['01/04/2025', 'alder'], ['01/04/2025', 'alder']);
  const [{ gone, come } = { gone: [], come: [] }] = differences([twice], [file(['01/04/2025', 'alder'])]);
  expect([gone.length, come.length]).toEqual([1, 0]);
});

test('where a record has one row in both, what its row says otherwise', () => {
  const [difference] = differences([file(['01/04/2025', 'alder'])], [file(['03/04/2025', 'alder'])]);
  expect(difference).toEqual({
    file: 'missing.csv',
    headings: ['MIS_START'],
    changed: [
      {
        child: 'alder',
        episode: undefined,
        cells: [{ heading: 'MIS_START', before: '01/04/2025', after: '03/04/2025' }],
      },
    ],
    gone: [],
    come: [],
  });
});

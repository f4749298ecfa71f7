import { expect, test } from 'vitest';
import { reportDocument } from './as-document.ts';
import type { IssuedReport } from './read-issued.ts';

const moment = { iso: '2025-10-24T05:40:00Z', text: '24 October 2025, 06:40' };
const report: IssuedReport = {
  marking: 'OFFICIAL-SENSITIVE. Report 1 of Medway',
  ...{ name: 'Medway', number: 1, day: '24 October 2025', issued: moment },
  by: 'Information Example, missing information officer',
  to: 'director',
  seesAll: true,
  told: [],
  figures: [{ key: 'missing', label: 'Children missing', value: 1 }],
  children: [
    {
      ...{ id: 'alder-gone', href: '/episodes/alder-gone', name: 'Testchild Alder', about: '15 years' },
      ...{ since: { iso: '2025-10-23T19:00:00Z', text: 'yesterday 8pm' }, lasting: '10 hours' },
      facts: [{ label: 'Police reference', value: 'Not recorded' }],
      changes: ['New since the report before'],
      ...{ line: 'Aunt rang', lineBy: 'Information Example', lineBefore: undefined, duties: [] },
    },
  ],
  back: [],
  heldBack: 0,
};
const itemsOf = (one: IssuedReport, heading: string) =>
  reportDocument(one, 'Reader Example').parts.find((part) => part.heading === heading)?.items;

test('has the figures, each child with the line that was written, and who made the file', () => {
  const { title, marking, leftOut } = reportDocument(report, 'Reader Example');
  expect([title, marking]).toEqual([
    'Daily report of missing children, number 1',
    'OFFICIAL-SENSITIVE. Report 1 of Medway. Made by Reader Example',
  ]);
  expect(itemsOf(report, 'In figures')?.[0]?.lines).toEqual([{ label: 'Children missing', value: '1' }]);
  expect(itemsOf(report, 'Missing then')).toEqual([
    {
      heading: 'Testchild Alder',
      paragraphs: [
        'New since the report before.',
        '“Aunt rang” Information Example',
        'What is still to be done:',
        'Nothing is open.',
      ],
      lines: [
        { label: 'Who', value: '15 years' },
        { label: 'Missing since', value: 'yesterday 8pm, for 10 hours' },
        { label: 'Police reference', value: 'Not recorded' },
      ],
    },
  ]);
  expect(leftOut).toEqual([]);
});

test('a reader who does not see the whole authority reads that children are left out', () => {
  const forThem = { ...report, seesAll: false, children: [], heldBack: 1 };
  expect(itemsOf(forThem, 'Missing then')?.map(({ heading }) => heading)).toEqual(['None for this reader']);
  expect(reportDocument(forThem, 'Reader Example').leftOut).toEqual([
    'Children whose record this reader does not see.',
    'Children whose record this reader sees and does not take out.',
  ]);
});

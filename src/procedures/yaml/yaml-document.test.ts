import { describe, expect, it } from 'vitest';
import { readYaml } from './yaml-document.ts';

const page = `# about the page
rule: A
events:
  - { at: 2025-10-25T18:00+01:00 }

  - Opened:
      by: somebody
---
rule: B
`;

describe('a page of YAML', () => {
  it('keeps dates and moments as the text that somebody wrote', () => {
    expect(readYaml('a.yaml', 'on: 2024-04-01\nat: 2025-10-25T18:00+01:00').documents[0]?.value).toEqual({
      on: '2024-04-01',
      at: '2025-10-25T18:00+01:00',
    });
  });

  it('knows the line of each field and list item, of every document in the file', () => {
    const [first, second] = readYaml('a.yaml', page).documents;
    expect(first?.lineOf([])).toBe(2);
    expect(first?.lineOf(['events', 0, 'at'])).toBe(4);
    expect(first?.lineOf(['events', 1])).toBe(6);
    expect(first?.lineOf(['events', 1, 'Opened', 'by'])).toBe(7);
    expect(second?.lineOf(['rule'])).toBe(9);
  });

  it('gives the line of the nearest parent of a field that is not there', () => {
    expect(readYaml('a.yaml', page).documents[0]?.lineOf(['events', 1, 'Opened', 'at'])).toBe(6);
  });

  it('does not take the last of two equal fields: whoever wrote them meant one', () => {
    const { documents, faults } = readYaml('a.yaml', 'a: 1\nb: 2\na: 3\n');
    expect(documents).toEqual([]);
    expect(faults).toEqual([
      { file: 'a.yaml', line: 3, says: 'This is not YAML as it should be: Map keys must be unique' },
    ]);
  });

  it('says where the writing is wrong, and that a file is empty', () => {
    expect(readYaml('a.yaml', 'a: [1, 2\nb: 3\n').faults[0]).toEqual({
      file: 'a.yaml',
      line: 2,
      says: expect.stringContaining('This is not YAML as it should be'),
    });
    expect(readYaml('a.yaml', '').faults).toEqual([{ file: 'a.yaml', line: 1, says: 'This file is empty.' }]);
    expect(readYaml('a.yaml', 'a: *b\n').faults).toEqual([
      { file: 'a.yaml', line: 1, says: 'This refers to an anchor that the document does not have.' },
    ]);
  });
});

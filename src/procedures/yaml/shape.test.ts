import Type from 'typebox';
import { describe, expect, it } from 'vitest';
import type { Fault } from '../fault.ts';
import { placeIn } from './place.ts';
import { hasShape } from './shape.ts';
import { date, fields, list, oneOf, optional, text, whole } from './words.ts';
import { readYaml } from './yaml-document.ts';

const role = oneOf('police', 'parents', 'school');
const shape = fields({
  title: text,
  from: optional(date),
  count: optional(whole),
  to: optional(Type.Union([role, Type.Array(role, { minItems: 1 })])),
  people: optional(list(fields({ name: text }))),
});

function mistakesIn(yaml: string): readonly string[] {
  const [document] = readYaml('page.yaml', yaml).documents;
  const faults: Fault[] = [];
  if (document === undefined) throw new TypeError('Not YAML');
  hasShape(shape, document.value, placeIn(document, faults));
  return faults.map(({ line, field, says }) => `${line} ${field ?? ''}: ${says}`);
}

describe('the shape of a page', () => {
  it('has nothing to say about a page that has it', () => {
    expect(
      mistakesIn('title: A\nfrom: 2024-04-01\nto: [police, parents]\npeople: [{ name: Testperson }]'),
    ).toEqual([]);
  });

  it('names every mistake of a page at once, each at its own line', () => {
    expect(
      mistakesIn(
        'titel: A\nfrom: 2024-04-31\ncount: -1\npeople:\n  - { name: "" }\n  - { nam: Testperson }\n',
      ),
    ).toEqual([
      '1 : `title` is missing.',
      '1 titel: There is no field `titel` here. Did you mean `title`?',
      '2 from: `2024-04-31` is no calendar date such as 2024-04-01.',
      '3 count: -1 is less than 0, the least that makes sense here.',
      '5 people[0].name: This text must not be empty.',
      '6 people[1]: `name` is missing.',
      '6 people[1].nam: There is no field `nam` here. Did you mean `name`?',
    ]);
  });

  it('does not stop after the first few mistakes', () => {
    const people = Array.from({ length: 30 }, () => '  - { name: 1 }').join('\n');
    expect(mistakesIn(`title: A\npeople:\n${people}\n`)).toHaveLength(30);
  });

  it('speaks of the one shape that was meant where several would do', () => {
    expect(mistakesIn('title: A\nto: polce\n')).toEqual([
      '2 to: `polce` may not stand here. Did you mean `police`?',
    ]);
    expect(mistakesIn('title: A\nto:\n  - police\n  - polce\n')).toEqual([
      '4 to[1]: `polce` may not stand here. Did you mean `police`?',
    ]);
    expect(mistakesIn('title: A\nto: { a: police }\n')).toEqual([
      '2 to: A set of named values may not stand here. It may be `police`, `parents`, `school`.',
    ]);
    expect(mistakesIn('title: A\nto: 1\n')).toEqual([
      '2 to: `1` may not stand here. It may be `police`, `parents`, `school`.',
    ]);
  });

  it('asks for quotation marks where a number was read that is meant as text', () => {
    expect(mistakesIn('title: 887\n')).toEqual([
      '1 title: This must be text (a number or date that is meant as text stands in quotation marks).',
    ]);
  });
});

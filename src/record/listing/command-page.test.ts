import { readFileSync } from 'node:fs';
import Type from 'typebox';
import { describe, expect, it } from 'vitest';
import { authorityDutyActs } from '../../domain/authority-duty/acts.ts';
import { childActs } from '../../domain/child/all-acts.ts';
import { educationAbsenceActs } from '../../domain/education-absence/acts.ts';
import { episodeActs } from '../../domain/episode/all-acts.ts';
import { incidentActs } from '../../domain/incident/acts.ts';
import { BodyWording } from './body-in-words.ts';
import { commandPage } from './command-page.ts';
import { neededWhen } from './needed-when.ts';

it('docs/commands.md lists the commands as they are; `homeward episode commands` writes it', () => {
  const page = readFileSync(new URL('../../../docs/commands.md', import.meta.url), 'utf8');
  expect(page).toBe(commandPage());
});

describe('a body is worded', () => {
  it('with the types inside its lists and objects, and when a field that may be left out is needed', () => {
    const body = Type.Object({
      names: Type.Array(
        Type.Object({ given: Type.Optional(Type.String()), kind: Type.Enum(['known_as', 'birth']) }),
      ),
      on: Type.Optional(Type.String({ format: 'plain-date' })),
    });
    expect(new BodyWording().wordBody(body, { on: 'when there is a hearing' })).toBe(
      '`names`: list of { `given?`: text, `kind`: `known_as` `birth` }<br>`on?`: date (needed when there is a hearing)',
    );
  });

  it('with a long list named once, after the first field that it stands in, and told in full elsewhere', () => {
    const words = Array.from({ length: 13 }, (_, index) => `word${index}`) as [string, ...string[]];
    const others = words.map((word) => `other-${word}`) as [string, ...string[]];
    const wording = new BodyWording();
    const body = Type.Object({
      placeType: Type.Enum(words),
      again: Type.Enum(words),
      at: Type.Object({ placeType: Type.Enum(others) }),
    });
    expect(wording.wordBody(body)).toBe(
      '`placeType`: one of [place type](#place-type)<br>`again`: one of [place type](#place-type)<br>`at`: { `placeType`: one of [place type 2](#place-type-2) }',
    );
    expect(wording.longLists()).toEqual([
      { name: 'place type', words },
      { name: 'place type 2', words: others },
    ]);
  });
});

describe('when a field is needed is said', () => {
  const acts = {
    ...episodeActs,
    ...childActs,
    ...incidentActs,
    ...educationAbsenceActs,
    ...authorityDutyActs,
  };
  const fields = Object.entries(neededWhen).flatMap(([name, needed]) =>
    Object.keys(needed).map((field) => [name, field] as const),
  );

  it.each(fields)('%s: of %s, which the shape of the body lets be left out', (name, field) => {
    const { properties, required } = acts[name as keyof typeof acts].body as Type.TObject;
    expect(Object.keys(properties)).toContain(field);
    expect(required ?? []).not.toContain(field);
  });
});

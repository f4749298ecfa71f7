import { describe, expect, it } from 'vitest';
import type { Pack } from '../domain/obligations/pack.ts';
import { plainDate } from '../domain/time/instant.ts';
import { bindPacks } from './bind.ts';
import { compilerFor } from './compiler-for.ts';
import { floorRule, libraryWith } from './testing/folder.ts';
import { testWords } from './testing/words.ts';

const library = libraryWith({
  'assignments.yaml': 'default: floor\nauthorities: { "887": [ { pack: local } ] }\n',
  'floor/fl-host.yaml': floorRule({ rule: 'FL-HOST', capacity: '[host]' }),
  'floor/fl-child.yaml': floorRule({ rule: 'FL-CHILD', subject: 'child' }),
  'local/pack.yaml':
    'pack: local\ntitle: Local\nover: floor\nin-force: { from: 2014-01-01 }\nsources: { default: guidance }\n',
  'local/lo-rhi.yaml': floorRule({
    rule: 'LO-RHI',
    replaces: '[FL-RHI]',
    'in-force': '{ from: 2025-01-01 }',
  }),
});
const today = plainDate('2025-02-03');
const lastYear = plainDate('2024-12-31');
const packs = library.packsOf('887', today);

const compiler = () => compilerFor('episode', testWords, library.packByHash);
type Compiled = ReturnType<ReturnType<typeof compiler>>;
const rulesOf = (compiled: Compiled) =>
  compiled.map(({ capacity, owner, rules }) => [
    capacity,
    owner,
    rules.map(({ rule, pack }) => `${pack} ${rule.id}`),
  ]);

describe('the rules that bound packs lay on a subject', () => {
  it('are those of its kind, in the capacity in which their owner is bound', () => {
    const floor = library.packsOf('886', today);
    expect(rulesOf(compiler()(bindPacks('responsible', '886', floor), today))).toEqual([
      ['responsible', '886', ['floor FL-RHI']],
    ]);
    expect(rulesOf(compiler()(bindPacks('host', '886', floor), today))).toEqual([
      ['host', '886', ['floor FL-HOST']],
    ]);
  });

  it('are those in force on the day it began: a later version does not reach it', () => {
    const compile = compiler();
    const bound = bindPacks('responsible', '887', packs);
    expect(rulesOf(compile(bound, lastYear))).toEqual([['responsible', '887', ['floor FL-RHI']]]);
    expect(rulesOf(compile(bound, today))).toEqual([['responsible', '887', ['local LO-RHI']]]);
  });

  it("of one owner do not replace another's", () => {
    const bound = [
      ...bindPacks('responsible', '887', packs),
      ...bindPacks('host', '883', library.packsOf('883', today)),
      ...bindPacks('responsible', '886', library.packsOf('886', today)),
    ];
    expect(rulesOf(compiler()(bound, today))).toEqual([
      ['responsible', '887', ['local LO-RHI']],
      ['host', '883', ['floor FL-HOST']],
      ['responsible', '886', ['floor FL-RHI']],
    ]);
  });

  it('are compiled once for the same packs, also where owners differ', () => {
    const compile = compiler();
    const floor = library.packsOf('886', today);
    const first = compile(bindPacks('responsible', '886', floor), today);
    expect(compile(bindPacks('responsible', '886', floor), lastYear)).toBe(first);
    expect(compile(bindPacks('responsible', '885', floor), today)[0]?.rules).toBe(first[0]?.rules);
  });

  it('are never those of another content than the one bound', () => {
    const bound = bindPacks('responsible', '886', [{ id: 'floor', hash: 'of-before' } as Pack]);
    expect(() => compiler()(bound, today)).toThrow(
      'The pack floor with the content of-before is not known here',
    );
  });
});

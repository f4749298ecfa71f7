import { type CompiledRule, compileRule } from '../domain/obligations/compile.ts';
import type { Applied } from '../domain/obligations/engine.ts';
import type { Pack } from '../domain/obligations/pack.ts';
import { type Questions, questionsOf } from '../domain/obligations/questions.ts';
import type { Capacity, Subject } from '../domain/obligations/rule.ts';
import type { PlainDate } from '../domain/time/instant.ts';
import type { Vocabulary } from '../domain/vocabulary/word.ts';
import { packsInForce } from './in-force.ts';
import { keptByList } from './kept-by-list.ts';
import { type OnDate, perStretch } from './per-stretch.ts';

/** A pack that a subject is bound to: whose it is, and exactly which content of it. */
export interface BoundPack {
  readonly capacity: Capacity;
  readonly owner: string;
  readonly pack: string;
  readonly hash: string;
}

/**
 * The rules of bound packs, ready for the engine.
 *
 * @param bound  in the order of choice, the floor last, as an opening keeps them
 * @param on     the day on which the subject began: it keeps the rules that were in force then
 */
export type CompileFor<History> = (bound: readonly BoundPack[], on: PlainDate) => readonly Applied<History>[];

/** The packs of today and whichever earlier content something open is still bound to. */
export type PackByHash = (id: string, hash: string) => Pack | undefined;

/**
 * What compiles rules about one kind of subject, and remembers what it compiled: thousands of histories are bound
 * to the same packs, and asking again costs one look-up.
 *
 * @refuses a pack whose bound content `packByHash` does not have: another content would be another law
 */
export function compilerFor<History>(
  subject: Subject,
  vocabulary: Vocabulary<History>,
  packByHash: PackByHash,
): CompileFor<History> {
  const questions = questionsOf(vocabulary);
  // Owners differ and their packs often do not: compiled rules are shared between owners.
  const shared = new Map<string, OnDate<CompiledPacks<History>>>();
  const compileGroup = (group: Group) =>
    keptIn(shared, `${group.capacity} ${contentKey(group.packs)}`, () =>
      groupCompiler(group, subject, questions),
    );
  const compilerOf = keptByList(ownerOf, isSamePack, (bound: readonly BoundPack[]) => {
    const groups = byOwner(bound, packByHash);
    const compilers = groups.map((group) => ({ ...group, compile: compileGroup(group) }));
    return perStretch(
      groups.flatMap(({ packs }) => packs),
      (date) =>
        compilers.flatMap(({ capacity, owner, compile }) =>
          compile(date).map((rules) => ({ capacity, owner, rules })),
        ),
    );
  });
  return (bound, on) => compilerOf(bound)(on);
}

const ownerOf = ({ owner }: BoundPack): string => owner;

const isSamePack = (one: BoundPack, other: BoundPack): boolean =>
  one.hash === other.hash &&
  one.pack === other.pack &&
  one.capacity === other.capacity &&
  one.owner === other.owner;

type CompiledPacks<History> = readonly (readonly CompiledRule<History>[])[];

function keptIn<Value>(kept: Map<string, Value>, key: string, make: () => Value): Value {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = make();
  kept.set(key, made);
  return made;
}

const contentKey = (packs: readonly Pack[]): string => packs.map(({ id, hash }) => `${id} ${hash}`).join(';');

/** What one authority or force lays down together: its packs replace each other's rules, and nobody else's. */
interface Group {
  readonly capacity: Capacity;
  readonly owner: string;
  readonly packs: readonly Pack[];
}

function byOwner(bound: readonly BoundPack[], packByHash: PackByHash): readonly Group[] {
  const groups = new Map<string, { capacity: Capacity; owner: string; packs: Pack[] }>();
  for (const { capacity, owner, pack: id, hash } of bound) {
    const pack = packByHash(id, hash);
    if (pack === undefined) throw new RangeError(`The pack ${id} with the content ${hash} is not known here`);
    keptIn(groups, `${capacity} ${owner}`, () => ({ capacity, owner, packs: [] })).packs.push(pack);
  }
  return [...groups.values()];
}

function groupCompiler<History>(
  { capacity, packs }: Group,
  subject: Subject,
  questions: Questions<History>,
): OnDate<CompiledPacks<History>> {
  return perStretch(packs, (on) =>
    packsInForce(packs, on)
      .map(({ id, rules }) =>
        rules
          .filter((rule) => rule.subject === subject && rule.capacities.includes(capacity))
          .map((rule) => compileRule(rule, id, questions)),
      )
      .filter((rules) => rules.length > 0),
  );
}

import type { Pack } from '../domain/obligations/pack.ts';
import type { Capacity } from '../domain/obligations/rule.ts';
import type { BoundPack } from './compiler-for.ts';

/** What an opening keeps of an owner's packs: whose they are, as what, and exactly which content. */
export const bindPacks = (capacity: Capacity, owner: string, packs: readonly Pack[]): readonly BoundPack[] =>
  packs.map(({ id, hash }) => ({ capacity, owner, pack: id, hash }));

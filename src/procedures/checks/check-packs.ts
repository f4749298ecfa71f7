import { plainDate } from '../../domain/time/instant.ts';
import type { WrittenPack } from '../pack/read-pack.ts';
import { missingSettings } from '../pack/settings.ts';
import { didYouMean } from '../yaml/did-you-mean.ts';
import { waysRound } from './chains.ts';

/** What is wrong with packs as wholes: what they are laid over, what they leave open, what they switch on. */
export function checkPacks(packs: readonly WrittenPack[], switches: readonly string[]): void {
  const byId = new Map(packs.map((pack) => [pack.id, pack]));
  const round = waysRound([...byId.keys()], (id) => {
    const over = byId.get(id)?.over;
    return over !== undefined && byId.has(over) ? [over] : [];
  });
  for (const pack of packs) {
    checkOver(pack, byId, round.get(pack.id));
    if (!round.has(pack.id)) checkSettings(pack, byId);
    for (const [index, rule] of (pack.header?.['switch-on'] ?? []).entries())
      if (!switches.includes(rule))
        pack.place
          .at('switch-on', index)
          .mistake(`There is no rule \`${rule}\` to switch on.${didYouMean(rule, switches)}`);
    checkBegun(pack);
  }
}

function checkBegun({ header, rules }: WrittenPack): void {
  if (header === undefined) return;
  const begins = plainDate(header['in-force'].from);
  for (const { rule, place } of rules)
    if (rule?.inForce.until !== undefined && rule.inForce.until < begins)
      place.at('in-force').mistake('This rule ends before its pack is in force, so it never applies.');
}

/** A pack and everything that it is laid over, itself first. */
export function chainOf(id: string, byId: ReadonlyMap<string, WrittenPack>): readonly WrittenPack[] {
  const chain: WrittenPack[] = [];
  for (let next = byId.get(id); next !== undefined && !chain.includes(next); ) {
    chain.push(next);
    next = next.over === undefined ? undefined : byId.get(next.over);
  }
  return chain;
}

function checkOver(
  { over, place }: WrittenPack,
  byId: ReadonlyMap<string, WrittenPack>,
  round: readonly string[] | undefined,
): void {
  if (over === undefined) return;
  if (!byId.has(over))
    place
      .at('over')
      .mistake(`There is no pack \`${over}\` to lay this over.${didYouMean(over, [...byId.keys()])}`);
  if (round !== undefined)
    place.at('over').mistake(`Packs lie over each other in a circle: ${round.join(' over ')}.`);
}

function checkSettings(pack: WrittenPack, byId: ReadonlyMap<string, WrittenPack>): void {
  const chain = chainOf(pack.id, byId);
  // A pack whose own page or whose floor cannot be read is complained of there.
  if (chain.some(({ header }) => header === undefined)) return;
  if (chain.at(-1)?.over !== undefined) return;
  for (const setting of missingSettings(chain))
    pack.place
      .at('settings')
      .mistake(
        setting === 'risk-template-not-looked-after'
          ? 'Neither this pack nor what it is laid over names a risk assessment template for children who are not looked after (`risk-template-not-looked-after`).'
          : `Neither this pack nor what it is laid over says \`${setting}\`.`,
      );
}

import { Command } from 'commander';
import type { Pack, PackSettings } from '../../domain/obligations/pack.ts';
import type { Rule, Source, Use } from '../../domain/obligations/rule.ts';
import type { InterviewProvider } from '../../domain/return-interview/provider.ts';
import { formatPlainDate } from '../../domain/time/instant.ts';
import type { PackLibrary } from '../../procedures/pack-library.ts';
import { wordPeriod } from '../../procedures/rule/word-period.ts';
import { CouldNot } from '../exit.ts';
import { openLibrary } from '../library.ts';
import { print } from '../print.ts';

export const showCommand = () =>
  new Command('show')
    .description('What one pack says: its choices and its rules, each with its source.')
    .argument('<PACK>')
    .option('--json', 'print data')
    .action((id: string, { json }: { readonly json?: boolean }) => {
      const library = openLibrary();
      const pack = library.packs.get(id);
      if (pack === undefined)
        throw new CouldNot(`There is no pack ${id}. There are: ${[...library.packs.keys()].join(', ')}.`);
      print(packView(pack, library), json, inWords);
    });

const packView = (pack: Pack, { settingSources }: PackLibrary) => ({
  pack: pack.id,
  title: pack.title,
  over: pack.over ?? null,
  inForceFrom: formatPlainDate(pack.inForceFrom),
  reviewedOn: pack.reviewedOn === undefined ? null : formatPlainDate(pack.reviewedOn),
  hash: pack.hash,
  settings: Object.entries(pack.settings).map(([setting, value]) => ({
    setting,
    value: setting === 'interviewProviders' ? providersView(pack.settings.interviewProviders ?? []) : value,
    source: settingSources.get(pack.id)?.get(setting as keyof PackSettings) ?? null,
  })),
  rules: pack.rules.map(ruleView),
});

const providersView = (providers: readonly InterviewProvider[]) =>
  providers.map(({ name, inHouse, from, until }) => ({
    name,
    inHouse,
    from: formatPlainDate(from),
    until: until === undefined ? null : formatPlainDate(until),
  }));

const ruleView = ({ inForce, ...rule }: Rule) => ({
  ...rule,
  inForce: {
    from: formatPlainDate(inForce.from),
    until: inForce.until === undefined ? null : formatPlainDate(inForce.until),
  },
});

type PackView = ReturnType<typeof packView>;
type RuleView = ReturnType<typeof ruleView>;

function inWords(pack: PackView): string {
  return [
    `${pack.pack}: ${pack.title}`,
    `In force from ${pack.inForceFrom}${pack.over === null ? '' : `, over ${pack.over}`}`,
    `Content ${pack.hash}`,
    '',
    ...pack.settings.map(
      ({ setting, value, source }) =>
        `  ${setting}: ${JSON.stringify(value)}${source === null ? '' : `  [${sourceInWords(source)}]`}`,
    ),
    ...pack.rules.map(ruleInWords),
  ].join('\n');
}

function ruleInWords(rule: RuleView): string {
  const until = rule.inForce.until === null ? '' : ` until ${rule.inForce.until}`;
  return [
    '',
    `${rule.id}  ${rule.title}`,
    `  ${timeInWords(rule)}, from ${usesInWords(rule.starts)}`,
    ...(rule.conditions.length === 0 ? [] : [`  for a child who: ${usesInWords(rule.conditions, ' and ')}`]),
    `  duty of ${rule.owner}; done by ${rule.responsible.join(', ')}${rule.notified.length === 0 ? '' : `; told: ${rule.notified.join(', ')}`}`,
    ...rule.parts.map(
      ({ key, metBy, excusedBy }) =>
        `  ${key}: met by ${usesInWords(metBy)}${excusedBy.length === 0 ? '' : `; excused by ${usesInWords(excusedBy)}`}`,
    ),
    ...(rule.endsWith.length === 0 ? [] : [`  ends with ${usesInWords(rule.endsWith)}`]),
    ...(rule.replaces.length === 0 ? [] : [`  replaces ${rule.replaces.join(', ')}`]),
    `  in force from ${rule.inForce.from}${until}`,
    `  source: ${sourceInWords(rule.source)}`,
  ].join('\n');
}

function timeInWords({ kind, offset, actWithin, limit }: RuleView): string {
  const period = wordPeriod(offset);
  if (kind === 'threshold')
    return `after ${period}${actWithin === undefined ? '' : `, then within ${wordPeriod(actWithin)}`}`;
  if (offset.calendar !== 'none') return `within ${period}`;
  return limit === undefined
    ? `at once (${period})`
    : `at once (${period}), here within ${wordPeriod(limit)}`;
}

const usesInWords = (uses: readonly Use[], between = ' or '): string =>
  uses
    .map(({ word, with: parameters }) =>
      Object.keys(parameters).length === 0 ? word : `${word} ${JSON.stringify(parameters)}`,
    )
    .join(between);

const sourceInWords = ({ document, at, quote, ours }: Source): string =>
  [
    `${document} ${at}`,
    ...(quote === undefined ? [] : [`“${quote}”`]),
    ...(ours ?? []).map((one) => `ours: ${one}`),
  ].join('; ');

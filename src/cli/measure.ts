import { Command } from 'commander';
import type { Instant } from '../domain/time/instant.ts';
import { factsUpToNow } from '../figures/facts/facts-up-to-now.ts';
import type { Asked } from '../figures/measures/asked.ts';
import { dimensions } from '../figures/measures/dimensions.ts';
import { FigureRefused, figureOf } from '../figures/measures/figure-of.ts';
import type { Figure } from '../figures/measures/measure.ts';
import { measurePage } from '../figures/measures/measure-page.ts';
import { measures } from '../figures/measures/measures.ts';
import { CouldNot } from './exit.ts';
import { withRecord } from './installation.ts';
import { type Flags, readAsked } from './measure/asked.ts';
import { comparedJson, figureInWords, type Shown } from './measure/in-words.ts';
import { columns, print } from './print.ts';

export const measureCommand = () =>
  new Command('measure')
    .description('One figure with its numerator and denominator, what was left out, and a breakdown.')
    .argument('<ID>', 'which measure; see below')
    .option('--authority <CODE>', 'whose figures; * for all authorities together')
    .option('--period <PERIOD>', '2024-25 (April to March), 2024-Q1, 2024-11 or FROM..TO')
    .option('--series <SERIES>', 'own children, or area: also those of other authorities living here', 'own')
    .option('--by <DIMENSION>', 'broken down; see below')
    .option('--known-at <TIME>', 'as it would have been made at this moment')
    .option('--against <PERIOD>', 'beside an earlier period, with the change')
    .option('--reason <CODES>', 'for REASON-SHARE: the reasons asked about, with commas')
    .option('--intervention <CODES>', 'for FGC-EFFECT and its like: what was done to help, with commas')
    .option('--rounding <HOW>', 'in words: half-up, or truncated as some old reports were', 'half-up')
    .option('--json', 'print data')
    .addHelpText('after', () => `\nMeasures:\n${everyMeasure()}\n\nBreakdowns:\n${everyBreakdown()}\n`)
    .action(async (id: string, flags: Flags) => {
      const asked = readAsked(id, flags);
      const shown = await withRecord('measure', async (store, library) => {
        const now = Date.now() as Instant;
        await factsUpToNow(store, library, now);
        const figure = (one: Asked): Promise<Figure> => figureOf(store, one, now);
        const { against } = asked;
        return against === undefined
          ? { asked, figure: await figure(asked) }
          : { asked, figure: await figure(asked), before: await figure({ ...asked, period: against }) };
      }).catch((error) => {
        throw error instanceof FigureRefused ? new CouldNot(error.message) : error;
      });
      print<Shown>(shown, undefined, flags.json ? asJson : figureInWords);
    })
    .addCommand(
      new Command('list')
        .description('Print every measure with its words, as docs/measures.md has them.')
        .action(() => {
          process.stdout.write(measurePage());
        }),
    );

const asJson = (shown: Shown): string => JSON.stringify(comparedJson(shown), null, 2);

const everyMeasure = (): string => columns(measures.map(({ id, title }) => [`  ${id}`, title]));

const everyBreakdown = (): string => columns(dimensions.map(({ key, title }) => [`  ${key}`, title]));

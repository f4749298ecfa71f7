import type { Asked } from '../../figures/measures/asked.ts';
import type { Dimension } from '../../figures/measures/dimension.ts';
import { dimensionCalled, dimensionsOf } from '../../figures/measures/dimensions.ts';
import type { Measure } from '../../figures/measures/measure.ts';
import { measureCalled } from '../../figures/measures/measures.ts';
import { type Period, readPeriod } from '../../figures/measures/period.ts';
import type { Rounding } from '../../figures/measures/say-figure.ts';
import { readDirectory } from '../../procedures/directory.ts';
import { readMoment } from '../episode/moment.ts';
import { CouldNot } from '../exit.ts';
import { knownAuthority } from '../known-authority.ts';

export interface Flags {
  readonly authority?: string;
  readonly period?: string;
  readonly series: string;
  readonly by?: string;
  readonly knownAt?: string;
  readonly against?: string;
  readonly reason?: string;
  readonly intervention?: string;
  readonly rounding: string;
  readonly json?: true;
}

/** What is asked for on the command line, and beside which earlier period. */
export interface AskedHere extends Asked {
  readonly against?: Period | undefined;
  readonly rounding: Rounding;
}

/** @refuses whatever of it cannot be asked, in a sentence that says what can */
export function readAsked(id: string, flags: Flags): AskedHere {
  const { authority, series, rounding, knownAt, against } = flags;
  const measure = chosen(measureOf(id), flags);
  if (authority === undefined) throw new CouldNot('--authority is needed: whose figures, such as 887.');
  if (flags.period === undefined)
    throw new CouldNot('--period is needed: such as 2024-25, 2024-Q1, 2024-11 or 2024-04-01..2024-09-30.');
  if (series !== 'own' && series !== 'area') throw new CouldNot(`--series is own or area, not “${series}”.`);
  if (rounding !== 'half-up' && rounding !== 'truncated')
    throw new CouldNot(`--rounding is half-up or truncated, not “${rounding}”.`);
  return {
    measure,
    authority:
      authority === '*'
        ? authority
        : knownAuthority(readDirectory({ demonstration: true }), authority, '--authority'),
    period: periodOf(flags.period),
    series,
    by: flags.by === undefined ? undefined : breakdown(measure, flags.by),
    knownAt: knownAt === undefined ? undefined : readMoment(knownAt, '--known-at'),
    against: against === undefined ? undefined : periodOf(against),
    rounding,
  };
}

function measureOf(id: string): Measure {
  const measure = measureCalled(id) ?? measureCalled(id.toUpperCase());
  if (measure === undefined)
    throw new CouldNot(`There is no measure ${id}; “homeward measure --help” lists what there is.`);
  return measure;
}

/** The measure about the codes that were chosen, where there is something to choose. */
function chosen(measure: Measure, { reason, intervention }: Flags): Measure {
  for (const [of, said] of Object.entries({ reason, intervention })) {
    if (said === undefined) continue;
    const { choice } = measure;
    if (choice?.of !== of) throw new CouldNot(`--${of} is not asked of ${measure.id}.`);
    const codes = said.split(',').map((code) => code.trim());
    const unknown = codes.find((code) => !choice.codes.entries.some((entry) => entry.code === code));
    if (unknown !== undefined)
      throw new CouldNot(
        `--${of} ${unknown}: there is none; there are ${choice.codes.entries.map(({ code }) => code).join(', ')}.`,
      );
    return choice.choosing(codes);
  }
  return measure;
}

function periodOf(said: string): Period {
  const period = readPeriod(said);
  if ('refused' in period) throw new CouldNot(period.refused);
  return period;
}

function breakdown(measure: Measure, key: string): Dimension {
  const found = dimensionCalled(key);
  if (found !== undefined) return found;
  const there = dimensionsOf(measure).map((each) => each.key);
  throw new CouldNot(`There is no breakdown “${key}”; of ${measure.id} there are ${there.join(', ')}.`);
}

import { existsSync } from 'node:fs';
import Type, { type Static } from 'typebox';
import { panels as knownPanels } from '../../domain/agencies/panels.ts';
import { type PanelCalendar, panelCalendar, type Sittings } from '../../domain/calendars/panel-calendar.ts';
import { type PlainDate, plainDate } from '../../domain/time/instant.ts';
import { WEEKDAYS } from '../../domain/time/weekday.ts';
import type { Fault } from '../fault.ts';
import { didYouMean } from '../yaml/did-you-mean.ts';
import { type Place, placeIn } from '../yaml/place.ts';
import { readYamlFile } from '../yaml/read-yaml-file.ts';
import { hasShape } from '../yaml/shape.ts';
import { date, fields, optional, some, text } from '../yaml/words.ts';

const clock = Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' });
const weekday = Type.Enum(WEEKDAYS);

const panelShape = fields({
  name: optional(text),
  from: date,
  'last-covered': date,
  at: optional(clock),
  weekly: optional(fields({ weekday })),
  monthly: optional(
    fields({
      nth: Type.Enum([1, 2, 3, 4, 'last']),
      weekday,
      months: optional(some(Type.Integer({ minimum: 1, maximum: 12 }))),
    }),
  ),
  'on-dates': optional(Type.Record(Type.String({ format: 'plain-date' }), clock)),
  source: optional(text),
});

const panelsShape = Type.Record(Type.String(), panelShape);

type PanelShape = Static<typeof panelShape>;

/**
 * `panels.yaml`: when each panel sits. A panel that nobody gave a calendar is no mistake: what waits for its next
 * sitting has no known due time.
 */
export function readPanels(file: string, faults: Fault[]): ReadonlyMap<string, PanelCalendar> {
  const read = new Map<string, PanelCalendar>();
  if (!existsSync(file)) return read;
  const [document] = readYamlFile(file, faults);
  if (document === undefined) return read;
  const place = placeIn(document, faults);
  if (!hasShape(panelsShape, document.value, place)) return read;
  for (const [panel, written] of Object.entries(document.value)) {
    const calendar = readPanel(panel, written, place.at(panel));
    if (calendar !== undefined) read.set(panel, calendar);
  }
  return read;
}

function readPanel(panel: string, written: PanelShape, place: Place): PanelCalendar | undefined {
  const known: Readonly<Record<string, string>> = knownPanels;
  if (!Object.hasOwn(known, panel)) {
    place.mistake(`There is no panel \`${panel}\`.${didYouMean(panel, Object.keys(known))}`);
    return undefined;
  }
  const sittings = readSittings(written, place);
  if (sittings === undefined) return undefined;
  const { from, 'last-covered': last, name } = written;
  try {
    return panelCalendar({
      panel,
      name: name ?? known[panel] ?? panel,
      from: plainDate(from),
      lastCovered: plainDate(last),
      sittings,
    });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    place.mistake(`${error.message}.`);
    return undefined;
  }
}

function readSittings(written: PanelShape, place: Place): Sittings | undefined {
  const { weekly, monthly, 'on-dates': dates, at } = written;
  if ([weekly, monthly, dates].filter((one) => one !== undefined).length !== 1) {
    place.mistake('A panel sits `weekly`, `monthly` or `on-dates`: one of the three.');
    return undefined;
  }
  if (dates !== undefined) return { repeats: 'on-dates', dates: datesOf(dates) };
  if (at === undefined) {
    place.mistake('The time at which the panel sits is missing (`at: "10:00"`).');
    return undefined;
  }
  const secondOfDay = secondsOf(at);
  if (weekly !== undefined) return { repeats: 'weekly', weekday: weekly.weekday, secondOfDay };
  if (monthly === undefined) return undefined;
  const { nth, weekday: day, months } = monthly;
  return { repeats: 'monthly', nth, weekday: day, secondOfDay, ...(months && { months }) };
}

const datesOf = (dates: Readonly<Record<string, string>>): ReadonlyMap<PlainDate, number> =>
  new Map(Object.entries(dates).map(([day, time]) => [plainDate(day), secondsOf(time)]));

const secondsOf = (time: string): number => Number(time.slice(0, 2)) * 3_600 + Number(time.slice(3)) * 60;

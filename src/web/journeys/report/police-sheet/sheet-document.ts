import type { Directory } from '../../../../domain/authorities/directory.ts';
import { reportItem } from '../../../../domain/code-sets/report-items.ts';
import { episodeSaid } from '../../../../domain/episode/events.ts';
import type { EpisodeHistory } from '../../../../domain/episode/history.ts';
import type { DomainEvent } from '../../../../domain/event/event.ts';
import { itemsAskedFor, type MinimumItem } from '../../../../domain/report/minimum-items.ts';
import { policeTold } from '../../../../domain/report/police-told.ts';
import { formatInstant, type Instant } from '../../../../domain/time/instant.ts';
import { formatLondon, formatLondonDate } from '../../../../domain/time/london.ts';
import type { When } from '../../../../domain/time/when.ts';
import type { CaseDocument, Item, Part, ShownPhoto } from '../../../whole-case/case-document.ts';
import { someone } from '../../../words/say-maker.ts';

export interface SheetFacts {
  readonly name: string;
  readonly history: EpisodeHistory;
  /** By whom it is printed: `Carer Example, Foster carer, Oak House`. */
  readonly by: string;
  readonly directory: Directory;
  readonly now: Instant;
  /** For somebody who sees no record: what they reported, and nothing that others added. */
  readonly firstReportOnly: boolean;
  readonly photo: ShownPhoto | undefined;
}

/**
 * The sheet that is read out to the police: ten items of a looked-after child, nine of a child at home, each with its
 * number; then what was added since, and what was tried before. It never holds the code word.
 *
 * @source v59-2024 L249-260, L354-364; L238 for the checks
 */
export function sheetDocument(facts: SheetFacts): CaseDocument {
  const { name, history, by, now, firstReportOnly } = facts;
  return {
    title: `Report of a missing child for the police: ${name}`,
    marking: `OFFICIAL-SENSITIVE. Made by ${by}, ${formatLondon(now)}`,
    parts: [
      { heading: 'When you ring 101', items: [state(facts)] },
      { heading: 'What is reported', items: items(facts) },
      ...(firstReportOnly ? [] : [...added(history), ...checks(history)]),
    ],
    leftOut: [
      'The code word of the child, and everything on record that a report to the police does not ask for.',
    ],
  };
}

function state({ history, directory }: SheetFacts): Item {
  const { opening, missingSince } = history.episode;
  const told = policeTold(history);
  const [first] = episodeSaid(history.episode.said, 'ChildReported');
  const worries = episodeSaid(history.episode.said, 'ImmediateConcernRaised').map(({ body }) => body.reason);
  const { force } = opening.body;
  return {
    heading:
      told.kind === 'told' ? 'The police have this report' : 'Police not told yet: ring 101 and read this',
    paragraphs: worries.map((reason) => `Particular reason to worry: ${reason}`),
    lines: [
      { label: 'Missing since', value: said(missingSince) },
      {
        label: 'Whereabouts',
        value: opening.body.whereabouts === 'unknown' ? 'Not known' : 'Known, with worry',
      },
      ...(first === undefined
        ? []
        : [{ label: 'Reported', value: `${said(first.happened)} by ${someone(first.madeBy)}` }]),
      ...(force === undefined
        ? []
        : [{ label: 'Police force', value: directory.force(force)?.name ?? force }]),
      {
        label: 'Police reference',
        value: told.kind === 'told' ? (told.reference ?? 'not given yet') : 'not given yet',
      },
    ],
  };
}

function items({ history, photo }: SheetFacts): readonly Item[] {
  const [first] = episodeSaid(history.episode.said, 'ChildReported');
  const asked = itemsAskedFor(history.child, first?.happened ?? history.episode.missingSince);
  const answers = new Map((first?.body.items ?? []).map((one) => [one.item, one]));
  const further = [...answers.keys()].filter((item) => !asked.includes(item));
  return [...asked, ...further].map((item) => ({
    ...itemOf(answers.get(item) ?? { item }),
    ...(item === 'description_and_photo' && { photo }),
  }));
}

const itemOf = ({ item, answer }: MinimumItem): Item => {
  const entry = reportItem.entries.find(({ code }) => code === item);
  return {
    heading: `${entry?.number ?? ''}. ${entry?.label ?? item}`,
    paragraphs: answer === undefined ? ['Not known yet'] : answer.split('\n'),
    lines: [],
  };
};

/** Later answers go as additions, with when they came. */
function added({ episode: { said: all } }: EpisodeHistory): readonly Part[] {
  const further = episodeSaid(all, 'ReportItemsAdded');
  if (further.length === 0) return [];
  return [
    {
      heading: 'Added since',
      items: further.flatMap((event) =>
        event.body.items.map((one) => ({ ...itemOf(one), moment: momentOf(event) })),
      ),
    },
  ];
}

function checks({ episode: { said: all } }: EpisodeHistory): readonly Part[] {
  const made = episodeSaid(all, 'CheckMade');
  if (made.length === 0) return [];
  return [
    {
      heading: 'What was tried before the report',
      items: made.map((event) => ({
        heading: event.body.what,
        moment: momentOf(event),
        paragraphs: [event.body.result],
        lines: [],
      })),
    },
  ];
}

const momentOf = ({ happened, recorded }: DomainEvent) => ({
  text: said(happened),
  iso: formatInstant(happened.precision === 'day' ? recorded : happened.at),
});

/** With its date: a sheet is read on other days too. */
const said = (when: When): string => {
  if (when.precision === 'day') return formatLondonDate(when.date);
  return `${when.precision === 'estimated' ? 'about ' : ''}${formatLondon(when.at)}`;
};

import { lookedAfterAt } from '../../child/status.ts';
import { type ReportItem, reportItem, reportItemsFor } from '../../code-sets/report-items.ts';
import { episodeSaid } from '../../episode/events.ts';
import type { EpisodeHistory } from '../../episode/history.ts';
import type { Said } from '../../event/said.ts';
import { codeOf } from '../../event/schema.ts';
import { authorityHasIt } from '../../report/authority-told.ts';
import { addInOrder } from '../../time/add-in-order.ts';
import type { Instant } from '../../time/instant.ts';
import { londonTime } from '../../time/london.ts';
import { weekdayOf } from '../../time/weekday.ts';
import { orderOf } from '../../time/when.ts';
import {
  among,
  begins,
  byWhen,
  ends,
  fulfils,
  marksOfStatements,
  noMarks,
  type OneOrMore,
} from '../define.ts';
import { oneOf, oneOrMore, optional, parameters, slug } from '../parameters.ts';
import { slugOf } from '../slug.ts';
import type { Mark } from '../word.ts';
import { markOf, marksOf, moment, onceInEpisode } from './define.ts';

const item = codeOf(reportItem);

/** Reporting a child, and what is known and asked at that moment. */
export const reportWords = {
  reported: moment({
    describes: 'The child was reported for the first time; with `to`, to the police or to the authority.',
    positions: [...begins, ...fulfils, ...ends],
    parameters: parameters({ to: optional(oneOf('police', 'authority')) }),
    finds: (history, { to }) => {
      const first = firstReport(history, to);
      return first === undefined ? noMarks : [markOf(first)];
    },
  }),
  'first-report': moment({
    describes: 'The child was reported for the first time: what the report says may fulfil what this begins.',
    positions: begins,
    finds: (history) => onceInEpisode(history, firstReport(history, undefined)?.happened),
  }),
  'report-items-complete': moment({
    describes:
      'Each item that the police ask for was answered or said to be not known yet: ten for a looked-after child, nine for a child at home.',
    positions: fulfils,
    finds: itemsComplete,
  }),
  'report-item-not-known': moment({
    describes: 'The first report left one of these items open: not answered, or said to be not known yet.',
    positions: begins,
    parameters: parameters({ item: oneOrMore(item) }),
    finds: (history, { item: asked }) => {
      const first = firstReport(history, undefined);
      if (first === undefined || answersAll(first, asked)) return noMarks;
      return onceInEpisode(history, first.happened);
    },
  }),
  'report-item-answered': moment({
    describes: 'This item of the report was answered, with the report or later; not known yet is no answer.',
    positions: fulfils,
    parameters: parameters({ item }),
    finds: ({ episode: { said } }, { item: asked }) =>
      marksOfStatements(answersGiven(said), (statement) => answers(statement, asked)),
  }),
  'authority-acknowledged': moment({
    describes:
      "Children's services have the report: they acknowledged it, or took it down themselves. Sending is not telling.",
    positions: fulfils,
    finds: authorityHasIt,
  }),
  'told-in-office-hours': moment({
    describes:
      'People had to be told between 9:00 and 17:00 on a Monday to Friday, when the daytime team is there; bank holidays are not looked up.',
    positions: fulfils,
    finds: ({ episode: { told } }) =>
      told !== undefined && told.at.precision !== 'day' && inOfficeHours(told.at.at)
        ? // 0: the time of day settles it.
          [{ at: told.at, event: 0 }]
        : noMarks,
  }),
  'immediate-concern': moment({
    describes:
      'There was particular reason to worry for the child at once: somebody said so, or the child used the code word for danger.',
    positions: begins,
    finds: immediateConcern,
  }),
  'lists-cross-matched': moment({
    describes:
      'This list was asked about the child and answered. A list that could not be reached is asked again.',
    positions: fulfils,
    parameters: parameters({ source: oneOrMore(slug) }),
    finds: (history, { source }) =>
      marksOf(history, 'ListsCrossMatched', ({ body }) =>
        body.results.some((one) => one.result !== 'unavailable' && among(source, slugOf(one.source))),
      ),
  }),
  'notice-from-another-authority': moment({
    describes: 'Another authority gave notice of the child.',
    positions: begins,
    finds: (history) => marksOf(history, 'NoticeReceivedFromAuthority'),
  }),
};

const firstReport = ({ episode: { said } }: EpisodeHistory, to: 'police' | 'authority' | undefined) =>
  episodeSaid(said, 'ChildReported').find(({ body }) => to === undefined || body.to.includes(to));

function itemsComplete(history: EpisodeHistory): readonly Mark[] {
  const { said } = history.episode;
  const first = firstReport(history, undefined);
  if (first === undefined) return noMarks;
  const lookedAfter = lookedAfterAt(history.child, orderOf(first.happened) as Instant);
  let open = lookedAfter ? itemsAsked.lookedAfter : itemsAsked.atHome;
  for (const statement of answersGiven(said)) {
    const { items } = statement.body;
    open = open.filter((asked) => !items.some((given) => given.item === asked && isAnswered(given)));
    if (open.length === 0) return [markOf(statement)];
  }
  return noMarks;
}

const itemsAsked = { lookedAfter: reportItemsFor('looked_after'), atHome: reportItemsFor('home') };

type Reported = ReturnType<typeof episodeSaid<'ChildReported' | 'ReportItemsAdded'>>[number];

const isAnswered = ({ answer, notKnownYet }: Reported['body']['items'][number]): boolean =>
  answer !== undefined || notKnownYet === true;

function answers({ body }: Reported, asked: ReportItem): boolean {
  for (const { item, answer } of body.items) if (item === asked && answer !== undefined) return true;
  return false;
}

const answersAll = (report: Reported, asked: OneOrMore<ReportItem>): boolean =>
  typeof asked === 'string' ? answers(report, asked) : asked.every((one) => answers(report, one));

function answersGiven(said: Said): readonly Reported[] {
  const reports = episodeSaid(said, 'ChildReported');
  const added = episodeSaid(said, 'ReportItemsAdded');
  if (added.length === 0) return reports;
  const given: Reported[] = [...reports];
  for (const later of added) addInOrder(given, later, byHappened);
  return given;
}

const byHappened = (one: Reported, other: Reported): number =>
  orderOf(one.happened) - orderOf(other.happened);

function immediateConcern(history: EpisodeHistory): readonly Mark[] {
  const raised = marksOf(history, 'ImmediateConcernRaised');
  const codeWord = marksOf(history, 'CodeWordUsed');
  return codeWord.length === 0 ? raised : [...raised, ...codeWord].sort(byWhen);
}

function inOfficeHours(at: Instant): boolean {
  const { date, secondOfDay } = londonTime(at);
  const weekday = weekdayOf(date);
  if (weekday === 'saturday' || weekday === 'sunday') return false;
  return secondOfDay >= 9 * 3_600 && secondOfDay < 17 * 3_600;
}

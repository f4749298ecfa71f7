import { partners, partnersAndFamily } from '../agencies/partners.ts';
import { agencyOf } from '../agencies/roles.ts';
import { type Command, type Refusal, refuse } from '../deciding/command.ts';
import { episodeAct, existing, inEpisode, said, statementAct } from '../episode/acts.ts';
import { duringAbsence } from '../episode/during-absence.ts';
import { episodeSaid } from '../episode/events.ts';
import type { EpisodeHistory } from '../episode/history.ts';
import { reportEvents } from './events.ts';
import { newAnswers } from './minimum-items.ts';

const whileGone = (history: EpisodeHistory, { happened }: Command): Refusal | undefined =>
  duringAbsence(history, happened);

const isReported = (history: EpisodeHistory, to?: 'police'): boolean =>
  episodeSaid(history.episode.said, 'ChildReported').some(
    ({ body }) => to === undefined || body.to.includes(to),
  );

/** What is said to an episode after its first report. @source docs/episodes.md */
export const furtherActs = {
  AddReportItems: episodeAct({
    describes: 'Answer items of the report that were not known yet; only what is new is kept and sent on.',
    body: reportEvents.ReportItemsAdded,
    may: partnersAndFamily,
    decide: (context, command) => {
      const history = existing(context);
      if ('refused' in history) return history;
      if (!isReported(history)) return notReported();
      const items = newAnswers(history, command.body.items);
      return items.length === 0 ? inEpisode() : inEpisode(said(command, 'ReportItemsAdded', { items }));
    },
  }),
  RecordFurtherReport: statementAct({
    describes: 'Record that somebody reported the same absence again.',
    event: 'FurtherReportReceived',
    may: partnersAndFamily,
    unless: whileGone,
  }),
  RecordSighting: statementAct({
    describes: 'Record that somebody saw the child or learnt where the child was.',
    event: 'SightingRecorded',
    may: partnersAndFamily,
    unless: whileGone,
  }),
  RaiseImmediateConcern: statementAct({
    describes: 'Say why there is particular reason to worry: people are told straight away.',
    event: 'ImmediateConcernRaised',
    may: partnersAndFamily,
    unless: whileGone,
  }),
  AcknowledgeReport: statementAct({
    describes:
      'Acknowledge as the police that the report was taken, or record who at the police took the call.',
    event: 'PoliceAcknowledged',
    may: partners,
    unless: (history, { body, madeBy }) => {
      if (!isReported(history, 'police')) return notReported();
      if (agencyOf(madeBy.role) === 'police' || body.callTaker !== undefined) return undefined;
      return refuse(
        'call-taker-not-named',
        'Whoever is not the police names the person at the police who took the report.',
        'body.callTaker',
      );
    },
  }),
  RecordCrossMatch: statementAct({
    describes: 'Record which lists were asked about the child and what each answered.',
    event: 'ListsCrossMatched',
    may: ['childrens-social-care'],
    unless: (_history, { body }) =>
      body.results.length === 0
        ? refuse(
            'no-list-was-asked',
            'A cross-match names each list that was asked and its answer; unavailable is an answer too.',
            'body.results',
          )
        : undefined,
  }),
  RecordNoticeFromAuthority: statementAct({
    describes: 'Record that another authority gave notice of this child.',
    event: 'NoticeReceivedFromAuthority',
    may: ['childrens-social-care'],
  }),
};

const notReported = (): Refusal =>
  refuse('not-reported-yet', 'The child has not been reported there yet; the report comes first.');

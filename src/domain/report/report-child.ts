import type { Static } from 'typebox';
import { partnersAndFamily } from '../agencies/partners.ts';
import type { ReportItem } from '../code-sets/report-items.ts';
import { audited, type Command, type Decision, type Refusal, refuse } from '../deciding/command.ts';
import { type EpisodeContext, episodeAct, existing, inEpisode, said } from '../episode/acts.ts';
import { alreadySaid } from '../episode/already-said.ts';
import { duringAbsence } from '../episode/during-absence.ts';
import { type EpisodeEventType, episodeSaid } from '../episode/events.ts';
import type { EpisodeHistory } from '../episode/history.ts';
import type { NewEvent } from '../event/event.ts';
import { body, list, oneOf, optional, person, text } from '../event/schema.ts';
import { minimumItem, openingFacts } from './events.ts';
import { completedItems, itemsAskedFor, newAnswers } from './minimum-items.ts';
import { openEpisode } from './open-episode.ts';
import { throughAProfessional } from './through-a-professional.ts';

const reportBody = body({
  ...openingFacts,
  to: list(oneOf('police', 'authority')),
  reporter: optional(person),
  items: list(minimumItem),
  /** Particular reason to worry, in words: people are told at once. */
  immediateConcern: optional(text),
  /** Never taken from a report: named here so that the attempt is refused with the rule and kept. */
  class: optional(text),
  grade: optional(text),
});

type Report = Command<string, Static<typeof reportBody>>;

/**
 * Telling the police or the authority that a child is missing, or away without authorisation. It opens the
 * episode where there is none; an open one takes it as its report, or as a further report.
 *
 * Items that are not known never block: ten are asked for when looked after, nine at home, and each without an
 * answer is sent as "not known yet".
 *
 * @refuses class-is-for-the-police, through-a-professional, reported-to-nobody, and what opening an episode or
 *   the times of an absence refuse
 * @source docs/episodes.md, "report"; v59-2024 L49-51, L242-260
 */
export const reportChildMissing = episodeAct({
  describes: 'Report a child to the police or the authority, and open the episode unless one is open.',
  body: reportBody,
  may: partnersAndFamily,
  decide: (context, command): Decision =>
    classOfAReporter(command) ??
    throughAProfessional(command) ??
    toNobody(command) ??
    (context.history === undefined ? firstReport(context, command) : furtherReport(context, command)),
});

const classOfAReporter = ({ body }: Report): Refusal | undefined =>
  body.class === undefined && body.grade === undefined
    ? undefined
    : audited(
        refuse(
          'class-is-for-the-police',
          'A report never carries a class or a grade; the police give them from the information in it.',
          body.class === undefined ? 'body.grade' : 'body.class',
        ),
      );

const toNobody = ({ body }: Report): Refusal | undefined =>
  body.to.length === 0
    ? refuse('reported-to-nobody', 'A report goes to the police, to the authority or to both.', 'body.to')
    : undefined;

function firstReport(context: EpisodeContext, command: Report): Decision {
  const opened = openEpisode(context, command, factsIn(command));
  if ('refused' in opened) return opened;
  const asked = itemsAskedFor(context.child, command.happened);
  const events = [reported(command, asked, command.body.to), ...worry(command)];
  return { events: [...opened, ...events.map((event) => ({ stream: 'episode', event }))] };
}

/** Whoever was not told yet is told now; to the others this is a further report, with what is new in it. */
function furtherReport(context: EpisodeContext, command: Report): Decision {
  const history = existing(context);
  if ('refused' in history) return history;
  const outside = duringAbsence(history, command.happened);
  if (outside !== undefined) return outside;
  const asked = itemsAskedFor(context.child, history.episode.missingSince);
  const first = reported(command, asked, command.body.to);
  if (alreadySaid(history, command, 'ChildReported', first.body)) return inEpisode();
  const events = [...news(history, command, asked), ...worry(command)];
  return inEpisode(
    ...events.filter(({ type, body }) => !alreadySaid(history, command, type as EpisodeEventType, body)),
  );
}

function news(history: EpisodeHistory, command: Report, asked: readonly ReportItem[]): NewEvent[] {
  const otherFacts = factsIn(command);
  const { reporter, to, items } = command.body;
  const told = new Set(episodeSaid(history.episode.said, 'ChildReported').flatMap(({ body }) => body.to));
  const untold = to.filter((recipient) => !told.has(recipient));
  if (untold.length > 0) return [reported(command, asked, untold, { otherFacts })];
  const answers = newAnswers(history, items);
  return [
    said(command, 'FurtherReportReceived', { ...(reporter && { reporter }), otherFacts }),
    ...(answers.length > 0 ? [said(command, 'ReportItemsAdded', { items: answers })] : []),
  ];
}

function reported(
  command: Report,
  asked: readonly ReportItem[],
  to: Report['body']['to'],
  more: { readonly otherFacts?: ReturnType<typeof factsIn> } = {},
): NewEvent {
  const { reporter, items } = command.body;
  return said(command, 'ChildReported', {
    to,
    ...(reporter && { reporter }),
    items: completedItems(asked, items),
    ...more,
  });
}

const worry = (command: Report): NewEvent[] =>
  command.body.immediateConcern === undefined
    ? []
    : [said(command, 'ImmediateConcernRaised', { reason: command.body.immediateConcern })];

/** What the report says of the absence itself. */
function factsIn({ body }: Report) {
  const { to, reporter, items, immediateConcern, class: givenClass, grade, ...facts } = body;
  return facts;
}

import type Type from 'typebox';
import type { Static } from 'typebox';
import { partners, partnersAndFamily } from '../agencies/partners.ts';
import { type Act, type Acts, act } from '../deciding/act.ts';
import { type Command, type Decision, type Refusal, refuse } from '../deciding/command.ts';
import { saidAlready, sayOnceIn } from '../deciding/say-once.ts';
import { body, text, version } from '../event/schema.ts';
import { incidentEvents } from './events.ts';
import type { Incident, IncidentEventType } from './incident.ts';

/** What deciding about an incident may look at. */
export interface IncidentContext {
  /** Undefined until somebody has recorded it. */
  readonly incident: Incident | undefined;
}

const incidentAct = <Body extends Type.TSchema>(
  definition: Act<IncidentContext, Body>,
): Act<IncidentContext> => act(definition);

/**
 * One occurrence with several children: an episode for each who went missing, and a name for each who was there
 * and did not.
 *
 * @source docs/episodes.md, Incident; ofsted-2013 ¶91
 */
export const incidentActs = {
  RecordIncident: incidentAct({
    describes: 'Record one occurrence in which several children were involved.',
    body: incidentEvents.IncidentRecorded,
    may: partnersAndFamily,
    decide: ({ incident }, command) =>
      incident === undefined || saidAlready(incident.said, command, 'IncidentRecorded', command.body)
        ? say(incident, command, 'IncidentRecorded')
        : refuse('incident-is-recorded', 'An incident with this number is recorded already.'),
  }),
  LinkEpisode: incidentAct({
    describes: 'Say that the episode of a child belongs to the incident.',
    body: incidentEvents.EpisodeLinked,
    may: partners,
    decide: ({ incident }, command) =>
      incident === undefined
        ? noIncident()
        : (linkedAlready(incident, command.body) ?? say(incident, command, 'EpisodeLinked')),
  }),
  NameChildPresent: incidentAct({
    describes: 'Name a child who was there and did not go missing; such a child is never counted.',
    body: incidentEvents.ChildWasPresent,
    may: partners,
    decide: ({ incident }, command) =>
      incident === undefined
        ? noIncident()
        : (notOnlyPresent(incident, command.body) ?? say(incident, command, 'ChildWasPresent')),
  }),
  TakeOffIncident: incidentAct({
    describes:
      'Take back that an episode belongs to the incident or that a child was present, with the reason.',
    body: body({ statement: version, reason: text }),
    may: ['childrens-social-care', 'police'],
    decide: ({ incident }, command) => {
      if (incident === undefined) return noIncident();
      const { statement, reason } = command.body;
      const onIt = [...incident.episodes, ...incident.present].some((one) => one.version === statement);
      if (!onIt)
        return refuse(
          'not-on-the-incident',
          'The incident says nothing under this number.',
          'body.statement',
        );
      const { happened, madeBy, recordedBy } = command;
      const taken = {
        type: 'FactWithdrawn',
        happened,
        madeBy,
        recordedBy,
        body: { reason },
        corrects: statement,
      };
      return { events: [{ stream: 'incident', event: taken }] };
    },
  }),
} satisfies Acts<IncidentContext>;

const say = (incident: Incident | undefined, command: Command, type: IncidentEventType): Decision =>
  sayOnceIn('incident', incident?.said, command, type, command.body);

const noIncident = (): Refusal => refuse('no-such-incident', 'There is no incident with this number.');

type Linked = Static<typeof incidentEvents.EpisodeLinked>;
type Present = Static<typeof incidentEvents.ChildWasPresent>;

/** A child goes missing once in an incident; the same link again changes nothing. */
function linkedAlready({ episodes }: Incident, { episode, child }: Linked): Decision | undefined {
  const before = episodes.find(({ body }) => body.child === child);
  if (before === undefined) return undefined;
  if (before.body.episode === episode) return { events: [] };
  return {
    ...refuse(
      'child-counted-once',
      'This child is on the incident with another episode already.',
      'body.child',
    ),
    inTheWay: before.body.episode,
  };
}

function notOnlyPresent({ episodes }: Incident, { child, name }: Present): Refusal | undefined {
  if (child === undefined && name === undefined)
    return refuse('nobody-is-named', 'A child who was present is named or shown by number.', 'body.name');
  return episodes.some(({ body }) => body.child === child)
    ? refuse('went-missing', 'This child is on the incident as one who went missing.', 'body.child')
    : undefined;
}

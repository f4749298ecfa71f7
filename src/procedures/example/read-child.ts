import Type, { type Static } from 'typebox';
import { childEvents } from '../../domain/child/events.ts';
import type { DomainEvent } from '../../domain/event/event.ts';
import type { Place } from '../yaml/place.ts';
import { date, fields, list, optional, readApart, text } from '../yaml/words.ts';
import { readTold, type Telling } from './read-told.ts';

/** What was true of a child from long before the story. */
export const childShape = fields({
  group: optional(text),
  responsible: optional(text),
  born: optional(date),
  host: optional(text),
  'placement-type': optional(text),
  home: optional(text),
  'distance-miles': optional(Type.Number()),
  'legal-status': optional(text),
  flags: optional(list(text)),
  school: optional(text),
  'open-to': optional(list(text)),
  exploitation: optional(readApart),
  /** Anything else, as events of the child's own. */
  events: optional(list(readApart)),
});

export type ChildShape = Static<typeof childShape>;

/** Before every story, so that everything stated of a child holds at its beginning. */
const longBefore = '2000-01-01T00:00:00Z';

/** A foster placement, where the example does not say of which kind. */
const usualPlacement = 'U4';

/** The child's own history: what was true from long before, then whatever the example tells besides. */
export function readChild(
  child: ChildShape,
  telling: Omit<Telling, 'family' | 'usual'>,
  place: Place,
): readonly DomainEvent[] {
  const inChild: Telling = { ...telling, family: childEvents, usual: {} };
  const said: DomainEvent[] = [];
  const say = (value: unknown, at: Place) => {
    const event = readTold(value, said.length + 1, inChild, at);
    if (event !== undefined) said.push(event);
  };
  for (const [field, type, body] of statedOf(child, telling.authority)) {
    // Stated once for all: a mistake in it is one of the field that states it.
    const at = place.at(field);
    say({ [type]: { at: longBefore, ...body } }, { at: () => at, mistake: at.mistake });
  }
  for (const [index, event] of (child.events ?? []).entries()) say(event, place.at('events', index));
  return said;
}

type Stated = readonly [field: keyof ChildShape, type: string, body: Readonly<Record<string, unknown>>];

function statedOf(child: ChildShape, authority: string): readonly Stated[] {
  const { group, responsible, born, host, school, home, flags, exploitation } = child;
  const {
    'legal-status': status,
    'open-to': openTo,
    'placement-type': type,
    'distance-miles': miles,
  } = child;
  const placed = [host, type, home, miles].some((one) => one !== undefined) || group?.startsWith('lac');
  return [
    ...(born === undefined ? [] : [['born', 'ChildRecorded', { dateOfBirth: born }] as const]),
    ...(responsible === undefined
      ? []
      : [['responsible', 'ResponsibilityTaken', { authority: responsible }] as const]),
    ...(group === undefined ? [] : [['group', 'GroupChanged', { group }] as const]),
    ...(status === undefined ? [] : [['legal-status', 'LegalStatusChanged', { status }] as const]),
    ...(placed
      ? [
          [
            'placement-type',
            'PlacementStarted',
            {
              type: type ?? usualPlacement,
              host: host ?? authority,
              ...(home !== undefined && { home }),
              ...(miles !== undefined && { distanceMiles: miles }),
            },
          ] as const,
        ]
      : []),
    ...(flags ?? []).map((flag) => ['flags', 'FlagRaised', { flag }] as const),
    ...(school === undefined ? [] : [['school', 'SchoolJoined', { school }] as const]),
    ...(openTo ?? []).map((role) => ['open-to', 'InvolvementStarted', { 'by-whom': role }] as const),
    ...(exploitation === undefined
      ? []
      : [['exploitation', 'ExploitationRiskAssessed', exploitation as Stated[2]] as const]),
  ];
}

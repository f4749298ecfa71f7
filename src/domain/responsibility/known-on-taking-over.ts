import { type Child, type ChildEvent, childSaid, latest } from '../child/child.ts';
import { hasFlag, placementAt, schoolAt } from '../child/status.ts';
import { childFlag } from '../code-sets/child-group.ts';
import type { Instant } from '../time/instant.ts';
import type { CarriedOver, TakeOver } from './take-over.ts';

type Known = TakeOver['known'][number];

/**
 * What the authority that takes over is to know of a child: who the child is, what was true at that moment, who is
 * around the child, and the prepared sheet. What happened before stays where it was recorded. The number by which the
 * one authority knew the child is not that of the other.
 */
export function knownOnTakingOver(child: Child, at: Instant): readonly Known[] {
  const identity =
    childSaid(child, 'ChildIdentityChanged').at(-1)?.body ?? childSaid(child, 'ChildRecorded').at(-1)?.body;
  if (identity === undefined) return [];
  const { reason: _, ...who } = { reason: undefined, ...identity };
  const identifiers = who.identifiers.filter(({ kind }) => kind !== 'la_child_id');
  const placement = placementAt(child, at);
  const school = schoolAt(child, at);
  return [
    say('ChildRecorded', { ...who, identifiers }),
    ...lastOf(child, 'GroupChanged', at),
    ...lastOf(child, 'LegalStatusChanged', at),
    ...careAt(child, at),
    ...(placement === undefined ? [] : [say('PlacementStarted', placement)]),
    ...(school === undefined ? [] : [say('SchoolJoined', { school })]),
    ...childFlag.entries
      .filter(({ code }) => hasFlag(child, code, at))
      .map(({ code }) => say('FlagRaised', { flag: code })),
    ...lastOfEach(child, 'ExploitationRiskAssessed', ({ type }) => type),
    ...lastOfEach(child, 'RelationshipRecorded', ({ person }) => person.name),
    ...lastOfEach(child, 'AssociateRecorded', ({ person }) => person.name),
    ...sheetAt(child, at),
  ];
}

type Facts<Type extends CarriedOver> = ChildEvent<Type>['body'];

const say = <Type extends CarriedOver>(type: Type, said: Facts<Type>): Known => ({ type, said });

function lastOf(child: Child, type: CarriedOver, at: Instant): readonly Known[] {
  const last = latest(child, type, at);
  return last === undefined ? [] : [{ type, said: last.body }];
}

/** Of several statements about one thing or person, the last. */
function lastOfEach<Type extends CarriedOver>(
  child: Child,
  type: Type,
  about: (said: Facts<Type>) => string,
): readonly Known[] {
  const last = new Map(childSaid(child, type).map(({ body }) => [about(body as Facts<Type>), body]));
  return [...last.values()].map((said) => ({ type, said }));
}

/** The end of care that comes with being taken over is none of the care that goes on. */
function careAt(child: Child, at: Instant): readonly Known[] {
  const ended = latest(child, 'CareEnded', (at - 1) as Instant);
  const started = latest(child, 'CareStarted', at);
  const isOver = started === undefined || (ended !== undefined && ended.version > started.version);
  return isOver ? [] : [say('CareStarted', started.body)];
}

/** A photo is kept with the record in which it was taken. */
function sheetAt(child: Child, at: Instant): readonly Known[] {
  const saved = latest(child, 'PreparedSheetSaved', at);
  if (saved === undefined) return [];
  const { photo: _, photoTakenOn: __, ...sheet } = saved.body;
  return [say('PreparedSheetSaved', sheet)];
}

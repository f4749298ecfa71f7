import Type, { type Static } from 'typebox';
import { type PlainDate, plainDate } from '../domain/time/instant.ts';
import type { Fault } from './fault.ts';
import { didYouMean } from './yaml/did-you-mean.ts';
import { type Place, placeIn } from './yaml/place.ts';
import { readYamlFile } from './yaml/read-yaml-file.ts';
import { hasShape } from './yaml/shape.ts';
import { date, fields, optional, some, text } from './yaml/words.ts';

const assigned = some(fields({ pack: text, from: optional(date), until: optional(date) }));

/**
 * `assignments.yaml`: the pack of every authority that chose none, and the ordered packs of those that did. A
 * force's packs are its own; a force that is not named has none.
 */
const assignmentsShape = fields({
  default: text,
  authorities: Type.Record(Type.String(), assigned),
  forces: optional(Type.Record(Type.String(), assigned)),
});

type AssignmentsShape = Static<typeof assignmentsShape>;

/** One pack of an authority or force, with the first and last day of its use there. */
export interface Assignment {
  readonly pack: string;
  readonly from?: PlainDate;
  readonly until?: PlainDate;
}

export interface Assignments {
  readonly floor: string;
  readonly authorities: ReadonlyMap<string, readonly Assignment[]>;
  readonly forces: ReadonlyMap<string, readonly Assignment[]>;
}

/** Whom packs may be assigned to. */
export interface Known {
  readonly packs: readonly string[];
  readonly authority: (code: string) => boolean;
  readonly force: (slug: string) => boolean;
}

export function readAssignments(file: string, known: Known, faults: Fault[]): Assignments | undefined {
  const [document] = readYamlFile(file, faults);
  if (document === undefined) return undefined;
  const place = placeIn(document, faults);
  if (!hasShape(assignmentsShape, document.value, place)) return undefined;
  const { default: floor, authorities, forces = {} } = document.value;
  checkPack(floor, known, place.at('default'));
  return {
    floor,
    authorities: readOwners(authorities, known.authority, 'authority', known, place.at('authorities')),
    forces: readOwners(forces, known.force, 'police force', known, place.at('forces')),
  };
}

function readOwners(
  owners: AssignmentsShape['authorities'],
  isKnown: (owner: string) => boolean,
  kind: string,
  known: Known,
  place: Place,
): ReadonlyMap<string, readonly Assignment[]> {
  const read = new Map<string, readonly Assignment[]>();
  for (const [owner, list] of Object.entries(owners)) {
    if (!isKnown(owner)) place.at(owner).mistake(`There is no ${kind} \`${owner}\`.`);
    for (const [index, { pack, from, until }] of list.entries()) {
      checkPack(pack, known, place.at(owner, index, 'pack'));
      if (from !== undefined && until !== undefined && until < from)
        place.at(owner, index, 'until').mistake('This ends before it begins.');
    }
    read.set(owner, list.map(assignmentOf));
  }
  return read;
}

function checkPack(pack: string, { packs }: Known, place: Place): void {
  if (!packs.includes(pack)) place.mistake(`There is no pack \`${pack}\`.${didYouMean(pack, packs)}`);
}

const assignmentOf = ({
  pack,
  from,
  until,
}: {
  pack: string;
  from?: string;
  until?: string;
}): Assignment => ({
  pack,
  ...(from !== undefined && { from: plainDate(from) }),
  ...(until !== undefined && { until: plainDate(until) }),
});

import { type Obligation, type Settlement, statusAt } from '../../domain/obligations/obligation.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { formatLondon } from '../../domain/time/london.ts';
import { orderOf } from '../../domain/time/when.ts';
import type { Example, Expected } from './example.ts';

/** What an example says that is not so, as sentences. Only what it names is compared. */
export function differences(example: Example, found: readonly Obligation[]): readonly string[] {
  const { expected, more } = example;
  const count = countDifference(expected.length, found.length, more);
  const several = expected.length > 1;
  return [
    ...(count === undefined ? [] : [count]),
    ...expected.flatMap((one, index) => {
      const obligation = found[index];
      if (obligation === undefined) return [];
      const about = several ? `Occurrence ${index + 1}: ` : '';
      return inOne(one, obligation).map(([field, is, said]) => `${about}${field} is ${is}, not ${said}.`);
    }),
  ];
}

function countDifference(expected: number, found: number, more: boolean): string | undefined {
  if (found === expected || (more && found > expected)) return undefined;
  return `The rule lays ${duties(found)}, not ${more ? 'more than ' : ''}${duties(expected)}.`;
}

const duties = (count: number): string =>
  count === 0 ? 'no duty' : `${count === 1 ? 'one' : count} ${count === 1 ? 'duty' : 'duties'}`;

type Difference = readonly [field: string, is: string, said: string];

function inOne(said: Expected, is: Obligation): readonly Difference[] {
  return [
    ...inTimes(said, is),
    ...inSettlement(said, is.settlement),
    ...Object.entries(said.parts ?? {}).flatMap(([key, kind]): Difference[] => {
      const part = is.parts.find((one) => one.key === key);
      const partIs = part === undefined ? 'no part of this rule' : (part.settlement?.kind ?? 'open');
      return partIs === kind ? [] : [[`part ${key}`, partIs, kind]];
    }),
    ...(said.status ?? []).flatMap(({ at, is: status }): Difference[] => {
      const statusIs = statusAt(is, at);
      return statusIs === status ? [] : [[`status at ${formatLondon(at)}`, statusIs, status]];
    }),
    ...unlike('owner', is.owner, said.owner),
    ...unlike('not-known', is.notKnown ?? 'nothing', said.notKnown),
  ];
}

function inTimes({ arises, due, lateAfter }: Expected, is: Obligation): readonly Difference[] {
  return [
    ...unlike('arises', is.arises ?? 'not-known', arises),
    ...unlike('due', is.due ?? 'not-known', due),
    ...unlike('late-after', is.lateAfter ?? 'never', lateAfter),
  ];
}

function inSettlement({ settlement: said }: Expected, is: Settlement | undefined): readonly Difference[] {
  if (said === undefined) return [];
  if (said === 'open') return unlike('settlement', is?.kind ?? 'open', said);
  return [
    ...unlike('settlement', is?.kind ?? 'open', said.kind),
    ...(is === undefined
      ? []
      : [
          ...unlike('settlement.at', orderOf(is.at) as Instant, said.at),
          ...unlike('settlement.reason', is.reason ?? 'not given', said.reason),
        ]),
  ];
}

function unlike<Value extends string | Instant>(
  field: string,
  is: Value,
  said: Value | undefined,
): readonly Difference[] {
  return said === undefined || is === said ? [] : [[field, shown(is), shown(said)]];
}

const shown = (value: string | Instant): string => (typeof value === 'string' ? value : formatLondon(value));

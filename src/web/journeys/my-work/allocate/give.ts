import type { SignedIn } from '../../../../access/people/signed-in.ts';
import type { Refusal } from '../../../../domain/deciding/command.ts';
import type { Instant } from '../../../../domain/time/instant.ts';
import { exactly } from '../../../../domain/time/when.ts';
import { record } from '../../../../record/record.ts';
import type { Service } from '../../../service.ts';
import type { Giving } from './orders.ts';

/**
 * Gives one thing after another; answers what was refused. Each has a key of its own by what it is about, so that twice
 * sent is once given, and a form that was broken off goes on where it stopped.
 */
export async function give(
  { store, library }: Pick<Service, 'store' | 'library'>,
  { name, as }: SignedIn,
  givings: readonly Giving[],
  { key, now }: { readonly key: string; readonly now: Instant },
): Promise<readonly Refusal[]> {
  const madeBy = { person: name, role: as.role, agency: as.agency };
  const refused: Refusal[] = [];
  for (const { type, body, owner, child, episode } of givings) {
    const outcome = await record(store, library, {
      books: owner,
      child,
      episode,
      incident: '',
      absence: '',
      key: [key, type, owner, child, episode, dutyIn(body)].join(':'),
      happensWhenSent: true,
      command: { type, body, happened: exactly(now), now, madeBy, recordedBy: madeBy },
    });
    if (outcome.kind === 'refused') refused.push(outcome.refusal);
  }
  return refused;
}

const dutyIn = (body: object): string =>
  'rule' in body && 'occurrence' in body ? `${body.rule} ${body.occurrence}` : '';

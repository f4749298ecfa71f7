import type { SignedIn } from '../../../access/people/signed-in.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import { exactly } from '../../../domain/time/when.ts';
import { record } from '../../../record/record.ts';
import type { Service } from '../../service.ts';
import { nameOf } from '../../words/say-child.ts';
import type { PlacedChild } from './read-home.ts';

/** A child from whose absence the child is not back: there is something to record about it. */
export type AwayChild = PlacedChild & { readonly episode: string; readonly missing_since: Instant };

export const isAway = (child: PlacedChild): child is AwayChild => child.episode !== null;

export const idOf = ({ child }: Pick<PlacedChild, 'child'>): string => child.slice('child:'.length);

export const episodeIdOf = ({ episode }: AwayChild): string => episode.slice('episode:'.length);

/** What one form says of one of the children. */
export interface SaidOfChild {
  readonly child: AwayChild;
  readonly type: string;
  readonly body: object;
}

/** What came of it for one child. */
export interface OutcomeOfChild {
  readonly name: string;
  readonly href: string;
  readonly recorded: boolean;
  readonly says: string;
  /** Where a refusal says that a referral comes first. */
  readonly referral: string | undefined;
}

/** One command for each child, so that what is refused of one child stops no other. */
export async function recordForEach(
  { store, library }: Pick<Service, 'store' | 'library'>,
  { name, person, as }: SignedIn,
  said: readonly SaidOfChild[],
  sent: { readonly key: string; readonly happened: Instant; readonly now: Instant },
): Promise<readonly OutcomeOfChild[]> {
  const by = { person: name, role: as.role, agency: as.agency };
  const outcomes: OutcomeOfChild[] = [];
  for (const { child, type, body } of said) {
    const id = idOf(child);
    const outcome = await record(store, library, {
      command: { type, body, happened: exactly(sent.happened), now: sent.now, madeBy: by, recordedBy: by },
      ...{ child: id, episode: episodeIdOf(child), incident: '', absence: '' },
      books: child.owner,
      key: `${sent.key}:${id}`,
      shown: {
        ...{ at: sent.now, person, agency: as.agency, act: `record ${type}` },
        children: [child.child],
      },
    });
    outcomes.push({
      name: nameOf(child.names),
      href: `/episodes/${episodeIdOf(child)}`,
      recorded: outcome.kind !== 'refused',
      says: outcome.kind === 'refused' ? `Not recorded. ${outcome.refusal.says}` : saidOf[outcome.kind],
      referral:
        outcome.kind === 'refused' && outcome.refusal.refused === 'unsafe-without-referral'
          ? `/episodes/${episodeIdOf(child)}/acts/make-referral`
          : undefined,
    });
  }
  return outcomes;
}

const saidOf = { recorded: 'Recorded', unchanged: 'It stood there already' } as const;

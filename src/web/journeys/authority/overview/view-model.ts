import type { SignedIn } from '../../../../access/people/signed-in.ts';
import { type AuthorityDutyHistory, dutySaid } from '../../../../domain/authority-duty/authority-duties.ts';
import type { DomainEvent } from '../../../../domain/event/event.ts';
import type { Instant } from '../../../../domain/time/instant.ts';
import { londonDate } from '../../../../domain/time/london.ts';
import type { PackLibrary } from '../../../../procedures/pack-library.ts';
import { actsOfAuthority } from '../../../acts/acts-for.ts';
import { offeredIn } from '../../../acts/offered.ts';
import { answerShown } from '../../../duties/answer-shown.ts';
import { dutiesInFull } from '../../../reading/duty-in-full.ts';
import { entriesOf } from '../../../reading/entries.ts';
import type { ShownDuty } from '../../../reading/shown-duties.ts';
import { sayWhen } from '../../../words/say-when.ts';

interface OnRecord {
  readonly id: string;
  readonly history: AuthorityDutyHistory;
  readonly events: readonly DomainEvent[];
  readonly duties: readonly ShownDuty[];
}

interface Looking {
  readonly signedIn: SignedIn;
  readonly library: PackLibrary;
  readonly now: Instant;
}

/** The page of what an authority owes, for one person: every string of it is decided here. */
export function authorityView(
  { id, history, events, duties }: OnRecord,
  { signedIn, library, now }: Looking,
) {
  const name = library.directory.authority(id)?.name ?? `authority ${id}`;
  const acts = actsOfAuthority(id, { role: signedIn.as.role, held: ['responsible'] });
  const offered = offeredIn(acts);
  const listed = dutiesInFull(library, duties, now, { answer: answerShown(signedIn.as, offered) });
  return {
    heading: `What ${name} owes regularly`,
    packs: library.packsOf(id, londonDate(now)).map((pack) => {
      const taken = dutySaid(history, 'ProceduresTakenUp').find(({ body }) => body.pack === pack.id);
      const href = offered('TakeUpProcedures');
      return {
        title: pack.title,
        taken: taken && sayWhen(taken.happened, now),
        href: taken === undefined && href !== undefined ? `${href}?body-pack=${pack.id}` : undefined,
      };
    }),
    open: listed.filter(({ isSettled }) => !isSettled),
    settled: listed.filter(({ isSettled }) => isSettled),
    entries: entriesOf(events, { now, directory: library.directory }).toReversed(),
    acts,
  };
}

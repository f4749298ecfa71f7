import type { DomainEvent } from '../event/event.ts';
import { foldSaid, type Said } from '../event/said.ts';
import { statements, type TypeOf } from '../event/typed.ts';
import type { authorityDutyEvents } from './events.ts';

type Events = typeof authorityDutyEvents;
export type AuthorityDutyEventType = TypeOf<Events>;

/** What one authority did of its recurring duties: what rules about an authority are asked of. */
export interface AuthorityDutyHistory {
  readonly authority: string;
  readonly said: Said;
}

export const foldAuthorityDuties = (
  authority: string,
  events: readonly DomainEvent[],
): AuthorityDutyHistory => ({ authority, said: foldSaid(events) });

export const dutySaid = <Type extends AuthorityDutyEventType>(
  { said }: Pick<AuthorityDutyHistory, 'said'>,
  type: Type,
) => statements<Events, Type>(said, type);

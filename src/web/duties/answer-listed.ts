import type { Membership } from '../../access/people/signed-in.ts';
import type { Relationship } from '../../access/policy/actions.ts';
import type { Rule } from '../../domain/obligations/rule.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { orderOf, readWhen } from '../../domain/time/when.ts';
import { type AboutDuty, offeredAbout } from '../acts/offered.ts';
import { answerAddress } from './answer-address.ts';

/** A duty as it is stored, for lists whose readers answer it from there. */
export interface AnswerableRow extends AboutDuty {
  readonly duty_owner: string;
  /** When it began to run, as it is written. */
  readonly started: string;
  /** By their key, what settled each; null for one that is open. */
  readonly parts: Readonly<Record<string, unknown>>;
  /** What the reader's agency is to the child. */
  readonly held: readonly Relationship[];
}

/** Where somebody answers a duty of a list once it has begun; whether what they say holds, deciding says. */
export function answerListed(
  row: AnswerableRow,
  rule: Rule | undefined,
  as: Membership,
  now: Instant,
): string | undefined {
  if (rule === undefined || !hasBegun(row, now)) return undefined;
  const isOpen = (part: string) => row.parts[part] === null;
  const offered = offeredAbout(row, { role: as.role, held: row.held });
  return answerAddress({ rule, owner: row.duty_owner, isOpen }, as, offered);
}

function hasBegun({ started }: AnswerableRow, now: Instant): boolean {
  const at = readWhen(started);
  return at !== undefined && orderOf(at) <= now;
}

import type { Membership } from '../../access/people/signed-in.ts';
import { agencyOf } from '../../domain/agencies/roles.ts';
import { nextAnswers } from '../../domain/answering/next-answers.ts';
import type { DutyOwner } from '../../domain/obligations/obligation.ts';
import type { Rule } from '../../domain/obligations/rule.ts';
import type { Offered } from '../acts/offered.ts';
import { BODY } from '../acts/read/read-act.ts';
import { dutyOwnerOf } from '../allocation/duty-owners.ts';

/** A duty as far as somebody can answer it. */
export interface Answerable {
  readonly rule: Rule;
  readonly owner: DutyOwner;
  /** Whether nothing has settled the part of this key. */
  readonly isOpen: (part: string) => boolean;
}

/**
 * Where somebody answers a duty: the form of the first act that meets what is open in it and that they may do now,
 * with what the duty says filled in. Undefined for a duty of others.
 */
export function answerAddress(duty: Answerable, as: Membership, offered: Offered): string | undefined {
  if (!isTheirs(duty, as)) return undefined;
  for (const { act, body } of nextAnswers(duty.rule, duty.isOpen)) {
    const address = offered(act);
    if (address !== undefined) return address + filledIn(body);
  }
  return undefined;
}

/** A duty of their own authority, force, home or school, or one that a procedure gives to somebody of their agency. */
function isTheirs({ rule, owner }: Answerable, as: Membership): boolean {
  const own = dutyOwnerOf(as);
  if (own === owner) return true;
  if (own !== undefined && kindOf(own) === kindOf(owner)) return false;
  return rule.responsible.some((one) => agencyOf(one) === agencyOf(as.role));
}

const kindOf = (owner: DutyOwner): string | undefined => owner.split(':')[0];

function filledIn(body: Readonly<Record<string, unknown>>): string {
  const fields = Object.entries(body).flatMap(([key, value]) =>
    [value].flat().map((one): [string, string] => [`${BODY}-${key}`, String(one)]),
  );
  return fields.length === 0 ? '' : `?${new URLSearchParams(fields)}`;
}

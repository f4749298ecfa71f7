import type { SignedIn } from '../../../../access/people/signed-in.ts';
import { roleLabel } from '../../../../domain/agencies/roles.ts';
import type { Instant } from '../../../../domain/time/instant.ts';
import { mayRecord } from '../../../acts/acts-for.ts';
import { isSameName } from '../../../allocation/workforce.ts';
import { inside } from '../../../words/code-words.ts';
import { sayName } from '../../../words/say-child.ts';
import { sayWhen } from '../../../words/say-when.ts';
import type { FollowUp } from '../read-follow-ups.ts';

export const lists = ['late', 'mine', 'all'] as const;
export type List = (typeof lists)[number];

const headings: Readonly<Record<List, string>> = {
  late: 'Overdue',
  mine: 'Yours',
  all: 'All that are open',
};

/** The actions that were agreed after interviews, with who does each and by when. */
export function followUpsView(
  all: readonly FollowUp[],
  { signedIn, list, now }: { readonly signedIn: SignedIn; readonly list: List; readonly now: Instant },
) {
  const of: Readonly<Record<List, readonly FollowUp[]>> = {
    late: all.filter(({ isLate }) => isLate),
    mine: all.filter(({ agreed }) => isSameName(agreed.owner.name ?? '', signedIn.name)),
    all,
  };
  return {
    heading: headings[list],
    tabs: lists.map((one) => ({
      text: `${headings[one]} (${of[one].length})`,
      href: `/follow-ups?show=${one}`,
      active: one === list,
    })),
    lines: of[list].map((one) => lineOf(one, signedIn, now)),
  };
}

function lineOf({ row, version, agreed, due, isLate }: FollowUp, { as }: SignedIn, now: Instant) {
  const episode = `/episodes/${encodeURIComponent(row.stream.slice('episode:'.length))}`;
  const { name, role } = agreed.owner;
  return {
    action: agreed.action,
    child: sayName(row.names),
    href: episode,
    owner: [name, role && `(${inside(roleLabel(role))})`].filter(Boolean).join(' '),
    due: due && sayWhen(due, now),
    isLate,
    doneHref: mayRecord('CompleteFollowUp', { role: as.role, held: row.held })
      ? `${episode}/acts/complete-follow-up?body-followUp=${version}`
      : undefined,
  };
}

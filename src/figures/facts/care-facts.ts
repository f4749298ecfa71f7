import { type Child, childSaid } from '../../domain/child/child.ts';
import { groupAt, hasFlag } from '../../domain/child/status.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { orderOf, type When } from '../../domain/time/when.ts';
import type { Fact } from './fact.ts';
import { identityColumns } from './identity-columns.ts';
import { moment } from './moment.ts';

interface Stretch {
  readonly began: When;
  readonly ended: When | undefined;
}

/**
 * The stretches in which the authority that keeps these books looked after the child: while the child's group says
 * so, not after care was said to have ended, and not while another authority is responsible.
 *
 * @source kent-2018 ¶5.1 (looked after at any time in the year)
 */
export function careFacts(books: string, child: Child, childStream: string): readonly Fact[] {
  return careStretches(child, books).map(({ began, ended }, stretch) => ({
    table: 'fact_care',
    key: `care ${stretch}`,
    columns: {
      child: childStream,
      own: books,
      began: moment(began),
      ended: moment(ended),
      unaccompanied: hasFlag(child, 'uasc', orderOf(ended ?? began) as Instant),
      ...identityColumns(child),
    },
  }));
}

function careStretches(child: Child, books: string): readonly Stretch[] {
  const changes = [
    ...childSaid(child, 'GroupChanged'),
    ...childSaid(child, 'CareEnded'),
    ...childSaid(child, 'ResponsibilityTaken'),
  ].sort((one, other) => orderOf(one.happened) - orderOf(other.happened));
  const stretches: Stretch[] = [];
  let began: When | undefined;
  let [isLookedAfter, isOurs] = [false, true];
  for (const said of changes) {
    const { type, happened } = said;
    if (type === 'ResponsibilityTaken') isOurs = said.body.authority === books;
    else
      isLookedAfter = type === 'GroupChanged' && groupAt(child, orderOf(happened) as Instant) === 'lac_own';
    if (isLookedAfter && isOurs) began ??= happened;
    else if (began !== undefined) {
      stretches.push({ began, ended: happened });
      began = undefined;
    }
  }
  return began === undefined ? stretches : [...stretches, { began, ended: undefined }];
}

import { agencyOf, type Role, roleLabel } from '../../../domain/agencies/roles.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import type { Workforce } from '../../../notices/recipients/workforce.ts';
import { worksHere } from '../../../notices/recipients/works-here.ts';
import type { PackLibrary } from '../../../procedures/pack-library.ts';
import { placeOfRule } from '../../../procedures/rule-of.ts';
import { addressOfRule } from '../../duties/address-of-rule.ts';
import type { ShownDuty } from '../../reading/shown-duties.ts';
import { capital, inside } from '../../words/code-words.ts';
import { sayAgency } from '../../words/say-agency.ts';
import { sayOwner } from '../../words/say-owner.ts';
import { sayDuration } from '../../words/say-time.ts';
import { type Moment, sayInstant } from '../../words/say-when.ts';
import { type NoticeRow, waitsForAnswer } from '../notice-row.ts';
import { sayNotice, sourceOf } from '../say-notice.ts';
import type { Told } from './read-told.ts';
import { type Step, stepsOf } from './steps.ts';

export interface Telling {
  readonly library: PackLibrary;
  readonly now: Instant;
  /** The child's. */
  readonly name: string;
  readonly names: ReadonlyMap<string, string>;
  /** Where a call to somebody is recorded; undefined for whoever may not. */
  readonly relayAt: ((notice: string) => string) | undefined;
}

interface ToldView {
  readonly id: string;
  readonly whom: string;
  readonly says: string;
  /** The rule that has them told; undefined where somebody told them of their own accord. */
  readonly source: { readonly says: string; readonly href: string } | undefined;
  readonly state: State;
  readonly label: string;
  readonly steps: readonly Step[];
  readonly relayHref: string | undefined;
}

type State = 'ring' | 'failed' | 'waiting' | 'read' | 'told' | 'over';

const labels: Readonly<Record<State, string>> = {
  ring: 'Nobody could be told',
  failed: 'Did not arrive',
  waiting: 'Not acknowledged',
  read: 'Acknowledged',
  told: 'Not acknowledged: no answer is asked for',
  over: 'Over before anybody answered',
};

const unreached: readonly State[] = ['ring', 'failed'];

const sayState = (state: State, told: Role): string => {
  if (!unreached.includes(state)) return labels[state];
  return `${labels[state]}: ring ${agencyOf(told) === 'police' ? '101' : 'them'}`;
};

/** Who was told of a record: whom somebody has to ring, who has not answered, and everybody else. */
export function toldView(told: Told, telling: Telling) {
  const all = told.notices.map((notice) => noticeView(notice, told, telling));
  return {
    toRing: all.filter(({ state }) => unreached.includes(state)),
    waiting: all.filter(({ state }) => state === 'waiting'),
    others: all.filter(({ state }) => !unreached.includes(state) && state !== 'waiting'),
  };
}

function noticeView(notice: NoticeRow, told: Told, telling: Telling): ToldView {
  const { library, name, relayAt } = telling;
  const place = placeOfRule(library, notice.rule);
  const state = stateOf(notice);
  return {
    id: notice.notice,
    whom: whomOf(notice, telling),
    says: sayNotice(notice, name, place?.rule),
    source: place && {
      says: `${place.rule.title} (${sourceOf(library, place.rule).says})`,
      href: addressOfRule(place.pack, place.rule.id),
    },
    state,
    label: sayState(state, notice.told),
    steps: stepsOf(notice, told, telling.now),
    relayHref: state === 'waiting' || unreached.includes(state) ? relayAt?.(notice.notice) : undefined,
  };
}

function stateOf(notice: NoticeRow): State {
  if (notice.acknowledged_at !== null) return 'read';
  if (notice.ended_at !== null) return 'over';
  if (notice.message === null) return 'ring';
  if (notice.failed_at !== null) return 'failed';
  return waitsForAnswer(notice) ? 'waiting' : 'told';
}

/** Whom procedures name, and with whom it is where that is somebody else. */
export function whomOf(
  { told, role, agency, person }: Pick<NoticeRow, 'told' | 'role' | 'agency' | 'person'>,
  { library, names }: Pick<Telling, 'library' | 'names'>,
): string {
  const who = person === null ? undefined : names.get(person);
  return [
    roleLabel(told),
    capital(sayAgency(agency, library.directory)),
    ...(role === told ? [] : [`taken by the ${inside(roleLabel(role as Role))}`]),
    ...(who === undefined ? [] : [who]),
  ].join(', ');
}

interface Theirs {
  readonly rule: string;
  readonly status: string;
  readonly title: string;
  readonly ruleHref: string;
  readonly whose: string;
  readonly since: Moment & { readonly age: string };
}

/** What agencies owe that do not work in Homeward: whether it is done is theirs to say, and is not known here. */
export function theirsNotKnown(
  duties: readonly ShownDuty[],
  workforce: Workforce,
  { library, now }: Pick<Telling, 'library' | 'now'>,
): readonly Theirs[] {
  return duties.flatMap(({ obligation, status }): readonly Theirs[] => {
    const { pack, rule, owner, arises, due, settlement } = obligation;
    const since = arises ?? due;
    if (settlement !== undefined || worksHere(owner, workforce)) return [];
    if (since === undefined || since > now || !['due', 'breached', 'pending'].includes(status)) return [];
    return [
      {
        ...{ rule: rule.id, status, title: rule.title, ruleHref: addressOfRule(pack, rule.id) },
        whose: capital(sayOwner(owner, library.directory)),
        since: { ...sayInstant(since, now), age: sayDuration(now - since) },
      },
    ];
  });
}

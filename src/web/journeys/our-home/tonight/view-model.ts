import type { Membership } from '../../../../access/people/signed-in.ts';
import { agencyOf, isRole } from '../../../../domain/agencies/roles.ts';
import { contactAttemptResult } from '../../../../domain/code-sets/contact-attempts.ts';
import { formatInstant, type Instant } from '../../../../domain/time/instant.ts';
import { londonDate, londonTime } from '../../../../domain/time/london.ts';
import type { PackLibrary } from '../../../../procedures/pack-library.ts';
import { ruleOf } from '../../../../procedures/rule-of.ts';
import type { EpisodeSummary } from '../../../../record/derive/episode-summary.ts';
import { answerListed } from '../../../duties/answer-listed.ts';
import { dutyView } from '../../../duties/duty-view.ts';
import type { Fields } from '../../../forms/fields.ts';
import { errorView, type FormError } from '../../../forms/form-errors.ts';
import { ageOf, nameOf } from '../../../words/say-child.ts';
import { sayDuration, sayMoment } from '../../../words/say-time.ts';
import type { DutyTowards, Home, PlacedChild } from '../read-home.ts';
import { type AwayChild, episodeIdOf, idOf, isAway } from '../record-for-each.ts';
import { reached, ways } from './form.ts';

/** What stands in the form: what was typed, or how it begins. */
export interface Typed {
  readonly fields: Fields;
  readonly errors: readonly FormError[];
  readonly twice: boolean;
}

/** Everybody who lives here: who is not back first, and what is due of the home for each. */
export function tonightView(library: PackLibrary, home: Home, as: Membership, now: Instant, typed?: Typed) {
  const children = home.children.map((child) => ({
    id: idOf(child),
    name: nameOf(child.names),
    age: ageOf(child.date_of_birth, now),
    href: `/children/${idOf(child)}`,
    ...stateOf(child, now),
    ...dutiesOf(library, child, home.duties, as, now),
  }));
  const away = home.children.filter(isAway);
  const missing = children.filter(({ state }) => state === 'missing').length;
  return {
    asAt: sayMoment(now, now),
    counts: countsOf(children.length, missing, away.length - missing),
    children: children.toSorted((one, other) => places[one.state] - places[other.state]),
    form: away.length === 0 ? undefined : formView(away, now, typed),
    errors: typed === undefined ? [] : errorView(typed.errors).summary,
  };
}

type State = 'missing' | 'out' | 'in';

const places: Readonly<Record<State, number>> = { missing: 0, out: 1, in: 2 };

function stateOf(child: PlacedChild, now: Instant) {
  if (!isAway(child)) return { state: 'in' as State, badge: 'In' };
  const summary: Partial<EpisodeSummary> = JSON.parse(child.summary ?? '{}');
  const isMissing = (child.whereabouts ?? 'unknown') === 'unknown';
  const since = child.missing_since;
  return {
    state: (isMissing ? 'missing' : 'out') as State,
    badge: isMissing ? 'Missing' : 'Out, where is known',
    howLong: sayDuration(now - since),
    since: sayMoment(since, now),
    sinceIso: formatInstant(since),
    episode: `/episodes/${episodeIdOf(child)}`,
    back: `/our-home/back?child=${encodeURIComponent(idOf(child))}`,
    policeNotTold: isMissing && summary.police !== 'told' && !(now < (summary.checksUntil ?? 0)),
    checks:
      summary.checksUntil !== undefined && now < summary.checksUntil
        ? `Preliminary checks until ${sayMoment(summary.checksUntil, now)}`
        : undefined,
    sameEpisode: londonDate(since) < londonDate(now),
  };
}

/** What is due tonight; of absences that are over it is said how much is left, and it stands under my work. */
function dutiesOf(
  library: PackLibrary,
  child: PlacedChild,
  all: readonly DutyTowards[],
  as: Membership,
  now: Instant,
) {
  const about = all.filter((duty) => duty.child === child.child && isTheirs(library, duty, as.agency));
  const tonight = about.filter(({ subject }) => subject === child.child || subject === child.episode);
  const earlier = about.length - tonight.length;
  return {
    duties: tonight.map((duty) => ({
      ...dutyView(library, duty, now),
      answerHref: answerListed({ ...duty, held: ['cares_for'] }, ruleOf(library, duty), as, now),
    })),
    earlier: earlier === 0 ? undefined : `${earlier} left from earlier absences`,
  };
}

/** Duties of the home itself, and those that a procedure gives to whoever cares for the child. */
function isTheirs(library: PackLibrary, duty: DutyTowards, agency: string): boolean {
  if (duty.duty_owner === agency) return true;
  return (ruleOf(library, duty)?.responsible ?? []).some(
    (role) => isRole(role) && agencyOf(role) === 'placement',
  );
}

const countsOf = (all: number, missing: number, out: number): string =>
  [
    `${all} ${all === 1 ? 'child' : 'children'}`,
    ...(missing > 0 ? [`${missing} missing`] : []),
    ...(out > 0 ? [`${out} out`] : []),
    `${all - missing - out} in`,
  ].join(', ');

function formView(away: readonly AwayChild[], now: Instant, typed: Typed | undefined) {
  const of = typed === undefined ? {} : errorView(typed.errors).of;
  const get = (name: string) => typed?.fields.get(name) ?? '';
  const what = get('what');
  const chosen = typed?.fields.all('child') ?? (away.length === 1 ? away.map(idOf) : []);
  return {
    of,
    values: Object.fromEntries(['check-what', 'check-result', 'call-words'].map((name) => [name, get(name)])),
    what,
    children: away.map((child) => ({
      value: idOf(child),
      text: nameOf(child.names),
      checked: chosen.includes(idOf(child)),
    })),
    to: itemsOf(reached, get('call-to')),
    how: itemsOf(ways, get('call-how')),
    result: itemsOf(
      Object.fromEntries(contactAttemptResult.entries.map(({ code, label }) => [code, label])),
      get('call-result'),
    ),
    when: whenView('when', now, typed?.fields),
    twice: typed?.twice === true,
  };
}

const itemsOf = (choices: Readonly<Record<string, string>>, chosen: string) => [
  { value: '', text: 'Choose' },
  ...Object.entries(choices).map(([value, text]) => ({ value, text, selected: value === chosen })),
];

/** A moment begins as the present one, which at night is mostly what is meant. */
export function whenView(name: string, now: Instant, fields: Fields | undefined) {
  if (fields !== undefined)
    return Object.fromEntries(
      ['day', 'date', 'time', 'which'].map((part) => [part, fields.get(`${name}-${part}`)]),
    );
  const minutes = Math.floor(londonTime(now).secondOfDay / 60);
  const two = (number: number) => String(number).padStart(2, '0');
  return { day: 'today', time: `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}` };
}

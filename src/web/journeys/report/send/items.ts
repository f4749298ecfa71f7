import type { Directory } from '../../../../domain/authorities/directory.ts';
import { childSaid } from '../../../../domain/child/child.ts';
import { groupAt, responsibleAuthorityAt } from '../../../../domain/child/status.ts';
import { childGroup } from '../../../../domain/code-sets/child-group.ts';
import type { ReportItem } from '../../../../domain/code-sets/report-items.ts';
import { type Instant, readPlainDate } from '../../../../domain/time/instant.ts';
import { formatLondon, formatLondonDate } from '../../../../domain/time/london.ts';
import { readWhen } from '../../../../domain/time/when.ts';
import { sayPhoto } from '../../../photos/say-photo.ts';
import { sayDate } from '../../../words/say-time.ts';
import type { AboutChild } from '../about-children.ts';
import type { ReportDraft } from '../draft.ts';
import { type PhotoAtHand, photoOf } from '../photo/photo-of.ts';
import { ofChild, textOf, together } from './said.ts';

export interface ItemSaid {
  readonly item: ReportItem;
  readonly answer?: string;
}

/** The items of a report as they were answered, in the order of the guidance. @source v59-2024 L249-260, L354-364 */
export function itemsOf(
  draft: ReportDraft,
  about: AboutChild,
  directory: Directory,
  now: Instant,
): readonly ItemSaid[] {
  const { when, tonight } = draft;
  const { chosen } = about;
  const sheet = ofChild(draft, 'sheet', chosen);
  const others = draft.children.filter(({ child }) => child !== chosen.child).map(({ name }) => name);
  const answers: Readonly<Record<ReportItem, string | undefined>> = {
    identity: identityOf(about, directory, now),
    where_and_when: together(
      prefixed('From: ', textOf(when, 'from')),
      prefixed('Left: ', sayWhen(textOf(when, 'left'))),
      prefixed('Last seen: ', sayWhen(textOf(when, 'lastSeen'))),
    ),
    with_whom: together(
      prefixed('Reported together with ', others.length > 0 ? others.join(', ') : undefined),
      textOf(tonight, 'withWhom'),
    ),
    clothing_and_belongings: textOf(ofChild(draft, 'tonight', chosen), 'clothing'),
    description_and_photo: together(textOf(sheet, 'description'), photoSaid(photoOf(draft, about), now)),
    medical_history: textOf(sheet, 'medical'),
    last_seen: together(
      sayWhen(textOf(when, 'lastSeen')),
      prefixed('At: ', textOf(when, 'where')),
      prefixed('By: ', textOf(when, 'by')),
    ),
    circumstances: textOf(tonight, 'circumstances'),
    family_friends_associates: textOf(sheet, 'people'),
    risk_assessment: textOf(sheet, 'risk'),
  };
  return (Object.keys(answers) as ReportItem[]).map((item) => {
    const answer = answers[item];
    return answer === undefined ? { item } : { item, answer };
  });
}

const photoSaid = (photo: PhotoAtHand | undefined, now: Instant): string | undefined =>
  photo && `${sayPhoto(photo.takenOn, now)}.`;

const prefixed = (prefix: string, answer: string | undefined): string | undefined =>
  answer === undefined ? undefined : `${prefix}${answer}`;

/** A moment as it is read out: with its date, because a sheet is read on other days too. */
function sayWhen(text: string | undefined): string | undefined {
  const when = text === undefined ? undefined : readWhen(text);
  if (when === undefined) return undefined;
  if (when.precision === 'day') return formatLondonDate(when.date);
  return `${when.precision === 'estimated' ? 'about ' : ''}${formatLondon(when.at)}`;
}

function identityOf({ chosen, child, lookedAfter }: AboutChild, directory: Directory, now: Instant): string {
  const { described } = chosen;
  const said =
    childSaid(child, 'ChildIdentityChanged').at(-1)?.body ?? childSaid(child, 'ChildRecorded').at(-1)?.body;
  const born = readPlainDate(said?.dateOfBirth ?? textOf(described, 'born') ?? '');
  const age = described?.age;
  const authority = responsibleAuthorityAt(child, now) ?? chosen.books;
  const inCare = lookedAfter || described?.lookedAfter === true;
  const group = childGroup.entries.find(({ code }) => code === groupAt(child, now));
  return [
    chosen.name,
    born === undefined ? ageSaid(age) : `born ${sayDate(born)}`,
    described ? (inCare ? 'in care' : 'not known to be in care') : (group?.label ?? ''),
    `${inCare ? 'responsible authority' : 'authority'} ${directory.authority(authority)?.name ?? authority}`,
  ]
    .filter((one) => one !== '')
    .join(', ');
}

const ageSaid = (age: unknown): string =>
  typeof age === 'number' ? `about ${age} years old` : 'date of birth not known';

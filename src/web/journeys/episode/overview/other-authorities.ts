import type { Directory } from '../../../../domain/authorities/directory.ts';
import type { Link } from '../../../../domain/child/links-elsewhere.ts';
import { type OtherAuthority, otherAuthorities } from '../../../../domain/search/other-authorities.ts';
import type { Instant } from '../../../../domain/time/instant.ts';
import type { Offered } from '../../../acts/offered.ts';
import type { ShownEpisode } from '../../../reading/read-record.ts';
import { sayAuthority } from '../../../words/say-authority.ts';
import { someone } from '../../../words/say-maker.ts';
import { sayWhen } from '../../../words/say-when.ts';

/** An authority that may have to be notified, why it is thought of, and what was decided or where to decide. */
export interface OtherAuthorityLine {
  readonly name: string;
  readonly because: readonly string[];
  readonly decided: string | undefined;
  readonly why: string | undefined;
  readonly told: string | undefined;
  readonly decideHref: string | undefined;
  /** Where it is told, once that was decided. */
  readonly tellHref: string | undefined;
}

/** The other authorities to think of, once the procedures ask for it by the concern that there is; none before. */
export function otherAuthorityLines(
  { duties, seen }: ShownEpisode,
  offered: Offered,
  { directory, now }: { readonly directory: Directory; readonly now: Instant },
): readonly OtherAuthorityLine[] {
  const isAsked = duties.some(({ obligation }) =>
    obligation.rule.parts.some(({ metBy }) =>
      metBy.some(({ word }) => word === 'other-authorities-considered'),
    ),
  );
  if (!isAsked || seen.episode.phase !== 'open') return [];
  return otherAuthorities(seen).map(({ authority, links, decided, told }) => ({
    name: sayAuthority(authority, directory),
    because: links.map(sayLink),
    decided: decided && sayDecision(decided, now),
    why: decided?.body.reason,
    told: told && `Notice sent ${sayWhen(told.happened, now).text}`,
    decideHref: decided === undefined ? filled(offered('ConsiderOtherAuthority'), { authority }) : undefined,
    tellHref:
      decided?.body.notify && told === undefined
        ? filled(offered('SendNotice'), { authority, about: 'missing' })
        : undefined,
  }));
}

const filled = (href: string | undefined, answers: Readonly<Record<string, string>>): string | undefined =>
  href &&
  `${href}?${Object.entries(answers)
    .map(([key, value]) => `body-${key}=${encodeURIComponent(value)}`)
    .join('&')}`;

function sayLink(link: Link): string {
  switch (link.kind) {
    case 'family':
      return `${link.name}, ${link.relationship}, lives there`;
    case 'associate':
      return `${link.name}, whom the child may be with, lives there`;
    case 'was-placed-there':
      return 'The child was placed there before';
    case 'was-responsible':
      return 'It was responsible for the child before';
    default:
      return link satisfies never;
  }
}

const sayDecision = (
  { body, happened, madeBy }: NonNullable<OtherAuthority['decided']>,
  now: Instant,
): string =>
  `${body.notify ? 'To be notified' : 'Not notified'}, ${sayWhen(happened, now).text}, by ${someone(madeBy)}`;

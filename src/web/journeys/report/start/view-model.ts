import { formatInstant, type Instant, readPlainDate } from '../../../../domain/time/instant.ts';
import { sayName } from '../../../words/say-child.ts';
import { sayDate, sayMoment } from '../../../words/say-time.ts';
import type { CaredFor } from './read-cared-for.ts';

export interface StartFacts {
  readonly key: string;
  readonly children: readonly CaredFor[];
  /** The child who was chosen on the page before. */
  readonly chosen: string | undefined;
  readonly drafts: readonly { readonly key: string; readonly names: readonly string[] }[];
  readonly waiting: number;
  readonly search: boolean;
  readonly calls: boolean;
  readonly matches: boolean;
  readonly error?: string;
  readonly now: Instant;
}

/** The first page: ring 999 if a child is in danger, then who it is about. */
export const startView = ({ children, chosen, drafts, error, now, ...rest }: StartFacts) => ({
  ...rest,
  errors: error === undefined ? [] : [{ text: error, href: '#child' }],
  error: error === undefined ? undefined : { text: error },
  children: children.map((one) => ({
    value: `${one.owner}|${one.child.slice('child:'.length)}`,
    text: sayName(one.names),
    hint: { text: hintOf(one, now) },
    checked: one.child === `child:${chosen}`,
  })),
  reported: children.flatMap(({ names, open_episode: episode, missing_since: since }) =>
    episode === null || since === null
      ? []
      : [
          {
            name: sayName(names),
            href: `/episodes/${episode.slice('episode:'.length)}`,
            since: sayMoment(since, now),
            sinceIso: formatInstant(since),
          },
        ],
  ),
  drafts: drafts.map(({ key, names }) => ({ href: `/report/${key}/check`, names: names.join(' and ') })),
});

function hintOf({ date_of_birth: born, missing_since: since }: CaredFor, now: Instant): string {
  const date = born === null ? undefined : readPlainDate(born);
  const said = date === undefined ? 'Date of birth not known' : `Born ${sayDate(date)}`;
  return since === null
    ? said
    : `${said}. Missing already, since ${sayMoment(since, now)}: this is added to it`;
}

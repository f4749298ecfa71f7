import type { SignedIn } from '../../../../access/people/signed-in.ts';
import { viewerOf } from '../../../../access/policy/viewer-of.ts';
import { noteShown } from '../../../../access/read-log/note-shown.ts';
import type { Instant } from '../../../../domain/time/instant.ts';
import { asAgency } from '../../../../store/as-agency.ts';
import type { Service } from '../../../service.ts';
import { templates } from '../../../shell/templates.ts';
import { arrange } from './arrange.ts';
import { type Choice, queryOf } from './choice.ts';
import { type HomeNames, homeNames } from './home-names.ts';
import { type BoardEntry, childrenIn, keepEntries } from './keep-entries.ts';
import { type BoardRow, readBoard } from './read-board.ts';

/** What the board has for somebody: everything they may see, and of it what they chose. */
export interface Look {
  readonly all: readonly BoardEntry[];
  readonly shown: readonly BoardEntry[];
}

/** What both the page and its live refresh look at. */
export interface Board {
  /** Asks the database, which shows what is theirs to see. */
  read(signedIn: SignedIn, now: Instant): Promise<readonly BoardRow[]>;
  /** How rows that were read look at a moment. */
  look(rows: readonly BoardRow[], choice: Choice, names: HomeNames, now: Instant): Look;
  names(now: Instant): Promise<HomeNames>;
  /** Notes whom somebody was shown; nothing is shown before that has succeeded. */
  note(
    signedIn: SignedIn,
    shown: readonly BoardEntry[],
    choice: Choice,
    now: Instant,
    again?: true,
  ): Promise<void>;
  /** The form that chooses. Laid out once for the same choice from the same board. */
  filterHtml(view: object): string;
}

export function board({ store, library }: Pick<Service, 'store' | 'library'>): Board {
  const written = templates();
  const entryOf = keepEntries(library, (view) => written.render('journeys/missing-now/board/row.njk', view));
  return {
    filterHtml: kept((view) => written.render('journeys/missing-now/board/filter.njk', view)),
    names: homeNames(store),
    read: (signedIn, now) => asAgency(store, viewerOf(signedIn, now), readBoard),
    look(rows, choice, names, now) {
      const all = rows.map((row) => entryOf(row, names, now));
      return { all, shown: arrange(all, choice) };
    },
    note: (signedIn, shown, choice, now, again) =>
      noteShown(store, signedIn, now, {
        act: 'board',
        children: [...childrenIn(shown)],
        detail: { filter: queryOf(choice), ...(again && { again }) },
      }),
  };
}

/** There are few: what is there to choose from, and what is chosen. */
const MOST_KEPT = 500;

function kept(render: (view: object) => string): (view: object) => string {
  const made = new Map<string, string>();
  return (view) => {
    const key = JSON.stringify(view);
    const known = made.get(key) ?? render(view);
    if (made.size >= MOST_KEPT) made.clear();
    made.set(key, known);
    return known;
  };
}

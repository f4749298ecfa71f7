import { grouped } from '../../../procedures/grouped.ts';
import type { Row } from '../files/rows.ts';

/** The tables that an import reads; one that has no file is left out. */
export interface TablesToImport {
  readonly Header?: readonly Row<'Header'>[];
  readonly Episodes?: readonly Row<'Episodes'>[];
  readonly Missing?: readonly Row<'Missing'>[];
  readonly UASC?: readonly Row<'UASC'>[];
}

/** All rows of a return about one child, in the order of their files. */
export interface ReturnedChild {
  /** `CHILD` as it stands there. */
  readonly number: string;
  readonly header: readonly Row<'Header'>[];
  readonly episodes: readonly Row<'Episodes'>[];
  readonly missing: readonly Row<'Missing'>[];
  readonly unaccompanied: readonly Row<'UASC'>[];
}

/** The children of a return, whichever table names them. */
export function childrenOf({
  Header = [],
  Episodes = [],
  Missing = [],
  UASC = [],
}: TablesToImport): readonly ReturnedChild[] {
  const numberOf = ({ CHILD }: { readonly CHILD: string }) => CHILD;
  const header = grouped(Header, numberOf);
  const episodes = grouped(Episodes, numberOf);
  const missing = grouped(Missing, numberOf);
  const unaccompanied = grouped(UASC, numberOf);
  const numbers = new Set([header, episodes, missing, unaccompanied].flatMap((table) => [...table.keys()]));
  return [...numbers].map((number) => ({
    number,
    header: header.get(number) ?? [],
    episodes: episodes.get(number) ?? [],
    missing: missing.get(number) ?? [],
    unaccompanied: unaccompanied.get(number) ?? [],
  }));
}

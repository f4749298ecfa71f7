import type { SignedIn } from '../../../access/people/signed-in.ts';
import type { ShownRecord } from '../../reading/read-record.ts';
import type { ShownDuty } from '../../reading/shown-duties.ts';
import type { Service } from '../../service.ts';

/** An episode or an absence of which people are told, as somebody who may see it opens it. */
export interface ToldRecord extends Pick<ShownRecord, 'found' | 'child' | 'asAt'> {
  /** `episode:…`, `education-absence:…` */
  readonly stream: string;
  /** Its page, below which the pages about who was told stand. */
  readonly here: string;
  readonly duties: readonly ShownDuty[];
  /** Whether they may record that somebody was told. */
  readonly mayTell: boolean;
  /** Where they tell somebody else; undefined where nobody else is told of such a record by choice. */
  readonly tellHref?: string | undefined;
}

/** Opens such a record by its id and notes that they looked; undefined where there is none of theirs to see. */
export type OpenTold = (service: Service, signedIn: SignedIn, id: string) => Promise<ToldRecord | undefined>;

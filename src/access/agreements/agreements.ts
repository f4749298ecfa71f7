import { randomUUID } from 'node:crypto';
import { formatPlainDate, type Instant, type PlainDate, readPlainDate } from '../../domain/time/instant.ts';
import type { AccessStore } from '../people/people.ts';

/** What an authority has agreed with others about sharing what is known of children. */
export interface Agreement {
  readonly id: string;
  readonly parties: string;
  readonly shares: string;
  readonly from: PlainDate;
  readonly to: PlainDate | undefined;
  readonly documentReference: string;
}

/** The register of an authority, what is in force longest first. */
export async function agreementsOf(
  { access }: AccessStore,
  authority: string,
): Promise<readonly Agreement[]> {
  const { rows } = await access.query<{
    id: string;
    parties: string;
    shares: string;
    from: string;
    to: string | null;
    documentReference: string;
  }>(
    `select agreement as id, parties, shares, valid_from::text as from, valid_to::text as to,
        document_reference as "documentReference"
      from homeward.sharing_agreement where authority = $1 order by valid_from, parties`,
    [authority],
  );
  return rows.map(({ from, to, ...rest }) => ({
    ...rest,
    from: readPlainDate(from)!,
    to: to === null ? undefined : readPlainDate(to),
  }));
}

/** Puts an agreement in the register. */
export async function addAgreement(
  { access }: AccessStore,
  authority: string,
  { parties, shares, from, to, documentReference }: Omit<Agreement, 'id'>,
  by: string,
  now: Instant,
): Promise<void> {
  await access.query(
    `insert into homeward.sharing_agreement (agreement, authority, parties, shares, valid_from, valid_to,
        document_reference, recorded_by, recorded_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...[randomUUID(), authority, parties, shares, formatPlainDate(from)],
      ...[to === undefined ? null : formatPlainDate(to), documentReference, by, new Date(now)],
    ],
  );
}

/** Ends an agreement on a day, its last; answers whether this authority has it and it ran on until then. */
export async function endAgreement(
  { access }: AccessStore,
  authority: string,
  agreement: string,
  last: PlainDate,
  by: string,
): Promise<boolean> {
  const { rowCount } = await access.query(
    `update homeward.sharing_agreement set valid_to = greatest(valid_from, $3::date), ended_by = $4
      where authority = $1 and agreement::text = $2 and (valid_to is null or valid_to > $3::date)`,
    [authority, agreement, formatPlainDate(last), by],
  );
  return rowCount === 1;
}

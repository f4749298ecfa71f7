import type { Role } from '../../domain/agencies/roles.ts';
import type { AccessStore } from '../people/people.ts';

/** Where messages of an authority go for a role of an agency in which nobody works in Homeward. */
export interface OutsideMailbox {
  /** `police:kent`, or a kind alone: `home-office`. */
  readonly agency: string;
  readonly role: Role;
  readonly address: string;
}

export async function outsideMailboxes(
  { access }: AccessStore,
  authority: string,
): Promise<readonly OutsideMailbox[]> {
  const { rows } = await access.query<OutsideMailbox>(
    'select agency, role, address from homeward.outside_mailbox where authority = $1 order by agency, role',
    [authority],
  );
  return rows;
}

/** Names the mailbox that an authority writes to for a role there, in place of the one that it had. */
export async function setMailbox(
  { access }: AccessStore,
  authority: string,
  { agency, role, address }: OutsideMailbox,
): Promise<void> {
  await access.query(
    `insert into homeward.outside_mailbox (authority, agency, role, address) values ($1, $2, $3, $4)
      on conflict (authority, agency, role) do update set address = excluded.address`,
    [authority, agency, role, address],
  );
}

export async function removeMailbox(
  { access }: AccessStore,
  authority: string,
  { agency, role }: { readonly agency: string; readonly role: string },
): Promise<void> {
  await access.query(
    'delete from homeward.outside_mailbox where authority = $1 and agency = $2 and role = $3',
    [authority, agency, role],
  );
}

import type { Role } from '../../domain/agencies/roles.ts';
import type { AccessStore } from '../people/people.ts';

/** Where messages go for a role of an agency in which nobody works in Homeward. */
export interface OutsideMailbox {
  /** `police:kent`, or a kind alone: `home-office`. */
  readonly agency: string;
  readonly role: Role;
  readonly address: string;
}

export async function outsideMailboxes({ access }: AccessStore): Promise<readonly OutsideMailbox[]> {
  const { rows } = await access.query<OutsideMailbox>(
    'select agency, role, address from homeward.outside_mailbox order by agency, role',
  );
  return rows;
}

/** Names the mailbox of a role there, in place of the one that it had. */
export async function setMailbox(
  { access }: AccessStore,
  { agency, role, address }: OutsideMailbox,
): Promise<void> {
  await access.query(
    `insert into homeward.outside_mailbox (agency, role, address) values ($1, $2, $3)
      on conflict (agency, role) do update set address = excluded.address`,
    [agency, role, address],
  );
}

export async function removeMailbox({ access }: AccessStore, agency: string, role: string): Promise<void> {
  await access.query('delete from homeward.outside_mailbox where agency = $1 and role = $2', [agency, role]);
}

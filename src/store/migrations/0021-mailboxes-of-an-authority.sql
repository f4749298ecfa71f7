-- Each authority keeps the mailboxes that it writes to: none changes where the messages of another go. Those that were
-- kept for all are those of every authority that has an administrator.
alter table outside_mailbox rename to mailbox_of_all;
alter table mailbox_of_all rename constraint outside_mailbox_pkey to mailbox_of_all_pkey;
create table outside_mailbox (
  authority text collate "C" not null,
  agency text collate "C" not null,
  role text collate "C" not null,
  address text not null check (btrim(address) <> ''),
  primary key (authority, agency, role)
);
insert into outside_mailbox
select distinct m.authority, o.agency, o.role, o.address
from mailbox_of_all o cross join membership m
where m.role = 'administrator' and m.authority is not null;
drop table mailbox_of_all;
grant select, insert, update, delete on outside_mailbox to homeward_access;
grant select on outside_mailbox to homeward_worker;

-- The mailbox that a message goes to: that of the authority whose record it is about.
create function mailbox_of(which uuid) returns text language sql stable
begin atomic
  select o.address from message m join outside_mailbox o on o.agency = m.agency and o.role = m.role
  where m.message = which and o.authority = (select min(n.owner) from notice n where n.message = which);
end;
revoke execute on function mailbox_of from public;
grant execute on function mailbox_of to homeward_worker;

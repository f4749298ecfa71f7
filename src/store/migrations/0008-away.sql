-- When somebody is away: what they were given goes to the duty desk of their team until they are back.
create table away (
  away uuid primary key,
  person uuid not null references person,
  valid_from timestamptz not null,
  valid_to timestamptz not null,
  noted_by text not null,
  check (valid_to > valid_from)
);
create index away_person on away (person);
grant select, insert, update (valid_to) on away to homeward_access;

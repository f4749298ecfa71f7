-- Streams and events: what happened, stored once and never changed.
--
-- A position is the number of the transaction that wrote the event times 65,536, plus the event's place in that
-- transaction. Positions therefore run in the order of transactions, and "every transaction before this position has
-- ended" can be read off a snapshot. A sequence could not say that: it hands out numbers to transactions that end in
-- another order. A server into which a dump is loaded counts its transactions from anew; `continue_numbering` notices
-- and lets positions go on growing.

-- Tables that every report writes to have no CHECK: the server reads each anew at every statement, which costs more
-- than the row. What writes them is one function, and `verify` tells what should not be there.
create table stream (
  owner text collate "C" not null,
  stream text collate "C" not null,
  version integer not null,
  head bytea not null,
  -- The tombstone of a stream whose events were taken at the end of retention: when, by whom, why.
  disposed jsonb,
  primary key (owner, stream)
) with (fillfactor = 85);

create table event (
  position bigint primary key,
  owner text collate "C" not null,
  stream text collate "C" not null,
  version integer not null,
  type text collate "C" not null,
  happened_at timestamptz not null,
  happened_precision text collate "C" not null,
  happened_day date,
  recorded_at timestamptz not null,
  made_by jsonb not null,
  recorded_by jsonb not null,
  agency text collate "C" not null,
  body jsonb not null,
  corrects integer,
  imported boolean not null,
  -- Null once the body is redacted: a salt would let a short body be guessed from its hash.
  salt bytea,
  body_hash bytea not null,
  previous_hash bytea,
  hash bytea not null,
  unique (owner, stream, version)
)
-- A body of a few thousand characters is not worth packing: that takes as long as all else with the event.
with (toast_tuple_target = 8160);

-- One body taken out by two people. The event stays, and so does the hash of what it said.
create table redaction (
  position bigint primary key,
  first_person text not null,
  second_person text not null,
  reason text not null check (btrim(reason) <> ''),
  redacted_at timestamptz not null,
  check (lower(btrim(first_person)) <> lower(btrim(second_person))),
  check (btrim(first_person) <> '' and btrim(second_person) <> '')
);

create table idempotency (
  key text collate "C" primary key,
  content_hash bytea not null,
  answer jsonb,
  owner text collate "C" not null,
  streams text[] not null,
  created_at timestamptz not null default now()
);

-- All that one append has to say to others, as one row: rows are what an append costs.
create table outbox (
  number bigint generated always as identity primary key,
  owner text collate "C" not null,
  streams text[] not null,
  messages jsonb not null,
  created_at timestamptz not null default now()
);

create table read_log (
  number bigint generated always as identity primary key,
  at timestamptz not null,
  person text not null,
  agency text collate "C" not null,
  act text collate "C" not null,
  children text[] not null,
  detail jsonb not null
);
create index read_log_children on read_log using gin (children);

-- That an export of all stream heads was made, so that it can be asked for.
create table checkpoint (
  taken_at timestamptz primary key,
  streams bigint not null,
  events bigint not null,
  digest bytea not null
);

-- Nobody may run a function that they were not granted.
alter default privileges revoke execute on functions from public;

create function refuse_change_of_event() returns trigger language plpgsql as $$
declare
  redacted homeward.event;
begin
  if tg_op = 'DELETE' then
    if exists (select from homeward.stream s
               where s.owner = old.owner and s.stream = old.stream and s.disposed is not null) then
      return old;
    end if;
  elsif tg_op = 'UPDATE' then
    redacted := old;
    redacted.body := '{"redacted": true}';
    redacted.salt := null;
    if new is not distinct from redacted
       and exists (select from homeward.redaction r where r.position = old.position) then
      return new;
    end if;
  end if;
  raise exception 'An event is never changed or deleted' using errcode = 'HW403';
end $$;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'Rows of % are never changed or deleted', tg_table_name using errcode = 'HW403';
end $$;

create trigger refuse_change before update or delete on event
  for each row execute function refuse_change_of_event();
create trigger refuse_truncate before truncate on event
  for each statement execute function refuse_change();
create trigger refuse_change before update or delete on redaction
  for each row execute function refuse_change();
create trigger refuse_truncate before truncate on redaction
  for each statement execute function refuse_change();
create trigger refuse_change before update or delete on read_log
  for each row execute function refuse_change();
create trigger refuse_truncate before truncate on read_log
  for each statement execute function refuse_change();
create trigger refuse_change before update or delete on checkpoint
  for each row execute function refuse_change();
create trigger refuse_truncate before truncate on checkpoint
  for each statement execute function refuse_change();
create trigger refuse_delete before delete on stream
  for each row execute function refuse_change();
create trigger refuse_truncate before truncate on stream
  for each statement execute function refuse_change();

-- Called immutable so that its answer becomes part of the statements that ask; replacing it makes them ask again.
create function transactions_before_this_server() returns bigint language sql immutable as 'select 0::bigint';

-- Run at every start, before anything is appended.
create function continue_numbering() returns void language plpgsql as $$
declare
  last bigint := (select max(position) >> 16 from homeward.event);
begin
  if last >= homeward.transactions_before_this_server()
             + pg_snapshot_xmax(pg_current_snapshot())::text::bigint then
    execute format('create or replace function homeward.transactions_before_this_server() returns bigint
                    language sql immutable as %L', format('select %s::bigint', last + 1));
  end if;
end $$;

grant execute on function transactions_before_this_server to homeward_record;
grant select on stream, event, redaction, idempotency, checkpoint, read_log to homeward_record;
grant insert on read_log, checkpoint to homeward_record;
grant insert on read_log to homeward_view;
-- UPDATE on a column is what it takes to lock a row; this one never changes.
grant select, delete, update (number) on outbox to homeward_worker;

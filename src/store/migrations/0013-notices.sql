-- Being told: who is told what, over which channels it went, and what they said to it.

-- What goes out to one person or desk: one or more things about one child at one moment.
create table message (
  message uuid primary key,
  child text collate "C",
  role text collate "C" not null,
  agency text collate "C" not null,
  -- Who is accountable for it; null for whoever is at the desk of that role.
  person uuid,
  urgent boolean not null,
  queued_at timestamptz not null,
  -- From then on nothing is added to it.
  sent_at timestamptz
);
create index message_open on message (agency, role, child) where sent_at is null;

-- One thing that one role is told about one record. What causes it is unique, so it is told once, however often
-- anybody looks at the cause.
create table notice (
  notice uuid primary key,
  -- Null where there is nobody to send it to: somebody has to ring.
  message uuid references message on delete cascade,
  owner text collate "C" not null,
  stream text collate "C" not null,
  child text collate "C",
  cause text collate "C" not null,
  -- The duty that causes it, or the event that does.
  duty_owner text collate "C" not null,
  rule text collate "C" not null,
  occurrence text collate "C" not null,
  event integer not null,
  -- How far up the chain.
  step smallint not null,
  about text collate "C" not null,
  urgent boolean not null,
  -- Whom procedures name, and at whose desk it is: the emergency duty team's when the other is shut.
  told text collate "C" not null,
  role text collate "C" not null,
  agency text collate "C" not null,
  person uuid,
  -- When there was something to be told, and when it was queued: later where the service was down.
  arose_at timestamptz not null,
  queued_at timestamptz not null,
  acknowledge_by timestamptz,
  -- When the next in line was told because nobody had answered.
  passed_on_at timestamptz,
  sent_at timestamptz,
  delivered_at timestamptz,
  acknowledged_at timestamptz,
  acknowledged_by text,
  answer text,
  failed_at timestamptz,
  fault text,
  -- There is nothing to be told any more: the child is back.
  ended_at timestamptz,
  unique (owner, stream, cause, duty_owner, rule, occurrence, event, step, told, agency)
);
create index notice_message on notice (message);
create index notice_desk on notice (agency, role, queued_at desc);
create index notice_silent on notice (acknowledge_by)
  where acknowledged_at is null and ended_at is null and passed_on_at is null and acknowledge_by is not null;
create index notice_stream on notice (owner, stream);

-- A message on its way over one channel. The message's own number goes with it, so that what arrives twice is seen to
-- be one.
create table sending (
  message uuid not null references message on delete cascade,
  channel text collate "C" not null,
  attempts integer not null default 0,
  sent_at timestamptz,
  -- What the channel calls it.
  reference text,
  delivered_at timestamptz,
  failed_at timestamptz,
  fault text,
  primary key (message, channel)
);
create index sending_reference on sending (reference) where reference is not null;
create index sending_failed on sending (failed_at) where failed_at is not null;

-- Which moments of a duty were acted on: that it arose, that it was late, each step of the chain.
create table fired (
  owner text collate "C" not null,
  subject text collate "C" not null,
  duty_owner text collate "C" not null,
  rule text collate "C" not null,
  occurrence text collate "C" not null,
  moment text collate "C" not null,
  step smallint not null,
  fired_at timestamptz not null,
  primary key (owner, subject, duty_owner, rule, occurrence, moment, step)
);

-- Since when due times are looked after here: what came before that is history, and nobody is told of it.
create table sweeping (
  one boolean primary key default true check (one),
  since timestamptz not null
);

-- Those who do not work in Homeward: a mailbox, and a link for each message, good once and for some days.
create table outside_mailbox (
  agency text collate "C" not null,
  role text collate "C" not null,
  address text not null check (btrim(address) <> ''),
  primary key (agency, role)
);
create table acknowledgement_link (
  token_hash bytea primary key,
  message uuid not null references message on delete cascade,
  expires_at timestamptz not null,
  used_at timestamptz
);

-- Who is on duty for a team, on which hours of which weekdays (1 is Monday) it works, and who stands in for whoever
-- is away. A team without hours always works.
create table duty_rota (
  duty uuid primary key,
  team uuid not null references team,
  person uuid not null references person,
  valid_from timestamptz not null,
  valid_to timestamptz not null,
  noted_by text not null,
  check (valid_to > valid_from)
);
create index duty_rota_team on duty_rota (team);
create table office_hours (
  team uuid not null references team,
  weekday smallint not null check (weekday between 1 and 7),
  opens time not null,
  closes time not null,
  primary key (team, weekday),
  check (closes > opens)
);
alter table away add cover uuid references person check (cover <> person);

grant select, insert, update on message, notice, sending, acknowledgement_link to homeward_worker;
grant select, insert on fired, sweeping to homeward_worker;
grant select on person, membership, team, away, duty_rota, office_hours, outside_mailbox to homeward_worker;
grant select, insert, update (valid_to), delete on duty_rota to homeward_access;
grant select, insert, update, delete on office_hours, outside_mailbox to homeward_access;
grant update (cover) on away to homeward_access;

-- Whoever works as that role in that agency sees what came for it; and of a child, an agency that sees the core of
-- the record sees who was told.
grant select (membership, person, role, agency) on membership to homeward_view;
grant select on notice, sending to homeward_view;
grant select on notice, message, sending to homeward_record;
alter table notice enable row level security;
create policy every_notice on notice to homeward_worker using (true) with check (true);
create policy every_notice_read on notice for select to homeward_record using (true);
create policy own_notices on notice for select to homeward_view using (
  exists (
    select from membership m
    where m.membership::text = (select current_setting('homeward.membership', true))
      and m.role = notice.role and m.agency = notice.agency
      and (notice.person is null or notice.person = m.person)));
create policy of_children_seen on notice for select to homeward_view using (
  (
    select true from relationship r
    where r.child = notice.child and r.owner = notice.owner
      and r.agency = (select current_setting('homeward.agency', true))
      and r.valid_from <= (select asked_at()) and (r.valid_to is null or r.valid_to > (select asked_at()))
      and r.kind || ':core' = any ((select string_to_array(current_setting('homeward.sections', true), ','))::text[])
    limit 1
  ));
alter table sending enable row level security;
create policy every_sending on sending to homeward_worker using (true) with check (true);
create policy every_sending_read on sending for select to homeward_record using (true);
create policy of_notices_seen on sending for select to homeward_view using (
  exists (select from notice n where n.message = sending.message));

-- Whom procedures name is told of a duty when it arises; the sweep looks for what has come since.
create index obligation_arises on obligation (arises_at) where settlement is null;
create index obligation_late on obligation (late_after) where settlement is null;

create or replace function dispose(for_owner text, disposed_streams text[], tombstone jsonb) returns integer
language plpgsql security definer set search_path = homeward, pg_temp as $$
#variable_conflict use_column
declare
  taken integer;
begin
  perform from stream s where s.owner = for_owner and s.stream = any (disposed_streams)
  order by s.stream for update;
  update stream s set disposed = tombstone
  where s.owner = for_owner and s.stream = any (disposed_streams) and s.disposed is null;
  get diagnostics taken = row_count;
  delete from event e where e.owner = for_owner and e.stream = any (disposed_streams);
  delete from timeline t where t.owner = for_owner and t.stream = any (disposed_streams);
  delete from document d where d.owner = for_owner and d.stream = any (disposed_streams);
  delete from obligation o where o.owner = for_owner and o.subject = any (disposed_streams);
  delete from settled_obligations o where o.owner = for_owner and o.subject = any (disposed_streams);
  delete from episode e where e.owner = for_owner and e.episode = any (disposed_streams);
  delete from child_key k where k.owner = for_owner and k.child = any (disposed_streams);
  delete from child c where c.owner = for_owner and c.child = any (disposed_streams);
  delete from relationship r where r.owner = for_owner and r.child = any (disposed_streams);
  delete from outbox o where o.owner = for_owner and o.streams && disposed_streams;
  delete from idempotency i where i.owner = for_owner and i.streams && disposed_streams;
  delete from draft d where d.owner = for_owner and d.stream = any (disposed_streams);
  delete from emergency_access e where e.owner = for_owner and e.child = any (disposed_streams);
  delete from notice n where n.owner = for_owner and n.stream = any (disposed_streams);
  delete from message m where not exists (select from notice n where n.message = m.message)
    and m.child = any (disposed_streams);
  delete from fired f where f.owner = for_owner and f.subject = any (disposed_streams);
  return taken;
end $$;

-- Who works in Homeward, as what, and what they have open. Only the login `access` reads these tables: nothing that
-- shows a child's record can also read sessions, and nothing that reads sessions can show a record.

create table agency (
  agency text collate "C" primary key,
  name text not null
);

create table team (
  team uuid primary key,
  agency text collate "C" not null,
  name text not null,
  unique (agency, name)
);

create table person (
  person uuid primary key,
  name text not null,
  -- By which an issuer's verified address finds somebody who was named here before they first signed in.
  email text,
  created_at timestamptz not null
);
create unique index person_email on person (lower(email));

create table identity (
  issuer text collate "C" not null,
  subject text collate "C" not null,
  person uuid not null references person,
  primary key (issuer, subject)
);

-- In what part somebody works, from when until when. Never deleted: what a person did is read with it.
create table membership (
  membership uuid primary key,
  person uuid not null references person,
  role text collate "C" not null,
  agency text collate "C" not null,
  authority text collate "C",
  team uuid references team,
  valid_from timestamptz not null,
  valid_to timestamptz,
  -- The issuer whose claims say so; null for one that somebody granted here.
  issuer text collate "C",
  granted_by text not null,
  ended_by text,
  check (valid_to >= valid_from)
);
create index membership_person on membership (person);
create index membership_agency on membership (agency);

-- The token itself is nowhere but in the browser.
create table session (
  session uuid primary key,
  token_hash bytea not null unique,
  person uuid not null references person,
  membership uuid not null references membership,
  form_secret text not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  ended_at timestamptz
);
create index session_person on session (person) where ended_at is null;

-- The code of conduct, accepted by a person for an agency.
create table conduct (
  person uuid not null references person,
  agency text collate "C" not null,
  accepted_at timestamptz not null,
  primary key (person, agency)
);

-- Answers that nobody has sent yet. One about a child or an episode names its stream, and goes when that does.
create table draft (
  person uuid not null references person,
  journey text collate "C" not null,
  key text collate "C" not null,
  owner text collate "C",
  stream text collate "C",
  content jsonb not null,
  updated_at timestamptz not null,
  primary key (person, journey, key),
  check ((owner is null) = (stream is null))
);
create index draft_stream on draft (stream) where stream is not null;

-- A record opened without a relationship: for hours, with a reason, reviewed the next day.
create table emergency_access (
  emergency uuid primary key,
  person uuid not null references person,
  membership uuid not null references membership,
  owner text collate "C" not null,
  child text collate "C" not null,
  reason text not null check (btrim(reason) <> ''),
  valid_from timestamptz not null,
  valid_to timestamptz not null,
  reviewed_by uuid references person,
  reviewed_at timestamptz,
  outcome text collate "C",
  note text,
  check (valid_to > valid_from),
  check (reviewed_by <> person),
  check ((reviewed_by is null) = (reviewed_at is null) and (reviewed_by is null) = (outcome is null))
);
create index emergency_access_membership on emergency_access (membership);
create index emergency_access_unreviewed on emergency_access (valid_from) where reviewed_at is null;

grant select, insert, update (name) on agency, team to homeward_access;
grant select, insert, update (name, email) on person to homeward_access;
grant select, insert on identity, conduct to homeward_access;
grant select, insert, update (valid_to, ended_by) on membership to homeward_access;
grant select, insert, update (membership, seen_at, ended_at), delete on session to homeward_access;
grant select, insert, update (owner, stream, content, updated_at), delete on draft to homeward_access;
grant select, insert, update (valid_to, reviewed_by, reviewed_at, outcome, note) on emergency_access
  to homeward_access;
grant select on read_log to homeward_access;

-- What somebody has opened in an emergency is asked of the database for that membership, and for no other.
alter table emergency_access enable row level security;
create policy every_access on emergency_access to homeward_access using (true) with check (true);
create policy own_access on emergency_access for select to homeward_view
  using (membership::text = (select current_setting('homeward.membership', true)));
grant select (membership, owner, child, valid_from, valid_to) on emergency_access to homeward_view;

-- Which sections are shown depends on what the agency is to the child, so each is asked for with the relationship it
-- is shown under: `responsible:interview`, `cares_for:core`, `emergency:core`. The moment is that of the request: a
-- demonstration has a clock of its own. A relationship is looked up for each row that is asked for; what was opened
-- in an emergency is a handful, gathered once.
create function asked_at() returns timestamptz language sql stable
  return coalesce(nullif(current_setting('homeward.at', true), '')::timestamptz, now());
grant execute on function asked_at to homeward_view;

-- A host authority sees what is open for a child placed in its area, and nothing that was closed before the child
-- came: that is for the responsible authority to share.
do $do$
declare
  shown text;
  to_hosts text;
begin
  foreach shown in array array['child', 'child_key', 'episode', 'timeline', 'document', 'obligation',
                               'settled_obligations'] loop
    to_hosts := case shown
      when 'episode' then $$phase in ('open', 'returned') or coalesce(over_at, missing_since) > r.valid_from$$
      when 'timeline' then 'timeline.stream = timeline.child or exists (
        select from episode e where e.owner = timeline.owner and e.episode = timeline.stream)'
      when 'document' then 'document.stream = document.child or exists (
        select from episode e where e.owner = document.owner and e.episode = document.stream)'
      when 'settled_obligations' then 'subject = settled_obligations.child or exists (
        select from episode e where e.owner = settled_obligations.owner and e.episode = subject)'
      else 'true' end;
    execute format('drop policy related_agency on %I', shown);
    execute format($policy$
      create policy related_agency on %1$I for select to homeward_view using (
        (
          select true from relationship r
          where r.child = %1$I.child
            and r.owner = %1$I.owner
            and r.agency = (select current_setting('homeward.agency', true))
            and r.valid_from <= (select asked_at())
            and (r.valid_to is null or r.valid_to > (select asked_at()))
            and r.kind || ':' || section =
              any ((select string_to_array(current_setting('homeward.sections', true), ','))::text[])
            and (r.kind <> 'hosts' or (%2$s))
          limit 1
        )
        or (
          owner || ' ' || child = any ((
            select array (
              select e.owner || ' ' || e.child from emergency_access e
              where e.valid_from <= asked_at() and e.valid_to > asked_at())
          )::text[])
          and 'emergency:' || section =
            any ((select string_to_array(current_setting('homeward.sections', true), ','))::text[])
        )
      )$policy$, shown, to_hosts);
  end loop;
end $do$;

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
  return taken;
end $$;

-- What pages are made from. Everything here can be dropped and rebuilt from events, but for documents.

-- From when until when an agency has to do with a child, and so sees the child.
create table relationship (
  owner text collate "C" not null,
  child text collate "C" not null,
  agency text collate "C" not null,
  kind text collate "C" not null,
  valid_from timestamptz not null,
  valid_to timestamptz,
  -- Serves both "the children of this agency" and "does this agency have to do with this child".
  primary key (agency, child, owner, kind, valid_from)
);

create table child (
  owner text collate "C" not null,
  child text collate "C" not null,
  section text collate "C" not null,
  version integer not null,
  names jsonb not null,
  date_of_birth date,
  sex text,
  ethnicity text,
  child_group text,
  summary jsonb not null,
  primary key (owner, child)
) with (fillfactor = 80);

-- Search by equality: names as they sound and as they are written, and identifiers.
create table child_key (
  owner text collate "C" not null,
  child text collate "C" not null,
  section text collate "C" not null,
  kind text collate "C" not null,
  key text collate "C" not null,
  primary key (owner, child, kind, key)
);
create index child_key_key on child_key (key, kind);

create table episode (
  owner text collate "C" not null,
  episode text collate "C" not null,
  child text collate "C" not null,
  section text collate "C" not null,
  version integer not null,
  phase text collate "C" not null,
  missing_since timestamptz not null,
  over_at timestamptz,
  grade text,
  police_class text,
  whereabouts text,
  search_lead text,
  binding jsonb not null,
  -- When the engine has to look again although nothing new was recorded.
  extend_at timestamptz,
  imported boolean not null,
  summary jsonb not null,
  primary key (owner, episode)
) with (fillfactor = 80);
create unique index one_unreturned_episode on episode (owner, child) where phase = 'open' and not imported;
create index episode_child on episode (child);
create index episode_extend on episode (extend_at) where extend_at is not null;

-- One row for each event and section that shows it.
create table timeline (
  owner text collate "C" not null,
  stream text collate "C" not null,
  version integer not null,
  section text collate "C" not null,
  child text collate "C" not null,
  happened_at timestamptz not null,
  summary jsonb not null,
  primary key (owner, stream, version, section)
);

create table document (
  document uuid primary key,
  owner text collate "C" not null,
  stream text collate "C" not null,
  child text collate "C" not null,
  section text collate "C" not null,
  kind text collate "C" not null,
  name text not null,
  media_type text not null,
  content bytea not null,
  content_hash bytea not null,
  recorded_at timestamptz not null
);
create index document_stream on document (owner, stream);

-- The duties of live episodes. Pending, due and breached are derived from now, never stored.
create table obligation (
  owner text collate "C" not null,
  subject text collate "C" not null,
  duty_owner text collate "C" not null,
  rule text collate "C" not null,
  occurrence text collate "C" not null,
  child text collate "C" not null,
  section text collate "C" not null,
  pack text collate "C" not null,
  arises_at timestamptz,
  due_at timestamptz,
  late_after timestamptz,
  settlement jsonb,
  settled_at timestamptz,
  parts jsonb not null,
  body jsonb not null,
  primary key (owner, subject, duty_owner, rule, occurrence)
) with (fillfactor = 90);

-- The duties of an episode in which nothing is left to do: one document.
create table settled_obligations (
  owner text collate "C" not null,
  subject text collate "C" not null,
  child text collate "C" not null,
  section text collate "C" not null,
  obligations jsonb not null,
  primary key (owner, subject)
);

-- A row is visible while a relationship of the agency with its child covers now, and its section is one of those
-- that the agency's part needs. Both settings are made inside the transaction of the request; without them nothing is
-- visible. `(select …)` lets the server read each once, not once a row. The relationship is looked up for each row
-- that is asked for: EXISTS would let the server gather all children of the agency first, a whole force's for a page.
alter table relationship enable row level security;
create policy own_agency on relationship for select to homeward_view
  using (agency = (select current_setting('homeward.agency', true)));

do $$
declare
  shown text;
begin
  foreach shown in array array['child', 'child_key', 'episode', 'timeline', 'document', 'obligation',
                               'settled_obligations'] loop
    execute format('alter table %I enable row level security', shown);
    execute format($policy$
      create policy related_agency on %1$I for select to homeward_view using (
        (
          select true from relationship r
          where r.child = %1$I.child
            and r.owner = %1$I.owner
            and r.agency = (select current_setting('homeward.agency', true))
            and r.valid_from <= now()
            and (r.valid_to is null or r.valid_to > now())
          limit 1
        )
        and section = any ((select string_to_array(current_setting('homeward.sections', true), ','))::text[])
      )$policy$, shown);
    execute format('grant select on %I to homeward_view', shown);
  end loop;
  foreach shown in array array['relationship', 'child', 'child_key', 'episode', 'timeline', 'document',
                               'obligation', 'settled_obligations'] loop
    execute format('create policy whole_record on %I for select to homeward_record using (true)', shown);
    execute format('grant select on %I to homeward_record', shown);
  end loop;
  foreach shown in array array['relationship', 'episode', 'obligation', 'settled_obligations'] loop
    execute format('create policy every_duty on %I for select to homeward_worker using (true)', shown);
    execute format('grant select on %I to homeward_worker', shown);
  end loop;
end $$;
grant select on relationship to homeward_view;

-- Facts without names.
create policy facts on episode for select to homeward_figures using (true);
create policy facts on obligation for select to homeward_figures using (true);
grant select (owner, episode, child, phase, missing_since, over_at, grade, police_class, whereabouts, imported)
  on episode to homeward_figures;
grant select (owner, subject, duty_owner, rule, occurrence, child, pack, arises_at, due_at, late_after, settlement,
  settled_at) on obligation to homeward_figures;

-- Facts without names: what figures are counted from. Each row says what was known from one moment of recording until
-- another, so that a past figure can be made again. `record` is the child's record that it was made from, and `key` names
-- it there; `child` is whom it counts for, who is another where two records became one. Everything here can be dropped
-- and made anew from the events.

-- One episode. `own` is the authority that is responsible for the child, where these are its books; `area` the one in
-- whose area the child lived. A host authority's own record of another's child has no `own`, so nothing counts twice.
create table fact_episode (
  owner text collate "C" not null,
  record text collate "C" not null,
  key text collate "C" not null,
  episode text collate "C" not null,
  child text collate "C" not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  own text collate "C",
  area text collate "C",
  responsible text collate "C",
  host text collate "C",
  class text collate "C" not null,
  hidden boolean not null,
  imported boolean not null,
  phase text collate "C" not null,
  started timestamptz not null,
  precision text collate "C" not null,
  found timestamptz,
  back timestamptz,
  -- From missing since to located or back; null while gone, and where either is known to the day only.
  hours double precision,
  looked_after boolean not null,
  child_group text collate "C" not null,
  unaccompanied boolean not null,
  special_needs boolean not null,
  legal_status text collate "C",
  placement_type text collate "C",
  provider text collate "C",
  home text collate "C",
  strand text collate "C" not null,
  missing_from text collate "C",
  sex text collate "C",
  ethnicity text collate "C",
  age smallint,
  police_class text collate "C",
  grade text collate "C",
  -- How often the police, or the whereabouts, made another class of it.
  reclassified smallint not null,
  force text collate "C",
  reason text collate "C",
  reasons text[] not null,
  found_place text collate "C",
  -- What became of the return interview; null where none is owed.
  interview text collate "C",
  interview_offered timestamptz,
  interview_held timestamptz,
  interview_due timestamptz,
  -- Null while it was not held.
  interview_in_time boolean,
  interview_extended boolean not null,
  interviewer text collate "C",
  independent boolean,
  missing_again_within_three_working_days boolean not null,
  safe_and_well text collate "C",
  safe_and_well_shared boolean not null,
  -- found, none, or not_known where neither a check nor an interview says.
  harm text collate "C" not null,
  reviewing_officer_told boolean not null,
  packs text[] not null,
  team text,
  primary key (owner, record, key, known_from)
);

-- One duty, beside the episode or child that it is about.
create table fact_duty (
  owner text collate "C" not null,
  record text collate "C" not null,
  key text collate "C" not null,
  subject text collate "C" not null,
  duty_owner text collate "C" not null,
  rule text collate "C" not null,
  occurrence text collate "C" not null,
  child text collate "C" not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  own text collate "C",
  area text collate "C",
  pack text collate "C" not null,
  started timestamptz not null,
  arises timestamptz,
  due timestamptz,
  late_after timestamptz,
  settlement text collate "C",
  settled timestamptz,
  team text,
  worker text,
  primary key (owner, record, key, known_from)
);

-- A stretch in which an authority looked after a child of its own.
create table fact_care (
  owner text collate "C" not null,
  record text collate "C" not null,
  key text collate "C" not null,
  child text collate "C" not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  own text collate "C" not null,
  began timestamptz not null,
  ended timestamptz,
  unaccompanied boolean not null,
  sex text collate "C",
  ethnicity text collate "C",
  primary key (owner, record, key, known_from)
);

-- A stretch of whereabouts in an episode: M not known, A known with concern, authorised.
create table fact_span (
  owner text collate "C" not null,
  record text collate "C" not null,
  key text collate "C" not null,
  episode text collate "C" not null,
  child text collate "C" not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  own text collate "C",
  area text collate "C",
  kind text collate "C" not null,
  looked_after boolean not null,
  began timestamptz not null,
  ended timestamptz,
  primary key (owner, record, key, known_from)
);

-- How far the facts of a child are made: up to which recording, what they say now, and when to look again though
-- nothing new is recorded, because a duty comes round.
create table fact_record (
  owner text collate "C" not null,
  record text collate "C" not null,
  known_through timestamptz not null,
  look_again timestamptz,
  standing jsonb not null,
  primary key (owner, record)
);
create index fact_record_look_again on fact_record (look_again) where look_again is not null;

-- How far in the record of all authorities facts are made.
create table fact_position (
  single boolean primary key default true check (single),
  position bigint not null
);

create index fact_episode_episode on fact_episode (owner, episode);
create index fact_span_episode on fact_span (owner, episode);
create index fact_duty_subject on fact_duty (owner, subject);
create index fact_episode_own on fact_episode (own, started);
create index fact_episode_area on fact_episode (area, started);
create index fact_episode_own_now on fact_episode (own, started) where known_to = 'infinity';
create index fact_episode_area_now on fact_episode (area, started) where known_to = 'infinity';
create index fact_duty_own_now on fact_duty (own, started) where known_to = 'infinity';
create index fact_duty_area_now on fact_duty (area, started) where known_to = 'infinity';
create index fact_care_own on fact_care (own);
create index fact_span_own on fact_span (own, began);
create index fact_span_area on fact_span (area, began);


-- Whoever counts names one authority, or `*` for a table of all; without it nothing is counted.
do $$
declare
  fact text;
begin
  foreach fact in array array['fact_episode', 'fact_duty', 'fact_care', 'fact_span'] loop
    execute format('alter table %I enable row level security', fact);
    execute format('create policy made_from_the_record on %I to homeward_record using (true) with check (true)', fact);
    execute format('grant select, insert, update, delete on %I to homeward_record', fact);
    execute format('grant select on %I to homeward_figures', fact);
  end loop;
  foreach fact in array array['fact_episode', 'fact_duty', 'fact_span'] loop
    execute format($policy$create policy counted on %I for select to homeward_figures using (
      own = (select current_setting('homeward.counts_for', true))
      or area = (select current_setting('homeward.counts_for', true))
      or (select current_setting('homeward.counts_for', true)) = '*')$policy$, fact);
  end loop;
end $$;
create policy counted on fact_care for select to homeward_figures using (
  own = (select current_setting('homeward.counts_for', true))
  or (select current_setting('homeward.counts_for', true)) = '*');
grant select, insert, update, delete on fact_record to homeward_record;
grant select, insert, update on fact_position to homeward_record;

-- What is disposed of at the end of its retention leaves no fact behind.
create function facts_go() returns trigger language plpgsql security definer
set search_path = homeward, pg_temp as $$
begin
  delete from fact_episode f where f.owner = new.owner and (f.record = new.stream or f.episode = new.stream);
  delete from fact_span f where f.owner = new.owner and (f.record = new.stream or f.episode = new.stream);
  delete from fact_duty f where f.owner = new.owner and (f.record = new.stream or f.subject = new.stream);
  delete from fact_care f where f.owner = new.owner and f.record = new.stream;
  delete from fact_record f where f.owner = new.owner and f.record = new.stream;
  return null;
end $$;
create trigger facts_go after update of disposed on stream
  for each row when (new.disposed is not null) execute function facts_go();

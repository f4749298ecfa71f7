-- What figures are broken down by besides, and what was done to help a child.

-- By which rule an imported episode was counted: `over-24-hours` where only those were; null where every one counts.
alter table fact_episode add column counted_by text collate "C";
-- How many of the child's episodes began in the 90 days up to this one, itself among them.
alter table fact_episode add column within_90_days smallint not null default 1;
alter table fact_episode add column district text collate "C";
alter table fact_episode add column school text collate "C";

-- An intervention for a child, or a sitting of a panel that dealt with the child's case.
create table fact_intervention (
  owner text collate "C" not null,
  record text collate "C" not null,
  key text collate "C" not null,
  child text collate "C" not null,
  known_from timestamptz not null,
  known_to timestamptz not null,
  own text collate "C" not null,
  kind text collate "C" not null,
  began timestamptz not null,
  unaccompanied boolean not null,
  sex text collate "C",
  ethnicity text collate "C",
  primary key (owner, record, key, known_from)
);
create index fact_intervention_own on fact_intervention (own, began);
alter table fact_intervention enable row level security;
create policy made_from_the_record on fact_intervention to homeward_record using (true) with check (true);
grant select, insert, update, delete on fact_intervention to homeward_record;
create policy counted on fact_intervention for select to homeward_figures using (
  own = (select current_setting('homeward.counts_for', true))
  or (select current_setting('homeward.counts_for', true)) = '*');
grant select on fact_intervention to homeward_figures;

-- As before, and interventions go too.
create function interventions_go() returns trigger language plpgsql security definer
set search_path = homeward, pg_temp as $$
begin
  delete from fact_intervention f where f.owner = new.owner and f.record = new.stream;
  return null;
end $$;
create trigger interventions_go after update of disposed on stream
  for each row when (new.disposed is not null) execute function interventions_go();

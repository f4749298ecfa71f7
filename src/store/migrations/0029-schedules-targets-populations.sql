-- What an authority holds its figures against: when reports are owed and to whom, the targets of its plans, and how
-- many people there are of whom rates are told. Each stands until somebody ends it, and what stood then stays known.

-- A report that somebody is owed again and again, from the period that begins on a day.
create table report_schedule (
  schedule uuid primary key,
  authority text collate "C" not null,
  kind text collate "C" not null,
  home text collate "C",
  every text collate "C" not null check (every in ('month', 'quarter', 'year')),
  recipients text not null,
  first_day date not null,
  within_days integer not null check (within_days >= 0),
  kept_by text not null,
  kept_at timestamptz not null,
  ended_by text,
  ended_at timestamptz
);
create index report_schedule_authority on report_schedule (authority);

-- What a measure is to come to, as a plan says.
create table measure_target (
  target uuid primary key,
  authority text collate "C" not null,
  measure text collate "C" not null,
  direction text collate "C" not null check (direction in ('at_least', 'at_most')),
  value numeric not null,
  plan text not null,
  kept_by text not null,
  kept_at timestamptz not null,
  ended_by text,
  ended_at timestamptz
);
create index measure_target_authority on measure_target (authority);

-- How many children live in the area, or in one group of a breakdown of it: pupils of a school, children of a district.
create table population (
  population uuid primary key,
  authority text collate "C" not null,
  breakdown text collate "C" not null,
  part text collate "C" not null,
  counted_on date not null,
  number integer not null check (number > 0),
  source text not null,
  kept_by text not null,
  kept_at timestamptz not null,
  ended_by text,
  ended_at timestamptz
);
create index population_authority on population (authority);

do $$
declare
  kept text;
begin
  foreach kept in array array['report_schedule', 'measure_target', 'population'] loop
    execute format('grant select, insert, update (ended_by, ended_at) on %I to homeward_access', kept);
  end loop;
end $$;

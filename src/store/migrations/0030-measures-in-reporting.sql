-- The figures of measures themselves, for analysts' own tools. What each measure counts is told by the service, in the
-- words in which it counts itself, each time that it begins to keep facts.
create table measure_defined (
  measure text collate "C" not null,
  series text collate "C" not null,
  title text not null,
  is_count boolean not null,
  counting text not null,
  primary key (measure, series)
);
grant select, insert, update, delete on measure_defined to homeward_record;
grant select on measure_defined to homeward_reporting;

set local role homeward_reporting;

-- One figure, as what was known then: counted with no rights but those to the facts of whoever is connected.
create function reporting.measure_values(
  asked_measure text, asked_authority text, asked_series text, first_day date, last_day date,
  known_at timestamptz default now())
returns table (numerator double precision, denominator double precision, value double precision, left_out integer)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  defined record;
begin
  select d.counting, d.is_count into defined from homeward.measure_defined d
  where d.measure = asked_measure and d.series = asked_series;
  if not found then
    raise exception 'There is no measure % of the series %', asked_measure, asked_series using errcode = 'no_data_found';
  end if;
  return query execute format(
    'select c.numerator, case when %1$L then null else c.denominator end,
       case when %1$L then c.numerator else c.numerator / nullif(c.denominator, 0) end, c.left_out from (%2$s) c',
    defined.is_count, defined.counting)
  using asked_authority, first_day::timestamp at time zone 'Europe/London',
    (last_day + 1)::timestamp at time zone 'Europe/London', known_at;
end $$;
revoke execute on function reporting.measure_values from public;

-- Every measure of every calendar month, calendar quarter and year from April since anything is on record.
create view reporting.measures with (security_barrier) as
select r.authority, d.measure, d.title, d.series, p.period_kind, p.period, p.first_day, p.last_day,
  v.numerator, v.denominator, v.value, v.left_out, now() as as_at
from homeward.reporting_reader r
cross join homeward.measure_defined d
cross join lateral (
  select (min(f.started) at time zone 'Europe/London')::date as first_day from homeward.fact_episode f
  where f.own = r.authority or f.area = r.authority) since
cross join lateral (
  select 'month' as period_kind, to_char(began, 'YYYY-MM') as period, began::date as first_day,
    (began + interval '1 month - 1 day')::date as last_day
  from generate_series(date_trunc('month', since.first_day), now() at time zone 'Europe/London', interval '1 month') began
  union all
  select 'quarter', to_char(began, 'YYYY"-Q"Q'), began::date, (began + interval '3 months - 1 day')::date
  from generate_series(date_trunc('quarter', since.first_day), now() at time zone 'Europe/London', interval '3 months') began
  union all
  select 'year', to_char(began, 'YYYY-') || to_char(began + interval '1 year', 'YY'), began::date,
    (began + interval '1 year - 1 day')::date
  from generate_series(date_trunc('year', since.first_day - interval '3 months') + interval '3 months',
    now() at time zone 'Europe/London', interval '1 year') began) p
cross join lateral reporting.measure_values(d.measure, r.authority, d.series, p.first_day, p.last_day) v
where r.login = session_user;

grant execute on function reporting.measure_values to homeward_reader;
grant select on reporting.measures to homeward_reader;
reset role;

-- What an analyst's own tools may read: facts without names of people, of the authorities that the login was granted.
-- The views belong to `homeward_reporting`, which has no rights of its own but to these columns and, row by row, to the
-- authorities of whoever is connected: `session_user`, which no SET changes. Logins are members of `homeward_reader`.
create table reporting_reader (
  login text collate "C" not null,
  authority text collate "C" not null,
  since timestamptz not null default now(),
  primary key (login, authority)
);
grant select on reporting_reader to homeward_reporting;
grant usage on schema homeward to homeward_reporting;

do $$
declare
  fact text;
  columns text;
begin
  foreach fact in array array['fact_episode', 'fact_duty', 'fact_span', 'fact_care', 'fact_intervention'] loop
    -- Whoever works on something is named in duties, and schools are named: that stays here.
    select string_agg(quote_ident(attname), ', ' order by attnum) into columns from pg_attribute
    where attrelid = fact::regclass and attnum > 0 and not attisdropped
      and attname not in ('record', 'worker', 'school') and (attname <> 'key' or fact = 'fact_intervention');
    execute format('grant select (%s) on %I to homeward_reporting', columns, fact);
    execute format($policy$create policy reported on %I for select to homeward_reporting using (
      own = any (array(select r.authority from homeward.reporting_reader r where r.login = session_user)) %s)$policy$,
      fact, case when fact in ('fact_care', 'fact_intervention') then '' else
      'or area = any (array(select r.authority from homeward.reporting_reader r where r.login = session_user))' end);
  end loop;
end $$;

set local role homeward_reporting;
do $$
declare
  name text;
  fact text;
  columns text;
begin
  foreach name in array array['episodes', 'duties', 'spans', 'care', 'interventions'] loop
    fact := case name when 'duties' then 'fact_duty' when 'care' then 'fact_care' else 'fact_' || rtrim(name, 's') end;
    select string_agg(quote_ident(attname), ', ' order by attnum) into columns from pg_attribute
    where attrelid = ('homeward.' || fact)::regclass and attnum > 0 and not attisdropped
      and attname not in ('record', 'worker', 'school') and (attname <> 'key' or fact = 'fact_intervention');
    execute format('create view reporting.%I with (security_barrier) as select %s from homeward.%I',
      name || '_as_known', columns, fact);
    execute format('create view reporting.%I with (security_barrier) as select %s from homeward.%I where known_to = ''infinity''',
      name, columns, fact);
    execute format('grant select on reporting.%I, reporting.%I to homeward_reader', name, name || '_as_known');
  end loop;
end $$;
grant usage on schema reporting to homeward_reader;
reset role;

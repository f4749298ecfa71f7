-- Where words are said: as before, and to a host authority what the policies of migration 0011 show it beside: the words
-- of a closed episode that the responsible authority shared with it, and of an absence from school or an incident since
-- the child came.
create or replace function words_said(words text, most integer, most_looked_through integer)
returns table (
  owner text, child text, stream text, version integer, section text, type text, about text, happened_at timestamptz,
  body jsonb, corrected boolean
)
language plpgsql stable security definer
set search_path = homeward, pg_temp set plan_cache_mode = force_custom_plan as $$
#variable_conflict use_column
declare
  asked tsquery := websearch_to_tsquery('english', words);
  agency_asking text := current_setting('homeward.agency', true);
  sections text[] := string_to_array(current_setting('homeward.sections', true), ',');
  at timestamptz := asked_at();
  opened text[] := array(
    select e.owner || ' ' || e.child from emergency_access e
    where e.membership::text = current_setting('homeward.membership', true)
      and e.valid_from <= at and e.valid_to > at);
  owners text[] := array(
    select r.owner from relationship r
    where r.agency = agency_asking and r.valid_from <= at and (r.valid_to is null or r.valid_to > at)
    union
    select split_part(o, ' ', 1) from unnest(opened) o);
begin
  if numnode(asked) = 0 then
    return;
  end if;
  return query
  with matched as materialized (
    select e.position, e.owner, e.stream, e.version, e.type, e.corrects, e.happened_at, e.body
    from event e
    where jsonb_to_tsvector('english', e.body, '["string"]') @@ asked and not e.imported
      and e.owner = any (owners)
    order by e.position desc
    limit most_looked_through),
  placed as (
    select m.*,
      case when m.corrects is null then m.type else statement_corrected(m.owner, m.stream, m.version) end as about,
      case when starts_with(m.stream, 'child:') then m.stream
        else (select t.child from timeline t
              where t.owner = m.owner and t.stream = m.stream and t.version = m.version limit 1) end as child
    from matched m)
  (select p.owner, p.child, p.stream, p.version, section_of(p.about), p.type, p.about, p.happened_at, p.body,
    exists (select from event c where c.owner = p.owner and c.stream = p.stream and c.corrects = p.version)
  from placed p
  where exists (
      select from relationship r
      where r.child = p.child and r.owner = p.owner and r.agency = agency_asking
        and r.valid_from <= at and (r.valid_to is null or r.valid_to > at)
        and r.kind || ':' || section_of(p.about) = any (sections)
        and (r.kind <> 'hosts' or p.stream = p.child
          or (split_part(p.stream, ':', 1) in ('education-absence', 'incident') and p.happened_at > r.valid_from)
          or exists (
          select from episode w where w.owner = p.owner and w.episode = p.stream
            and (w.phase in ('open', 'returned') or coalesce(w.over_at, w.missing_since) > r.valid_from
              or coalesce(w.summary -> 'sharedWith' ? r.agency, false)))))
    or (p.owner || ' ' || p.child = any (opened) and 'emergency:' || section_of(p.about) = any (sections))
  order by p.position desc
  limit most)
  union all
  select null, null, null, null, null, null, null, null, null, null
  where (select count(*) from matched) = most_looked_through;
end $$;

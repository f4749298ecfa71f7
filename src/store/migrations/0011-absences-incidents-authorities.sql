-- Pages for what is about no single episode: absences from school, incidents with several children, what an authority
-- owes again and again; and closed history that a host authority is let read.

-- Which absences and incidents a child has, which children an incident has, and what was agreed after interviews:
-- a handful of rows among all that was ever recorded.
create index timeline_beginning_child on timeline (child, stream)
  where summary ->> 'type' in ('PupilAbsenceOpened', 'EpisodeLinked', 'ChildWasPresent', 'FollowUpAgreed');
create index timeline_beginning_stream on timeline (stream)
  where summary ->> 'type' in ('PupilAbsenceOpened', 'EpisodeLinked', 'ChildWasPresent', 'FollowUpAgreed');

-- Two of the policies of migration 0006 say more of what a host authority sees: an absence from school or an incident
-- since the child came, and a closed episode that the responsible authority shared with it.
do $do$
declare
  shown text;
  to_hosts text;
begin
  foreach shown in array array['episode', 'timeline'] loop
    to_hosts := case shown
      when 'episode' then $$phase in ('open', 'returned') or coalesce(over_at, missing_since) > r.valid_from
        or coalesce(summary -> 'sharedWith' ? r.agency, false)$$
      else $$timeline.stream = timeline.child
        or (split_part(timeline.stream, ':', 1) in ('education-absence', 'incident')
          and timeline.happened_at > r.valid_from)
        or exists (select from episode e where e.owner = timeline.owner and e.episode = timeline.stream)$$ end;
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

-- What an authority owes again and again is about no child. Whoever sees what its children's services are responsible
-- for sees it.
create policy own_authority on obligation for select to homeward_view using (
  child = 'authority:' || owner
  and (select current_setting('homeward.agency', true)) = 'childrens-social-care:' || owner
  and 'responsible:' || section =
    any ((select string_to_array(current_setting('homeward.sections', true), ','))::text[]));

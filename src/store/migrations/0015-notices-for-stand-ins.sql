-- What is for one person is theirs whatever they work as in that agency, so that whoever stands in for a colleague
-- sees it; what is for a desk is for whoever works at it.
drop policy own_notices on notice;
create policy own_notices on notice for select to homeward_view using (
  exists (
    select from membership m
    where m.membership::text = (select current_setting('homeward.membership', true))
      and m.agency = notice.agency
      and (notice.person = m.person or (notice.person is null and m.role = notice.role))));

-- What waits for an answer is counted at the head of every page.
create index notice_waiting on notice (agency)
  where acknowledge_by is not null and acknowledged_at is null and ended_at is null;

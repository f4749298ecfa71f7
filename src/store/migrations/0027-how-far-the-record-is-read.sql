-- Positions begin with the number of their transaction, and a server numbers the transactions of all its databases
-- together. Whoever reads the record in order stops before the first one that is still running here; one that runs in
-- another database of the server adds nothing to this record, and holds nobody up, however long it takes.

-- The first position that may not be read yet. A transaction of which the server does not say where it runs is one of ours.
create function first_position_to_come() returns bigint language sql stable as $$
  select (last_seen.number::text::bigint + homeward.transactions_before_this_server()) << 16
  from pg_current_snapshot() now_seen,
  lateral (
    select case when pg_snapshot_xmin(now_seen) = pg_snapshot_xmax(now_seen) then pg_snapshot_xmax(now_seen)
      else coalesce(
        (select running from pg_snapshot_xip(now_seen) running
         where not exists (
           select from pg_locks held join pg_stat_activity holder on holder.pid = held.pid
           where held.locktype = 'transactionid' and held.transactionid = running::xid
             and held.mode = 'ExclusiveLock' and held.granted
             and holder.datid <> (select oid from pg_database where datname = current_database()))
         order by running limit 1),
        pg_snapshot_xmax(now_seen)) end as number) last_seen
$$;

grant execute on function first_position_to_come to homeward_record;

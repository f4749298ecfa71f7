-- Takes one body out of the record for good: it was recorded against the wrong child, say. Two people and a reason.
-- The hash of what it said stays, so the chain still verifies. Copies of the body go too; what was folded from it is
-- folded again by the caller.
create function redact(
  for_owner text, for_stream text, for_version integer,
  first_person text, second_person text, reason text, at timestamptz
) returns bigint
language plpgsql security definer set search_path = homeward, pg_temp as $$
#variable_conflict use_column
declare
  redacted bigint;
begin
  select e.position into redacted from event e
  where e.owner = for_owner and e.stream = for_stream and e.version = for_version;
  if redacted is null then
    return null;
  end if;
  insert into redaction values (redacted, redact.first_person, redact.second_person, redact.reason, redact.at);
  update event set body = '{"redacted": true}', salt = null where position = redacted;
  delete from timeline t where t.owner = for_owner and t.stream = for_stream and t.version = for_version;
  delete from outbox o where o.owner = for_owner and for_stream = any (o.streams);
  delete from idempotency i where i.owner = for_owner and for_stream = any (i.streams);
  return redacted;
end $$;

-- Takes whole streams with every copy at the end of retention, and leaves a tombstone for each.
-- A table that comes to hold copies of what streams say is to be named here by the migration that makes it.
create function dispose(for_owner text, disposed_streams text[], tombstone jsonb) returns integer
language plpgsql security definer set search_path = homeward, pg_temp as $$
#variable_conflict use_column
declare
  taken integer;
begin
  perform from stream s where s.owner = for_owner and s.stream = any (disposed_streams)
  order by s.stream for update;
  update stream s set disposed = tombstone
  where s.owner = for_owner and s.stream = any (disposed_streams) and s.disposed is null;
  get diagnostics taken = row_count;
  delete from event e where e.owner = for_owner and e.stream = any (disposed_streams);
  delete from timeline t where t.owner = for_owner and t.stream = any (disposed_streams);
  delete from document d where d.owner = for_owner and d.stream = any (disposed_streams);
  delete from obligation o where o.owner = for_owner and o.subject = any (disposed_streams);
  delete from settled_obligations o where o.owner = for_owner and o.subject = any (disposed_streams);
  delete from episode e where e.owner = for_owner and e.episode = any (disposed_streams);
  delete from child_key k where k.owner = for_owner and k.child = any (disposed_streams);
  delete from child c where c.owner = for_owner and c.child = any (disposed_streams);
  delete from relationship r where r.owner = for_owner and r.child = any (disposed_streams);
  delete from outbox o where o.owner = for_owner and o.streams && disposed_streams;
  delete from idempotency i where i.owner = for_owner and i.streams && disposed_streams;
  return taken;
end $$;

grant execute on function redact, dispose to homeward_record;

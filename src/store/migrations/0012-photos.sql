-- A file that somebody gave with answers that are not sent yet. It goes when the draft goes.
create table draft_file (
  person uuid not null,
  journey text collate "C" not null,
  key text collate "C" not null,
  name text collate "C" not null,
  media_type text not null,
  content bytea not null,
  primary key (person, journey, key, name),
  foreign key (person, journey, key) references draft on delete cascade
);
grant select, insert, update (media_type, content), delete on draft_file to homeward_access;

-- A document that a statement names is a copy of what it says: it goes with the body that is taken out.
create or replace function redact(
  for_owner text, for_stream text, for_version integer,
  first_person text, second_person text, reason text, at timestamptz
) returns bigint
language plpgsql security definer set search_path = homeward, pg_temp as $$
#variable_conflict use_column
declare
  redacted bigint;
  named text;
begin
  select e.position, e.body ->> 'document' into redacted, named from event e
  where e.owner = for_owner and e.stream = for_stream and e.version = for_version;
  if redacted is null then
    return null;
  end if;
  insert into redaction values (redacted, redact.first_person, redact.second_person, redact.reason, redact.at);
  update event set body = '{"redacted": true}', salt = null where position = redacted;
  delete from document d where d.owner = for_owner and d.stream = for_stream and d.document::text = named;
  delete from timeline t where t.owner = for_owner and t.stream = for_stream and t.version = for_version;
  delete from outbox o where o.owner = for_owner and for_stream = any (o.streams);
  delete from idempotency i where i.owner = for_owner and for_stream = any (i.streams);
  return redacted;
end $$;

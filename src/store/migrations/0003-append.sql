-- The one way into the record, in one round trip. What is refused raises, so that nothing of it stays:
-- HW409 with the stream and its version when somebody else was there first.
--
-- Streams come sorted by name: every transaction locks them in one order, so none waits in a circle.
create function append(
  for_owner text,
  streams jsonb,
  events jsonb,
  idempotent jsonb,
  relationships jsonb,
  children jsonb,
  child_keys jsonb,
  episodes jsonb,
  timeline_rows jsonb,
  obligations jsonb,
  obligations_replaced text[],
  settled jsonb,
  documents jsonb,
  messages jsonb,
  read jsonb
) returns jsonb
language plpgsql security definer set search_path = homeward, pg_temp as $$
#variable_conflict use_column
declare
  wanted record;
  stored record;
  first_position bigint;
begin
  if idempotent is not null then
    insert into idempotency (key, content_hash, answer, owner, streams)
    values (idempotent ->> 'key', (idempotent ->> 'contentHash')::bytea, idempotent -> 'answer', for_owner,
            array(select s ->> 'stream' from jsonb_array_elements(append.streams) s))
    on conflict (key) do nothing;
    if not found then
      select i.content_hash = (idempotent ->> 'contentHash')::bytea as same, i.answer into stored
      from idempotency i where i.key = idempotent ->> 'key';
      return case when stored.same then jsonb_build_object('replayed', stored.answer) else '{"reused": true}' end;
    end if;
  end if;

  for wanted in
    select * from jsonb_to_recordset(append.streams)
      as s (stream text, version integer, head bytea, new_version integer, new_head bytea)
  loop
    if wanted.version = 0 and wanted.new_version > 0 then
      insert into stream (owner, stream, version, head)
      values (for_owner, wanted.stream, wanted.new_version, wanted.new_head)
      on conflict (owner, stream) do nothing;
    elsif wanted.version = 0 then
      perform from stream s where s.owner = for_owner and s.stream = wanted.stream;
      found := not found;
    elsif wanted.new_version > wanted.version then
      update stream s set version = wanted.new_version, head = wanted.new_head
      where s.owner = for_owner and s.stream = wanted.stream and s.version = wanted.version
        and s.head = wanted.head and s.disposed is null;
    else
      perform from stream s
      where s.owner = for_owner and s.stream = wanted.stream and s.version = wanted.version
        and s.head = wanted.head and s.disposed is null
      for share;
    end if;
    if not found then
      perform homeward.refuse_version(for_owner, wanted.stream, wanted.version);
    end if;
  end loop;

  if events is not null then
    first_position := (pg_current_xact_id()::text::bigint + (select base from numbering)) << 16;
    select coalesce(max(position) + 1, first_position) into first_position from event
    where position >= first_position and position < first_position + 65536;
    insert into event
    select first_position + e.place, for_owner, e.stream, e.version, e.type, e.happened_at, e.happened_precision,
      e.happened_day, e.recorded_at, e.made_by, e.recorded_by, e.agency, e.body, e.corrects, e.imported, e.salt,
      e.body_hash, e.previous_hash, e.hash
    from jsonb_to_recordset(events) as e (
      place integer, stream text, version integer, type text, happened_at timestamptz, happened_precision text,
      happened_day date, recorded_at timestamptz, made_by jsonb, recorded_by jsonb, agency text, body jsonb,
      corrects integer, imported boolean, salt bytea, body_hash bytea, previous_hash bytea, hash bytea);
  end if;

  if relationships is not null then
    insert into relationship
    select for_owner, r.* from jsonb_to_recordset(relationships) as r (
      child text, agency text, kind text, valid_from timestamptz, valid_to timestamptz)
    on conflict (child, agency, owner, kind, valid_from) do update set valid_to = excluded.valid_to;
  end if;

  if children is not null then
    insert into child as known
    select for_owner, c.* from jsonb_to_recordset(children) as c (
      child text, section text, version integer, names jsonb, date_of_birth date, sex text, ethnicity text,
      child_group text, summary jsonb)
    on conflict (owner, child) do update set
      (section, version, names, date_of_birth, sex, ethnicity, child_group, summary) =
      (excluded.section, excluded.version, excluded.names, excluded.date_of_birth, excluded.sex,
       excluded.ethnicity, excluded.child_group, excluded.summary)
    where known.version <= excluded.version;
  end if;

  if child_keys is not null then
    delete from child_key k using jsonb_array_elements(child_keys) given
    where k.owner = for_owner and k.child = given ->> 'child';
    insert into child_key
    select for_owner, given.child, given.section, k.kind, k.key
    from jsonb_to_recordset(child_keys) as given (child text, section text, keys jsonb),
      jsonb_to_recordset(given.keys) as k (kind text, key text)
    on conflict do nothing;
  end if;

  if episodes is not null then
    insert into episode as known
    select for_owner, e.* from jsonb_to_recordset(episodes) as e (
      episode text, child text, section text, version integer, phase text, missing_since timestamptz,
      over_at timestamptz, grade text, police_class text, whereabouts text, search_lead text, binding jsonb,
      extend_at timestamptz, imported boolean, summary jsonb)
    -- A child's last episode ends before the next begins.
    order by e.phase = 'open'
    on conflict (owner, episode) do update set
      (child, section, version, phase, missing_since, over_at, grade, police_class, whereabouts, search_lead,
       binding, extend_at, imported, summary) =
      (excluded.child, excluded.section, excluded.version, excluded.phase, excluded.missing_since,
       excluded.over_at, excluded.grade, excluded.police_class, excluded.whereabouts, excluded.search_lead,
       excluded.binding, excluded.extend_at, excluded.imported, excluded.summary)
    where known.version <= excluded.version;
  end if;

  if timeline_rows is not null then
    insert into timeline
    select for_owner, t.* from jsonb_to_recordset(timeline_rows) as t (
      stream text, version integer, section text, child text, happened_at timestamptz, summary jsonb)
    on conflict (owner, stream, version, section) do update set
      (child, happened_at, summary) = (excluded.child, excluded.happened_at, excluded.summary);
  end if;

  if obligations_replaced is not null then
    delete from obligation o
    where o.owner = for_owner and o.subject = any (obligations_replaced) and not exists (
      select from jsonb_to_recordset(obligations) as g (
        subject text, duty_owner text, rule text, occurrence text)
      where (g.subject, g.duty_owner, g.rule, g.occurrence) = (o.subject, o.duty_owner, o.rule, o.occurrence));
  end if;
  if obligations is not null then
    insert into obligation as known
    select for_owner, o.* from jsonb_to_recordset(obligations) as o (
      subject text, duty_owner text, rule text, occurrence text, child text, section text, pack text,
      arises_at timestamptz, due_at timestamptz, late_after timestamptz, settlement jsonb, settled_at timestamptz,
      parts jsonb, body jsonb)
    on conflict (owner, subject, duty_owner, rule, occurrence) do update set
      (child, section, pack, arises_at, due_at, late_after, settlement, settled_at, parts, body) =
      (excluded.child, excluded.section, excluded.pack, excluded.arises_at, excluded.due_at, excluded.late_after,
       excluded.settlement, excluded.settled_at, excluded.parts, excluded.body)
    where known is distinct from excluded;
  end if;
  if settled is not null then
    delete from settled_obligations s using jsonb_array_elements(settled) given
    where s.owner = for_owner and s.subject = given ->> 'subject' and given -> 'obligations' = 'null';
    insert into settled_obligations
    select for_owner, s.* from jsonb_to_recordset(settled) as s (
      subject text, child text, section text, obligations jsonb)
    where s.obligations <> 'null'
    on conflict (owner, subject) do update set
      (child, section, obligations) = (excluded.child, excluded.section, excluded.obligations);
  end if;

  if documents is not null then
    insert into document
    select d.document, for_owner, d.stream, d.child, d.section, d.kind, d.name, d.media_type,
      decode(d.content, 'base64'), d.content_hash, d.recorded_at
    from jsonb_to_recordset(documents) as d (
      document uuid, stream text, child text, section text, kind text, name text, media_type text, content text,
      content_hash bytea, recorded_at timestamptz);
  end if;

  if messages is not null then
    insert into outbox (owner, stream, kind, body)
    select for_owner, m.* from jsonb_to_recordset(messages) as m (stream text, kind text, body jsonb);
  end if;

  if read is not null then
    insert into read_log (at, person, agency, act, children, detail)
    select r.* from jsonb_to_recordset(read) as r (
      at timestamptz, person text, agency text, act text, children text[], detail jsonb);
  end if;

  return jsonb_build_object('position', first_position);
end $$;

create function refuse_version(for_owner text, for_stream text, expected integer) returns void
language plpgsql as $$
declare
  actual record;
begin
  select s.version, s.disposed is not null as disposed into actual
  from homeward.stream s where s.owner = for_owner and s.stream = for_stream;
  raise exception 'The stream is not at the version that was read' using errcode = 'HW409',
    detail = jsonb_build_object('stream', for_stream, 'expected', expected, 'actual', coalesce(actual.version, 0),
                                'disposed', coalesce(actual.disposed, false))::text;
end $$;

grant execute on function append to homeward_record;

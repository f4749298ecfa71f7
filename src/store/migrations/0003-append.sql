-- The one way into the record, in one round trip: what one person said, or what several said at the same moment, all
-- of it or nothing. What is refused raises, so that nothing of it stays: HW409 with the stream and its version when
-- somebody else was there first, HW410 when one of several forms was sent before.
--
-- Streams come sorted by name: every transaction locks them in that order, so none waits in a circle. Every report
-- takes this path, so it is written to be quick: rows of streams that are new go in without looking for earlier ones
-- (ON CONFLICT costs half as much again as the row; `some_known` says that there are others), moments come in
-- milliseconds, and many rows as lists without names. `obligations` are those of new subjects; `cleared` are subjects
-- that have none left.
create function append(
  for_owner text,
  heads jsonb,
  events jsonb,
  idempotent jsonb,
  relationships jsonb,
  children jsonb,
  child_keys jsonb,
  some_known boolean,
  episodes jsonb,
  timeline_rows jsonb,
  obligations jsonb,
  changed_obligations jsonb,
  cleared text[],
  settled jsonb,
  documents jsonb,
  messages jsonb,
  read jsonb
) returns jsonb
language plpgsql security definer set search_path = homeward, pg_temp as $$
#variable_conflict use_column
declare
  -- Whether something was written before: a second append goes on where the first one ended.
  in_transaction boolean := pg_current_xact_id_if_assigned() is not null;
  wanted jsonb;
  name text;
  expected integer;
  new_keys integer;
  stored record;
  first_position bigint;
begin
  if idempotent is not null then
    insert into idempotency (key, content_hash, answer, owner, streams)
    select given.key, given.content_hash, given.answer, for_owner, given.streams
    from jsonb_to_recordset(idempotent) as given (key text, content_hash bytea, answer jsonb, streams text[])
    on conflict (key) do nothing;
    get diagnostics new_keys = row_count;
    if new_keys < jsonb_array_length(idempotent) then
      if jsonb_array_length(idempotent) > 1 then
        raise exception 'One of these forms was sent before' using errcode = 'HW410';
      end if;
      select i.content_hash = (idempotent -> 0 ->> 'content_hash')::bytea as same, i.answer into stored
      from idempotency i where i.key = idempotent -> 0 ->> 'key';
      return case when stored.same then jsonb_build_object('replayed', stored.answer) else '{"reused": true}' end;
    end if;
  end if;

  -- Each head: the stream, version and hash as they were read, version and hash as they shall be.
  for place in 0 .. jsonb_array_length(heads) - 1 loop
    wanted := heads -> place;
    name := wanted ->> 0;
    expected := (wanted ->> 1)::integer;
    if (wanted ->> 3)::integer > expected then
      if expected = 0 then
        insert into stream (owner, stream, version, head)
        values (for_owner, name, (wanted ->> 3)::integer, (wanted ->> 4)::bytea)
        on conflict (owner, stream) do nothing;
      else
        update stream s set version = (wanted ->> 3)::integer, head = (wanted ->> 4)::bytea
        where s.owner = for_owner and s.stream = name and s.version = expected
          and s.head = (wanted ->> 2)::bytea and s.disposed is null;
      end if;
    elsif expected = 0 then
      perform from stream s where s.owner = for_owner and s.stream = name;
      found := not found;
    else
      perform from stream s
      where s.owner = for_owner and s.stream = name and s.version = expected
        and s.head = (wanted ->> 2)::bytea and s.disposed is null
      for share;
    end if;
    if not found then
      perform refuse_version(for_owner, name, expected);
    end if;
  end loop;

  if events is not null then
    first_position := (pg_current_xact_id()::text::bigint + transactions_before_this_server()) << 16;
    if in_transaction then
      select coalesce(max(position) + 1, first_position) into first_position from event
      where position >= first_position and position < first_position + 65536;
    end if;
    if (first_position & 65535) + jsonb_array_length(events) > 65536 then
      raise exception 'A transaction holds at most 65,536 events' using errcode = '54000';
    end if;
    insert into event
    select first_position + e.ordinality - 1, for_owner, e.stream, e.version, e.type, to_timestamp(e.happened_at / 1000),
      e.happened_precision, e.happened_day, to_timestamp(e.recorded_at / 1000), e.made_by, e.recorded_by, e.agency,
      e.body, e.corrects, e.imported, e.salt, e.body_hash, e.previous_hash, e.hash
    from rows from (jsonb_to_recordset(events) as (
      stream text, version integer, type text, happened_at float8, happened_precision text, happened_day date,
      recorded_at float8, made_by jsonb, recorded_by jsonb, agency text, body jsonb, corrects integer,
      imported boolean, salt bytea, body_hash bytea, previous_hash bytea, hash bytea)) with ordinality as e;
  end if;

  if relationships is not null then
    insert into relationship
    select for_owner, r.child, r.agency, r.kind, to_timestamp(r.valid_from / 1000), to_timestamp(r.valid_to / 1000)
    from jsonb_to_recordset(relationships) as r (
      child text, agency text, kind text, valid_from float8, valid_to float8)
    on conflict (agency, child, owner, kind, valid_from) do update set valid_to = excluded.valid_to;
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

  if episodes is null then
    null;
  elsif not some_known then
    insert into episode select * from given_episodes(for_owner, episodes);
  else
    insert into episode as earlier select * from given_episodes(for_owner, episodes)
    on conflict (owner, episode) do update set
      (child, section, version, phase, missing_since, over_at, grade, police_class, whereabouts, search_lead,
       binding, extend_at, imported, summary) =
      (excluded.child, excluded.section, excluded.version, excluded.phase, excluded.missing_since,
       excluded.over_at, excluded.grade, excluded.police_class, excluded.whereabouts, excluded.search_lead,
       excluded.binding, excluded.extend_at, excluded.imported, excluded.summary)
    where earlier.version <= excluded.version;
  end if;

  if timeline_rows is null then
    null;
  elsif not some_known then
    insert into timeline select * from given_timeline(for_owner, timeline_rows);
  else
    insert into timeline select * from given_timeline(for_owner, timeline_rows)
    on conflict (owner, stream, version, section) do update set
      (child, happened_at, summary) = (excluded.child, excluded.happened_at, excluded.summary);
  end if;

  if obligations is not null then
    insert into obligation select * from given_obligations(for_owner, obligations);
  end if;
  if cleared is not null then
    delete from obligation o where o.owner = for_owner and o.subject = any (cleared);
  end if;
  -- Of a subject that had duties, those that are gone or have changed make room, and the others stay as they are.
  -- Each subject by itself, so that its own rows are looked up and no others.
  if changed_obligations is not null then
    for place in 0 .. jsonb_array_length(changed_obligations) - 1 loop
      wanted := jsonb_build_array(changed_obligations -> place);
      delete from obligation o
      where o.owner = for_owner and o.subject = wanted -> 0 ->> 0 and not exists (
        select from given_obligations(for_owner, wanted) duty where duty = o);
      insert into obligation
      select duty.* from given_obligations(for_owner, wanted) duty
      where not exists (
        select from obligation o
        where o.owner = for_owner and o.subject = duty.subject and o.duty_owner = duty.duty_owner
          and o.rule = duty.rule and o.occurrence = duty.occurrence);
    end loop;
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
      decode(d.content, 'base64'), d.content_hash, to_timestamp(d.recorded_at / 1000)
    from jsonb_to_recordset(documents) as d (
      document uuid, stream text, child text, section text, kind text, name text, media_type text, content text,
      content_hash bytea, recorded_at float8);
  end if;

  if messages is not null then
    insert into outbox (owner, streams, messages)
    select for_owner, said.streams, said.messages
    from jsonb_to_recordset(messages) as said (streams text[], messages jsonb);
  end if;

  if read is not null then
    insert into read_log (at, person, agency, act, children, detail)
    select to_timestamp(r.at / 1000), r.person, r.agency, r.act, r.children, r.detail
    from jsonb_to_recordset(read) as r (
      at float8, person text, agency text, act text, children text[], detail jsonb);
  end if;

  return jsonb_build_object('position', first_position);
end $$;

-- The rows that the JSON stands for. The server puts the text of these functions into the statements that use them.
create function given_episodes(for_owner text, episodes jsonb) returns setof homeward.episode
language sql immutable as $$
  select for_owner, e.episode, e.child, e.section, e.version, e.phase, to_timestamp(e.missing_since / 1000),
    to_timestamp(e.over_at / 1000), e.grade, e.police_class, e.whereabouts, e.search_lead, e.binding,
    to_timestamp(e.extend_at / 1000), e.imported, e.summary
  from jsonb_to_recordset(episodes) as e (
    episode text, child text, section text, version integer, phase text, missing_since float8, over_at float8,
    grade text, police_class text, whereabouts text, search_lead text, binding jsonb, extend_at float8,
    imported boolean, summary jsonb)
$$;

create function given_timeline(for_owner text, timeline_rows jsonb) returns setof homeward.timeline
language sql immutable as $$
  select for_owner, t.stream, t.version, t.section, t.child, to_timestamp(t.happened_at / 1000), t.summary
  from jsonb_to_recordset(timeline_rows) as t (
    stream text, version integer, section text, child text, happened_at float8, summary jsonb)
$$;

-- Each set: subject, child, section, duties; each duty its columns from duty_owner to body without those three.
create function given_obligations(for_owner text, obligations jsonb) returns setof homeward.obligation
language sql immutable as $$
  select for_owner, given ->> 0, duty ->> 0, duty ->> 1, duty ->> 2, given ->> 1, given ->> 2, duty ->> 3,
    to_timestamp((duty ->> 4)::float8 / 1000), to_timestamp((duty ->> 5)::float8 / 1000),
    to_timestamp((duty ->> 6)::float8 / 1000), nullif(duty -> 7, 'null'),
    to_timestamp((duty ->> 8)::float8 / 1000), duty -> 9, duty -> 10
  from jsonb_array_elements(obligations) given, jsonb_array_elements(given -> 3) duty
$$;

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

-- Facts that were made by other rules than today's are made anew, record by record, and so are those of a record in
-- which something came to be recorded at or before a moment up to which they were made.
alter table fact_position add column rules integer not null default 0;
alter table fact_record add column rules integer not null default 0;
-- How many recordings lay at or before `known_through`.
alter table fact_record add column recordings integer not null default 0;

-- What is disposed of leaves no fact behind, also where facts are being made of it at the same moment: whoever makes
-- facts holds the position.
create or replace function facts_go() returns trigger language plpgsql security definer
set search_path = homeward, pg_temp as $$
begin
  perform from fact_position for update;
  delete from fact_episode f where f.owner = new.owner and (f.record = new.stream or f.episode = new.stream);
  delete from fact_span f where f.owner = new.owner and (f.record = new.stream or f.episode = new.stream);
  delete from fact_duty f where f.owner = new.owner and (f.record = new.stream or f.subject = new.stream);
  delete from fact_care f where f.owner = new.owner and f.record = new.stream;
  delete from fact_record f where f.owner = new.owner and f.record = new.stream;
  return null;
end $$;

-- What was redacted is not counted either, nor was it ever: the facts of its child are made anew.
create function facts_of_redacted() returns trigger language plpgsql security definer
set search_path = homeward, pg_temp as $$
begin
  perform from fact_position for update;
  update fact_record f set rules = 0, look_again = 'epoch'
  from event e left join episode p on p.owner = e.owner and p.episode = e.stream
  where e.position = new.position and f.owner = e.owner and f.record = coalesce(p.child, e.stream);
  return null;
end $$;
create trigger facts_of_redacted after insert on redaction
  for each row execute function facts_of_redacted();

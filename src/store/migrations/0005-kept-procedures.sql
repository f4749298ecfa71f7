-- What packs said when something was bound to them, for as long as anything is: an episode keeps the procedure that
-- it opened under, however often the pack has been mended since.
create table kept_procedure (
  hash text collate "C" primary key,
  pack text collate "C" not null,
  content text not null,
  kept_at timestamptz not null default now()
);
create trigger refuse_change before update or delete on kept_procedure
  for each row execute function refuse_change();
create trigger refuse_truncate before truncate on kept_procedure
  for each statement execute function refuse_change();
grant select, insert on kept_procedure to homeward_record;
grant select on kept_procedure to homeward_worker, homeward_figures;

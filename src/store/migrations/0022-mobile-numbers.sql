-- A mobile number at which somebody wishes to be told by text message too, as they or an administrator wrote it down.
alter table person
  add mobile text check (btrim(mobile) <> ''),
  add wants_texts boolean not null default false,
  add constraint texts_go_to_a_number check (mobile is not null or not wants_texts);
grant update (mobile, wants_texts) on person to homeward_access;

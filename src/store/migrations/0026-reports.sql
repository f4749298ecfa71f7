-- Reports of figures: what managers of an authority write beside them, and what went out.

-- A report that nobody has issued yet: its figures are made anew each time that it is opened. Whoever keeps it says
-- which state of it they had read, so that nobody's words are lost to somebody else's.
create table report_draft (
  draft uuid primary key,
  authority text collate "C" not null,
  kind text collate "C" not null,
  period text collate "C" not null,
  home text collate "C",
  narrative jsonb not null default '{}',
  notes jsonb not null default '{}',
  state integer not null default 1,
  kept_by text not null,
  kept_at timestamptz not null
);
create index report_draft_authority on report_draft (authority);

-- A report as it was issued: its words, its figures, and the rows behind them under names that lead to nobody.
create table report_issued (
  authority text collate "C" not null,
  number integer not null,
  kind text collate "C" not null,
  period text collate "C" not null,
  home text collate "C",
  issued_at timestamptz not null,
  issued_by text not null,
  role text collate "C" not null,
  content jsonb not null,
  rows jsonb not null,
  primary key (authority, number)
);

grant select, insert, delete, update (narrative, notes, state, kept_by, kept_at) on report_draft to homeward_access;
-- Nobody changes or takes back what was issued.
grant select, insert on report_issued to homeward_access;

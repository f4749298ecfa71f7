-- A duty whose time moves can be late again: what was told of it being late is told once for each time after which it
-- is late. Of everything else there is no such time.
alter table fired add late_after timestamptz not null default '-infinity';
alter table notice add late_after timestamptz not null default '-infinity';

update fired f set late_after = o.late_after
from obligation o
where f.moment = 'late' and o.late_after is not null
  and (o.owner, o.subject, o.duty_owner, o.rule, o.occurrence)
    = (f.owner, f.subject, f.duty_owner, f.rule, f.occurrence);
update notice n set late_after = f.late_after
from fired f
where n.cause = 'late' and f.moment = 'late'
  and (f.owner, f.subject, f.duty_owner, f.rule, f.occurrence, f.step)
    = (n.owner, n.stream, n.duty_owner, n.rule, n.occurrence, n.step);

alter table fired drop constraint fired_pkey;
alter table fired add primary key (owner, subject, duty_owner, rule, occurrence, moment, step, late_after);
alter table notice drop constraint notice_owner_stream_cause_duty_owner_rule_occurrence_event__key;
alter table notice
  add unique (owner, stream, cause, duty_owner, rule, occurrence, event, step, told, agency, late_after);

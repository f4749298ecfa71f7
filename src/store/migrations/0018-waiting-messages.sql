-- Whether a message to somebody about a child is waiting is asked for every notice that is queued.
drop index message_open;
create index message_waiting on message (agency, role, coalesce(child, '')) where sent_at is null;

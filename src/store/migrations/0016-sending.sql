-- Which event of the record says that a notice was sent; null where none does.
alter table notice add noted_as integer;

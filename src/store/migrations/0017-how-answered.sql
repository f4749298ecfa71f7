-- How an answer came: `here`, by the `link` of somebody who does not work in Homeward, or by `telephone`, as somebody
-- who rang them wrote it down. The record has that call already.
alter table notice add acknowledged_how text collate "C";

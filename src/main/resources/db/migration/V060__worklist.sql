-- The open tasks, one row per task and group that it is offered to, written in the transaction that changes the task.
-- The engine's own tables answer in time that grows with all open tasks; these indexes answer with the first page.
create table worklist (
    task_id      varchar(64)  not null,
    offered_to   varchar(120) not null, -- a candidate group; empty for a task that is offered to nobody but its assignee
    party        varchar(12)  not null references party (code),
    negotiation  varchar(64)  not null, -- of a communication that is not registered yet, its own id
    task_key     varchar(120) not null,
    name         varchar(300) not null,
    form         varchar(64)  not null,
    ids          varchar(2000) not null, -- what the process carries at this place, as JSON
    about        varchar(300) not null,
    paper_number varchar(64),
    points       varchar(1000) not null, -- numbers of the measures, parted by blanks
    marking      varchar(32)  not null,
    since        timestamp with time zone not null,
    due_at       timestamp with time zone not null, -- a day far off for a task without one: it comes last
    assignee     varchar(64),
    taken        boolean      not null,
    primary key (task_id, offered_to)
);

create index worklist_offered on worklist (party, offered_to, taken, due_at, task_id);
create index worklist_mine on worklist (party, assignee, due_at, task_id);

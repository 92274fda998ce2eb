-- The engine's way in. Lives in the engine's own database, so that one transaction covers both. Runs at every start.

-- One row per event and instance it is meant for; process '*' means every instance of the proposal.
create table if not exists process_inbox (
    event_id        text        not null,
    process         text        not null,
    business_key    text        not null,
    proposal_key    text        not null,
    type            text        not null,
    subject_ref     text        not null default '',
    payload         json        not null,
    status          text        not null default 'NEW' check (status in ('NEW', 'DONE', 'IGNORED', 'PARKED')),
    attempts        integer     not null default 0,
    next_attempt_at timestamptz not null,
    received_at     timestamptz not null,
    arrival         bigint      generated always as identity,
    primary key (event_id, process, business_key)
);
create index if not exists ix_process_inbox_due on process_inbox (next_attempt_at) where status = 'NEW';
create index if not exists ix_process_inbox_open on process_inbox (business_key) where status in ('NEW', 'PARKED');
create index if not exists ix_process_inbox_proposal on process_inbox (proposal_key);

-- What an instance has waited for and got; subject_ref '' where the wait concerns the whole instance.
create table if not exists process_passed (
    process      text not null,
    business_key text not null,
    wait_id      text not null,
    subject_ref  text not null default '',
    primary key (process, business_key, wait_id, subject_ref)
);

-- Start guard: an instance is started in the transaction that inserts its row here.
create table if not exists process_started (
    process      text not null,
    business_key text not null,
    proposal_key text not null,
    primary key (process, business_key)
);
create index if not exists ix_process_started_proposal on process_started (proposal_key);

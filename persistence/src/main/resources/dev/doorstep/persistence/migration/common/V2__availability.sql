CREATE TABLE IF NOT EXISTS ds_roster (
    branch_id ${code} NOT NULL,
    id ${uuid} NOT NULL,
    version BIGINT NOT NULL,
    digest CHAR(64) NOT NULL,
    document ${document} NOT NULL,
    CONSTRAINT ds_roster_key PRIMARY KEY (branch_id, id)
) ${engine};

CREATE TABLE IF NOT EXISTS ds_leave (
    branch_id ${code} NOT NULL,
    id ${uuid} NOT NULL,
    worker_id ${uuid} NOT NULL,
    starts_at ${instant} NOT NULL,
    ends_at ${instant} NOT NULL,
    reason ${label} NOT NULL,
    state VARCHAR(10) NOT NULL,
    version BIGINT NOT NULL,
    CONSTRAINT ds_leave_key PRIMARY KEY (branch_id, id),
    CONSTRAINT ds_leave_window_is_not_empty CHECK (starts_at < ends_at)
) ${engine};

CREATE INDEX IF NOT EXISTS ds_leave_by_end ON ds_leave (branch_id, ends_at);

CREATE TABLE IF NOT EXISTS ds_worker_calendar (
    branch_id ${code} NOT NULL,
    worker_id ${uuid} NOT NULL,
    version BIGINT NOT NULL,
    stamp BIGINT NOT NULL,
    CONSTRAINT ds_worker_calendar_key PRIMARY KEY (branch_id, worker_id)
) ${engine};

CREATE TABLE IF NOT EXISTS ds_claim (
    branch_id ${code} NOT NULL,
    id ${uuid} NOT NULL,
    worker_id ${uuid} NOT NULL,
    visit_id ${uuid} NOT NULL,
    door_start ${instant} NOT NULL,
    door_end ${instant} NOT NULL,
    latitude DOUBLE PRECISION NOT NULL,
    longitude DOUBLE PRECISION NOT NULL,
    promise_start ${instant} NOT NULL,
    promise_end ${instant} NOT NULL,
    state VARCHAR(10) NOT NULL,
    expires_at ${instant},
    CONSTRAINT ds_claim_key PRIMARY KEY (branch_id, id),
    CONSTRAINT ds_claim_visit_is_claimed_once UNIQUE (branch_id, visit_id),
    CONSTRAINT ds_claim_door_is_not_empty CHECK (door_start < door_end),
    CONSTRAINT ds_claim_starts_in_its_promise CHECK (promise_start <= door_start AND door_start < promise_end),
    CONSTRAINT ds_claim_expires_if_held CHECK ((state = 'HELD' AND expires_at IS NOT NULL)
                                               OR (state IN ('TENTATIVE', 'FIRM') AND expires_at IS NULL))
) ${engine};

CREATE INDEX IF NOT EXISTS ds_claim_by_start ON ds_claim (branch_id, door_start);

CREATE INDEX IF NOT EXISTS ds_claim_by_worker ON ds_claim (branch_id, worker_id, door_start);

CREATE TABLE IF NOT EXISTS ds_plan (
    branch_id ${code} NOT NULL,
    id ${uuid} NOT NULL,
    planned_day DATE NOT NULL,
    made_at ${instant} NOT NULL,
    state VARCHAR(20) NOT NULL,
    digest CHAR(64) NOT NULL,
    document ${archive} NOT NULL,
    version BIGINT NOT NULL,
    CONSTRAINT ds_plan_key PRIMARY KEY (branch_id, id)
) ${engine};

CREATE INDEX IF NOT EXISTS ds_plan_by_day ON ds_plan (branch_id, planned_day, made_at);

CREATE TABLE IF NOT EXISTS ds_plan_snapshot (
    branch_id ${code} NOT NULL,
    plan_id ${uuid} NOT NULL,
    document ${archive} NOT NULL,
    CONSTRAINT ds_plan_snapshot_key PRIMARY KEY (branch_id, plan_id)
) ${engine};

CREATE TABLE IF NOT EXISTS ds_dispatch_policy (
    branch_id ${code} NOT NULL,
    id ${code} NOT NULL,
    version BIGINT NOT NULL,
    saved_at ${instant} NOT NULL,
    effective_from DATE NOT NULL,
    effective_until DATE NULL,
    document ${document} NOT NULL,
    CONSTRAINT ds_dispatch_policy_key PRIMARY KEY (branch_id, id, version),
    CONSTRAINT ds_dispatch_policy_days_are_not_empty CHECK (effective_from < effective_until)
) ${engine};

CREATE TABLE IF NOT EXISTS ds_duration_model (
    branch_id ${code} NOT NULL,
    id ${code} NOT NULL,
    version BIGINT NOT NULL,
    saved_at ${instant} NOT NULL,
    effective_from DATE NOT NULL,
    effective_until DATE NULL,
    digest CHAR(64) NOT NULL,
    document ${archive} NOT NULL,
    CONSTRAINT ds_duration_model_key PRIMARY KEY (branch_id, id, version),
    CONSTRAINT ds_duration_model_days_are_not_empty CHECK (effective_from < effective_until)
) ${engine};

CREATE TABLE IF NOT EXISTS ds_allotment (
    branch_id ${code} NOT NULL,
    visit_id ${uuid} NOT NULL,
    state VARCHAR(20) NOT NULL,
    due_at ${instant} NULL,
    begun_at ${instant} NOT NULL,
    version BIGINT NOT NULL,
    document ${document} NOT NULL,
    CONSTRAINT ds_allotment_key PRIMARY KEY (branch_id, visit_id)
) ${engine};

CREATE INDEX IF NOT EXISTS ds_allotment_by_due ON ds_allotment (branch_id, state, due_at);

CREATE INDEX IF NOT EXISTS ds_allotment_by_begin ON ds_allotment (branch_id, begun_at);

CREATE TABLE IF NOT EXISTS ds_alert (
    branch_id ${code} NOT NULL,
    visit_id ${uuid} NOT NULL,
    code VARCHAR(20) NOT NULL,
    order_id ${uuid} NOT NULL,
    worker_id ${uuid},
    watched_day DATE NOT NULL,
    raised_at ${instant} NOT NULL,
    ended_at ${instant},
    version BIGINT NOT NULL,
    CONSTRAINT ds_alert_key PRIMARY KEY (branch_id, visit_id, code),
    CONSTRAINT ds_alert_ends_after_it_was_raised CHECK (ended_at IS NULL OR ended_at >= raised_at)
) ${engine};

CREATE INDEX IF NOT EXISTS ds_alert_by_end ON ds_alert (branch_id, ended_at, raised_at);

CREATE TABLE IF NOT EXISTS ds_selection (
    branch_id ${code} NOT NULL,
    visit_id ${uuid} NOT NULL,
    decided_at ${instant} NOT NULL,
    document ${archive} NOT NULL,
    CONSTRAINT ds_selection_key PRIMARY KEY (branch_id, visit_id)
) ${engine};

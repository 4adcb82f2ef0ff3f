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

CREATE TABLE IF NOT EXISTS ds_allotment (
    branch_id ${code} NOT NULL,
    visit_id ${uuid} NOT NULL,
    state VARCHAR(20) NOT NULL,
    due_at ${instant} NULL,
    version BIGINT NOT NULL,
    document ${document} NOT NULL,
    CONSTRAINT ds_allotment_key PRIMARY KEY (branch_id, visit_id)
) ${engine};

CREATE INDEX IF NOT EXISTS ds_allotment_by_due ON ds_allotment (branch_id, state, due_at);

CREATE TABLE IF NOT EXISTS ds_selection (
    branch_id ${code} NOT NULL,
    visit_id ${uuid} NOT NULL,
    decided_at ${instant} NOT NULL,
    document ${archive} NOT NULL,
    CONSTRAINT ds_selection_key PRIMARY KEY (branch_id, visit_id)
) ${engine};

CREATE TABLE IF NOT EXISTS ds_order (
    branch_id ${code} NOT NULL,
    id ${uuid} NOT NULL,
    order_number ${code} NOT NULL,
    customer_id ${uuid} NOT NULL,
    state VARCHAR(20) NOT NULL,
    placed_at ${instant} NOT NULL,
    currency CHAR(3) NOT NULL,
    total_minor BIGINT NOT NULL,
    document ${document} NOT NULL,
    version BIGINT NOT NULL,
    CONSTRAINT ds_order_key PRIMARY KEY (branch_id, id),
    CONSTRAINT ds_order_number_is_unique UNIQUE (branch_id, order_number),
    CONSTRAINT ds_order_total_is_not_negative CHECK (total_minor >= 0)
) ${engine};

CREATE INDEX IF NOT EXISTS ds_order_by_age ON ds_order (branch_id, placed_at, id);
CREATE INDEX IF NOT EXISTS ds_order_by_state ON ds_order (branch_id, state, placed_at, id);
CREATE INDEX IF NOT EXISTS ds_order_by_customer ON ds_order (branch_id, customer_id, placed_at, id);

CREATE TABLE IF NOT EXISTS ds_visit (
    branch_id ${code} NOT NULL,
    id ${uuid} NOT NULL,
    order_id ${uuid} NOT NULL,
    state VARCHAR(20) NOT NULL,
    promise_start ${instant} NOT NULL,
    promise_end ${instant} NOT NULL,
    departed_at ${instant},
    arrived_at ${instant},
    started_at ${instant},
    finished_at ${instant},
    document ${document} NOT NULL,
    version BIGINT NOT NULL,
    CONSTRAINT ds_visit_key PRIMARY KEY (branch_id, id),
    CONSTRAINT ds_visit_belongs_to_an_order FOREIGN KEY (branch_id, order_id) REFERENCES ds_order (branch_id, id),
    CONSTRAINT ds_visit_promise_is_not_empty CHECK (promise_start < promise_end)
) ${engine};

CREATE INDEX IF NOT EXISTS ds_visit_by_order ON ds_visit (branch_id, order_id);
CREATE INDEX IF NOT EXISTS ds_visit_by_promise ON ds_visit (branch_id, promise_start, id);

CREATE TABLE IF NOT EXISTS ds_order (
    branch_id ${code} NOT NULL,
    id ${uuid} NOT NULL,
    order_number ${code} NOT NULL,
    customer_id ${uuid} NOT NULL,
    offering_id ${code} NOT NULL,
    state VARCHAR(20) NOT NULL,
    placed_at ${instant} NOT NULL,
    channel VARCHAR(20) NOT NULL,
    currency CHAR(3) NOT NULL,
    total_minor BIGINT NOT NULL,
    purchase_id ${uuid},
    purchase_part INTEGER,
    document ${document} NOT NULL,
    version BIGINT NOT NULL,
    CONSTRAINT ds_order_key PRIMARY KEY (branch_id, id),
    CONSTRAINT ds_order_number_is_unique UNIQUE (branch_id, order_number),
    CONSTRAINT ds_order_total_is_not_negative CHECK (total_minor >= 0),
    CONSTRAINT ds_order_part_belongs_to_a_purchase CHECK ((purchase_id IS NULL) = (purchase_part IS NULL))
) ${engine};

CREATE INDEX IF NOT EXISTS ds_order_by_age ON ds_order (branch_id, placed_at, id);
CREATE INDEX IF NOT EXISTS ds_order_by_state ON ds_order (branch_id, state, placed_at, id);
CREATE INDEX IF NOT EXISTS ds_order_by_purchase ON ds_order (branch_id, purchase_id, purchase_part);
CREATE INDEX IF NOT EXISTS ds_order_by_customer ON ds_order (branch_id, customer_id, placed_at, id);

CREATE TABLE IF NOT EXISTS ds_visit (
    branch_id ${code} NOT NULL,
    id ${uuid} NOT NULL,
    order_id ${uuid} NOT NULL,
    district ${document} NOT NULL,
    state VARCHAR(20) NOT NULL,
    promise_start ${instant} NOT NULL,
    promise_end ${instant} NOT NULL,
    promise_told ${code} NOT NULL,
    promise_zone ${code} NOT NULL,
    promise_edition ${code} NOT NULL,
    departed_at ${instant},
    arrived_at ${instant},
    started_at ${instant},
    finished_at ${instant},
    compensation_minor BIGINT,
    currency CHAR(3),
    document ${document} NOT NULL,
    version BIGINT NOT NULL,
    CONSTRAINT ds_visit_key PRIMARY KEY (branch_id, id),
    CONSTRAINT ds_visit_belongs_to_an_order FOREIGN KEY (branch_id, order_id) REFERENCES ds_order (branch_id, id),
    CONSTRAINT ds_visit_promise_is_not_empty CHECK (promise_start < promise_end),
    CONSTRAINT ds_visit_compensation_has_a_currency CHECK (
        (compensation_minor IS NULL) = (currency IS NULL) AND (compensation_minor IS NULL OR compensation_minor >= 0)
    )
) ${engine};

CREATE INDEX IF NOT EXISTS ds_visit_by_order ON ds_visit (branch_id, order_id);
CREATE INDEX IF NOT EXISTS ds_visit_by_promise ON ds_visit (branch_id, promise_start, id);
CREATE INDEX IF NOT EXISTS ds_visit_by_finish ON ds_visit (branch_id, state, finished_at, id);

CREATE TABLE IF NOT EXISTS ds_note (
    branch_id ${code} NOT NULL,
    id ${uuid} NOT NULL,
    order_id ${uuid} NOT NULL,
    kind VARCHAR(20) NOT NULL,
    author_kind VARCHAR(20) NOT NULL,
    author_id ${label} NOT NULL,
    words ${document} NOT NULL,
    written_at ${instant} NOT NULL,
    CONSTRAINT ds_note_key PRIMARY KEY (branch_id, id),
    CONSTRAINT ds_note_belongs_to_an_order FOREIGN KEY (branch_id, order_id) REFERENCES ds_order (branch_id, id)
) ${engine};

CREATE INDEX IF NOT EXISTS ds_note_by_order ON ds_note (branch_id, order_id, written_at, id);

CREATE TABLE IF NOT EXISTS ds_work_entry (
    branch_id ${code} NOT NULL,
    id ${uuid} NOT NULL,
    visit_id ${uuid} NOT NULL,
    kind VARCHAR(20) NOT NULL,
    charge_minor BIGINT,
    currency CHAR(3),
    answer VARCHAR(20),
    version BIGINT NOT NULL,
    CONSTRAINT ds_work_entry_key PRIMARY KEY (branch_id, id),
    CONSTRAINT ds_work_entry_has_its_words FOREIGN KEY (branch_id, id) REFERENCES ds_note (branch_id, id),
    CONSTRAINT ds_work_entry_belongs_to_a_visit FOREIGN KEY (branch_id, visit_id) REFERENCES ds_visit (branch_id, id),
    CONSTRAINT ds_work_entry_charge_is_above_zero CHECK (charge_minor IS NULL OR charge_minor > 0)
) ${engine};

CREATE INDEX IF NOT EXISTS ds_work_entry_by_visit ON ds_work_entry (branch_id, visit_id, id);

CREATE TABLE IF NOT EXISTS ds_waiting (
    branch_id ${code} NOT NULL,
    id ${uuid} NOT NULL,
    customer_id ${uuid} NOT NULL,
    joined_at ${instant} NOT NULL,
    starts_from ${instant} NOT NULL,
    starts_until ${instant} NOT NULL,
    state VARCHAR(20) NOT NULL,
    document ${document} NOT NULL,
    version BIGINT NOT NULL,
    CONSTRAINT ds_waiting_key PRIMARY KEY (branch_id, id),
    CONSTRAINT ds_waiting_span_is_not_empty CHECK (starts_from < starts_until)
) ${engine};

CREATE INDEX IF NOT EXISTS ds_waiting_by_age ON ds_waiting (branch_id, state, joined_at, id);
CREATE INDEX IF NOT EXISTS ds_waiting_by_customer ON ds_waiting (branch_id, customer_id, joined_at, id);

CREATE TABLE IF NOT EXISTS ds_engagement (
    branch_id ${code} NOT NULL,
    id ${uuid} NOT NULL,
    customer_id ${uuid} NOT NULL,
    begun_at ${instant} NOT NULL,
    state VARCHAR(20) NOT NULL,
    document ${document} NOT NULL,
    version BIGINT NOT NULL,
    CONSTRAINT ds_engagement_key PRIMARY KEY (branch_id, id),
    CONSTRAINT ds_engagement_is_an_order FOREIGN KEY (branch_id, id) REFERENCES ds_order (branch_id, id)
) ${engine};

CREATE INDEX IF NOT EXISTS ds_engagement_by_age ON ds_engagement (branch_id, state, begun_at, id);
CREATE INDEX IF NOT EXISTS ds_engagement_by_customer ON ds_engagement (branch_id, customer_id, begun_at, id);

CREATE TABLE IF NOT EXISTS ds_engagement_day (
    branch_id ${code} NOT NULL,
    visit_id ${uuid} NOT NULL,
    order_id ${uuid} NOT NULL,
    working_day DATE NOT NULL,
    CONSTRAINT ds_engagement_day_key PRIMARY KEY (branch_id, visit_id),
    CONSTRAINT ds_engagement_day_is_of_an_engagement FOREIGN KEY (branch_id, order_id) REFERENCES ds_engagement (branch_id, id)
) ${engine};

CREATE INDEX IF NOT EXISTS ds_engagement_day_by_day ON ds_engagement_day (branch_id, working_day);

CREATE TABLE IF NOT EXISTS ds_unmet_demand (
    branch_id ${code} NOT NULL,
    id ${uuid} NOT NULL,
    asked_at ${instant} NOT NULL,
    kind VARCHAR(20) NOT NULL,
    offering_id ${code} NULL,
    district ${document} NOT NULL,
    starts_from ${instant} NOT NULL,
    starts_until ${instant} NOT NULL,
    blockers ${document} NOT NULL,
    CONSTRAINT ds_unmet_demand_key PRIMARY KEY (branch_id, id),
    CONSTRAINT ds_unmet_demand_starts_are_not_empty CHECK (starts_from < starts_until)
) ${engine};

CREATE INDEX IF NOT EXISTS ds_unmet_demand_by_start ON ds_unmet_demand (branch_id, starts_from, id);
CREATE TABLE IF NOT EXISTS ds_ping (
    branch_id ${code} NOT NULL,
    worker_id ${uuid} NOT NULL,
    seen_at ${instant} NOT NULL,
    latitude DOUBLE PRECISION NOT NULL,
    longitude DOUBLE PRECISION NOT NULL,
    CONSTRAINT ds_ping_key PRIMARY KEY (branch_id, worker_id, seen_at)
) ${engine};

CREATE INDEX IF NOT EXISTS ds_ping_by_age ON ds_ping (branch_id, seen_at);

CREATE TABLE IF NOT EXISTS ds_branch (
    branch_id ${code} NOT NULL,
    id ${code} NOT NULL,
    version BIGINT NOT NULL,
    document ${document} NOT NULL,
    CONSTRAINT ds_branch_key PRIMARY KEY (branch_id, id)
) ${engine};

CREATE TABLE IF NOT EXISTS ds_table_stamp (
    branch_id ${code} NOT NULL,
    table_name ${code} NOT NULL,
    stamp BIGINT NOT NULL,
    CONSTRAINT ds_table_stamp_key PRIMARY KEY (branch_id, table_name)
) ${engine};

CREATE TABLE IF NOT EXISTS ds_merchant (
    branch_id ${code} NOT NULL,
    id ${code} NOT NULL,
    version BIGINT NOT NULL,
    document ${document} NOT NULL,
    CONSTRAINT ds_merchant_key PRIMARY KEY (branch_id, id)
) ${engine};

CREATE TABLE IF NOT EXISTS ds_skill (
    branch_id ${code} NOT NULL,
    id ${code} NOT NULL,
    version BIGINT NOT NULL,
    document ${document} NOT NULL,
    CONSTRAINT ds_skill_key PRIMARY KEY (branch_id, id)
) ${engine};

CREATE TABLE IF NOT EXISTS ds_category (
    branch_id ${code} NOT NULL,
    id ${code} NOT NULL,
    version BIGINT NOT NULL,
    document ${document} NOT NULL,
    CONSTRAINT ds_category_key PRIMARY KEY (branch_id, id)
) ${engine};

CREATE TABLE IF NOT EXISTS ds_offering (
    branch_id ${code} NOT NULL,
    id ${code} NOT NULL,
    version BIGINT NOT NULL,
    effective_from ${instant} NOT NULL,
    saved_at ${instant} NOT NULL,
    saved_by_kind VARCHAR(20) NOT NULL,
    saved_by_id ${label} NOT NULL,
    category_id ${code} NOT NULL,
    state VARCHAR(20) NOT NULL,
    shortest_minutes INT NOT NULL,
    document ${document} NOT NULL,
    CONSTRAINT ds_offering_key PRIMARY KEY (branch_id, id, version)
) ${engine};

CREATE INDEX IF NOT EXISTS ds_offering_in_force ON ds_offering (branch_id, id, effective_from, version);

CREATE TABLE IF NOT EXISTS ds_bundle (
    branch_id ${code} NOT NULL,
    id ${code} NOT NULL,
    version BIGINT NOT NULL,
    document ${document} NOT NULL,
    CONSTRAINT ds_bundle_key PRIMARY KEY (branch_id, id)
) ${engine};

CREATE TABLE IF NOT EXISTS ds_customer (
    branch_id ${code} NOT NULL,
    id ${uuid} NOT NULL,
    code ${code} NOT NULL,
    version BIGINT NOT NULL,
    document ${document} NOT NULL,
    CONSTRAINT ds_customer_key PRIMARY KEY (branch_id, id),
    CONSTRAINT ds_customer_code_is_unique UNIQUE (branch_id, code)
) ${engine};

CREATE TABLE IF NOT EXISTS ds_customer_segment (
    branch_id ${code} NOT NULL,
    customer_id ${uuid} NOT NULL,
    segment ${code} NOT NULL,
    CONSTRAINT ds_customer_segment_key PRIMARY KEY (branch_id, customer_id, segment),
    CONSTRAINT ds_customer_segment_is_of_a_customer FOREIGN KEY (branch_id, customer_id) REFERENCES ds_customer (branch_id, id)
) ${engine};

CREATE TABLE IF NOT EXISTS ds_customer_view (
    branch_id ${code} NOT NULL,
    customer_id ${uuid} NOT NULL,
    offering_id ${code} NOT NULL,
    viewed_at ${instant} NOT NULL,
    CONSTRAINT ds_customer_view_key PRIMARY KEY (branch_id, customer_id, offering_id),
    CONSTRAINT ds_customer_view_is_of_a_customer FOREIGN KEY (branch_id, customer_id) REFERENCES ds_customer (branch_id, id)
) ${engine};

CREATE TABLE IF NOT EXISTS ds_customer_like (
    branch_id ${code} NOT NULL,
    customer_id ${uuid} NOT NULL,
    tag ${code} NOT NULL,
    CONSTRAINT ds_customer_like_key PRIMARY KEY (branch_id, customer_id, tag),
    CONSTRAINT ds_customer_like_is_of_a_customer FOREIGN KEY (branch_id, customer_id) REFERENCES ds_customer (branch_id, id)
) ${engine};

CREATE TABLE IF NOT EXISTS ds_worker (
    branch_id ${code} NOT NULL,
    id ${uuid} NOT NULL,
    code ${code} NOT NULL,
    version BIGINT NOT NULL,
    digest CHAR(64) NOT NULL,
    document ${document} NOT NULL,
    CONSTRAINT ds_worker_key PRIMARY KEY (branch_id, id),
    CONSTRAINT ds_worker_code_is_unique UNIQUE (branch_id, code)
) ${engine};

CREATE TABLE IF NOT EXISTS ds_favourite_offering (
    branch_id ${code} NOT NULL,
    customer_id ${uuid} NOT NULL,
    offering_id ${code} NOT NULL,
    kept_at ${instant} NOT NULL,
    CONSTRAINT ds_favourite_offering_key PRIMARY KEY (branch_id, customer_id, offering_id),
    CONSTRAINT ds_favourite_offering_is_of_a_customer FOREIGN KEY (branch_id, customer_id) REFERENCES ds_customer (branch_id, id)
) ${engine};

CREATE TABLE IF NOT EXISTS ds_followed_worker (
    branch_id ${code} NOT NULL,
    customer_id ${uuid} NOT NULL,
    worker_id ${uuid} NOT NULL,
    followed_at ${instant} NOT NULL,
    CONSTRAINT ds_followed_worker_key PRIMARY KEY (branch_id, customer_id, worker_id),
    CONSTRAINT ds_followed_worker_is_of_a_customer FOREIGN KEY (branch_id, customer_id) REFERENCES ds_customer (branch_id, id),
    CONSTRAINT ds_followed_worker_is_a_worker FOREIGN KEY (branch_id, worker_id) REFERENCES ds_worker (branch_id, id)
) ${engine};

CREATE TABLE IF NOT EXISTS ds_timeline (
    branch_id ${code} NOT NULL,
    stream ${label} NOT NULL,
    sequence_number BIGINT NOT NULL,
    occurred_at ${instant} NOT NULL,
    actor_kind VARCHAR(20) NOT NULL,
    actor_id ${label} NOT NULL,
    type VARCHAR(60) NOT NULL,
    form_version INT NOT NULL,
    content ${document} NOT NULL,
    CONSTRAINT ds_timeline_key PRIMARY KEY (branch_id, stream, sequence_number)
) ${engine};

CREATE TABLE IF NOT EXISTS ds_outbox (
    branch_id ${code} NOT NULL,
    stream ${label} NOT NULL,
    sequence_number BIGINT NOT NULL,
    queued_at ${instant} NOT NULL,
    CONSTRAINT ds_outbox_key PRIMARY KEY (branch_id, stream, sequence_number)
) ${engine};

CREATE INDEX IF NOT EXISTS ds_outbox_by_age ON ds_outbox (branch_id, queued_at);

CREATE TABLE IF NOT EXISTS ds_command (
    branch_id ${code} NOT NULL,
    actor_kind VARCHAR(20) NOT NULL,
    actor_id ${label} NOT NULL,
    kind VARCHAR(60) NOT NULL,
    idempotency_key ${label} NOT NULL,
    fingerprint CHAR(64) NOT NULL,
    outcome ${label} NOT NULL,
    done_at ${instant} NOT NULL,
    CONSTRAINT ds_command_key PRIMARY KEY (branch_id, actor_kind, actor_id, kind, idempotency_key)
) ${engine};

CREATE INDEX IF NOT EXISTS ds_command_by_age ON ds_command (branch_id, done_at);

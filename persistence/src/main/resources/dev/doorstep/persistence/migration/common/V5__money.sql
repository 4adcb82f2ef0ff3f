CREATE TABLE IF NOT EXISTS ds_journal (
    branch_id ${code} NOT NULL,
    id ${uuid} NOT NULL,
    booked_at ${instant} NOT NULL,
    reason VARCHAR(60) NOT NULL,
    subject ${label} NOT NULL,
    digest CHAR(64) NOT NULL,
    CONSTRAINT ds_journal_key PRIMARY KEY (branch_id, id)
) ${engine};

CREATE INDEX IF NOT EXISTS ds_journal_by_subject ON ds_journal (branch_id, subject);

CREATE TABLE IF NOT EXISTS ds_posting (
    branch_id ${code} NOT NULL,
    journal_id ${uuid} NOT NULL,
    line_number INT NOT NULL,
    account ${label} NOT NULL,
    amount_minor BIGINT NOT NULL,
    currency CHAR(3) NOT NULL,
    CONSTRAINT ds_posting_key PRIMARY KEY (branch_id, journal_id, line_number),
    CONSTRAINT ds_posting_belongs_to_a_journal FOREIGN KEY (branch_id, journal_id) REFERENCES ds_journal (branch_id, id),
    CONSTRAINT ds_posting_moves_something CHECK (amount_minor <> 0)
) ${engine};

CREATE INDEX IF NOT EXISTS ds_posting_by_account ON ds_posting (branch_id, account);

CREATE TABLE IF NOT EXISTS ds_commission_plan (
    branch_id ${code} NOT NULL,
    id ${code} NOT NULL,
    version BIGINT NOT NULL,
    document ${document} NOT NULL,
    CONSTRAINT ds_commission_plan_key PRIMARY KEY (branch_id, id)
) ${engine};

CREATE TABLE IF NOT EXISTS ds_order_funds (
    branch_id ${code} NOT NULL,
    order_id ${uuid} NOT NULL,
    customer_id ${uuid} NOT NULL,
    currency CHAR(3) NOT NULL,
    collected_minor BIGINT NOT NULL,
    refunded_minor BIGINT NOT NULL,
    retained_minor BIGINT NOT NULL,
    earned_minor BIGINT NOT NULL,
    version BIGINT NOT NULL,
    CONSTRAINT ds_order_funds_key PRIMARY KEY (branch_id, order_id),
    CONSTRAINT ds_order_funds_cover_what_went_out CHECK (refunded_minor + retained_minor + earned_minor <= collected_minor)
) ${engine};

CREATE TABLE IF NOT EXISTS ds_payment (
    branch_id ${code} NOT NULL,
    id ${uuid} NOT NULL,
    order_id ${uuid} NOT NULL,
    customer_id ${uuid} NOT NULL,
    kind VARCHAR(20) NOT NULL,
    amount_minor BIGINT NOT NULL,
    currency CHAR(3) NOT NULL,
    receipt ${label} NOT NULL,
    gateway ${code} NOT NULL,
    gateway_reference ${label} NOT NULL,
    paid_at ${instant} NOT NULL,
    CONSTRAINT ds_payment_key PRIMARY KEY (branch_id, id),
    CONSTRAINT ds_payment_is_above_zero CHECK (amount_minor > 0)
) ${engine};

CREATE INDEX IF NOT EXISTS ds_payment_by_order ON ds_payment (branch_id, order_id);

CREATE TABLE IF NOT EXISTS ds_refund (
    branch_id ${code} NOT NULL,
    id ${uuid} NOT NULL,
    order_id ${uuid} NOT NULL,
    payment_id ${uuid} NOT NULL,
    amount_minor BIGINT NOT NULL,
    currency CHAR(3) NOT NULL,
    reason VARCHAR(60) NOT NULL,
    gateway_reference ${label} NOT NULL,
    refunded_at ${instant} NOT NULL,
    CONSTRAINT ds_refund_key PRIMARY KEY (branch_id, id),
    CONSTRAINT ds_refund_is_above_zero CHECK (amount_minor > 0)
) ${engine};

CREATE INDEX IF NOT EXISTS ds_refund_by_order ON ds_refund (branch_id, order_id);

CREATE TABLE IF NOT EXISTS ds_points_program (
    branch_id ${code} NOT NULL,
    id ${code} NOT NULL,
    version BIGINT NOT NULL,
    document ${document} NOT NULL,
    CONSTRAINT ds_points_program_key PRIMARY KEY (branch_id, id)
) ${engine};

CREATE TABLE IF NOT EXISTS ds_points_account (
    branch_id ${code} NOT NULL,
    customer_id ${uuid} NOT NULL,
    expires_at ${instant},
    version BIGINT NOT NULL,
    document ${document} NOT NULL,
    CONSTRAINT ds_points_account_key PRIMARY KEY (branch_id, customer_id)
) ${engine};

CREATE INDEX IF NOT EXISTS ds_points_account_by_expiry ON ds_points_account (branch_id, expires_at);

CREATE TABLE IF NOT EXISTS ds_points_spending (
    branch_id ${code} NOT NULL,
    id ${uuid} NOT NULL,
    version BIGINT NOT NULL,
    document ${document} NOT NULL,
    CONSTRAINT ds_points_spending_key PRIMARY KEY (branch_id, id)
) ${engine};

CREATE TABLE IF NOT EXISTS ds_review (
    branch_id ${code} NOT NULL,
    order_id ${uuid} NOT NULL,
    id ${uuid} NOT NULL,
    visit_id ${uuid} NOT NULL,
    customer_id ${uuid} NOT NULL,
    worker_id ${uuid} NOT NULL,
    offering_id ${code} NOT NULL,
    quality INT NOT NULL,
    attitude INT NOT NULL,
    skill INT NOT NULL,
    efficiency INT NOT NULL,
    expectation INT NOT NULL,
    words ${document} NOT NULL,
    submitted_at ${instant} NOT NULL,
    version BIGINT NOT NULL,
    CONSTRAINT ds_review_key PRIMARY KEY (branch_id, order_id)
) ${engine};

CREATE INDEX IF NOT EXISTS ds_review_by_worker ON ds_review (branch_id, worker_id, id);

CREATE INDEX IF NOT EXISTS ds_review_by_offering ON ds_review (branch_id, offering_id, id);

CREATE TABLE IF NOT EXISTS ds_earning (
    branch_id ${code} NOT NULL,
    id ${uuid} NOT NULL,
    payee_id ${label} NOT NULL,
    order_id ${uuid} NOT NULL,
    visit_id ${uuid} NOT NULL,
    worker_id ${uuid} NOT NULL,
    amount_minor BIGINT NOT NULL,
    currency CHAR(3) NOT NULL,
    finished_at ${instant} NOT NULL,
    CONSTRAINT ds_earning_key PRIMARY KEY (branch_id, id),
    CONSTRAINT ds_earning_is_credited_once UNIQUE (branch_id, visit_id, worker_id, payee_id),
    CONSTRAINT ds_earning_is_above_zero CHECK (amount_minor > 0)
) ${engine};

CREATE INDEX IF NOT EXISTS ds_earning_by_age ON ds_earning (branch_id, finished_at, id);

CREATE INDEX IF NOT EXISTS ds_earning_by_payee ON ds_earning (branch_id, payee_id, finished_at);

CREATE TABLE IF NOT EXISTS ds_settlement_run (
    branch_id ${code} NOT NULL,
    id ${uuid} NOT NULL,
    period_start ${instant} NOT NULL,
    period_end ${instant} NOT NULL,
    state VARCHAR(20) NOT NULL,
    cursor_at ${instant},
    cursor_id ${uuid},
    items BIGINT NOT NULL,
    content CHAR(64) NOT NULL,
    version BIGINT NOT NULL,
    CONSTRAINT ds_settlement_run_key PRIMARY KEY (branch_id, id),
    CONSTRAINT ds_settlement_run_is_one_a_period UNIQUE (branch_id, period_start, period_end)
) ${engine};

CREATE TABLE IF NOT EXISTS ds_settlement_item (
    branch_id ${code} NOT NULL,
    earning_id ${uuid} NOT NULL,
    payee_id ${label} NOT NULL,
    run_id ${uuid} NOT NULL,
    CONSTRAINT ds_settlement_item_key PRIMARY KEY (branch_id, earning_id, payee_id)
) ${engine};

CREATE INDEX IF NOT EXISTS ds_settlement_item_by_run ON ds_settlement_item (branch_id, run_id, payee_id);

CREATE TABLE IF NOT EXISTS ds_statement (
    branch_id ${code} NOT NULL,
    id ${uuid} NOT NULL,
    statement_number ${label} NOT NULL,
    run_id ${uuid} NOT NULL,
    payee_id ${label} NOT NULL,
    payee_code ${label} NOT NULL,
    period_start ${instant} NOT NULL,
    period_end ${instant} NOT NULL,
    amount_minor BIGINT NOT NULL,
    currency CHAR(3) NOT NULL,
    items BIGINT NOT NULL,
    CONSTRAINT ds_statement_key PRIMARY KEY (branch_id, id),
    CONSTRAINT ds_statement_is_one_a_payee UNIQUE (branch_id, run_id, payee_id)
) ${engine};

CREATE INDEX IF NOT EXISTS ds_statement_by_payee ON ds_statement (branch_id, payee_id, period_end);

CREATE TABLE IF NOT EXISTS ds_payout (
    branch_id ${code} NOT NULL,
    statement_id ${uuid} NOT NULL,
    statement_number ${label} NOT NULL,
    payee_id ${label} NOT NULL,
    amount_minor BIGINT NOT NULL,
    currency CHAR(3) NOT NULL,
    paid_at ${instant} NOT NULL,
    CONSTRAINT ds_payout_key PRIMARY KEY (branch_id, statement_id)
) ${engine};

CREATE INDEX IF NOT EXISTS ds_payout_by_payee ON ds_payout (branch_id, payee_id);

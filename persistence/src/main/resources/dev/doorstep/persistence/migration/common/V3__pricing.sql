CREATE TABLE IF NOT EXISTS ds_price_book (
    branch_id ${code} NOT NULL,
    id ${code} NOT NULL,
    version BIGINT NOT NULL,
    saved_at ${instant} NOT NULL,
    effective_from ${instant} NOT NULL,
    effective_until ${instant} NULL,
    document ${document} NOT NULL,
    CONSTRAINT ds_price_book_key PRIMARY KEY (branch_id, id, version),
    CONSTRAINT ds_price_book_window_is_not_empty CHECK (effective_from < effective_until)
) ${engine};

CREATE INDEX IF NOT EXISTS ds_price_book_by_start ON ds_price_book (branch_id, effective_from);

CREATE TABLE IF NOT EXISTS ds_promotion (
    branch_id ${code} NOT NULL,
    id ${code} NOT NULL,
    version BIGINT NOT NULL,
    used INT NOT NULL,
    claimed INT NOT NULL,
    spent_minor BIGINT NOT NULL,
    document ${document} NOT NULL,
    CONSTRAINT ds_promotion_key PRIMARY KEY (branch_id, id),
    CONSTRAINT ds_promotion_gives_back_only_what_it_gave CHECK (used >= 0 AND claimed >= 0 AND spent_minor >= 0)
) ${engine};

CREATE TABLE IF NOT EXISTS ds_promotion_version (
    branch_id ${code} NOT NULL,
    id ${code} NOT NULL,
    version BIGINT NOT NULL,
    saved_at ${instant} NOT NULL,
    document ${document} NOT NULL,
    CONSTRAINT ds_promotion_version_key PRIMARY KEY (branch_id, id, version),
    CONSTRAINT ds_promotion_version_is_of_a_promotion FOREIGN KEY (branch_id, id) REFERENCES ds_promotion (branch_id, id)
) ${engine};

CREATE TABLE IF NOT EXISTS ds_redemption (
    branch_id ${code} NOT NULL,
    order_id ${uuid} NOT NULL,
    promotion_id ${code} NOT NULL,
    customer_id ${uuid} NOT NULL,
    currency VARCHAR(3) NOT NULL,
    spent_minor BIGINT NOT NULL,
    state VARCHAR(20) NOT NULL,
    redeemed_at ${instant} NOT NULL,
    group_code ${code} NULL,
    CONSTRAINT ds_redemption_key PRIMARY KEY (branch_id, order_id, promotion_id),
    CONSTRAINT ds_redemption_is_of_a_promotion FOREIGN KEY (branch_id, promotion_id) REFERENCES ds_promotion (branch_id, id)
) ${engine};

CREATE INDEX IF NOT EXISTS ds_redemption_by_customer ON ds_redemption (branch_id, promotion_id, customer_id);

CREATE INDEX IF NOT EXISTS ds_redemption_by_group ON ds_redemption (branch_id, group_code);

CREATE TABLE IF NOT EXISTS ds_voucher (
    branch_id ${code} NOT NULL,
    promotion_id ${code} NOT NULL,
    customer_id ${uuid} NOT NULL,
    number INT NOT NULL,
    claimed_at ${instant} NOT NULL,
    order_id ${uuid} NULL,
    CONSTRAINT ds_voucher_key PRIMARY KEY (branch_id, customer_id, promotion_id, number),
    CONSTRAINT ds_voucher_is_of_a_promotion FOREIGN KEY (branch_id, promotion_id) REFERENCES ds_promotion (branch_id, id)
) ${engine};

CREATE TABLE IF NOT EXISTS ds_issued_code (
    branch_id ${code} NOT NULL,
    code ${code} NOT NULL,
    promotion_id ${code} NOT NULL,
    batch ${code} NOT NULL,
    issued_at ${instant} NOT NULL,
    customer_id ${uuid} NULL,
    CONSTRAINT ds_issued_code_key PRIMARY KEY (branch_id, code),
    CONSTRAINT ds_issued_code_is_of_a_promotion FOREIGN KEY (branch_id, promotion_id) REFERENCES ds_promotion (branch_id, id)
) ${engine};

CREATE INDEX IF NOT EXISTS ds_issued_code_by_batch ON ds_issued_code (branch_id, promotion_id, batch);

CREATE TABLE IF NOT EXISTS ds_group_buy (
    branch_id ${code} NOT NULL,
    code ${code} NOT NULL,
    promotion_id ${code} NOT NULL,
    people INT NOT NULL,
    opened_at ${instant} NOT NULL,
    closes_at ${instant} NOT NULL,
    state VARCHAR(20) NOT NULL,
    version BIGINT NOT NULL,
    CONSTRAINT ds_group_buy_key PRIMARY KEY (branch_id, code),
    CONSTRAINT ds_group_buy_is_open_for_a_while CHECK (opened_at < closes_at),
    CONSTRAINT ds_group_buy_is_of_a_promotion FOREIGN KEY (branch_id, promotion_id) REFERENCES ds_promotion (branch_id, id)
) ${engine};

CREATE INDEX IF NOT EXISTS ds_group_buy_by_close ON ds_group_buy (branch_id, state, closes_at);

CREATE TABLE IF NOT EXISTS ds_cancellation_policy (
    branch_id ${code} NOT NULL,
    id ${code} NOT NULL,
    version BIGINT NOT NULL,
    document ${document} NOT NULL,
    CONSTRAINT ds_cancellation_policy_key PRIMARY KEY (branch_id, id)
) ${engine};

CREATE TABLE IF NOT EXISTS ds_referral_program (
    branch_id ${code} NOT NULL,
    id ${code} NOT NULL,
    version BIGINT NOT NULL,
    document ${document} NOT NULL,
    CONSTRAINT ds_referral_program_key PRIMARY KEY (branch_id, id)
) ${engine};

CREATE TABLE IF NOT EXISTS ds_referral_code (
    branch_id ${code} NOT NULL,
    customer_id ${uuid} NOT NULL,
    code ${code} NOT NULL,
    rewards INT NOT NULL,
    CONSTRAINT ds_referral_code_key PRIMARY KEY (branch_id, customer_id),
    CONSTRAINT ds_referral_code_is_of_one_customer UNIQUE (branch_id, code)
) ${engine};

CREATE TABLE IF NOT EXISTS ds_referral (
    branch_id ${code} NOT NULL,
    friend_id ${uuid} NOT NULL,
    referrer_id ${uuid} NOT NULL,
    accepted_at ${instant} NOT NULL,
    state VARCHAR(20) NOT NULL,
    order_id ${uuid} NULL,
    version BIGINT NOT NULL,
    CONSTRAINT ds_referral_key PRIMARY KEY (branch_id, friend_id),
    CONSTRAINT ds_referral_brings_somebody_else CHECK (friend_id <> referrer_id)
) ${engine};

CREATE INDEX IF NOT EXISTS ds_referral_by_referrer ON ds_referral (branch_id, referrer_id, accepted_at);

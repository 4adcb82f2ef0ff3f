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

CREATE TABLE IF NOT EXISTS ds_coupon (
    branch_id ${code} NOT NULL,
    id ${code} NOT NULL,
    kind VARCHAR(20) NOT NULL,
    currency VARCHAR(3) NOT NULL,
    amount_minor BIGINT NOT NULL,
    minimum_minor BIGINT NOT NULL,
    valid_from ${instant} NOT NULL,
    valid_until ${instant} NOT NULL,
    stock INT NOT NULL,
    per_customer INT NOT NULL,
    funder VARCHAR(20) NOT NULL,
    redeemed INT NOT NULL,
    version BIGINT NOT NULL,
    document ${document} NOT NULL,
    CONSTRAINT ds_coupon_key PRIMARY KEY (branch_id, id),
    CONSTRAINT ds_coupon_window_is_not_empty CHECK (valid_from < valid_until),
    CONSTRAINT ds_coupon_gives_back_only_what_it_gave CHECK (redeemed >= 0)
) ${engine};

CREATE TABLE IF NOT EXISTS ds_coupon_redemption (
    branch_id ${code} NOT NULL,
    order_id ${uuid} NOT NULL,
    coupon_id ${code} NOT NULL,
    customer_id ${uuid} NOT NULL,
    redeemed_at ${instant} NOT NULL,
    CONSTRAINT ds_coupon_redemption_key PRIMARY KEY (branch_id, order_id),
    CONSTRAINT ds_coupon_redemption_is_of_a_coupon FOREIGN KEY (branch_id, coupon_id) REFERENCES ds_coupon (branch_id, id)
) ${engine};

CREATE INDEX IF NOT EXISTS ds_coupon_redemption_by_customer ON ds_coupon_redemption (branch_id, coupon_id, customer_id);

CREATE TABLE IF NOT EXISTS ds_cancellation_policy (
    branch_id ${code} NOT NULL,
    id ${code} NOT NULL,
    version BIGINT NOT NULL,
    document ${document} NOT NULL,
    CONSTRAINT ds_cancellation_policy_key PRIMARY KEY (branch_id, id)
) ${engine};

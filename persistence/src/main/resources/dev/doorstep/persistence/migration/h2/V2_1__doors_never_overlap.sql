-- One row for every grain that a worker is at a door: the primary key keeps doors apart.
CREATE TABLE IF NOT EXISTS ds_busy_segment (
    branch_id ${code} NOT NULL,
    worker_id ${uuid} NOT NULL,
    segment BIGINT NOT NULL,
    CONSTRAINT ds_claim_doors_never_overlap PRIMARY KEY (branch_id, worker_id, segment)
);

CREATE EXTENSION IF NOT EXISTS btree_gist;

ALTER TABLE ds_claim
    ADD CONSTRAINT ds_claim_doors_never_overlap
    EXCLUDE USING gist (branch_id WITH =, worker_id WITH =, tsrange(door_start, door_end) WITH &&);

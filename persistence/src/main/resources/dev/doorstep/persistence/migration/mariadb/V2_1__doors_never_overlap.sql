ALTER TABLE ds_claim
    ADD PERIOD IF NOT EXISTS FOR door (door_start, door_end),
    ADD UNIQUE IF NOT EXISTS ds_claim_doors_never_overlap (branch_id, worker_id, door WITHOUT OVERLAPS);

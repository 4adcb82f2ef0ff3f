package dev.doorstep.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which tables a statement writes decides who asks anew: none may be missed. */
final class WrittenTablesTest {
    @Test
    void names_what_is_inserted_updated_and_deleted() {
        assertThat(WrittenTables.of("INSERT INTO ds_offering (id) VALUES (:id)"))
                .containsExactly("ds_offering");
        assertThat(WrittenTables.of("UPDATE ds_branch SET version = 1")).containsExactly("ds_branch");
        assertThat(WrittenTables.of("DELETE FROM ds_leave WHERE id = :id")).containsExactly("ds_leave");
    }

    @Test
    void names_all_that_one_statement_writes() {
        assertThat(WrittenTables.of("WITH raised AS (UPDATE ds_worker_calendar SET version = 1 RETURNING worker_id)\n"
                        + "INSERT INTO ds_claim (id) SELECT :id FROM raised"))
                .containsExactlyInAnyOrder("ds_worker_calendar", "ds_claim");
    }

    @Test
    void a_read_writes_nothing_even_if_it_locks() {
        assertThat(WrittenTables.of("SELECT id FROM ds_offering FOR UPDATE")).isEmpty();
    }
}

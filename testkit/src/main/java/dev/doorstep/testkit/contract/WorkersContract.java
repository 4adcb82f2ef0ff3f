package dev.doorstep.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.CommissionPlanId;
import dev.doorstep.spi.Session;
import dev.doorstep.spi.SessionMode;
import dev.doorstep.workforce.WorkTerms;
import dev.doorstep.workforce.Worker;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every store of workers must do. */
public interface WorkersContract extends StoreContract {
    @Test
    default void a_worker_is_found_as_it_was_saved() {
        Worker saved = inSession(s -> s.workers().save(Specimens.worker("W1")));
        assertThat(saved).isEqualTo(Specimens.worker("W1").withVersion(1));
        Optional<Worker> byId = inSession(s -> s.workers().find(saved.id()));
        Optional<Worker> byCode = inSession(s -> s.workers().byCode(saved.code()));
        assertThat(byId).contains(saved);
        assertThat(byCode).contains(saved);
    }

    @Test
    default void a_worker_without_a_merchant_is_found_as_it_was_saved() {
        WorkTerms own = new WorkTerms(null, CommissionPlanId.of("STANDARD"));
        Worker saved = inSession(s -> s.workers().save(Specimens.worker("W1").with(own)));
        Optional<Worker> found = inSession(s -> s.workers().find(saved.id()));
        assertThat(found).contains(saved);
        assertThat(found.orElseThrow().terms()).isEqualTo(own);
    }

    @Test
    default void workers_are_listed_by_their_codes() {
        inSession(s -> {
            List.of("W10", "W2", "W1", "a").forEach(code -> s.workers().save(Specimens.worker(code)));
            return s;
        });
        List<Worker> all = inSession(s -> s.workers().all());
        assertThat(all).extracting(worker -> worker.code().value()).containsExactly("W1", "W10", "W2", "a");
    }

    @Test
    default void a_worker_saved_on_an_old_read_is_refused() {
        Worker read = inSession(s -> s.workers().save(Specimens.worker("W1")));
        WorkTerms retired = new WorkTerms(null, CommissionPlanId.of("STANDARD"));
        inSession(s -> s.workers().save(read.with(retired)));
        assertThatThrownBy(() -> inSession(s -> s.workers().save(read))).isInstanceOf(StaleWriteException.class);
        Optional<Worker> left = inSession(s -> s.workers().find(read.id()));
        assertThat(left).contains(read.with(retired).withVersion(2));
    }

    @Test
    default void one_code_names_one_worker_of_a_branch() {
        Worker saved = inSession(s -> s.workers().save(Specimens.worker("W1")));
        Worker namesake = new Worker(
                Specimens.worker("W2").id(),
                saved.code(),
                saved.person(),
                saved.base(),
                saved.qualification(),
                saved.terms(),
                saved.limits(),
                0);
        List<Worker> all = inSession(s -> {
            assertThatThrownBy(() -> s.workers().save(namesake)).isInstanceOf(StaleWriteException.class);
            return s.workers().all();
        });
        assertThat(all).containsExactly(saved);
    }

    @Test
    @Tag("AHEAD-23")
    default void workers_of_another_branch_are_not_seen() {
        Worker saved = inSession(s -> s.workers().save(Specimens.worker("W1")));
        try (Session other = store().open(BranchId.of("BJ"), SessionMode.READ)) {
            assertThat(other.workers().find(saved.id())).isEmpty();
            assertThat(other.workers().byCode(saved.code())).isEmpty();
            assertThat(other.workers().all()).isEmpty();
        }
    }
}

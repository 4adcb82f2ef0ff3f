package dev.doorstep.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.kernel.CommissionPlanId;
import dev.doorstep.workforce.block.Blocks;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Terms of which one changes. */
class WorkTermsTest {
    private static final CommissionPlanId PLAN = CommissionPlanId.of("STANDARD");
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final WorkTerms TERMS =
            new WorkTerms(null, PLAN, true, Blocks.none(), WorkerStatus.online(), FIRST, 700);

    @Test
    void a_term_that_changes_and_changes_back_leaves_all_as_it_was() {
        assertThat(TERMS.saying(WorkerStatus.offline()).saying(WorkerStatus.online()))
                .isEqualTo(TERMS);
        assertThat(TERMS.with(Blocks.none())).isEqualTo(TERMS);
        assertThat(TERMS.with(CommissionPlanId.of("OTHER")).with(PLAN)).isEqualTo(TERMS);
        assertThat(TERMS.freelancing(false).freelancing(true)).isEqualTo(TERMS);
        assertThat(TERMS.joining(null).joining(FIRST)).isEqualTo(TERMS);
        assertThat(TERMS.calledOutFor(0).calledOutFor(700)).isEqualTo(TERMS);
    }

    @Test
    void calling_somebody_out_costs_from_nothing_to_the_bound() {
        assertThat(TERMS.calledOutFor(WorkTerms.CALL_OUT_MAX).callOut()).isEqualTo(1_000_000);
        assertThatThrownBy(() -> TERMS.calledOutFor(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TERMS.calledOutFor(1_000_001))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1000001");
    }
}

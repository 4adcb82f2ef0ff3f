package dev.doorstep.availability.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.kernel.WorkerId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whose time a question is about. */
class StaffTest {
    private static final WorkerId WORKER = new WorkerId(new UUID(1, 1));

    @Test
    void a_question_is_about_everybody_or_about_those_who_are_named() {
        WorkerId other = new WorkerId(new UUID(1, 2));
        assertThat(Staff.all().contains(other)).isTrue();
        assertThat(Staff.of(WORKER).contains(WORKER)).isTrue();
        assertThat(Staff.of(WORKER).contains(other)).isFalse();
        assertThat(Staff.of(List.of(WORKER, WORKER)).workers()).containsExactly(WORKER);
        assertThat(Staff.of(List.of()).contains(WORKER)).isFalse();
        assertThatThrownBy(() -> new Staff(true, Set.of(WORKER))).hasMessageContaining("1 workers");
    }
}

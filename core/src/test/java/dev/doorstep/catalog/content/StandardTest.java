package dev.doorstep.catalog.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.kernel.LocalText;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How well work meets a checklist. */
@Tag("CAT-14")
class StandardTest {
    private static final LocalText TEXT = new LocalText("制冷达标", "It cools");

    @Test
    void points_count_by_their_weights() {
        Standard standard = weighing(70, 30);
        assertThat(standard.score(Set.of())).isZero();
        assertThat(standard.score(Set.of(1))).isEqualTo(7_000);
        assertThat(standard.score(Set.of(2))).isEqualTo(3_000);
        assertThat(standard.score(Set.of(1, 2))).isEqualTo(10_000);
    }

    @Test
    void a_part_of_a_basis_point_is_left_out_and_a_point_that_is_none_counts_nothing() {
        assertThat(weighing(1, 1, 1).score(Set.of(3, 4))).isEqualTo(3_333);
    }

    @Test
    void where_no_point_is_listed_all_of_them_are_met() {
        assertThat(new Standard(Stage.SERVICE, TEXT, List.of(), List.of(TEXT)).score(Set.of()))
                .isEqualTo(10_000);
    }

    private static Standard weighing(int... weights) {
        List<Standard.Check> checklist = IntStream.of(weights)
                .mapToObj(weight -> new Standard.Check(TEXT, weight))
                .toList();
        return new Standard(Stage.SERVICE, TEXT, checklist, List.of());
    }
}

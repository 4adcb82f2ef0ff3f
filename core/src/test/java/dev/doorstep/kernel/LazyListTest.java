package dev.doorstep.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LazyListTest {
    private final List<String> asked = new ArrayList<>();
    private final List<String> later = LazyList.of(() -> {
        asked.add("asked");
        return List.of("a", "b");
    });

    @Test
    void is_made_when_somebody_looks_and_only_once() {
        assertThat(asked).isEmpty();
        assertThat(later).isEqualTo(List.of("a", "b")).hasSameHashCodeAs(List.of("a", "b"));
        assertThat(later.get(1)).isEqualTo("b");
        assertThat(asked).hasSize(1);
        assertThatThrownBy(() -> later.add("c")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void a_copy_is_made_later_too_unless_the_list_is_there() {
        List<String> there = new ArrayList<>(List.of("a"));
        List<String> copy = LazyList.copyOf(there);
        there.add("b");
        assertThat(copy).containsExactly("a");
        assertThat(LazyList.copyOf(later)).isSameAs(later);
        assertThat(asked).isEmpty();
    }

    @Test
    void what_is_made_later_is_checked_then_and_what_is_there_at_once() {
        assertThatThrownBy(() -> LazyList.checked(List.of("a"), "refused", LazyListTest::refuse))
                .hasMessage("1 is refused");
        List<String> refused = LazyList.checked(later, "refused", LazyListTest::refuse);
        assertThat(asked).isEmpty();
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(refused::size).hasMessage("2 is refused");
        }
        assertThat(LazyList.checked(later, 2, (made, size) -> assertThat(made).hasSize(size)))
                .isEqualTo(List.of("a", "b"));
    }

    private static void refuse(List<String> list, String fate) {
        throw new IllegalArgumentException(list.size() + " is " + fate);
    }
}

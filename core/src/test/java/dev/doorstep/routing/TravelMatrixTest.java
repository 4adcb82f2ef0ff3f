package dev.doorstep.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TravelMatrixTest {
    private static final TravelMatrix USUAL = matrix(10, 20);
    private static final TravelMatrix RUSH = matrix(10, 60);
    private static final TravelMatrix EVENING = matrix(30, 5);
    private static final TravelMatrix DAY =
            USUAL.changing(new TreeMap<>(Map.of(100L, RUSH, 200L, matrix(10, 20), 300L, EVENING)));

    @Test
    void each_way_takes_its_own_time_from_each_moment_on_and_costs_what_it_usually_takes() {
        assertThat(DAY.isSteady()).isFalse();
        assertThat(DAY.durationAt(99, 1, 0)).isEqualTo(20);
        assertThat(DAY.durationAt(100, 1, 0)).isEqualTo(60);
        assertThat(DAY.durationAt(100, 0, 1)).isEqualTo(10);
        assertThat(DAY.durationAt(200, 1, 0)).isEqualTo(20);
        assertThat(DAY.durationAt(300, 1, 0)).isEqualTo(5);
        assertThat(DAY.durationAt(9_999, 0, 1)).isEqualTo(30);
        assertThat(DAY.duration(1, 0)).isEqualTo(20);
    }

    @Test
    void whoever_would_be_there_sooner_by_waiting_waits() {
        assertThat(DAY.arrival(150, 1, 0)).isEqualTo(210);
        assertThat(DAY.arrival(165, 1, 0)).isEqualTo(220);
        assertThat(DAY.departure(219, 1, 0)).isEqualTo(159);
        assertThat(DAY.departure(220, 1, 0)).isEqualTo(200);
    }

    @Test
    void a_pace_comes_on_top_of_hours() {
        TravelMatrix paced = DAY.at(TravelPace.of(new TreeMap<>(Map.of(150L, 20_000, 300L, 5_000))));
        assertThat(paced.durationAt(120, 1, 0)).isEqualTo(60);
        assertThat(paced.durationAt(150, 1, 0)).isEqualTo(120);
        assertThat(paced.durationAt(200, 1, 0)).isEqualTo(40);
        assertThat(paced.durationAt(300, 1, 0)).isEqualTo(3);
        assertThat(paced.duration(1, 0)).isEqualTo(20);
    }

    @Test
    void some_places_keep_their_hours() {
        TravelMatrix turned = DAY.among(new int[] {1, 0});
        assertThat(turned.durationAt(100, 0, 1)).isEqualTo(60);
        assertThat(turned.durationAt(250, 0, 1)).isEqualTo(20);
        assertThat(turned.durationAt(300, 1, 0)).isEqualTo(30);
        assertThat(turned.duration(1, 0)).isEqualTo(10);
        assertThat(DAY.among(new int[] {1}).durationAt(100, 0, 0)).isZero();
    }

    @Test
    void hours_that_are_all_alike_are_none() {
        assertThat(USUAL.changing(new TreeMap<>(Map.of(100L, matrix(10, 20)))).isSteady())
                .isTrue();
        assertThat(USUAL.at(TravelPace.STEADY).isSteady()).isTrue();
    }

    @Test
    void hours_over_other_places_or_in_hours_are_refused() {
        TravelMatrix alone = TravelMatrix.of(1, new int[1], new int[1]);
        assertThatThrownBy(() -> USUAL.changing(new TreeMap<>(Map.of(100L, alone))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The hours need steady matrices of the same 2 places: one has 1 places and 1 stretches.");
        assertThatThrownBy(() -> USUAL.changing(new TreeMap<>(Map.of(100L, DAY))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The hours need steady matrices of the same 2 places: one has 2 places and 4 stretches.");
    }

    private static TravelMatrix matrix(int there, int back) {
        return TravelMatrix.of(2, new int[] {0, there, back, 0}, new int[] {0, 100, 100, 0});
    }
}

package dev.doorstep.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** Who takes which place of a crew: never dearer than the best of all ways. */
class AssignmentPropertyTest {
    @Property(tries = 2_000)
    void no_other_way_is_cheaper(
            @ForAll @IntRange(min = 1, max = 4) int rows,
            @ForAll @IntRange(min = 1, max = 6) int columns,
            @ForAll @IntRange(max = 100) int possiblePercent,
            @ForAll long seed) {
        long[][] cost = costs(rows, columns, possiblePercent, new Random(seed));
        OptionalLong best = rows > columns ? OptionalLong.empty() : cheapest(cost, 0, new HashSet<>());
        Optional<int[]> found = Assignment.cheapest(cost);
        Statistics.collect(found.isPresent() ? "possible" : "impossible");
        assertThat(found.isPresent()).isEqualTo(best.isPresent());
        found.ifPresent(chosen -> {
            assertThat(chosen).doesNotHaveDuplicates();
            assertThat(sum(cost, chosen)).isEqualTo(best.orElseThrow());
        });
    }

    private static long[][] costs(int rows, int columns, int possiblePercent, Random random) {
        long[][] cost = new long[rows][columns];
        for (long[] row : cost) {
            for (int column = 0; column < columns; column++) {
                row[column] =
                        random.nextInt(100) < possiblePercent ? random.nextInt(2_000) - 500L : Assignment.IMPOSSIBLE;
            }
        }
        return cost;
    }

    private static long sum(long[][] cost, int[] chosen) {
        long sum = 0;
        for (int row = 0; row < chosen.length; row++) {
            sum += cost[row][chosen[row]];
        }
        return sum;
    }

    private static OptionalLong cheapest(long[][] cost, int row, Set<Integer> taken) {
        if (row == cost.length) {
            return OptionalLong.of(0);
        }
        OptionalLong best = OptionalLong.empty();
        for (int column = 0; column < cost[row].length; column++) {
            if (cost[row][column] < Assignment.IMPOSSIBLE && taken.add(column)) {
                OptionalLong rest = cheapest(cost, row + 1, taken);
                long here = cost[row][column];
                if (rest.isPresent() && (best.isEmpty() || here + rest.getAsLong() < best.getAsLong())) {
                    best = OptionalLong.of(here + rest.getAsLong());
                }
                taken.remove(column);
            }
        }
        return best;
    }
}

package dev.doorstep.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** Whoever comes and goes, as many needs are served as can be, and it is known before who would add one. */
@Tag("AVL-01")
class HourDeskPropertyTest {
    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void serves_as_many_as_can_be_and_knows_who_would_add_one(
            @ForAll @IntRange(min = 1, max = 4) int kinds, @ForAll Random random) {
        int[] needed = random.ints(kinds, 0, 3).toArray();
        HourDesk desk = new HourDesk(needed);
        List<Long> there = new ArrayList<>();
        for (int step = 0; step < 12; step++) {
            if (!there.isEmpty() && random.nextInt(3) == 0) {
                long gone = there.remove(random.nextInt(there.size()));
                desk.remove(gone);
            } else {
                long worker = random.nextInt(1 << kinds);
                int before = served(needed.clone(), there, 0);
                there.add(worker);
                boolean adds = served(needed.clone(), there, 0) > before;
                assertThat(desk.gains(worker)).isEqualTo(adds);
                Statistics.collect(adds ? "adds" : "is spare");
                desk.add(worker);
            }
            assertThat(desk.covered()).isEqualTo(served(needed.clone(), there, 0));
            for (int kind = 0; kind < kinds; kind++) {
                assertThat(desk.served(kind)).isBetween(0, needed[kind]);
            }
        }
    }

    /** Gives every worker to every need that they can serve, or to none. */
    private static int served(int[] left, List<Long> there, int next) {
        if (next == there.size()) {
            return 0;
        }
        int best = served(left, there, next + 1);
        for (int kind = 0; kind < left.length; kind++) {
            if ((there.get(next) >> kind & 1) == 1 && left[kind] > 0) {
                left[kind]--;
                best = Math.max(best, 1 + served(left, there, next + 1));
                left[kind]++;
            }
        }
        return best;
    }
}

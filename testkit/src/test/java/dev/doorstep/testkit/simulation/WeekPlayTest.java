package dev.doorstep.testkit.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.Doorstep;
import dev.doorstep.Progress;
import dev.doorstep.exchange.Problems;
import dev.doorstep.exchange.city.BookingRequestRow;
import dev.doorstep.exchange.city.CityFiles;
import dev.doorstep.exchange.city.WeekFiles;
import dev.doorstep.memory.InMemoryStore;
import dev.doorstep.organisation.Actor;
import dev.doorstep.spi.Store;
import dev.doorstep.workforce.Worker;
import java.io.Serial;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The week of Shanghai, played in memory. */
class WeekPlayTest {
    private static final Path SHANGHAI = Path.of("../examples/city/shanghai");
    private static final int SHORTER_PERCENT = 92;

    @Test
    @Tag("SET-07")
    @Tag("DSP-01")
    void a_week_played_again_ends_with_the_same_figures_and_doubles_nothing() {
        Store store = InMemoryStore.open();
        WeekReport first = play(store);
        assertThat(first.ledger().fault()).isNull();
        assertThat(sum(first)).isZero();
        assertThat(first.days()).allMatch(day -> day.visits() > 0);
        assertThat(first.revenue().settled().isPositive()).isTrue();
        assertThat(play(store)).isEqualTo(first);
        drivesLessThanGreedily(first.evenings());
    }

    /** On no day longer ways or more visits undone than by greedy insertion, and in the week far shorter ways. */
    private static void drivesLessThanGreedily(List<WeekReport.Evening> evenings) {
        assertThat(evenings).hasSize(7).allSatisfy(evening -> {
            assertThat(evening.metresAfter())
                    .isLessThanOrEqualTo(evening.greedy().metres());
            assertThat(evening.unassigned())
                    .isLessThanOrEqualTo(evening.greedy().unassigned())
                    .isLessThanOrEqualTo(evening.afresh().unassigned());
        });
        long greedy = evenings.stream()
                .mapToLong(evening -> evening.greedy().metres())
                .sum();
        long after =
                evenings.stream().mapToLong(WeekReport.Evening::metresAfter).sum();
        assertThat(after * 100).isLessThanOrEqualTo(greedy * SHORTER_PERCENT);
    }

    @Test
    void an_import_that_was_killed_leaves_the_same_identities_to_the_next() {
        List<Worker> undisturbed = staffAfter(InMemoryStore.open(), Progress.SILENT);
        Store store = InMemoryStore.open();
        assertThatThrownBy(() -> staffAfter(store, killedAfter("workers"))).isInstanceOf(Killed.class);
        assertThat(staffAfter(store, Progress.SILENT)).isEqualTo(undisturbed);
    }

    private static List<Worker> staffAfter(Store store, Progress progress) {
        CityFiles.Reading city = CityFiles.read(SHANGHAI, Problems.Severity.REFUSE);
        List<BookingRequestRow> first =
                WeekFiles.read(SHANGHAI, city.city()).requests().subList(0, 1);
        new WeekPlay(store, city, new WeekFiles.Week(first, List.of(), List.of()), 1, progress).play();
        return Doorstep.builder()
                .store(store)
                .build()
                .as(Actor.system(city.city().branch().id()))
                .read(t -> t.workers().all());
    }

    private static Progress killedAfter(String kind) {
        return (step, done, total) -> {
            if (step.equals(kind)) {
                throw new Killed();
            }
        };
    }

    /** The play was killed. */
    private static final class Killed extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;
    }

    private static long sum(WeekReport report) {
        return report.ledger().balances().stream()
                .mapToLong(balance -> balance.amount().amountMinor())
                .sum();
    }

    private static WeekReport play(Store store) {
        CityFiles.Reading city = CityFiles.read(SHANGHAI, Problems.Severity.REFUSE);
        return new WeekPlay(store, city, WeekFiles.read(SHANGHAI, city.city()), 1, Progress.SILENT).play();
    }
}

package dev.doorstep.testkit.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.Progress;
import dev.doorstep.exchange.Problems;
import dev.doorstep.exchange.city.CityFiles;
import dev.doorstep.exchange.city.WeekFiles;
import dev.doorstep.memory.InMemoryStore;
import dev.doorstep.spi.Store;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The week of Shanghai, played in memory. */
class WeekPlayTest {
    private static final Path SHANGHAI = Path.of("../examples/city/shanghai");

    @Test
    @Tag("SET-07")
    void a_week_played_again_ends_with_the_same_figures_and_doubles_nothing() {
        Store store = InMemoryStore.open();
        WeekReport first = play(store);
        assertThat(first.ledger().fault()).isNull();
        assertThat(sum(first)).isZero();
        assertThat(first.days()).allMatch(day -> day.visits() > 0);
        assertThat(first.revenue().settled().isPositive()).isTrue();
        assertThat(play(store)).isEqualTo(first);
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

package dev.doorstep.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.memory.InMemoryStore;
import dev.doorstep.persistence.JdbiStore;
import dev.doorstep.testkit.scenario.Scenario;
import dev.doorstep.testkit.scenario.ScenarioReport;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The scenarios of {@code examples/scenarios}, each in memory, and all of them on one database. */
@Tag("AHEAD-25")
class ScenariosTest {
    private static final List<Scenario> SCENARIOS = Scenario.readAll(List.of(Path.of("scenarios")));

    @TestFactory
    @Tag("AHEAD-18")
    @Tag("AVL-03")
    @Tag("AVL-05")
    @Tag("BKG-02")
    @Tag("BKG-07")
    @Tag("BKG-08")
    @Tag("CAT-13")
    @Tag("DSP-12")
    @Tag("ORD-01")
    @Tag("ORD-04")
    @Tag("ORD-05")
    @Tag("ORD-07")
    @Tag("PAY-02")
    @Tag("PAY-06")
    @Tag("PAY-07")
    @Tag("PRC-06")
    @Tag("PRC-07")
    @Tag("SET-04")
    @Tag("SET-07")
    Stream<DynamicTest> every_scenario_goes_as_it_expects() {
        return SCENARIOS.stream()
                .map(scenario -> DynamicTest.dynamicTest(
                        scenario.title(),
                        () -> scenario.play(InMemoryStore.open()).verify()));
    }

    @Test
    void the_same_scenarios_end_the_same_side_by_side_on_h2(@TempDir Path folder) {
        JdbcConnectionPool pool =
                JdbcConnectionPool.create("jdbc:h2:file:" + folder.resolve("doorstep") + ";WRITE_DELAY=0", "sa", "");
        try {
            JdbiStore.migrate(pool);
            JdbiStore store = JdbiStore.open(pool);
            for (Scenario scenario : SCENARIOS) {
                ScenarioReport inMemory = scenario.play(InMemoryStore.open());
                assertThat(scenario.play(store)).isEqualTo(inMemory);
            }
        } finally {
            pool.dispose();
        }
    }
}

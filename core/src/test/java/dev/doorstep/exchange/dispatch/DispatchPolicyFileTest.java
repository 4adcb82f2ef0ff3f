package dev.doorstep.exchange.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.doorstep.dispatch.policy.DispatchPolicy;
import dev.doorstep.dispatch.policy.ExplainedTerm;
import dev.doorstep.dispatch.policy.Ladder;
import dev.doorstep.dispatch.policy.PlanTerms;
import dev.doorstep.dispatch.policy.PolicyTerm;
import dev.doorstep.dispatch.policy.Rung;
import dev.doorstep.dispatch.policy.VisitTerms;
import dev.doorstep.dispatch.scoring.Scoring;
import dev.doorstep.dispatch.scoring.StandardScoreModel;
import dev.doorstep.exchange.ImportProblem;
import dev.doorstep.exchange.ImportRejectedException;
import dev.doorstep.exchange.Papers;
import dev.doorstep.exchange.Schema;
import dev.doorstep.exchange.Slip;
import dev.doorstep.kernel.CategoryId;
import dev.doorstep.kernel.Difference;
import dev.doorstep.kernel.DispatchPolicyId;
import dev.doorstep.kernel.MerchantId;
import dev.doorstep.routing.RoutingWeights;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterProperty;

/** A policy in a file: what it says, what it leaves out, and that schema and reader agree. */
@Tag("DSP-11")
class DispatchPolicyFileTest {
    private static final Path EXAMPLES =
            Path.of("../examples/dispatch").toAbsolutePath().normalize();
    private static final Schema SCHEMA = Schema.of("dispatch-policy.schema.json");
    private static final CategoryId REPAIR = CategoryId.of("REPAIR");

    /** Every key, each on a line of its own. */
    private static final String ALL = """
            format: doorstep-dispatch/1
            policy: peak
            from: 2026-03-01
            until: 2026-04-01
            plan:
              metre: 2
              second: 3
              overtime_second: 9
              change: 40
              gini_max: 6000
            visits:
              undone: 5000000
              wish: 600
              freeze_minutes: 90
              moves_accepted: "YES"
              ladder:
                - mode: OFFER
                  minutes: 10
                  workers: 4
                - mode: MERCHANT
                  minutes: 60
                  merchant: mingjie
                - mode: POOL
                  minutes: 30
              score:
                model: standard-1
                percent: 50
            categories:
              DEEP: {}
              REPAIR:
                undone: 70000000
                moves_accepted: "NO"
                ladder:
                  - mode: ASSIGN
            """;

    private static final Set<PolicyTerm> OWN =
            EnumSet.of(PolicyTerm.UNDONE, PolicyTerm.MOVES_ACCEPTED, PolicyTerm.LADDER);
    private static final Ladder LADDER = new Ladder(List.of(
            Rung.offer(Duration.ofMinutes(10), 4),
            Rung.merchant(Duration.ofHours(1), MerchantId.of("mingjie")),
            Rung.pool(Duration.ofMinutes(30))));
    private static final Ladder TOLD = new Ladder(List.of(Rung.assign()));

    private final Papers papers = new Papers(".yaml");

    @AfterProperty
    void removes_the_files() throws IOException {
        papers.remove();
    }

    @Example
    void means_what_it_says() {
        VisitTerms all = new VisitTerms(5_000_000, 600, Duration.ofMinutes(90), true, LADDER)
                .scoredBy(new Scoring(StandardScoreModel.ID, 50));
        DispatchPolicy expected = DispatchPolicy.of(
                        DispatchPolicyId.of("peak"), new PlanTerms(new RoutingWeights(2, 3), 9, 40, 6_000), all)
                .holding(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1))
                .with(CategoryId.of("DEEP"), all)
                .with(REPAIR, new VisitTerms(70_000_000, 600, Duration.ofMinutes(90), false, TOLD, all.scoring()));
        assertThat(read(ALL)).isEqualTo(expected);
    }

    @Example
    void is_written_back_to_the_byte_and_a_category_says_only_what_is_different() {
        String written = DispatchPolicyFile.write(read(ALL));
        assertThat(written).isEqualTo(ALL);
        assertThat(read(written)).isEqualTo(read(ALL));
    }

    @Example
    void what_is_left_out_is_as_in_the_standard() {
        DispatchPolicy bare = read("{format: doorstep-dispatch/1, policy: standard, from: 1970-01-01}");
        assertThat(bare).isEqualTo(DispatchPolicy.standard());
        assertThat(DispatchPolicyFile.read(EXAMPLES.resolve("standard.yaml")).changesFrom(DispatchPolicy.standard()))
                .extracting(Difference::path)
                .containsExactly("effectiveFrom");
    }

    @Example
    void every_value_names_the_part_that_it_comes_from() {
        DispatchPolicy policy = read(ALL).withVersion(3);
        for (ExplainedTerm term : policy.explain(REPAIR)) {
            boolean own = OWN.contains(term.term());
            assertThat(term.part()).isEqualTo(own ? Optional.of(REPAIR) : Optional.empty());
            assertThat(term.source()).hasToString("peak@3");
        }
        assertThat(policy.explain(null)).extracting(ExplainedTerm::part).containsOnly(Optional.empty());
        assertThat(policy.explain(REPAIR))
                .extracting(ExplainedTerm::value)
                .containsExactly(
                        "2", "3", "9", "40", "6000", "70000000", "600", "90", "NO", "ASSIGN", "standard-1 for 50%");
        assertThat(PolicyTerm.LADDER.of(policy, null))
                .isEqualTo("OFFER 10 min x 4, MERCHANT mingjie 60 min, POOL 30 min");
    }

    @Example
    void faults_are_named_by_their_place() {
        assertThat(fault("wish: 600", "wish: -1").code()).isEqualTo("import.value.whole");
        assertThat(fault("wish: 600", "wish: -1").line()).isEqualTo(13);
        assertThat(fault("until: 2026-04-01", "until: 2026-03-01").code()).isEqualTo("import.value.date-order");
        assertThat(fault("  DEEP: {}", "  D P: {}").code()).isEqualTo("import.value.code");
        assertThat(fault("    undone: 70000000", "    metre: 1").code()).isEqualTo("import.key.unknown");
        assertThat(fault("minutes: 60", "minutes: 1441").code()).isEqualTo("import.value.whole");
        assertThat(fault("merchant: mingjie", "workers: 2").code()).isEqualTo("import.key.unknown");
        assertThat(fault("percent: 50", "percent: 0").code()).isEqualTo("import.value.whole");
        assertThat(fault("model: standard-1", "model: standard 1").code()).isEqualTo("import.value.code");
        assertThat(fault("- mode: ASSIGN", "- mode: FORCE").code()).isEqualTo("import.value.choice");
        assertThat(fault("freeze_minutes: 90", "freeze_minutes: 10081").code()).isEqualTo("import.value.whole");
    }

    /** A term that the file does not know could be set by nobody. */
    @Example
    void the_schema_knows_every_term_and_the_examples_are_good() {
        assertThat(SCHEMA.faults(papers.of(ALL))).isEmpty();
        assertThat(SCHEMA.faults(EXAMPLES.resolve("standard.yaml"))).isEmpty();
        assertThat(SCHEMA.faults(EXAMPLES.resolve("peak.yaml"))).isEmpty();
        assertThat(SCHEMA.keys()).allMatch(key -> ALL.contains(key + ":"));
        assertThat(Arrays.stream(PolicyTerm.values()).map(term -> term.name().toLowerCase(Locale.ROOT)))
                .allMatch(ALL::contains)
                .allMatch(SCHEMA.keys()::contains);
    }

    @Property(tries = 600)
    void what_the_schema_refuses_the_reader_refuses(@ForAll("slips") Slip slip) {
        SCHEMA.refusesNothingThatIsTaken(papers.of(slip.in(ALL)), DispatchPolicyFile::read);
    }

    @Provide
    Arbitrary<Slip> slips() {
        return Slip.any(ALL.lines().toList().size());
    }

    private DispatchPolicy read(String text) {
        return DispatchPolicyFile.read(papers.of(text));
    }

    private ImportProblem fault(String good, String bad) {
        return catchThrowableOfType(ImportRejectedException.class, () -> read(ALL.replace(good, bad)))
                .problems()
                .get(0);
    }
}

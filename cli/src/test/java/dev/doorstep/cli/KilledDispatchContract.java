package dev.doorstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.Transaction;
import dev.doorstep.availability.Claim;
import dev.doorstep.dispatch.PlanRecord;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.order.Visit;
import dev.doorstep.order.VisitState;
import dev.doorstep.organisation.Branch;
import dev.doorstep.testkit.contract.DayAudit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What holds for every command that plans or applies, killed anywhere: the plan that was kept before is there as it
 * was, no visit is without its worker, and nobody is at two doors.
 */
abstract class KilledDispatchContract extends KilledCommandContract {
    private static final int REQUESTS = 67;

    private LocalDate day = LocalDate.EPOCH;
    private @Nullable PlanRecord kept;

    /** Books the Monday of a coming week and keeps a plan of it. */
    @Override
    void prepare(Shell shell) throws Exception {
        assertThat(shell.run("db", "migrate").code()).isZero();
        assertThat(shell.run("import", Shell.SHANGHAI.toString()).code()).isZero();
        ComingWeek.requests(shell.directory(), REQUESTS);
        shell.run("order", "import", shell.directory().resolve(ComingWeek.FILE).toString());
        day = shell.read(KilledDispatchContract::busiest);
        assertThat(shell.run("dispatch", "plan", "--day", day.toString()).code())
                .isZero();
        kept = shell.read(t -> t.dispatch().plans(day)).get(0);
    }

    private static LocalDate busiest(Transaction t) {
        Branch branch = t.organisation().branch();
        Map<LocalDate, Long> days = visits(t, TimeWindow.of(Instant.now(), Duration.ofDays(40))).stream()
                .collect(Collectors.groupingBy(
                        visit -> branch.dayOf(visit.promise().startInclusive()), Collectors.counting()));
        return days.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private static List<Visit> visits(Transaction t, TimeWindow window) {
        return t.fulfilment().promisedIn(window).stream()
                .filter(visit -> VisitState.dispatchable().contains(visit.state()))
                .toList();
    }

    /** Returns the day that is planned. */
    LocalDate day() {
        return day;
    }

    /** Returns the plan that was kept before. */
    PlanRecord kept() {
        return Objects.requireNonNull(kept);
    }

    /** Counts the visits that are where the plan that was kept before would have them. */
    long asKept(Shell shell) {
        Map<String, String> planned = kept().plan().routes().stream()
                .flatMap(route -> route.visits().stream()
                        .map(visit -> Map.entry(
                                visit.visit().toString(),
                                route.worker() + " " + visit.door().startInclusive())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return stands(
                        shell,
                        (visit, claim) -> claim.worker() + " " + claim.door().startInclusive())
                .entrySet()
                .stream()
                .filter(stand -> stand.getValue().equals(planned.get(stand.getKey())))
                .count();
    }

    /** Looks at what must hold whenever the command was killed. */
    void everybodyIsServed(Shell shell) {
        PlanRecord now = shell.read(t -> t.dispatch().plan(kept().id()));
        assertThat(now.plan()).isEqualTo(kept().plan());
        assertThat(shell.run("dispatch", "replay", kept().id().toString()).code())
                .isZero();
        Branch branch = shell.read(t -> t.organisation().branch());
        assertThat(shell.<List<String>>with(store -> DayAudit.of(branch).faults(store, branch.windowOf(day))))
                .isEmpty();
        assertThat(stands(
                        shell,
                        (visit, claim) ->
                                visit.promise().contains(claim.door().startInclusive()) ? "promised" : "late"))
                .isNotEmpty()
                .allSatisfy((visit, stand) -> assertThat(stand).isEqualTo("promised"));
    }

    /** What is said of a visit and its claim. */
    @FunctionalInterface
    interface Stand {
        String of(Visit visit, Claim claim);
    }

    /** Says something of every visit of the day; each of them must have a claim. */
    Map<String, String> stands(Shell shell, Stand stand) {
        Function<Transaction, Map<String, String>> reading =
                t -> visits(t, t.organisation().branch().windowOf(day)).stream()
                        .sorted(Comparator.comparing(visit -> visit.id().toString()))
                        .collect(Collectors.toMap(
                                visit -> visit.id().toString(),
                                visit -> stand.of(
                                        visit, t.fulfilment().claim(visit.id()).orElseThrow())));
        return shell.read(reading);
    }
}

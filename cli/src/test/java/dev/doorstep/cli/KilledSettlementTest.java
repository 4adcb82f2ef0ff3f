package dev.doorstep.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.exchange.Problems.Severity;
import dev.doorstep.exchange.city.BookingRequestRow;
import dev.doorstep.exchange.city.CityFiles;
import dev.doorstep.exchange.city.WeekFiles;
import dev.doorstep.settlement.RunState;
import dev.doorstep.settlement.SettlementRun;
import dev.doorstep.testkit.simulation.WeekPlay;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;

/**
 * A settlement that is killed between or within its chunks comes to the same statements, each earning in one of them.
 */
@Tag("AHEAD-17")
class KilledSettlementTest extends KilledCommandContract {
    private static final int REQUESTS = 60;
    private static final String MONDAY = "2026-03-02";

    @Override
    void prepare(Shell shell) {
        assertThat(shell.run("db", "migrate").code()).isZero();
        CityFiles.Reading city = CityFiles.read(Shell.SHANGHAI, Severity.REFUSE);
        WeekFiles.Week week = part(WeekFiles.read(Shell.SHANGHAI, city.city()));
        shell.with(store -> assertThatThrownBy(
                        () -> new WeekPlay(store, city, week, 1, KilledSettlementTest::stopBeforeSettling).play())
                .isInstanceOf(WeekIsOver.class));
    }

    private static WeekFiles.Week part(WeekFiles.Week week) {
        List<BookingRequestRow> requests = week.requests().subList(0, REQUESTS);
        Set<String> refs = requests.stream().map(BookingRequestRow::ref).collect(Collectors.toSet());
        return new WeekFiles.Week(
                requests,
                week.events().stream()
                        .filter(event -> event.ref() != null && refs.contains(event.ref()))
                        .toList(),
                week.reviews().stream()
                        .filter(review -> refs.contains(review.ref()))
                        .toList());
    }

    /** The last step of the last day is followed by nothing but the settlement. */
    private static void stopBeforeSettling(String step, long done, long total) {
        if (step.startsWith("2026-") && done == total) {
            throw new WeekIsOver();
        }
    }

    /** Everybody was served, nobody was paid. */
    private static final class WeekIsOver extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;
    }

    @Override
    String[] command() {
        return new String[] {"settle", "run", "--week", MONDAY, "--chunk", "1", "--format", "csv"};
    }

    /** Each chunk of one earning takes about the same time. */
    @Override
    void awaitMoment(Doomed doomed, Shell shell, Random random) {
        awaitTime(random.nextDouble());
    }

    @Override
    String reached(Doomed doomed, Shell shell) {
        List<SettlementRun> runs = shell.read(t -> t.settlement().runs());
        return runs.isEmpty() || runs.get(0).state() == RunState.PAID
                ? ""
                : "the run is %s with %d items"
                        .formatted(runs.get(0).state(), runs.get(0).items());
    }

    @Override
    List<String> seen(Shell shell) {
        List<String> seen = new ArrayList<>();
        seen.addAll(shell.run("settle", "show", "--format", "csv").out().lines().toList());
        seen.addAll(
                shell.run("ledger", "verify", "--format", "csv").out().lines().toList());
        seen.addAll(shell.read(t -> t.settlement().runs().stream()
                .flatMap(run -> t.settlement().payoutFile(run.id()).payouts().stream())
                .map(payout -> payout.number() + " " + payout.payee() + " " + payout.amount())
                .toList()));
        return seen;
    }
}

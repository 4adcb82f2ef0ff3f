package dev.doorstep;

import dev.doorstep.dispatch.monitoring.Alert;
import dev.doorstep.dispatch.monitoring.AlertRecord;
import dev.doorstep.dispatch.monitoring.WatchRules;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Watches a day, to be run every few minutes: raises what somebody should look at, once, and ends what is over, each in
 * a transaction of its own. Days before on which something is still open are watched with it. Needs the permissions to
 * read and to dispatch.
 *
 * @param day the day by the branch's wall-clock
 * @param rules what is watched, and how patiently
 */
public record WatchJob(LocalDate day, WatchRules rules) implements Job<WatchJob.Outcome> {
    /** Obtains the job that watches everything, as patiently as suits a city's day. */
    public WatchJob(LocalDate day) {
        this(day, WatchRules.standard());
    }

    /**
     * What the job did.
     *
     * @param raised the alerts that began
     * @param ended what is over
     * @param refused the alerts that it could neither raise nor end, with the code of what stood against each
     */
    public record Outcome(List<Alert> raised, List<Alert.Key> ended, Map<Alert.Key, String> refused) {
        /** Keeps its own copies. */
        public Outcome {
            raised = List.copyOf(raised);
            ended = List.copyOf(ended);
            refused = Map.copyOf(refused);
        }
    }

    /** An alert, and the day on which it is watched. */
    private record Found(Alert alert, LocalDate day) {}

    /** What stands, and what should. */
    private record Look(List<Alert.Key> open, List<Found> found) {
        List<Found> begun() {
            return found.stream()
                    .filter(each -> !open.contains(each.alert.about()))
                    .toList();
        }

        List<Alert.Key> over() {
            Set<Alert.Key> still =
                    found.stream().map(each -> each.alert.about()).collect(Collectors.toSet());
            return open.stream().filter(about -> !still.contains(about)).toList();
        }
    }

    /**
     * Runs the job.
     *
     * @throws CancellationException if the thread is interrupted; what is done stays so
     */
    @Override
    public Outcome run(Desk desk, Progress progress) {
        Look look = desk.read(this::look);
        OneByOne watching = new OneByOne(desk, progress, "watching the day");
        Map<Found, String> notRaised = new LinkedHashMap<>();
        List<Found> raised = watching.each(look.begun(), notRaised, (t, found) -> {
            t.monitoring().raise(found.alert, found.day);
            return found;
        });
        Map<Alert.Key, String> refused = new LinkedHashMap<>();
        List<Alert.Key> ended = watching.each(look.over(), refused, (t, about) -> {
            t.monitoring().end(about);
            return about;
        });
        notRaised.forEach((found, code) -> refused.put(found.alert.about(), code));
        return new Outcome(raised.stream().map(Found::alert).toList(), ended, refused);
    }

    private Look look(Transaction t) {
        List<AlertRecord> open = t.monitoring().open();
        List<Found> found = Stream.concat(open.stream().map(AlertRecord::day), Stream.of(day))
                .distinct()
                .flatMap(watched -> t
                        .monitoring()
                        .day(watched)
                        .alerts(rules, t.work().now())
                        .stream()
                        .map(alert -> new Found(alert, watched)))
                .toList();
        return new Look(open.stream().map(AlertRecord::about).toList(), found);
    }
}

package dev.doorstep.cli;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;

/**
 * A day that is planned and put into force in one go, killed while it is searched, kept or applied: everybody is served,
 * and the next run puts a plan of its own into force.
 */
@Tag("AHEAD-11")
class KilledDispatchTest extends KilledDispatchContract {
    @Override
    String[] command() {
        return new String[] {"dispatch", "run", "--day", day().toString(), "--format", "csv"};
    }

    /** Every second kill comes once the file grows: while the plan is kept or applied. */
    @Override
    void awaitMoment(Doomed doomed, Shell shell, Random random) throws InterruptedException {
        if (random.nextBoolean()) {
            awaitTime(random.nextDouble());
        } else {
            awaitGrowth(doomed, shell, random.nextDouble() / 2);
            pause(random.nextInt(50_000_000));
        }
    }

    @Override
    String reached(Doomed doomed, Shell shell) {
        everybodyIsServed(shell);
        int plans = shell.read(t -> t.dispatch().plans(day()).size());
        return "plans: %d, visits where the first has them: %d".formatted(plans, asKept(shell));
    }

    /** Nothing: the next run makes a plan of its own, from where this one stopped, be it at its very end. */
    @Override
    List<String> promised(List<String> acknowledged) {
        return List.of();
    }

    /** Where it goes on from decides which plan it comes to. */
    @Override
    List<String> seen(Shell shell) {
        everybodyIsServed(shell);
        String state = shell.read(t -> t.dispatch().plans(day()).get(0).state()).toString();
        return List.of(state, String.valueOf(stands(shell, (visit, claim) -> "").size()));
    }
}

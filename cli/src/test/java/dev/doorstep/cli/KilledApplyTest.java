package dev.doorstep.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;

/** A plan that is put into force and killed on the way is put into force by the next run, no visit moved twice. */
@Tag("AHEAD-11")
class KilledApplyTest extends KilledDispatchContract {
    @Override
    String[] command() {
        return new String[] {"dispatch", "apply", kept().id().toString(), "--format", "csv"};
    }

    /** Behind this part of the writes all visits are moved, as far as kills have shown: the rest closes the file. */
    private double last = 1;

    private double part;

    /** Moved visits leave the file as large as it is. */
    @Override
    void awaitMoment(Doomed doomed, Shell shell, Random random) {
        part = last * random.nextDouble();
        awaitWrites(doomed, shell, part);
    }

    @Override
    String reached(Doomed doomed, Shell shell) {
        everybodyIsServed(shell);
        long before = asKept(base());
        long planned = stands(shell, (visit, claim) -> "").size();
        long now = asKept(shell);
        last = now == planned ? (last + part) / 2 : last;
        return now == before || now == planned
                ? ""
                : "%d of %d visits are where the plan has them, %d were before".formatted(now, planned, before);
    }

    @Override
    List<String> seen(Shell shell) {
        everybodyIsServed(shell);
        List<String> seen = new ArrayList<>();
        stands(shell, (visit, claim) -> claim.worker() + " " + claim.door())
                .forEach((visit, stand) -> seen.add(visit + " " + stand));
        seen.sort(null);
        seen.add(shell.read(t -> t.dispatch().plan(kept().id()).state()).toString());
        seen.add(shell.read(
                t -> t.fulfilment().promisedIn(t.organisation().branch().windowOf(day())).stream()
                        .map(visit -> t.booking().history(visit.order()).size())
                        .toList()
                        .toString()));
        return seen;
    }
}

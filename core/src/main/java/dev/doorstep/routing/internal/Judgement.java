package dev.doorstep.routing.internal;

import dev.doorstep.routing.RouteJudge;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a judge says of the routes of a solution: the part of their cost that the problem does not know. */
final class Judgement {
    private final Solution solution;
    private final @Nullable RouteJudge judge;
    private long standing;
    private long asked;

    private Judgement(Solution solution, @Nullable RouteJudge judge) {
        this.solution = solution;
        this.judge = judge;
    }

    /** Nobody judges: nothing costs beyond what the problem says. */
    static Judgement none(Solution solution) {
        return new Judgement(solution, null);
    }

    /** Shows a judge the first routes. */
    static Judgement by(RouteJudge judge, Solution solution) {
        Judgement judgement = new Judgement(solution, judge);
        SortedMap<Integer, List<Integer>> all = new TreeMap<>();
        for (int route = 0; route < solution.model.routes; route++) {
            if (solution.length[route] > 0) {
                all.put(route, solution.stopsOf(route));
            }
        }
        judgement.standing = judge.costBeyond(all);
        judge.keep();
        return judgement;
    }

    /** Returns what the routes cost that were kept last, beyond what the problem says. */
    long standing() {
        return standing;
    }

    /** Tells whether the trial of the solution costs no more than that in all. */
    boolean allows(double costMax) {
        if (judge == null) {
            return true;
        }
        SortedMap<Integer, List<Integer>> changed = new TreeMap<>();
        for (int i = 0; i < solution.touchedCount(); i++) {
            changed.put(solution.touched(i), solution.stopsOf(solution.touched(i)));
        }
        asked = judge.costBeyond(changed);
        return solution.cost + asked <= costMax;
    }

    /** Hears that the trial is kept. */
    void keep() {
        if (judge != null) {
            standing = asked;
            judge.keep();
        }
    }
}

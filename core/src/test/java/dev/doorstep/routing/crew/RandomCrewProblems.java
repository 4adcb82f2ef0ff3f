package dev.doorstep.routing.crew;

import dev.doorstep.routing.RandomProblems;
import dev.doorstep.routing.RoutingProblem;
import dev.doorstep.routing.RoutingStop;
import dev.doorstep.routing.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The random problems of the routing package, with crews of two or three among their stops, and moments when stops
 * are due.
 */
public final class RandomCrewProblems {
    private static final Span ANY_TIME = new Span(0, 220);

    private final RandomProblems problems;
    private final SplittableRandom random;
    private final int stops;
    private boolean isRoomy;

    /** Makes problems of one size; the same seed makes the same ones. */
    public RandomCrewProblems(long seed, int stops, int routes) {
        this.problems = new RandomProblems(seed, stops, routes).sharing();
        this.random = new SplittableRandom(~seed);
        this.stops = stops;
    }

    /** Leaves every delay some room. */
    public RandomCrewProblems withRoom() {
        isRoomy = true;
        return this;
    }

    /** Makes the next problem. */
    public CrewProblem next() {
        List<Integer> free = new ArrayList<>();
        for (int stop = 0; stop < stops; stop++) {
            free.add(random.nextInt(free.size() + 1), stop);
        }
        List<CrewVisit> crews = new ArrayList<>();
        while (free.size() >= 3 && random.nextInt(3) > 0) {
            List<Integer> crew = free.subList(0, 2 + random.nextInt(4) / 3);
            crews.add(crew(List.copyOf(crew)));
            crew.clear();
        }
        return new CrewProblem(withTime(problems.next(), crews), crews, lateness());
    }

    /** Lets crews start at any time, or hardly any would meet. */
    private RoutingProblem withTime(RoutingProblem problem, List<CrewVisit> crews) {
        List<RoutingStop> all = new ArrayList<>(problem.stops());
        for (CrewVisit crew : crews) {
            for (int stop : crew.stops()) {
                RoutingStop before = all.get(stop);
                all.set(stop, RoutingStop.of(before.place(), before.service(), List.of(ANY_TIME), 5_000));
            }
        }
        return new RoutingProblem(
                all,
                problem.frames(),
                problem.travel(),
                problem.weights(),
                problem.compatibility(),
                problem.current(),
                problem.startGrain());
    }

    private CrewVisit crew(List<Integer> members) {
        if (!isRoomy && random.nextInt(3) == 0) {
            return CrewVisit.together(members);
        }
        int delay = random.nextInt(40);
        Span span = new Span(delay, delay + (!isRoomy && random.nextBoolean() ? 0 : 1 + random.nextInt(40)));
        return new CrewVisit(members, Collections.nCopies(members.size() - 1, span));
    }

    private Lateness lateness() {
        if (random.nextInt(4) == 0) {
            return Lateness.NONE;
        }
        List<Long> due = random.longs(stops, 0, 200).boxed().toList();
        return new Lateness(due, random.nextInt(5), random.nextInt(5));
    }
}

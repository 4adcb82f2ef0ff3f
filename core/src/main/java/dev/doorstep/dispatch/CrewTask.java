package dev.doorstep.dispatch;

import dev.doorstep.kernel.VisitId;
import dev.doorstep.matching.Companion;
import dev.doorstep.matching.Demand;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The visits of one order that several workers do: each by a worker of its own, each as long after the first as was
 * sold. A plan does all of those that may move or none, unless one of the crew is settled already; the others then
 * begin by that one.
 *
 * @param members the visits in the order in which they begin, at least two
 */
public record CrewTask(List<Member> members) {
    /**
     * One visit of a crew.
     *
     * @param visit the visit
     * @param after how long after the first of the crew it begins
     */
    public record Member(VisitId visit, Duration after) {
        Instant startIf(Instant first) {
            return first.plus(after);
        }
    }

    /** Keeps its own copy; rejects one who comes alone. */
    public CrewTask {
        members = List.copyOf(members);
        if (members.size() < 2) {
            throw new IllegalArgumentException("%s is no crew.".formatted(members));
        }
    }

    /** Lists the crews of some visits, each once, in the order of their first ones. */
    static List<CrewTask> among(List<VisitTask> visits) {
        List<CrewTask> crews = new ArrayList<>();
        Set<VisitId> known = new HashSet<>();
        for (VisitTask task : visits) {
            if (task.demand().isOfCrew() && !known.contains(task.id())) {
                CrewTask crew = of(task.demand());
                crews.add(crew);
                crew.members.forEach(member -> known.add(member.visit));
            }
        }
        return crews;
    }

    /** The same crew comes out whichever of its visits is asked. */
    private static CrewTask of(Demand demand) {
        List<Companion> all = new ArrayList<>(demand.companions());
        all.add(new Companion(demand.visit(), Duration.ZERO));
        all.sort(Comparator.comparing(Companion::after)
                .thenComparing(companion -> companion.visit().value()));
        Duration first = all.get(0).after();
        return new CrewTask(all.stream()
                .map(companion ->
                        new Member(companion.visit(), companion.after().minus(first)))
                .toList());
    }

    /** Returns its visits in the order in which they begin. */
    public List<VisitId> visits() {
        return members.stream().map(Member::visit).toList();
    }
}

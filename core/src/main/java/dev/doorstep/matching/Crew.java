package dev.doorstep.matching;

import dev.doorstep.catalog.Task;
import dev.doorstep.customer.Customer;
import dev.doorstep.kernel.Gender;
import dev.doorstep.kernel.Grain;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an order asks of everybody who comes for it: one visit each, all at the same door, the lead's first. Most orders
 * ask for one worker alone.
 *
 * <p>Whoever comes with others comes at the minute: they wait for one another, so the start of each is promised to the
 * grain, and nobody but a customer or an operator who moves them all moves one of them to another time.
 *
 * @param members what each is asked, in the order in which they begin; never empty
 */
public record Crew(List<Member> members) {
    /**
     * One of those who come.
     *
     * @param demand what their visit asks
     * @param after how long after the lead they begin; zero for the lead
     */
    public record Member(Demand demand, Duration after) {
        /** Returns when they begin if the lead begins at an instant. */
        public Instant startIf(Instant lead) {
            return lead.plus(after);
        }
    }

    /**
     * Keeps its own copy, in which each member knows who comes besides; rejects nobody at all, and members who are not
     * in the order in which they begin.
     */
    public Crew {
        members = List.copyOf(members);
        if (members.isEmpty() || !members.get(0).after.isZero()) {
            throw new IllegalArgumentException("Nobody of %s begins when the crew begins.".formatted(members));
        }
        for (int i = 1; i < members.size(); i++) {
            if (members.get(i).after.compareTo(members.get(i - 1).after) < 0) {
                throw new IllegalArgumentException("Members %d and %d begin in the wrong order.".formatted(i, i + 1));
            }
        }
        members = members.size() == 1 ? members : together(members);
    }

    private static List<Member> together(List<Member> members) {
        return members.stream()
                .map(member -> new Member(member.demand.beside(others(member, members)), member.after))
                .toList();
    }

    private static List<Companion> others(Member member, List<Member> members) {
        return members.stream()
                .filter(other -> !other.demand.visit().equals(member.demand.visit()))
                .map(other -> new Companion(other.demand.visit(), other.after.minus(member.after)))
                .toList();
    }

    /** Obtains one worker who comes alone. */
    public static Crew of(Demand demand) {
        return new Crew(List.of(new Member(demand, Duration.ZERO)));
    }

    /**
     * Obtains what a task at a customer's home asks, by whoever can do it. What several do takes as long as is sold,
     * whoever they are: who begins after others counts on that.
     *
     * @param visits one visit for each, the lead's first
     */
    public static Crew of(List<VisitId> visits, Customer customer, Task task) {
        Demand alone = Demand.of(visits.get(0), customer, task);
        Demand lead = task.crew().isEmpty() ? alone : alone.selling(null);
        return alike(lead, visits.subList(1, visits.size())).asking(task);
    }

    /**
     * Returns the same people asked for a task, whoever of them begins when.
     *
     * @throws IllegalArgumentException if the task takes another number of workers
     */
    public Crew asking(Task task) {
        if (members.size() != 1 + task.crew().size()) {
            throw new IllegalArgumentException("%d visits for %d workers."
                    .formatted(members.size(), 1 + task.crew().size()));
        }
        List<Member> asked = new ArrayList<>();
        asked.add(new Member(lead().asking(task.requirement(), task.atDoor()), Duration.ZERO));
        for (Task.Helper helper : task.crew()) {
            Demand was = members.get(asked.size()).demand;
            asked.add(new Member(was.asking(helper.requirement(), helper.atDoor()), helper.after()));
        }
        return new Crew(asked);
    }

    /**
     * Returns the same crew for whom the customer wishes: who must come leads it, who is preferred may be any of it,
     * and everybody is of the gender that is asked for.
     */
    public Crew wishing(WorkerChoice choice, @Nullable Gender gender) {
        WorkerChoice others = choice.isStrict() ? WorkerChoice.any() : choice;
        List<Member> next = new ArrayList<>();
        for (Member member : members) {
            Demand demand = member.demand.wishing(next.isEmpty() ? choice : others, gender);
            next.add(new Member(demand, member.after));
        }
        return new Crew(next);
    }

    /** Returns what the worker is asked who leads, or comes alone. */
    public Demand lead() {
        return members.get(0).demand;
    }

    /** Tells whether one worker comes alone. */
    public boolean isAlone() {
        return members.size() == 1;
    }

    /** Returns when the last of them begins if the lead begins at an instant. */
    public Instant lastStartIf(Instant lead) {
        return members.get(members.size() - 1).startIf(lead);
    }

    /**
     * Returns what is promised of one of them who begins at an instant.
     *
     * @param usual how long the window is within which somebody is promised who comes alone
     */
    public TimeWindow promiseFrom(Instant start, Duration usual) {
        return TimeWindow.of(start, isAlone() ? usual : Grain.LENGTH);
    }

    /**
     * Returns the same work of so many workers together who are all asked what the lead is asked.
     *
     * @param visits the visits of the others
     */
    public static Crew alike(Demand lead, List<VisitId> visits) {
        List<Member> members = new ArrayList<>();
        members.add(new Member(lead, Duration.ZERO));
        for (VisitId visit : visits) {
            members.add(new Member(lead.of(visit), Duration.ZERO));
        }
        return new Crew(members).wishing(lead.choice(), lead.gender());
    }

    /** Returns what each is asked, the lead first. */
    public List<Demand> demands() {
        return members.stream().map(Member::demand).toList();
    }

    /** Returns their visits, the lead's first. */
    public List<VisitId> visits() {
        return members.stream().map(member -> member.demand.visit()).toList();
    }
}

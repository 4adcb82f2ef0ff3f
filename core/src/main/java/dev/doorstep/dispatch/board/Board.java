package dev.doorstep.dispatch.board;

import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.OrderNumber;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.PlanId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.matching.Blocker;
import dev.doorstep.routing.Travel;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A plan as a dispatcher looks at it: everybody's day, and what nobody does. Names, addresses and phones are not in it.
 *
 * @param title which plan it is
 * @param lanes the days of the workers who have a shift or a visit, by their codes
 * @param undone the visits that nobody does
 * @param against the plan that this one is compared with, or nothing
 */
public record Board(Title title, List<Lane> lanes, List<Undone> undone, Optional<Against> against) {
    /** Keeps its own copies. */
    public Board {
        lanes = List.copyOf(lanes);
        undone = List.copyOf(undone);
    }

    /** Returns the same board, compared with that of another plan of the day. */
    public Board against(Board other) {
        Against plan = new Against(other.title.plan(), other.title.madeAt(), other.figures(), other.undone.size());
        return new Board(title, lanes, undone, Optional.of(plan));
    }

    /** Returns the board as a page of HTML that needs no other file and no network; in Chinese or in English. */
    public String page(Locale reader) {
        return new BoardPage(this, reader).write();
    }

    /** Sums the day up. */
    public Figures figures() {
        List<Stop> stops = lanes.stream().flatMap(lane -> lane.stops.stream()).toList();
        List<Travel> ways = lanes.stream().flatMap(Lane::ways).toList();
        return new Figures(
                stops.size(),
                (int) lanes.stream().filter(lane -> !lane.stops.isEmpty()).count(),
                sum(stops.stream().map(stop -> stop.door.duration())),
                sum(ways.stream().map(Travel::duration)),
                ways.stream().mapToLong(Travel::metres).sum(),
                sum(lanes.stream().flatMap(lane -> lane.shifts.stream()).map(TimeWindow::duration)));
    }

    private static Duration sum(Stream<Duration> parts) {
        return parts.reduce(Duration.ZERO, Duration::plus);
    }

    /**
     * Which plan a board shows.
     *
     * @param branch what people call the branch
     * @param zone the zone of its wall-clock
     * @param day the day by that clock
     * @param plan the plan
     * @param madeAt when the plan was kept
     * @param isInForce whether it was put into force
     */
    public record Title(LocalText branch, ZoneId zone, LocalDate day, PlanId plan, Instant madeAt, boolean isInForce) {}

    /**
     * Another plan of the day.
     *
     * @param plan the plan
     * @param madeAt when it was kept
     * @param figures its day in sum
     * @param undone how many visits nobody does in it
     */
    public record Against(PlanId plan, Instant madeAt, Figures figures, int undone) {}

    /**
     * How the plan that this one is compared with has a visit.
     *
     * @param worker who does it there, or nobody
     * @param door when they are at the door; nothing if nobody is
     */
    public record Former(Optional<PersonCode> worker, Optional<TimeWindow> door) {
        /** Nobody does it there. */
        public static final Former NOBODY = new Former(Optional.empty(), Optional.empty());
    }

    /**
     * The day of one worker.
     *
     * @param worker what the operator's files call them
     * @param home where they start
     * @param end where their day ends, mostly home
     * @param shifts when they can work, leave taken off, the earliest first
     * @param stops the visits in their order
     * @param homeward the way from the last door to where the day ends; nothing without visits
     * @param rest the break that floats, as early as the plan lets them have it; nothing if they have none
     * @param isOther whether the plan that this one is compared with sends them to other doors, or at other times
     */
    public record Lane(
            PersonCode worker,
            GeoPoint home,
            GeoPoint end,
            List<TimeWindow> shifts,
            List<Stop> stops,
            Optional<Travel> homeward,
            Optional<TimeWindow> rest,
            boolean isOther) {
        /** Keeps its own copies. */
        public Lane {
            shifts = List.copyOf(shifts);
            stops = List.copyOf(stops);
        }

        Stream<Travel> ways() {
            return Stream.concat(stops.stream().map(Stop::travel), homeward.stream());
        }
    }

    /**
     * A visit on somebody's way.
     *
     * @param order the number of its order; nothing while the order is being placed
     * @param place the door
     * @param promise the window, told to the customer, in which the time at the door starts
     * @param door the whole time at the door
     * @param travel the way there
     * @param isSettled whether it was there before the plan and the plan could not touch it
     * @param companions who else comes for the same order, by their codes; empty for one who comes alone
     * @param former how the plan that this one is compared with has it; nothing if alike, or without such a plan
     */
    public record Stop(
            Optional<OrderNumber> order,
            GeoPoint place,
            TimeWindow promise,
            TimeWindow door,
            Travel travel,
            boolean isSettled,
            List<Companion> companions,
            Optional<Former> former) {
        /** Keeps its own copy. */
        public Stop {
            companions = List.copyOf(companions);
        }
    }

    /**
     * Somebody else of the crew that a visit is a part of.
     *
     * @param worker who it is
     * @param door when they are at the door
     */
    public record Companion(PersonCode worker, TimeWindow door) {}

    /**
     * A visit that nobody does.
     *
     * @param order the number of its order
     * @param place the door
     * @param promise the window, told to the customer, in which the time at the door starts
     * @param reasons what stands against every worker, visits called by the numbers of their orders
     * @param former how the plan that this one is compared with has it; nothing if nobody does it there either
     */
    public record Undone(
            Optional<OrderNumber> order,
            GeoPoint place,
            TimeWindow promise,
            Map<PersonCode, List<Blocker>> reasons,
            Optional<Former> former) {}

    /**
     * The day in sum.
     *
     * @param visits how many visits somebody does
     * @param workers how many workers go out
     * @param atDoors the time at doors
     * @param underWay the time on the way, home included
     * @param metres how far they go, home included
     * @param onShift how long all workers could work
     */
    public record Figures(int visits, int workers, Duration atDoors, Duration underWay, long metres, Duration onShift) {
        /** Returns the share of the time on shift that is spent at doors, in percent; 0 if nobody has a shift. */
        public long percentAtDoors() {
            return onShift.isZero() ? 0 : atDoors.toSeconds() * 100 / onShift.toSeconds();
        }
    }
}

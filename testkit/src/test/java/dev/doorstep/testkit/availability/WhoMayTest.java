package dev.doorstep.testkit.availability;

import static dev.doorstep.organisation.Permission.AUTHOR;
import static dev.doorstep.organisation.Permission.DISPATCH;
import static dev.doorstep.organisation.Permission.READ;
import static dev.doorstep.organisation.Permission.SERVE;
import static dev.doorstep.organisation.Permission.STAFF;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.Desk;
import dev.doorstep.Doorstep;
import dev.doorstep.Transaction;
import dev.doorstep.availability.Claim;
import dev.doorstep.availability.ClaimMove;
import dev.doorstep.availability.ClaimState;
import dev.doorstep.availability.WorkerTime;
import dev.doorstep.availability.duration.DurationModel;
import dev.doorstep.availability.duration.DurationModelVersion;
import dev.doorstep.availability.duration.DurationSource;
import dev.doorstep.availability.duration.DurationTerms;
import dev.doorstep.availability.leave.UnknownLeaveException;
import dev.doorstep.availability.roster.Leave;
import dev.doorstep.availability.roster.Roster;
import dev.doorstep.availability.roster.Staff;
import dev.doorstep.customer.UnknownCustomerException;
import dev.doorstep.kernel.ClaimId;
import dev.doorstep.kernel.DurationModelId;
import dev.doorstep.kernel.LeaveId;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.Crew;
import dev.doorstep.matching.Demand;
import dev.doorstep.memory.InMemoryStore;
import dev.doorstep.organisation.Actor;
import dev.doorstep.organisation.NotPermittedException;
import dev.doorstep.organisation.Permission;
import dev.doorstep.spi.Store;
import dev.doorstep.testkit.VirtualClock;
import dev.doorstep.testkit.world.SmallTown;
import dev.doorstep.testkit.world.Townsfolk;
import dev.doorstep.workforce.UnknownWorkerException;
import dev.doorstep.workforce.WorkerStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Who may see, promise and settle the time of workers: one permission is enough for each deed, and all the others
 * together are not.
 */
@Tag("AHEAD-23")
class WhoMayTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final Instant NOW =
            MONDAY.atTime(9, 0).atZone(Townsfolk.SHANGHAI.zone()).toInstant();
    private static final Instant START = NOW.plus(Duration.ofDays(1));
    private static final TimeWindow MORNING = TimeWindow.of(START, Duration.ofHours(3));
    private static final WorkerId WORKER = Townsfolk.worker(1).id();
    private static final Demand HELD = Townsfolk.demand(1, Townsfolk.CENTRE, Duration.ofHours(1));
    private static final Demand NEXT = Townsfolk.demand(2, Townsfolk.CENTRE, Duration.ofHours(1));
    private static final DurationModel MODEL = new DurationModel(
            DurationModelId.of("spring"),
            MONDAY,
            null,
            DurationTerms.STANDARD,
            new DurationSource(MONDAY, MONDAY, 0, 0),
            Map.of(),
            0);

    private static final Leave LEAVE =
            Leave.asked(new LeaveId(new UUID(4, 1)), WORKER, MORNING.later(Duration.ofDays(1)), "");
    private static final Claim CLAIM = new Claim(
            new ClaimId(new UUID(5, 1)),
            WORKER,
            HELD.visit(),
            TimeWindow.of(START, Duration.ofHours(1)),
            Townsfolk.CENTRE,
            TimeWindow.of(START, Duration.ofHours(1)),
            ClaimState.HELD,
            NOW.plus(Duration.ofMinutes(10)));
    private static final Roster ROSTER = Townsfolk.everyDay(WORKER, LocalTime.of(8, 0), LocalTime.of(20, 0));
    private static final WorkerTime TIME =
            new WorkerTime(Townsfolk.worker(1), ROSTER, List.of(LEAVE), List.of(CLAIM), List.of(), 0);

    /** What somebody asks for, the permission that it needs, and what it looks like without. */
    private record Deed(
            String name, Permission needed, Class<? extends RuntimeException> refusal, Consumer<Transaction> deed) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Deed> deeds() {
        Crew crew = Crew.of(NEXT);
        ClaimMove move = new ClaimMove(HELD, CLAIM.promise(), WORKER, START);
        Staff staff = Staff.all();
        return List.of(
                needs(READ, "explain", t -> t.availability().explain(NEXT, START)),
                needs(READ, "explain a crew", t -> t.availability().explain(crew, START)),
                looksUnknown(
                        SERVE,
                        "hold",
                        UnknownCustomerException.class,
                        t -> t.availability().hold(NEXT, START.plus(Duration.ofHours(4)))),
                looksUnknown(
                        SERVE,
                        "hold a crew",
                        UnknownCustomerException.class,
                        t -> t.availability().hold(crew, START.plus(Duration.ofHours(4)))),
                needs(SERVE, "confirm", t -> t.availability().confirm(HELD)),
                needs(SERVE, "release", t -> t.availability().release(HELD.visit())),
                needs(SERVE, "reschedule", t -> t.availability().reschedule(HELD, START.plus(Duration.ofHours(5)))),
                needs(DISPATCH, "move", t -> t.availability().move(List.of(move))),
                looksUnknown(
                        READ,
                        "agenda",
                        UnknownWorkerException.class,
                        t -> t.availability().agenda(WORKER, TUESDAY)),
                looksUnknown(
                        READ,
                        "roster",
                        UnknownWorkerException.class,
                        t -> t.availability().roster(WORKER)),
                needs(STAFF, "save a roster", t -> t.availability().save(ROSTER.withVersion(1))),
                needs(READ, "outside a roster", t -> t.availability().outside(ROSTER, TUESDAY, 1)),
                needs(READ, "advise", t -> t.advice().advise(NEXT, START)),
                needs(READ, "advise a crew", t -> t.advice().opening(crew, START)),
                looksUnknown(
                        STAFF,
                        "ask for leave",
                        UnknownWorkerException.class,
                        t -> t.leave().ask(WORKER, MORNING, "")),
                looksUnknown(
                        READ,
                        "look at leave",
                        UnknownLeaveException.class,
                        t -> t.leave().request(LEAVE.id())),
                needs(STAFF, "approve leave", t -> t.leave().approve(LEAVE.id())),
                needs(STAFF, "enter leave", t -> t.leave().enter(WORKER, MORNING, "")),
                needs(STAFF, "refuse leave", t -> t.leave().refuse(LEAVE.id())),
                looksUnknown(
                        STAFF,
                        "withdraw leave",
                        UnknownLeaveException.class,
                        t -> t.leave().withdraw(LEAVE.id())),
                needs(READ, "list leave", t -> t.leave().during(staff, MORNING)),
                looksUnknown(
                        STAFF,
                        "announce",
                        UnknownWorkerException.class,
                        t -> t.presence().announce(WORKER, WorkerStatus.offline())),
                needs(READ, "board", t -> t.presence().board(START)),
                needs(READ, "list models", t -> t.durations().all()),
                needs(READ, "find a model", t -> t.durations().find(MODEL.id())),
                needs(READ, "read a version", t -> t.durations().model(new DurationModelVersion(MODEL.id(), 1))),
                needs(READ, "model in force", t -> t.durations().inForce(TUESDAY)),
                needs(AUTHOR, "save a model", t -> t.durations().save(MODEL.withVersion(1))),
                needs(READ, "list unmet demand", t -> t.unmetDemand().startingIn(MORNING, PageRequest.first(10))),
                needs(READ, "count unmet demand", t -> t.unmetDemand().count(MORNING, Set.of())));
    }

    private static Deed needs(Permission permission, String name, Consumer<Transaction> deed) {
        return new Deed(name, permission, NotPermittedException.class, deed);
    }

    private static Deed looksUnknown(
            Permission permission, String name, Class<? extends RuntimeException> unknown, Consumer<Transaction> deed) {
        return new Deed(name, permission, unknown, deed);
    }

    @ParameterizedTest
    @MethodSource("deeds")
    void one_permission_is_enough_and_all_others_are_not(Deed deed) {
        try (InMemoryStore store = InMemoryStore.open()) {
            new SmallTown(Townsfolk.SHANGHAI, NOW, List.of(TIME)).settle(store);
            inOffice(store, t -> t.durations().save(MODEL));
            Set<Permission> others = EnumSet.complementOf(EnumSet.of(deed.needed));
            assertThatThrownBy(() -> desk(store, others).read(asked(deed))).isInstanceOf(deed.refusal);
            desk(store, Set.of(deed.needed)).read(asked(deed));
        }
    }

    private static void inOffice(Store store, Function<Transaction, ?> deed) {
        desk(store, EnumSet.allOf(Permission.class)).inTransaction(deed::apply);
    }

    /** Only looks: what is done is undone. */
    private static Function<Transaction, Deed> asked(Deed deed) {
        return t -> {
            deed.deed.accept(t);
            return deed;
        };
    }

    private static Desk desk(Store store, Set<Permission> permissions) {
        return Doorstep.builder()
                .store(store)
                .clock(VirtualClock.at(NOW))
                .build()
                .as(Actor.operator("wang", Townsfolk.SHANGHAI.id(), permissions));
    }
}

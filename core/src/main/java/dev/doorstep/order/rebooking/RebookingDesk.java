package dev.doorstep.order.rebooking;

import dev.doorstep.availability.Claim;
import dev.doorstep.availability.Crewing;
import dev.doorstep.availability.Scheduling;
import dev.doorstep.availability.SlotQuery;
import dev.doorstep.catalog.Catalog;
import dev.doorstep.catalog.Chosen;
import dev.doorstep.catalog.Offering;
import dev.doorstep.catalog.intake.Answers;
import dev.doorstep.customer.Customers;
import dev.doorstep.customer.UnknownCustomerException;
import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.event.Replay;
import dev.doorstep.event.Work;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.Place;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.Crew;
import dev.doorstep.matching.Demand;
import dev.doorstep.matching.WorkerChoice;
import dev.doorstep.order.Booking;
import dev.doorstep.order.LastingOrderException;
import dev.doorstep.order.Note;
import dev.doorstep.order.Order;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.order.UnknownOrderException;
import dev.doorstep.order.Visit;
import dev.doorstep.organisation.Access;
import dev.doorstep.organisation.Permission;
import dev.doorstep.pricing.tariff.BundleShare;
import dev.doorstep.pricing.tariff.Material;
import dev.doorstep.workforce.Workers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Drafting the same order again and placing it, for the actor of a transaction. */
public final class RebookingDesk {
    /** On how many days starts are looked for, today the first: the same weekday comes four times. */
    public static final int DAYS_MAX = 28;

    /** The most starts that are proposed. */
    public static final int PROPOSALS_MAX = 5;

    private final Access access;
    private final Work work;
    private final Ports ports;
    private final Desks desks;

    /**
     * Who is known.
     *
     * @param customers the customers, and where they live
     * @param workers the workers
     */
    public record Ports(Customers customers, Workers workers) {}

    /**
     * The services that booking again needs, of the same transaction.
     *
     * @param booking knows what was ordered, and places it
     * @param catalog what can be booked now
     * @param scheduling who came
     * @param crewing who can come when
     */
    public record Desks(Booking booking, Catalog catalog, Scheduling scheduling, Crewing crewing) {}

    /** Opens the service for one transaction. */
    public RebookingDesk(Access access, Work work, Ports ports, Desks desks) {
        this.access = access;
        this.work = work;
        this.ports = ports;
        this.desks = desks;
    }

    /**
     * Drafts the same order again: for the customer, and with the permission to read. The state of the earlier order
     * does not matter.
     *
     * @throws dev.doorstep.order.UnknownOrderException if there is none, or it is somebody else's
     * @throws LastingOrderException if it is an engagement
     */
    public RebookingDraft draft(OrderId id) {
        Order order = desks.booking.order(id);
        return drafted(order, carried(order));
    }

    /**
     * Drafts the order again for something that was changed, such as a draft of which an answer was missing; what it is
     * for is taken as it is.
     *
     * @throws dev.doorstep.order.UnknownOrderException if there is none, or it is somebody else's
     * @throws LastingOrderException if it is an engagement
     * @throws dev.doorstep.catalog.UnknownOfferingException if that cannot be booked now
     * @throws dev.doorstep.catalog.OptionRefusedException if an option is not one of the offering's
     * @throws dev.doorstep.catalog.intake.AnswerRefusedException if an answer is missing, or is none
     */
    public RebookingDraft draft(OrderId id, PlaceOrder.Item item) {
        return drafted(desks.booking.order(id), new Carried(item, List.of()));
    }

    /**
     * Places the same order again as {@link Booking#place(PlaceOrder, IdempotencyKey)} does, for the customer and with
     * the permission to serve; it stands once it is paid. Sent again under its key, the order is answered again.
     *
     * @throws dev.doorstep.order.UnknownOrderException if there is none, or it is somebody else's
     * @throws LastingOrderException if it is an engagement
     * @throws NotCarriedOverException if something that could not be carried over stands against it
     * @throws dev.doorstep.availability.SlotTakenException if nobody can come at any of the starts that were named
     */
    public Order place(PlaceAgain command, IdempotencyKey key) {
        Order earlier = desks.booking.order(command.of());
        access.requireOwn(earlier.customer(), Permission.SERVE, () -> new UnknownOrderException(command.of()));
        Replay<Order> replay =
                new Replay<>(order -> order.id().toString(), id -> desks.booking.order(OrderId.parse(id)));
        return work.once(
                "rebooking.place", key, new Work.Request<>(command, replay), () -> placed(earlier, command, key));
    }

    private Order placed(Order earlier, PlaceAgain command, IdempotencyKey key) {
        PlaceOrder.Item item = command.item();
        RebookingDraft draft = item == null ? draft(earlier.id()) : draft(earlier.id(), item);
        List<Loss> inTheWay =
                draft.losses().stream().filter(command::isStoppedBy).toList();
        TimeWindow starts = command.starts();
        Optional<PlaceOrder> order = starts == null
                ? draft.best()
                : Optional.of(draft.startingAt(starts.startInclusive()).startingIn(starts));
        if (!inTheWay.isEmpty() || order.isEmpty()) {
            throw new NotCarriedOverException(earlier, inTheWay.isEmpty() ? draft.losses() : inTheWay);
        }
        return desks.booking.place(order.get().from(new PlaceOrder.Origin(command.channel(), draft.note())), key);
    }

    private RebookingDraft drafted(Order order, Carried carried) {
        access.requireOwn(order.customer(), Permission.READ, () -> new UnknownOrderException(order.id()));
        Visit visit = desks.booking.visitsOf(order.id()).stream()
                .findFirst()
                .orElseThrow(() -> new LastingOrderException(order));
        List<Loss> losses = new ArrayList<>(carried.losses());
        losses.addAll(circumstances(order, visit));
        PlaceOrder.Wishes then =
                new PlaceOrder.Wishes(visit.demand().choice(), visit.demand().gender());
        RebookingDraft draft = new RebookingDraft(order, carried.item(), then, wish(order), sorted(losses), List.of());
        return draft.canBeOrdered() ? withStarts(draft, visit) : draft;
    }

    private Carried carried(Order order) {
        Offering now = desks.catalog.offering(order.sold().offering());
        PlaceOrder.Item sold = order.sold().item();
        PlaceOrder.Item was = sold.choosing(withWords(sold.chosen(), desks.booking.notes(order.id())));
        if (!desks.catalog.isBookable(now)) {
            return new Carried(
                    was,
                    List.of(Loss.of(
                            Loss.Code.OFFERING_GONE, now.id(), now.text().name())));
        }
        Carried carried = Carrying.over(was, desks.booking.offeringOf(order.id()), now);
        return access.may(Permission.SERVE) ? carried : withoutMaterials(carried);
    }

    /** Of a question that was answered more than once, as an order was changed, the last words count. */
    private static Chosen withWords(Chosen coded, List<Note> notes) {
        Answers answers = notes.stream()
                .flatMap(note -> note.answer().stream())
                .reduce(coded.answers(), Answers::replacing, (one, other) -> other);
        return coded.answering(answers);
    }

    /** Nobody names the cost of what they buy themselves. */
    private static Carried withoutMaterials(Carried carried) {
        List<Loss> losses = new ArrayList<>(carried.losses());
        for (Material material : carried.item().materials()) {
            losses.add(Loss.of(Loss.Code.MATERIAL, material.code(), material.name()));
        }
        return new Carried(carried.item().with(List.of()), losses);
    }

    private List<Loss> circumstances(Order order, Visit visit) {
        List<Loss> losses = new ArrayList<>();
        BundleShare share = order.sold().quote().request().extras().share();
        if (share != null) {
            losses.add(Loss.of(Loss.Code.PACKAGE, share.bundle(), share.bundle()));
        }
        Place then = visit.demand().place();
        Place now = ports.customers
                .find(order.customer())
                .orElseThrow(() -> new UnknownCustomerException(order.customer()))
                .home()
                .place();
        if (!now.equals(then)) {
            losses.add(Loss.of(Loss.Code.PLACE, order.sold().offering(), then.district(), now.district()));
        }
        return losses;
    }

    private String wish(Order order) {
        return desks.booking.notes(order.id()).stream()
                .filter(note -> note.kind() == Note.Kind.WISH)
                .map(Note::text)
                .collect(Collectors.joining(" "));
    }

    private RebookingDraft withStarts(RebookingDraft draft, Visit visit) {
        Crew anybody = desks.booking.crew(
                draft.of().customer(),
                draft.item(),
                new PlaceOrder.Wishes(WorkerChoice.any(), draft.wishes().gender()));
        LocalDate today = access.branch().dayOf(work.now());
        int days = Math.min(DAYS_MAX, access.branch().settings().lead().horizonDays() + 1);
        Habit habit = new Habit(visit.promised().told(), access.branch().zone(), today, days);
        Regulars regulars = regulars(visit, habit, anybody.lead());
        Crew crew = anybody.wishing(regulars.choice(), draft.wishes().gender());
        List<Proposal> starts = desks.crewing.slots(new SlotQuery(crew, today, days)).stream()
                .flatMap(day -> day.slots().stream())
                .map(slot -> habit.proposal(slot, regulars.dearest()))
                .sorted(Proposal.BEST_FIRST)
                .toList();
        List<Loss> losses = new ArrayList<>(draft.losses());
        losses.addAll(regulars.losses());
        losses.addAll(habit.losses(starts, regulars));
        return new RebookingDraft(
                draft.of(),
                draft.item(),
                new PlaceOrder.Wishes(regulars.choice(), draft.wishes().gender()),
                draft.note(),
                sorted(losses),
                starts.stream().limit(PROPOSALS_MAX).toList());
    }

    private Regulars regulars(Visit visit, Habit habit, Demand anybody) {
        WorkerChoice then = visit.demand().choice();
        Optional<WorkerId> came = desks.scheduling.claimOf(visit.id()).map(Claim::worker);
        List<Regulars.Regular> all = Regulars.of(then, came).stream()
                .flatMap(id -> ports.workers.find(id).stream())
                .map(worker -> habit.judge(worker, anybody, desks.scheduling.house()))
                .toList();
        return Regulars.of(then, came, all);
    }

    private static List<Loss> sorted(List<Loss> losses) {
        return losses.stream().sorted(Comparator.comparing(Loss::code)).toList();
    }
}

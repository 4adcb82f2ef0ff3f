package dev.doorstep.order;

import dev.doorstep.availability.Claim;
import dev.doorstep.availability.HoldExpiredException;
import dev.doorstep.availability.SlotTakenException;
import dev.doorstep.availability.unmet.Misses;
import dev.doorstep.availability.unmet.UnmetDemand;
import dev.doorstep.catalog.Offering;
import dev.doorstep.catalog.Task;
import dev.doorstep.customer.Customer;
import dev.doorstep.customer.UnknownCustomerException;
import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.event.Work;
import dev.doorstep.kernel.BasisPoints;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.MerchantId;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.OrderNumber;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.matching.Crew;
import dev.doorstep.matching.Demand;
import dev.doorstep.matching.WorkerChoice;
import dev.doorstep.organisation.Access;
import dev.doorstep.pricing.PriceRequest;
import dev.doorstep.pricing.Quote;
import dev.doorstep.pricing.cancellation.Agreed;
import dev.doorstep.pricing.cancellation.CancellationPolicy;
import dev.doorstep.pricing.factor.Circumstances;
import dev.doorstep.pricing.promotion.Basket;
import dev.doorstep.pricing.tariff.BundleShare;
import dev.doorstep.pricing.tariff.Extras;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How something is sold: what is wanted is checked, timed and priced, shown, and kept with the order. For one
 * transaction.
 */
record Selling(Access access, Work work, OrderFile file, Booking.Ports ports, Booking.Desks desks) {
    /** The kind of command that places an order. */
    static final String PLACE = "booking.place";

    /** The kind of command that places what was shown. */
    static final String SUBMIT = "booking.submit";

    /**
     * Says what a command will ask for.
     *
     * @param kind the kind of command
     * @param pricedAt when the price was asked for
     */
    void readAhead(String kind, IdempotencyKey key, PlaceOrder command, Instant pricedAt) {
        ReadAhead.Command asked = new ReadAhead.Command(work.actor(), kind, key);
        ports.ahead()
                .read(new ReadAhead.Sale(
                        asked,
                        command.customer(),
                        command.item().offering(),
                        command.wishes().choice(),
                        work.now(),
                        pricedAt));
    }

    Crew crew(CustomerId customer, PlaceOrder.Item item, PlaceOrder.Wishes wishes) {
        Task task = forSale(item).task(item.units(), item.chosen());
        Crew crew = crew(newVisits(task), customer(customer), task, wishes);
        desks.misses().about(crew.lead().visit(), item.offering());
        return crew;
    }

    /** Visits of one order are listed by their identities where they begin together: the lead's is the first. */
    private List<VisitId> newVisits(Task task) {
        return Stream.generate(() -> new VisitId(work.newId()))
                .limit(1 + task.crew().size())
                .sorted(Comparator.comparing(VisitId::toString))
                .toList();
    }

    /**
     * What something has of a purchase.
     *
     * @param price what it has of the price
     * @param part which part it is
     */
    record Share(BundleShare price, Sold.Part part) {}

    Order placed(PlaceOrder command, @Nullable Share share) {
        Wanted wanted = wanted(command, List.of(), share);
        TimeWindow promise = held(wanted).promise();
        return sell(wanted, promise, quote(wanted, promise, 0));
    }

    /** Tells which of their visits a customer's next order would be. */
    int visitOf(CustomerId customer) {
        return Math.toIntExact(file.ports().orders().standing(customer) + 1);
    }

    /** Shows an order, or a visit of a purchase of which nothing is placed yet. */
    Preview shown(PlaceOrder command, @Nullable Share share) {
        Wanted wanted = wanted(command, List.of(), share);
        Claim held = held(wanted);
        Quote quote = quote(wanted, held.promise(), share == null ? 0 : share.part.number() - 1);
        Agreed agreed = new Agreed(quote.total(), quote.deposit(), held.promise());
        CancellationPolicy policy = desks.pricing().cancellationPolicy();
        return new Preview(
                wanted.command,
                wanted.crew.visits(),
                held.promise(),
                Objects.requireNonNull(held.expiresAt()),
                quote,
                policy.lateOutlook(agreed),
                policy.outlook(agreed));
    }

    /** Sells what lasts: priced at its first start, and open at once, as it is paid while it goes on. */
    Contracting.Contract contracted(PlaceOrder command) {
        Wanted wanted = wanted(command, List.of(), null);
        if (!wanted.crew.isAlone()) {
            throw new EngagedCrewException(wanted.offering, wanted.crew.visits().size());
        }
        Quote quote = quote(wanted, command.starts(), 0);
        Order order = file.save(draft(wanted, quote).opened());
        note(order, wanted);
        desks.pricing().promotions().redeem(order.id(), order.customer(), command.coupons(), quote.discounts());
        desks.pricing().promotions().consume(order.id());
        return new Contracting.Contract(order, wanted.crew.lead());
    }

    /** Returns what is held of whoever leads. */
    private Claim held(Wanted wanted) {
        TimeWindow starts = wanted.command.starts();
        try {
            return desks.crewing().hold(wanted.crew, starts).get(0);
        } catch (SlotTakenException taken) {
            Demand lead = wanted.crew.lead();
            desks.misses().about(lead.visit(), wanted.offering.id());
            desks.misses().note(work, UnmetDemand.Kind.BOOKING, new Misses.Wanted(lead, starts), taken::blockers);
            throw taken;
        }
    }

    private Quote quote(Wanted wanted, TimeWindow promise, int unplaced) {
        return desks.pricing().quote(priceRequest(wanted, promise, unplaced));
    }

    /**
     * Checks what was shown against the calendar and the prices of now; the time that was kept is the time that is
     * sold.
     */
    Order submitted(PlaceOrder command, Preview shown, @Nullable Share share) {
        file.ports().visits().find(shown.visit()).ifPresent(visit -> {
            throw new AlreadyPlacedException(visit);
        });
        Wanted wanted = wanted(command, shown.visits(), share);
        desks.pricing().honour(shown.quote(), priceRequest(wanted, shown.promise(), 0));
        desks.crewing().keep(wanted.crew, shown.promise());
        return sell(wanted, shown.promise(), shown.quote());
    }

    private Order sell(Wanted wanted, TimeWindow promise, Quote quote) {
        Order order = file.save(draft(wanted, quote));
        for (Crew.Member member : wanted.crew.members()) {
            TimeWindow told = promise.later(member.after());
            file.save(Visit.promised(order.id(), member.demand(), Promise.of(told, access.branch())));
        }
        note(order, wanted);
        desks.pricing().promotions().redeem(order.id(), order.customer(), wanted.command.coupons(), quote.discounts());
        work.record(new OrderEvent.Placed(
                order.id(),
                order.customer(),
                wanted.offering.id(),
                wanted.crew.lead().visit(),
                promise,
                order.total(),
                quote.digest()));
        desks.points().reserve(order.id(), order.customer(), quote.points());
        return order;
    }

    private void note(Order order, Wanted wanted) {
        file.note(order.id(), Note.Kind.WISH, wanted.command.origin().note());
        file.words(
                order.id(),
                wanted.offering.intake().words(wanted.command.item().chosen().answers()));
    }

    /**
     * Looks everything up that is wanted.
     *
     * @param visits the visits for which the time is kept; none if nothing is kept yet
     * @throws dev.doorstep.availability.HoldExpiredException if it is kept for another number of visits
     */
    private Wanted wanted(PlaceOrder command, List<VisitId> visits, @Nullable Share share) {
        Customer customer = customer(command.customer());
        PlaceOrder.Item item = command.item();
        Offering offering = forSale(item);
        Task task = offering.task(item.units(), item.chosen());
        if (!visits.isEmpty() && visits.size() != 1 + task.crew().size()) {
            throw new HoldExpiredException(visits.get(0));
        }
        Crew crew = crew(visits.isEmpty() ? newVisits(task) : visits, customer, task, command.wishes());
        return new Wanted(
                command,
                customer,
                offering,
                new Extras(task.options(), item.materials(), share == null ? null : share.price),
                crew,
                share);
    }

    private Offering forSale(PlaceOrder.Item item) {
        return desks.catalog().forSale(item.offering(), item.units());
    }

    private static Crew crew(List<VisitId> visits, Customer customer, Task task, PlaceOrder.Wishes wishes) {
        return Crew.of(visits, customer, task).wishing(wishes.choice(), wishes.gender());
    }

    private Customer customer(CustomerId id) {
        return ports.customers().find(id).orElseThrow(() -> new UnknownCustomerException(id));
    }

    /**
     * Says what the price is asked for.
     *
     * @param unplaced how many visits come before it that are placed when it is, but not yet
     */
    private PriceRequest priceRequest(Wanted wanted, TimeWindow promise, int unplaced) {
        PlaceOrder command = wanted.command;
        LocalDateTime start = LocalDateTime.ofInstant(
                promise.startInclusive(), access.branch().zone());
        PlaceOrder.Item item = command.item();
        return PriceRequest.of(item.offering(), item.units(), start, command.customer())
                .by(shopper(wanted, unplaced))
                .with(wanted.extras)
                .in(Circumstances.ORDINARY.inDistrict(wanted.customer.home().district()))
                .from(merchant(command.wishes()))
                .with(command.purse());
    }

    /** A preferred worker may not come; only who must come says whose worker it is. */
    private @Nullable MerchantId merchant(PlaceOrder.Wishes wishes) {
        WorkerChoice choice = wishes.choice();
        return !choice.isStrict()
                ? null
                : ports.workers()
                        .find(choice.workers().get(0))
                        .map(worker -> worker.terms().merchant())
                        .orElse(null);
    }

    private Basket.Shopper shopper(Wanted wanted, int unplaced) {
        CustomerId customer = wanted.command.customer();
        return new Basket.Shopper(
                customer,
                ports.customers().segments(customer),
                visitOf(customer) + unplaced,
                wanted.offering.sale().depositBasisPoints() < BasisPoints.ALL ? "deposit" : "full",
                wanted.command.origin().channel().name().toLowerCase(Locale.ROOT));
    }

    private Order draft(Wanted wanted, Quote quote) {
        PlaceOrder command = wanted.command;
        OrderId id = new OrderId(work.newId());
        OrderNumber number =
                OrderNumber.of(access.branch().id(), access.branch().dayOf(work.now()), id);
        Sold.Part part = wanted.share == null ? null : wanted.share.part;
        return new Order(
                id,
                number,
                command.customer(),
                OrderState.AWAITING_PAYMENT,
                Sold.of(wanted.offering, command.item().chosen(), quote, part),
                command.origin().channel(),
                work.now(),
                0);
    }

    /** What is wanted, with what is known of it. */
    private record Wanted(
            PlaceOrder command,
            Customer customer,
            Offering offering,
            Extras extras,
            Crew crew,
            @Nullable Share share) {}
}

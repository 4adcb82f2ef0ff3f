package dev.doorstep.cli;

import dev.doorstep.Transaction;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.OrderNumber;
import dev.doorstep.kernel.Page;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.order.Order;
import dev.doorstep.order.OrderState;
import dev.doorstep.order.engagement.Engagement;
import dev.doorstep.organisation.Branch;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which orders are wanted. */
final class OrderFilter {
    @Option(names = "--state", paramLabel = "STATE", descriptionKey = "option.state")
    private @Nullable OrderState state;

    @Option(names = "--day", paramLabel = "DAY", descriptionKey = "option.day")
    private @Nullable LocalDate day;

    @Option(names = "--customer", paramLabel = "CUSTOMER", descriptionKey = "option.customer")
    private @Nullable PersonCode customer;

    @Option(
            names = "--limit",
            paramLabel = "ROWS",
            descriptionKey = "option.limit",
            defaultValue = "200",
            converter = Whole.Rows.class)
    private int limit;

    @Option(names = "--after", paramLabel = "ORDER", descriptionKey = "option.after-order")
    private @Nullable OrderNumber after;

    /** Finds them, those placed first first; for one day those first for which somebody is expected first. */
    List<Order> find(Transaction t, Branch branch) {
        Stream<Order> wanted = candidates(t, branch)
                .filter(order -> state == null || order.state() == state)
                .filter(isBought(t));
        return behind(wanted).limit(limit).toList();
    }

    private Stream<Order> candidates(Transaction t, Branch branch) {
        if (day != null) {
            return expectedOn(t, branch, day);
        }
        if (customer != null) {
            CustomerId buyer = t.customers().customer(customer).id();
            return walk(page -> t.booking().ordersOf(buyer, page));
        }
        return walk(page -> t.booking().orders(page));
    }

    /** Of visits the start of the promise counts, of engagements the start of the day's work. */
    private static Stream<Order> expectedOn(Transaction t, Branch branch, LocalDate day) {
        Stream<Expected> visits = t.fulfilment().promisedIn(branch.windowOf(day)).stream()
                .map(visit -> new Expected(visit.promise().startInclusive(), visit.order()));
        Stream<Expected> engagements =
                t.engagements().on(day).stream().flatMap(engagement -> Expected.of(engagement, day, branch).stream());
        return Stream.concat(visits, engagements)
                .sorted(Comparator.comparing(Expected::start))
                .map(Expected::order)
                .distinct()
                .map(id -> t.booking().order(id));
    }

    /** That somebody is expected for an order. */
    private record Expected(Instant start, OrderId order) {
        static Optional<Expected> of(Engagement engagement, LocalDate day, Branch branch) {
            return engagement
                    .agreement()
                    .days()
                    .hours()
                    .on(day, branch.zone())
                    .map(hours -> new Expected(hours.startInclusive(), engagement.order()));
        }
    }

    /** Reads page after page, as far as somebody wants to see. */
    private static Stream<Order> walk(Function<PageRequest, Page<Order>> pages) {
        PageRequest first = PageRequest.first(PageRequest.SIZE_MAX);
        return Stream.iterate(pages.apply(first), Objects::nonNull, page -> following(page, pages, first))
                .flatMap(page -> page.items().stream());
    }

    private static @Nullable Page<Order> following(
            Page<Order> page, Function<PageRequest, Page<Order>> pages, PageRequest first) {
        String next = page.next();
        return next == null ? null : pages.apply(first.from(next));
    }

    private Predicate<Order> isBought(Transaction t) {
        if (customer == null) {
            return order -> true;
        }
        CustomerId buyer = t.customers().customer(customer).id();
        return order -> order.customer().equals(buyer);
    }

    private Stream<Order> behind(Stream<Order> orders) {
        return after == null
                ? orders
                : orders.dropWhile(order -> !order.number().equals(after)).skip(1);
    }
}

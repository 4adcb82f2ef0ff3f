package dev.doorstep;

import dev.doorstep.catalog.Offering;
import dev.doorstep.customer.UnknownCustomerException;
import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.event.LostRaceException;
import dev.doorstep.exchange.ImportProblem;
import dev.doorstep.exchange.Problems;
import dev.doorstep.exchange.city.BookingRequestRow;
import dev.doorstep.exchange.city.Known;
import dev.doorstep.exchange.city.RequestFile;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.order.Order;
import dev.doorstep.workforce.Worker;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The bookings that came in by telephone, on paper or over a counter, entered from a file: whoever came first is served
 * first.
 *
 * <p>The file is checked as a whole before anything is booked. Then every request is placed and paid in a transaction
 * of its own, and what a rule refuses keeps nobody else from their booking. The ref of a request is its idempotency
 * key: killed anywhere and run again by the same operator, every request is booked once.
 *
 * @param requests the requests, in the order in which they came in
 * @param skipped the faults of the rows that were left out, at most {@link Problems#LISTED_MAX}
 * @param skippedTotal how many faults there are in all
 */
public record BookingImport(List<BookingRequestRow> requests, List<ImportProblem> skipped, int skippedTotal) {
    /** Puts the requests into their order. */
    public BookingImport {
        requests = requests.stream()
                .sorted(Comparator.comparing(request -> request.origin().placedAt()))
                .toList();
        skipped = List.copyOf(skipped);
    }

    /**
     * What became of a request: an order, or a refusal.
     *
     * @param ref the ref of the request
     * @param order the order as it is now, or nothing
     * @param refusal why there is none, or nothing
     */
    public record Outcome(
            String ref, @Nullable Order order, @Nullable DoorstepException refusal) {}

    /**
     * Reads a file and looks up what it names.
     *
     * @param file the file
     * @param badRows what a bad row means
     * @param desk opened for an actor who may read the branch
     * @throws dev.doorstep.exchange.ImportRejectedException if there is a fault that is not to be skipped
     */
    public static BookingImport read(Path file, Problems.Severity badRows, Desk desk) {
        return desk.read(t -> {
            Problems problems = Problems.none(badRows);
            List<BookingRequestRow> requests = RequestFile.read(
                            file, problems, t.organisation().branch().zone(), names(t))
                    .all();
            problems.refuse();
            return new BookingImport(requests, problems.listed(), problems.total());
        });
    }

    /**
     * Books the requests one by one, as the stream is read: what it answered is committed.
     *
     * @param desk opened for an actor who may serve customers
     */
    public Stream<Outcome> book(Desk desk) {
        return requests.stream().map(request -> outcome(request, () -> desk.inTransaction(t -> book(t, request))));
    }

    /** Tells what booking the requests would come to, and writes nothing. */
    public List<Outcome> rehearse(Desk desk) {
        return desk.read(t -> requests.stream()
                .map(request -> outcome(request, () -> t.work().atomically(() -> book(t, request))))
                .toList());
    }

    private static Outcome outcome(BookingRequestRow request, Supplier<Order> booking) {
        try {
            return new Outcome(request.ref(), booking.get(), null);
        } catch (LostRaceException raced) {
            throw raced;
        } catch (DoorstepException refused) {
            return new Outcome(request.ref(), null, refused);
        }
    }

    private static Order book(Transaction t, BookingRequestRow request) {
        CustomerId customer = t.customers().customer(request.customer()).id();
        IdempotencyKey key = IdempotencyKey.of(request.ref());
        Order placed = t.booking()
                .place(
                        request.asOrder(
                                customer, worker -> t.workers().worker(worker).id()),
                        key);
        return t.booking().pay(placed.id(), key);
    }

    private static RequestFile.Names names(Transaction t) {
        String branch = t.organisation().branch().id().value();
        Set<PersonCode> workers = codes(t.workers().all(), Worker::code);
        Set<OfferingId> offerings = codes(t.catalog().offerings(), Offering::id);
        return new RequestFile.Names(
                new Known<>(branch, code -> isCustomer(t, code)),
                new Known<>(branch, workers::contains),
                new Known<>(branch, offerings::contains),
                new Known<>(branch, t.coupons()::isKnown));
    }

    private static <T, C> Set<C> codes(List<T> all, Function<T, C> code) {
        return all.stream().map(code).collect(Collectors.toUnmodifiableSet());
    }

    /** A branch may have too many customers to list them. */
    private static boolean isCustomer(Transaction t, PersonCode code) {
        try {
            t.customers().customer(code);
            return true;
        } catch (UnknownCustomerException unknown) {
            return false;
        }
    }
}

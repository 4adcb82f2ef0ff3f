package dev.doorstep.exchange.city;

import dev.doorstep.exchange.Cell;
import dev.doorstep.exchange.Codes;
import dev.doorstep.exchange.ImportRejectedException;
import dev.doorstep.exchange.Problems;
import dev.doorstep.exchange.Row;
import dev.doorstep.exchange.Table;
import dev.doorstep.kernel.CouponCode;
import dev.doorstep.kernel.Gender;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.order.SourceChannel;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a week of a city: {@code requests.csv}, {@code events.csv} and {@code reviews.csv}. */
public final class WeekFiles {
    private static final int UNITS_MAX = 10_000;
    private static final int STARS_MAX = 5;

    private final Path folder;
    private final Problems problems;
    private final ZoneId zone;
    private final Known known;
    private final Codes<String, BookingRequestRow> requests;

    private WeekFiles(Path folder, Problems problems, City city) {
        this.folder = folder;
        this.problems = problems;
        this.zone = city.branch().zone();
        this.known = Known.of(city);
        this.requests = Codes.of("requests.csv", problems);
    }

    /** The codes that requests and events name. */
    private record Known(
            Set<PersonCode> customers, Set<PersonCode> workers, Set<OfferingId> offerings, Set<CouponCode> coupons) {
        static Known of(City city) {
            return new Known(
                    city.customers().stream().map(ImportedCustomer::code).collect(Collectors.toSet()),
                    city.staff().workers().stream().map(ImportedWorker::code).collect(Collectors.toSet()),
                    city.services().offerings().stream()
                            .map(offering -> offering.id())
                            .collect(Collectors.toSet()),
                    city.prices().coupons().stream()
                            .map(coupon -> coupon.code())
                            .collect(Collectors.toSet()));
        }
    }

    /**
     * A week as its files tell it; requests and reviews in the order of their files, events by their time.
     *
     * @param requests what is asked for
     * @param events what goes otherwise than planned
     * @param reviews what customers say afterwards
     */
    public record Week(List<BookingRequestRow> requests, List<WeekEventRow> events, List<ReviewRow> reviews) {
        /** Keeps its own copies. */
        public Week {
            requests = List.copyOf(requests);
            events = List.copyOf(events);
            reviews = List.copyOf(reviews);
        }
    }

    /**
     * Reads the week of a city.
     *
     * @param folder the folder with the files
     * @param city what they name
     * @throws ImportRejectedException if there is any fault
     */
    public static Week read(Path folder, City city) {
        Problems problems = Problems.none(Problems.Severity.REFUSE);
        WeekFiles files = new WeekFiles(folder, problems, city);
        files.readRequests();
        Week week = new Week(files.requests.all(), files.events(), files.reviews());
        problems.refuse();
        return week;
    }

    private void readRequests() {
        List<String> columns = List.of(
                "ref",
                "placed_at",
                "channel",
                "customer",
                "offering",
                "units",
                "earliest",
                "latest",
                "worker",
                "worker_strict",
                "gender",
                "coupon",
                "notes");
        Table.read(folder.resolve("requests.csv"), columns, problems, row -> {
            BookingRequestRow request = request(row);
            requests.define(row.cell("ref"), request.ref(), request);
        });
    }

    private BookingRequestRow request(Row row) {
        BookingRequestRow.Origin origin = new BookingRequestRow.Origin(
                row.cell("placed_at").instant(zone),
                row.cell("channel").oneOf(SourceChannel.class),
                row.cell("notes").optional());
        return new BookingRequestRow(
                row.cell("ref").code(),
                origin,
                named(
                        row.cell("customer"),
                        row.cell("customer").code(PersonCode::of),
                        known.customers,
                        "customers.csv"),
                named(
                        row.cell("offering"),
                        row.cell("offering").code(OfferingId::of),
                        known.offerings,
                        "offerings.csv"),
                row.cell("units").whole(1, UNITS_MAX),
                window(row),
                wishes(row),
                coupon(row.cell("coupon")));
    }

    private BookingRequestRow.Wishes wishes(Row row) {
        Cell gender = row.cell("gender");
        Cell strict = row.cell("worker_strict");
        PersonCode worker = worker(row.cell("worker"));
        if (worker == null && !strict.isEmpty()) {
            throw strict.refusal("import.value.forbidden", "worker");
        }
        return new BookingRequestRow.Wishes(
                worker, worker != null && strict.yes(), gender.isEmpty() ? null : gender.oneOf(Gender.class));
    }

    private List<WeekEventRow> events() {
        List<WeekEventRow> events = new ArrayList<>();
        List<String> columns = List.of("at", "kind", "ref", "worker", "earliest", "latest", "reason");
        Table.read(folder.resolve("events.csv"), columns, problems, row -> events.add(event(row)));
        events.sort(Comparator.comparing(WeekEventRow::at));
        return events;
    }

    private WeekEventRow event(Row row) {
        WeekEventRow.Kind kind = row.cell("kind").oneOf(WeekEventRow.Kind.class);
        Instant at = row.cell("at").instant(zone);
        refuseUnless(kind.hasRef(), kind, row.cell("ref"));
        refuseUnless(!kind.hasRef(), kind, row.cell("worker"));
        refuseUnless(kind.hasWindow(), kind, row.cell("earliest"));
        refuseUnless(kind.hasWindow(), kind, row.cell("latest"));
        return new WeekEventRow(
                at,
                kind,
                kind.hasRef() ? ref(row.cell("ref")) : null,
                kind.hasRef() ? null : worker(row.cell("worker")),
                kind.hasWindow() ? window(row) : null,
                row.cell("reason").optional());
    }

    private static void refuseUnless(boolean filled, WeekEventRow.Kind kind, Cell cell) {
        if (filled) {
            cell.required();
        } else if (!cell.isEmpty()) {
            throw cell.refusal("import.value.forbidden", "kind " + kind);
        }
    }

    private List<ReviewRow> reviews() {
        Codes<String, ReviewRow> reviews = Codes.of("reviews.csv", problems);
        List<String> columns = List.of("ref", "quality", "attitude", "skill", "efficiency", "expectation", "text");
        Table.read(folder.resolve("reviews.csv"), columns, problems, row -> {
            ReviewRow review = new ReviewRow(
                    ref(row.cell("ref")),
                    stars(row.cell("quality")),
                    stars(row.cell("attitude")),
                    stars(row.cell("skill")),
                    stars(row.cell("efficiency")),
                    stars(row.cell("expectation")),
                    row.cell("text").optional());
            reviews.define(row.cell("ref"), review.ref(), review);
        });
        return reviews.all();
    }

    private static int stars(Cell cell) {
        return cell.whole(1, STARS_MAX);
    }

    private String ref(Cell cell) {
        return requests.find(cell, cell.code()).ref();
    }

    private TimeWindow window(Row row) {
        Instant earliest = row.cell("earliest").instant(zone);
        return new TimeWindow(earliest, row.cell("latest").instantAfter(earliest, zone));
    }

    private @Nullable PersonCode worker(Cell cell) {
        return cell.isEmpty() ? null : named(cell, cell.code(PersonCode::of), known.workers, "workers.csv");
    }

    private @Nullable CouponCode coupon(Cell cell) {
        return cell.isEmpty() ? null : named(cell, cell.code(CouponCode::of), known.coupons, "coupons.csv");
    }

    private static <C> C named(Cell cell, C code, Set<C> known, String file) {
        if (!known.contains(code)) {
            throw cell.refusal("import.reference.unknown", file);
        }
        return code;
    }
}

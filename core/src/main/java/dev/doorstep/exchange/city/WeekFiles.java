package dev.doorstep.exchange.city;

import dev.doorstep.catalog.Offering;
import dev.doorstep.exchange.Cell;
import dev.doorstep.exchange.Codes;
import dev.doorstep.exchange.ImportRejectedException;
import dev.doorstep.exchange.Problems;
import dev.doorstep.exchange.Row;
import dev.doorstep.exchange.Table;
import dev.doorstep.kernel.PersonCode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Reads a week of a city: {@code requests.csv}, {@code events.csv} and {@code reviews.csv}. */
public final class WeekFiles {
    private static final int STARS_MAX = 5;

    private final Path folder;
    private final Problems problems;
    private final ZoneId zone;
    private final Known<PersonCode> workers;
    private final Codes<String, BookingRequestRow> requests;

    private WeekFiles(Path folder, Problems problems, City city) {
        this.folder = folder;
        this.problems = problems;
        this.zone = city.branch().zone();
        this.workers = Known.in(
                "workers.csv",
                city.staff().workers().stream().map(ImportedWorker::code).collect(Collectors.toSet()));
        this.requests = RequestFile.read(folder.resolve("requests.csv"), problems, zone, names(city, workers));
    }

    private static RequestFile.Names names(City city, Known<PersonCode> workers) {
        return new RequestFile.Names(
                Known.in(
                        "customers.csv",
                        city.customers().stream().map(ImportedCustomer::code).collect(Collectors.toSet())),
                workers,
                Known.in(
                        "offerings.csv",
                        city.services().offerings().stream().map(Offering::id).collect(Collectors.toSet())),
                Known.in(
                        "coupons.csv",
                        city.prices().promotions().stream()
                                .map(coupon -> coupon.code())
                                .collect(Collectors.toSet())));
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
        Week week = new Week(files.requests.all(), files.events(), files.reviews());
        problems.refuse();
        return week;
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
                kind.hasRef() ? null : workers.read(row.cell("worker"), PersonCode::of),
                kind.hasWindow() ? RequestFile.window(row, zone) : null,
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
}

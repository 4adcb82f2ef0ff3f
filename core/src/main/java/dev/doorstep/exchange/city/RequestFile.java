package dev.doorstep.exchange.city;

import dev.doorstep.catalog.Chosen;
import dev.doorstep.catalog.ServiceOption;
import dev.doorstep.catalog.intake.Answers;
import dev.doorstep.exchange.Cell;
import dev.doorstep.exchange.Codes;
import dev.doorstep.exchange.Problems;
import dev.doorstep.exchange.Row;
import dev.doorstep.exchange.Table;
import dev.doorstep.kernel.CouponCode;
import dev.doorstep.kernel.Gender;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.OptionCode;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.order.SourceChannel;
import dev.doorstep.pricing.tender.Purse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a file of booking requests, such as {@code requests.csv} of a week, or what a hotline wrote down. */
public final class RequestFile {
    private static final int UNITS_MAX = 10_000;
    private static final int POINTS_MAX = 999_999_999;
    private static final List<String> COLUMNS = List.of(
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
    private static final List<String> OPTIONAL = List.of("options", "answers", "points");

    private final ZoneId zone;
    private final Names names;

    private RequestFile(ZoneId zone, Names names) {
        this.zone = zone;
        this.names = names;
    }

    /**
     * What requests may name.
     *
     * @param customers who may ask
     * @param workers whom they may ask for
     * @param offerings what they may ask for
     * @param coupons what they may hand in
     */
    public record Names(
            Known<PersonCode> customers,
            Known<PersonCode> workers,
            Known<OfferingId> offerings,
            Known<CouponCode> coupons) {}

    /**
     * Reads a file and notes its faults.
     *
     * @param file the file
     * @param problems notes the faults
     * @param zone the zone of its wall-clock
     * @param names what it may name
     * @return the good rows by their refs, in the order of the file
     */
    public static Codes<String, BookingRequestRow> read(Path file, Problems problems, ZoneId zone, Names names) {
        Codes<String, BookingRequestRow> requests = Codes.of(String.valueOf(file.getFileName()), problems);
        RequestFile reader = new RequestFile(zone, names);
        Table.read(file, COLUMNS, OPTIONAL, problems, row -> {
            BookingRequestRow request = reader.request(row);
            requests.define(row.cell("ref"), request.ref(), request);
        });
        return requests;
    }

    private BookingRequestRow request(Row row) {
        BookingRequestRow.Origin origin = new BookingRequestRow.Origin(
                row.cell("placed_at").instant(zone),
                row.cell("channel").oneOf(SourceChannel.class),
                row.cell("notes").optional());
        return new BookingRequestRow(
                row.cell("ref").code(),
                origin,
                names.customers.read(row.cell("customer"), PersonCode::of),
                item(row),
                window(row, zone),
                wishes(row),
                Purse.EMPTY.with(coupons(row.cell("coupon"))).with(points(row.cell("points"))));
    }

    private PlaceOrder.Item item(Row row) {
        return PlaceOrder.Item.of(
                        names.offerings.read(row.cell("offering"), OfferingId::of),
                        row.cell("units").whole(1, UNITS_MAX))
                .choosing(new Chosen(options(row.cell("options")), answers(row.cell("answers"))));
    }

    private static Map<OptionCode, Integer> options(Cell cell) {
        Map<OptionCode, Integer> options = new HashMap<>();
        for (Pair pair : Pair.all(cell, "OVEN=1;FRIDGE=2")) {
            OptionCode option = pair.key.code(OptionCode::of);
            if (options.put(option, pair.value.whole(1, ServiceOption.MOST)) != null) {
                throw cell.refusal("import.value.twice", option);
            }
        }
        return options;
    }

    private static Answers answers(Cell cell) {
        Answers answers = Answers.NONE;
        for (Pair pair : Pair.all(cell, "device=WALL;fault=DEAD")) {
            answers = answers.and(pair.key.code(), pair.value.required());
        }
        return answers;
    }

    /** What stands before and behind the first {@code =} of a part of a cell. */
    private record Pair(Cell key, Cell value) {
        static List<Pair> all(Cell cell, String example) {
            return cell.isEmpty()
                    ? List.of()
                    : Arrays.stream(cell.optional().split(";", -1))
                            .map(part -> of(cell, part, example))
                            .toList();
        }

        private static Pair of(Cell cell, String part, String example) {
            String[] halves = part.split("=", 2);
            if (halves.length < 2) {
                throw cell.refusal("import.value.pairs", example);
            }
            return new Pair(cell.part(halves[0].strip()), cell.part(halves[1].strip()));
        }
    }

    private static long points(Cell cell) {
        return cell.isEmpty() ? 0 : cell.whole(1, POINTS_MAX);
    }

    private BookingRequestRow.Wishes wishes(Row row) {
        Cell gender = row.cell("gender");
        Cell strict = row.cell("worker_strict");
        Cell named = row.cell("worker");
        PersonCode worker = named.isEmpty() ? null : names.workers.read(named, PersonCode::of);
        if (worker == null && !strict.isEmpty()) {
            throw strict.refusal("import.value.forbidden", "worker");
        }
        return new BookingRequestRow.Wishes(
                worker, worker != null && strict.yes(), gender.isEmpty() ? null : gender.oneOf(Gender.class));
    }

    private Set<CouponCode> coupons(Cell cell) {
        return cell.isEmpty() ? Set.of() : Set.of(names.coupons.read(cell, CouponCode::of));
    }

    /** Reads the window in which a visit may start. */
    static TimeWindow window(Row row, ZoneId zone) {
        Instant earliest = row.cell("earliest").instant(zone);
        return new TimeWindow(earliest, row.cell("latest").instantAfter(earliest, zone));
    }
}

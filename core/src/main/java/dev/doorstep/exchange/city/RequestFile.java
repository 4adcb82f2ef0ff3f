package dev.doorstep.exchange.city;

import dev.doorstep.exchange.Cell;
import dev.doorstep.exchange.Codes;
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
import java.util.List;
import java.util.Set;

/** Reads a file of booking requests, such as {@code requests.csv} of a week, or what a hotline wrote down. */
public final class RequestFile {
    private static final int UNITS_MAX = 10_000;
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
        Table.read(file, COLUMNS, problems, row -> {
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
                names.offerings.read(row.cell("offering"), OfferingId::of),
                row.cell("units").whole(1, UNITS_MAX),
                window(row, zone),
                wishes(row),
                coupons(row.cell("coupon")));
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

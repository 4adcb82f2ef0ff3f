package dev.doorstep.testkit.scenario;

import dev.doorstep.catalog.Offering;
import dev.doorstep.catalog.Units;
import dev.doorstep.exchange.Cell;
import dev.doorstep.exchange.Outline;
import dev.doorstep.exchange.city.BookingRequestRow;
import dev.doorstep.exchange.city.City;
import dev.doorstep.exchange.city.ImportedCustomer;
import dev.doorstep.exchange.city.ImportedWorker;
import dev.doorstep.kernel.Code;
import dev.doorstep.kernel.CouponCode;
import dev.doorstep.kernel.Gender;
import dev.doorstep.kernel.Grain;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.order.SourceChannel;
import dev.doorstep.pricing.tender.Purse;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What one step says, read by what the city knows. */
final class Facts {
    private final Outline step;
    private final City city;
    private final Cell subject;

    Facts(Outline step, Verb verb, City city) {
        this.step = step;
        this.city = city;
        this.subject = step.cell(verb.text());
    }

    /** Returns the value of the verb. */
    Cell subject() {
        return subject;
    }

    Optional<Cell> find(Key key) {
        return step.find(key.text()).map(Outline::cell);
    }

    Cell cell(Key key) {
        return step.cell(key.text());
    }

    String text(Key key) {
        return find(key).map(Cell::required).orElse("");
    }

    ZoneId zone() {
        return city.branch().zone();
    }

    Instant instant(Cell cell) {
        return cell.instant(zone());
    }

    /** Returns an instant as the wall-clock of the branch shows it; the offset tells two equal hours apart. */
    OffsetDateTime wallClock(Instant instant) {
        return instant.atZone(zone()).toOffsetDateTime();
    }

    Money money(Cell cell) {
        return cell.money(city.branch().currency());
    }

    Money nothing() {
        return Money.zero(city.branch().currency());
    }

    PersonCode worker(Cell cell) {
        return known(cell, workers(), PersonCode::of, "workers");
    }

    boolean isWorker(Cell cell) {
        return workers().contains(PersonCode.of(cell.code()));
    }

    boolean isMerchant(Cell cell) {
        return city.merchants().stream()
                .anyMatch(merchant -> merchant.id().value().equals(cell.text()));
    }

    PersonCode customer(Cell cell) {
        return known(cell, customers(), PersonCode::of, "customers");
    }

    private List<PersonCode> workers() {
        return city.staff().workers().stream().map(ImportedWorker::code).toList();
    }

    private List<PersonCode> customers() {
        return city.customers().stream().map(ImportedCustomer::code).toList();
    }

    private List<OfferingId> offerings() {
        return city.services().offerings().stream().map(Offering::id).toList();
    }

    /** Reads what is asked for. */
    BookingRequestRow request(Optional<Cell> offering, Instant at) {
        return new BookingRequestRow(
                subject.code(),
                new BookingRequestRow.Origin(at, SourceChannel.API, text(Key.NOTES)),
                find(Key.CUSTOMER).map(this::customer).orElseGet(() -> only(Key.CUSTOMER, customers())),
                PlaceOrder.Item.of(
                        offering.map(cell -> known(cell, offerings(), OfferingId::of, "offerings"))
                                .orElseGet(() -> only(Key.OFFERING, offerings())),
                        find(Key.UNITS).map(cell -> cell.whole(1, Units.MAX)).orElse(1)),
                starts(),
                wishes(),
                Purse.EMPTY.with(coupons()));
    }

    /** Reads the first and the last start that suit, as the files of a city tell them. */
    TimeWindow starts() {
        Instant earliest = instant(cell(Key.EARLIEST));
        return find(Key.LATEST)
                .map(latest -> new TimeWindow(earliest, latest.instantAfter(earliest, zone())))
                .orElseGet(() -> TimeWindow.of(earliest, Grain.LENGTH.dividedBy(2)));
    }

    private BookingRequestRow.Wishes wishes() {
        Optional<PersonCode> worker = find(Key.WORKER).map(this::worker);
        boolean strict = find(Key.WORKER_STRICT).map(Cell::yes).orElse(false);
        Optional<Gender> gender = find(Key.GENDER).map(cell -> cell.oneOf(Gender.class));
        return new BookingRequestRow.Wishes(worker.orElse(null), strict, gender.orElse(null));
    }

    private Set<CouponCode> coupons() {
        List<CouponCode> coupons =
                city.prices().promotions().stream().map(coupon -> coupon.code()).toList();
        return find(Key.COUPON)
                .map(cell -> Set.of(known(cell, coupons, CouponCode::of, "coupons")))
                .orElseGet(Set::of);
    }

    private <C> C only(Key key, List<C> known) {
        if (known.size() == 1) {
            return known.get(0);
        }
        throw step.cell().refusal("import.key.missing", key.text());
    }

    private static <C extends Code> C known(Cell cell, List<C> known, Function<String, C> of, String section) {
        C code = cell.code(of);
        if (!known.contains(code)) {
            throw cell.refusal("import.reference.unknown", section);
        }
        return code;
    }
}

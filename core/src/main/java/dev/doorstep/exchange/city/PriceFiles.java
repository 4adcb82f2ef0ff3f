package dev.doorstep.exchange.city;

import dev.doorstep.exchange.Cell;
import dev.doorstep.exchange.Codes;
import dev.doorstep.exchange.Problems;
import dev.doorstep.exchange.Row;
import dev.doorstep.exchange.Sheets;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.PriceBookId;
import dev.doorstep.kernel.PromotionId;
import dev.doorstep.organisation.Branch;
import dev.doorstep.pricing.PriceBook;
import dev.doorstep.pricing.factor.Charge;
import dev.doorstep.pricing.factor.Condition;
import dev.doorstep.pricing.factor.Factor;
import dev.doorstep.pricing.factor.WeeklyHours;
import dev.doorstep.pricing.promotion.Benefit;
import dev.doorstep.pricing.promotion.Limits;
import dev.doorstep.pricing.promotion.Promotion;
import dev.doorstep.pricing.tariff.OfferingPrice;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads {@code surcharges.csv} and {@code coupons.csv}, and binds prices and surcharges into a price book. */
final class PriceFiles {
    /** The book that the files of a city fill; it holds from the beginning of time, until a dated one takes over. */
    static final PriceBookId BOOK = PriceBookId.of("standard");

    private final Sheets sheets;
    private final Branch branch;
    private final Problems problems;

    PriceFiles(Sheets sheets, Branch branch, Problems problems) {
        this.sheets = sheets;
        this.branch = branch;
        this.problems = problems;
    }

    /** Binds the book; a book without a price would be none. */
    List<PriceBook> books(List<OfferingPrice> prices) {
        List<Factor> surcharges = surcharges();
        return prices.isEmpty()
                ? List.of()
                : List.of(PriceBook.of(BOOK, Instant.EPOCH, prices).with(surcharges));
    }

    Codes<PromotionId, Promotion> coupons() {
        Codes<PromotionId, Promotion> coupons = Codes.of("coupons.csv", problems);
        List<String> columns = List.of(
                "code",
                "name_zh",
                "name_en",
                "amount_off",
                "minimum",
                "valid_from",
                "valid_to",
                "stock",
                "per_customer");
        sheets.table("coupons.csv", columns, problems, row -> {
            Promotion coupon = coupon(row);
            coupons.define(row.cell("code"), coupon.id(), coupon);
        });
        return coupons;
    }

    private List<Factor> surcharges() {
        Codes<String, Factor> surcharges = Codes.of("surcharges.csv", problems);
        List<String> columns = List.of("code", "name_zh", "name_en", "days", "from", "to", "percent");
        sheets.table("surcharges.csv", columns, problems, row -> {
            Factor surcharge = surcharge(row);
            surcharges.define(row.cell("code"), surcharge.code(), surcharge);
        });
        return surcharges.all();
    }

    private static Factor surcharge(Row row) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String day : row.cell("days").required().split(" ", -1)) {
            days.add(Weekdays.read(row.cell("days"), day));
        }
        LocalTime from = row.cell("from").time();
        row.cell("to").timeAfter(from);
        WeeklyHours when =
                WeeklyHours.of(days, row.cell("from").text(), row.cell("to").text());
        String code = row.cell("code").code();
        Charge charge = new Charge.Rate(row.cell("percent").basisPoints(1, Charge.BASIS_POINTS_MAX));
        return Factor.of(code, Names.of(row), charge, new Condition.Hours(List.of(when)));
    }

    /** The short form of a coupon: an amount off, from a minimum on, at the platform's cost. */
    private Promotion coupon(Row row) {
        Money amount = row.cell("amount_off").money(branch.currency());
        if (amount.isZero()) {
            throw row.cell("amount_off").refusal("import.value.zero");
        }
        Money minimum = row.cell("minimum").money(branch.currency());
        LocalDate first = row.cell("valid_from").date();
        LocalDate last = row.cell("valid_to").dateFrom(first);
        return new Promotion(
                row.cell("code").code(PromotionId::of),
                Names.of(row),
                Promotion.Entry.HANDED_IN,
                new Benefit.AmountOff(amount),
                minimum.isZero() ? List.of() : List.of(new dev.doorstep.pricing.promotion.Condition.Minimum(minimum)),
                Promotion.Terms.during(branch.windowOf(first, last))
                        .limits(Limits.of(count(row.cell("stock")), count(row.cell("per_customer")))),
                0);
    }

    private static int count(Cell cell) {
        return cell.whole(1, Limits.COUNT_MAX);
    }
}

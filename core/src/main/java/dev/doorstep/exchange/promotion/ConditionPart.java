package dev.doorstep.exchange.promotion;

import dev.doorstep.exchange.Cell;
import dev.doorstep.exchange.Outline;
import dev.doorstep.exchange.price.Part;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.CategoryId;
import dev.doorstep.kernel.MerchantId;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.pricing.factor.WeeklyHours;
import dev.doorstep.pricing.promotion.Condition;
import dev.doorstep.pricing.promotion.Limits;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads and writes what must be so for a promotion: the one key that says the kind of the condition, and what stands
 * under it.
 */
final class ConditionPart {
    private static final List<String> KEYS = List.of(
            "offerings",
            "categories",
            "branches",
            "merchants",
            "work_within",
            "work_hours",
            "segments",
            "first_order",
            "visit",
            "minimum",
            "payment",
            "channels");

    private ConditionPart() {}

    static Condition read(Outline item, Currency currency) {
        String kind = Part.oneOf(item.allow(KEYS), KEYS);
        Outline terms = item.at(kind);
        return switch (kind) {
            case "offerings" -> new Condition.OfferingIn(codes(terms, cell -> cell.code(OfferingId::of)));
            case "categories" -> new Condition.CategoryIn(codes(terms, cell -> cell.code(CategoryId::of)));
            case "branches" -> new Condition.BranchIn(codes(terms, cell -> cell.code(BranchId::of)));
            case "merchants" -> new Condition.MerchantIn(codes(terms, cell -> cell.code(MerchantId::of)));
            case "work_within" -> within(terms.keys("from", "until"));
            case "work_hours" ->
                new Condition.WorkHours(
                        Part.some(limited(terms)).stream().map(Part::hours).toList());
            case "segments" -> new Condition.SegmentIn(codes(terms, Cell::code));
            case "first_order" -> first(terms.cell());
            case "visit" -> visit(terms.keys("nth", "again"));
            case "minimum" -> new Condition.Minimum(PromotionFile.positive(terms.cell(), currency));
            case "payment" -> new Condition.PaymentIn(codes(terms, Cell::code));
            default -> new Condition.ChannelIn(codes(terms, Cell::code));
        };
    }

    static Map<String, Object> tree(Condition condition) {
        if (condition instanceof Condition.OfferingIn in) {
            return Map.of("offerings", sorted(in.offerings()));
        }
        if (condition instanceof Condition.CategoryIn in) {
            return Map.of("categories", sorted(in.categories()));
        }
        if (condition instanceof Condition.BranchIn in) {
            return Map.of("branches", sorted(in.branches()));
        }
        if (condition instanceof Condition.MerchantIn in) {
            return Map.of("merchants", sorted(in.merchants()));
        }
        if (condition instanceof Condition.SegmentIn in) {
            return Map.of("segments", sorted(in.segments()));
        }
        if (condition instanceof Condition.PaymentIn in) {
            return Map.of("payment", sorted(in.modes()));
        }
        if (condition instanceof Condition.ChannelIn in) {
            return Map.of("channels", sorted(in.channels()));
        }
        if (condition instanceof Condition.Minimum minimum) {
            return Map.of("minimum", minimum.amount().amount());
        }
        return timed(condition);
    }

    private static Map<String, Object> timed(Condition condition) {
        Map<String, Object> tree = new LinkedHashMap<>();
        if (condition instanceof Condition.WorkWithin within) {
            tree.put("from", within.startInclusive());
            tree.put("until", within.endExclusive());
            return Map.of("work_within", tree);
        }
        if (condition instanceof Condition.WorkHours work) {
            return Map.of(
                    "work_hours",
                    work.hours().stream().map(WeeklyHours::toString).toList());
        }
        if (condition instanceof Condition.NthVisit visit) {
            tree.put("nth", visit.nth());
            tree.put("again", PromotionFile.yes(visit.again()));
            return Map.of("visit", tree);
        }
        return Map.of("first_order", PromotionFile.yes(true));
    }

    private static List<String> sorted(Collection<?> codes) {
        return codes.stream().map(Object::toString).sorted().toList();
    }

    private static <T> Set<T> codes(Outline list, Function<Cell, T> reader) {
        return Part.distinct(limited(list), reader);
    }

    private static Outline limited(Outline list) {
        if (list.items().size() > Condition.CODES_MAX) {
            throw list.cell().refusal("import.list.too-long", Condition.CODES_MAX);
        }
        return list;
    }

    /** The wall-clock of a festival is everybody's own: no zone stands behind it. */
    private static Condition within(Outline terms) {
        LocalDateTime from = LocalDateTime.ofInstant(terms.cell("from").instant(ZoneOffset.UTC), ZoneOffset.UTC);
        LocalDateTime until = LocalDateTime.ofInstant(
                terms.cell("until").instantAfter(from.toInstant(ZoneOffset.UTC), ZoneOffset.UTC), ZoneOffset.UTC);
        return new Condition.WorkWithin(from, until);
    }

    private static Condition first(Cell cell) {
        cell.choice(List.of("YES"), yes -> yes);
        return new Condition.FirstOrder();
    }

    private static Condition visit(Outline terms) {
        return new Condition.NthVisit(
                terms.cell("nth").whole(1, Limits.COUNT_MAX),
                terms.cell("again").yes());
    }
}

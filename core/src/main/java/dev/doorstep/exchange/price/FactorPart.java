package dev.doorstep.exchange.price;

import dev.doorstep.exchange.Cell;
import dev.doorstep.exchange.Outline;
import dev.doorstep.kernel.BasisPoints;
import dev.doorstep.kernel.Money;
import dev.doorstep.pricing.Terms;
import dev.doorstep.pricing.factor.Charge;
import dev.doorstep.pricing.factor.Condition;
import dev.doorstep.pricing.factor.Factor;
import dev.doorstep.pricing.factor.LineRounding;
import dev.doorstep.pricing.factor.Zone;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads and writes what makes a price dearer or cheaper. */
final class FactorPart {
    private static final List<String> CHARGES = List.of("percent", "fee", "demand");

    private FactorPart() {}

    static Factor read(Outline item, Currency currency, Terms terms) {
        item.allow(Part.and(CHARGES, "code", "name", "when", "from", "rounding"));
        Set<String> zones = terms.zones().stream().map(Zone::code).collect(Collectors.toSet());
        List<Condition> when = item.find("when").map(Outline::items).orElse(List.of()).stream()
                .map(condition -> ConditionPart.read(condition, zones))
                .toList();
        if (when.size() > Factor.CONDITIONS_MAX) {
            throw item.cell("when").refusal("import.list.too-long", Factor.CONDITIONS_MAX);
        }
        Charge charge = charge(item, currency);
        Factor factor =
                new Factor(item.cell("code").code(), Part.name(item), when, charge, from(item, charge), rounding(item));
        if (!factor.canApply(terms.calendar())) {
            throw item.cell("code").refusal("import.factor.never");
        }
        return factor;
    }

    static Map<String, Object> tree(Factor factor) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("code", factor.code());
        tree.put("name", Part.name(factor.name()));
        if (!factor.when().isEmpty()) {
            tree.put("when", factor.when().stream().map(ConditionPart::tree).toList());
        }
        write(tree, factor.charge());
        tree.put("from", factor.from());
        tree.put("rounding", factor.rounding());
        return tree;
    }

    private static Charge charge(Outline item, Currency currency) {
        String kind = Part.oneOf(item, CHARGES);
        Cell cell = item.cell(kind);
        return switch (kind) {
            case "percent" -> {
                int rate = cell.basisPoints(-BasisPoints.ALL, Charge.BASIS_POINTS_MAX);
                yield new Charge.Rate(refuseZero(cell, rate));
            }
            case "fee" -> {
                Money fee = Part.amount(cell, currency);
                refuseZero(cell, Long.signum(fee.amountMinor()));
                yield new Charge.Fee(fee);
            }
            default -> demand(item.at(kind).keys("least_percent", "most_percent"));
        };
    }

    private static Charge demand(Outline bounds) {
        int least = bounds.cell("least_percent").basisPoints(1, BasisPoints.ALL);
        int lowest = least == BasisPoints.ALL ? BasisPoints.ALL + 1 : BasisPoints.ALL;
        return new Charge.Demand(least, bounds.cell("most_percent").basisPoints(lowest, Charge.BASIS_POINTS_MAX));
    }

    private static int refuseZero(Cell cell, int value) {
        if (value == 0) {
            throw cell.refusal("import.value.not-zero");
        }
        return value;
    }

    private static Factor.From from(Outline item, Charge charge) {
        Factor.From from = item.cell("from").oneOf(Factor.From.class);
        if (charge.canTake() && from == Factor.From.BASE) {
            throw item.cell("from").refusal("import.factor.base");
        }
        return from;
    }

    private static LineRounding rounding(Outline item) {
        return item.cell("rounding").oneOf(LineRounding.class);
    }

    private static void write(Map<String, Object> tree, Charge charge) {
        if (charge instanceof Charge.Rate rate) {
            tree.put("percent", BasisPoints.percent(rate.basisPoints()));
        } else if (charge instanceof Charge.Fee fee) {
            tree.put("fee", fee.amount().amount());
        } else if (charge instanceof Charge.Demand demand) {
            Map<String, Object> bounds = new LinkedHashMap<>();
            bounds.put("least_percent", BasisPoints.percent(demand.leastBasisPoints()));
            bounds.put("most_percent", BasisPoints.percent(demand.mostBasisPoints()));
            tree.put("demand", bounds);
        }
    }
}

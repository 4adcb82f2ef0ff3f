package dev.doorstep.exchange.price;

import dev.doorstep.exchange.Cell;
import dev.doorstep.exchange.Outline;
import dev.doorstep.kernel.BasisPoints;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.pricing.tender.PointsRule;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads and writes what points may pay; the word {@code none} says that they pay nothing. */
final class PointsPart {
    private static final String NONE = "none";

    private PointsPart() {}

    static @Nullable PointsRule read(Outline points, Currency currency) {
        if (points.members().isEmpty()) {
            points.cell().choice(List.of(NONE), word -> word);
            return null;
        }
        points.allow(List.of("per_minor_unit", "share_percent", "most", "least", "without", "materials"));
        return new PointsRule(
                points.cell("per_minor_unit").whole(1, PointsRule.POINTS_PER_MINOR_MAX),
                new PointsRule.Cap(
                        points.cell("share_percent").basisPoints(1, BasisPoints.ALL), most(points, currency)),
                points.cell("least").whole(0, Integer.MAX_VALUE),
                new PointsRule.Without(
                        points.find("without")
                                .map(list -> Part.distinct(list, cell -> cell.code(OfferingId::of)))
                                .orElse(Set.of()),
                        !points.value("materials", true, Cell::yes)));
    }

    private static long most(Outline points, Currency currency) {
        Money most = Part.amount(points.cell("most"), currency);
        if (!most.isPositive()) {
            throw points.cell("most").refusal("import.value.zero");
        }
        return most.amountMinor();
    }

    static Object tree(@Nullable PointsRule rule, Currency currency) {
        if (rule == null) {
            return NONE;
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("per_minor_unit", rule.pointsPerMinor());
        tree.put("share_percent", BasisPoints.percent(rule.cap().shareBasisPoints()));
        tree.put("most", Money.ofMinor(rule.cap().amountMinor(), currency).amount());
        tree.put("least", rule.pointsLeast());
        if (rule.without().materials()) {
            tree.put("materials", "NO");
        }
        List<String> without = rule.without().offerings().stream()
                .map(OfferingId::value)
                .sorted()
                .toList();
        if (!without.isEmpty()) {
            tree.put("without", without);
        }
        return tree;
    }
}

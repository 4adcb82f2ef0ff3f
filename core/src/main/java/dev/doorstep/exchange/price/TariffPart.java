package dev.doorstep.exchange.price;

import dev.doorstep.catalog.Units;
import dev.doorstep.exchange.Cell;
import dev.doorstep.exchange.Outline;
import dev.doorstep.kernel.Money;
import dev.doorstep.pricing.tariff.Tariff;
import dev.doorstep.pricing.tariff.Tier;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads and writes a tariff: the one key that says its kind, and what stands under it. */
final class TariffPart {
    static final List<String> KEYS = List.of("flat", "hourly", "unit", "graduated", "volume");

    private TariffPart() {}

    static Tariff read(Outline item, Currency currency) {
        String kind = Part.oneOf(item, KEYS);
        Outline terms = item.at(kind);
        return switch (kind) {
            case "flat" -> new Tariff.Flat(Part.amount(terms.cell(), currency));
            case "hourly" -> {
                terms.keys("amount", "least", "step");
                yield new Tariff.Hourly(
                        Part.amount(terms.cell("amount"), currency), units(terms, "least"), units(terms, "step"));
            }
            case "unit" -> {
                terms.keys("amount", "least");
                yield new Tariff.PerUnit(Part.amount(terms.cell("amount"), currency), units(terms, "least"));
            }
            case "graduated" -> new Tariff.Graduated(tiers(terms, currency));
            default -> new Tariff.Volume(tiers(terms, currency));
        };
    }

    static void write(Map<String, Object> tree, Tariff tariff) {
        if (tariff instanceof Tariff.Flat flat) {
            tree.put("flat", flat.amount().amount());
        } else if (tariff instanceof Tariff.Hourly hourly) {
            Map<String, Object> terms = new LinkedHashMap<>();
            terms.put("amount", hourly.amount().amount());
            terms.put("least", hourly.least());
            terms.put("step", hourly.step());
            tree.put("hourly", terms);
        } else if (tariff instanceof Tariff.PerUnit each) {
            Map<String, Object> terms = new LinkedHashMap<>();
            terms.put("amount", each.amount().amount());
            terms.put("least", each.least());
            tree.put("unit", terms);
        } else if (tariff instanceof Tariff.Graduated graduated) {
            tree.put(
                    "graduated",
                    graduated.tiers().stream().map(TariffPart::tree).toList());
        } else if (tariff instanceof Tariff.Volume volume) {
            tree.put("volume", volume.tiers().stream().map(TariffPart::tree).toList());
        }
    }

    private static int units(Outline terms, String key) {
        return terms.cell(key).whole(1, Units.MAX);
    }

    private static List<Tier> tiers(Outline list, Currency currency) {
        List<Tier> tiers = new ArrayList<>();
        for (Outline item : list.items()) {
            tiers.add(tier(
                    item,
                    currency,
                    tiers.isEmpty() ? 1 : tiers.get(tiers.size() - 1).to() + 1));
        }
        if (tiers.isEmpty()
                || tiers.size() > Tier.TIERS_MAX
                || tiers.get(tiers.size() - 1).to() != Units.MAX) {
            throw list.cell().refusal("import.tiers.end", Tier.TIERS_MAX);
        }
        return tiers;
    }

    private static Tier tier(Outline item, Currency currency, int next) {
        item.allow(List.of("from", "to", "each", "flat"));
        Cell from = item.cell("from");
        if (from.whole(1, Units.MAX) != next) {
            throw from.refusal("import.tiers.follow", next);
        }
        return new Tier(
                next,
                item.find("to").map(to -> to.cell().whole(next, Units.MAX)).orElse(Units.MAX),
                Part.amount(item.cell("each"), currency),
                item.find("flat")
                        .map(flat -> Part.amount(flat.cell(), currency))
                        .orElse(Money.zero(currency)));
    }

    private static Map<String, Object> tree(Tier tier) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("from", tier.from());
        if (tier.to() < Units.MAX) {
            tree.put("to", tier.to());
        }
        tree.put("each", tier.each().amount());
        if (!tier.flat().isZero()) {
            tree.put("flat", tier.flat().amount());
        }
        return tree;
    }
}

package dev.doorstep.exchange.promotion;

import dev.doorstep.exchange.Cell;
import dev.doorstep.exchange.Outline;
import dev.doorstep.exchange.price.Part;
import dev.doorstep.kernel.BasisPoints;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.pricing.promotion.Benefit;
import dev.doorstep.pricing.promotion.Limits;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes what a promotion is worth: the one key that says the kind of the benefit, and what stands under it.
 */
final class BenefitPart {
    private static final List<String> KEYS =
            List.of("amount_off", "percent_off", "tiers", "every_full", "free_units", "bundle", "gift");

    private final Currency currency;

    BenefitPart(Currency currency) {
        this.currency = currency;
    }

    Benefit read(Outline benefit) {
        String kind = Part.oneOf(benefit.allow(KEYS), KEYS);
        Outline terms = benefit.at(kind);
        return switch (kind) {
            case "amount_off" -> new Benefit.AmountOff(positive(terms.cell()));
            case "percent_off" -> percent(terms.allow(List.of("percent", "cap", "of")));
            case "tiers" -> new Benefit.Tiered(tiers(terms));
            case "every_full" -> everyFull(terms.allow(List.of("every", "off", "cap")));
            case "free_units" -> freeUnits(terms.keys("offering", "every", "free", "most"));
            case "bundle" -> bundle(terms.keys("parts", "price"));
            default -> gift(terms.keys("name", "count", "worth"));
        };
    }

    static Map<String, Object> tree(Benefit benefit) {
        Map<String, Object> tree = new LinkedHashMap<>();
        if (benefit instanceof Benefit.AmountOff off) {
            return Map.of("amount_off", off.amount().amount());
        }
        if (benefit instanceof Benefit.PercentOff off) {
            tree.put("percent", BasisPoints.percent(off.basisPoints()));
            put(tree, "cap", off.cap());
            tree.put("of", off.of());
            return Map.of("percent_off", tree);
        }
        if (benefit instanceof Benefit.Tiered tiered) {
            return Map.of(
                    "tiers", tiered.tiers().stream().map(BenefitPart::tree).toList());
        }
        if (benefit instanceof Benefit.EveryFull full) {
            put(tree, "every", full.every());
            put(tree, "off", full.off());
            put(tree, "cap", full.cap());
            return Map.of("every_full", tree);
        }
        if (benefit instanceof Benefit.FreeUnits units) {
            tree.put("offering", units.offering());
            tree.put("every", units.every());
            tree.put("free", units.free());
            tree.put("most", units.most());
            return Map.of("free_units", tree);
        }
        return benefit instanceof Benefit.BundlePrice bundle ? tree(bundle) : tree((Benefit.Gift) benefit);
    }

    private static Map<String, Object> tree(Benefit.Tiered.Tier tier) {
        Map<String, Object> tree = new LinkedHashMap<>();
        put(tree, "from", tier.from());
        put(tree, "off", tier.off());
        return tree;
    }

    private static Map<String, Object> tree(Benefit.BundlePrice bundle) {
        Map<String, Object> tree = new LinkedHashMap<>();
        List<Map<String, Object>> parts = new ArrayList<>();
        for (Benefit.BundlePrice.Part part : bundle.parts()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("offering", part.offering());
            one.put("units", part.units());
            parts.add(one);
        }
        tree.put("parts", parts);
        put(tree, "price", bundle.price());
        return Map.of("bundle", tree);
    }

    private static Map<String, Object> tree(Benefit.Gift gift) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", Part.name(gift.thing()));
        tree.put("count", gift.count());
        put(tree, "worth", gift.worth());
        return Map.of("gift", tree);
    }

    private static void put(Map<String, Object> tree, String key, @Nullable Money amount) {
        if (amount != null) {
            tree.put(key, amount.amount());
        }
    }

    private Benefit percent(Outline terms) {
        return new Benefit.PercentOff(
                terms.cell("percent").basisPoints(1, BasisPoints.ALL),
                cap(terms),
                terms.find("of").map(of -> of.cell().oneOf(Benefit.Of.class)).orElse(Benefit.Of.LEFT));
    }

    private List<Benefit.Tiered.Tier> tiers(Outline list) {
        List<Benefit.Tiered.Tier> tiers = new ArrayList<>();
        for (Outline item : list.items()) {
            item.keys("from", "off");
            Benefit.Tiered.Tier tier = new Benefit.Tiered.Tier(positive(item.cell("from")), positive(item.cell("off")));
            if (!tiers.isEmpty()) {
                Benefit.Tiered.Tier before = tiers.get(tiers.size() - 1);
                refuseBelow(item.cell("from"), tier.from(), before.from());
                refuseBelow(item.cell("off"), tier.off(), before.off());
            }
            tiers.add(tier);
        }
        if (tiers.isEmpty() || tiers.size() > Benefit.Tiered.TIERS_MAX) {
            throw list.cell().refusal("import.list.between", Benefit.Tiered.TIERS_MAX);
        }
        return tiers;
    }

    private static void refuseBelow(Cell cell, Money amount, Money before) {
        if (amount.compareTo(before) <= 0) {
            throw cell.refusal("import.steps.overlap", before);
        }
    }

    private Benefit everyFull(Outline terms) {
        Money every = positive(terms.cell("every"));
        Money off = positive(terms.cell("off"));
        if (off.compareTo(every) >= 0) {
            throw terms.cell("off").refusal("import.steps.everything", every);
        }
        return new Benefit.EveryFull(every, off, cap(terms));
    }

    private static Benefit freeUnits(Outline terms) {
        int every = terms.cell("every").whole(1, Limits.COUNT_MAX);
        int free = terms.cell("free").whole(1, every);
        return new Benefit.FreeUnits(
                terms.cell("offering").code(OfferingId::of),
                every,
                free,
                terms.cell("most").whole(free, Limits.COUNT_MAX));
    }

    private Benefit bundle(Outline terms) {
        List<Benefit.BundlePrice.Part> parts = new ArrayList<>();
        for (Outline item : terms.at("parts").items()) {
            item.keys("offering", "units");
            OfferingId offering = item.cell("offering").code(OfferingId::of);
            if (parts.stream().anyMatch(part -> part.offering().equals(offering))) {
                throw item.cell("offering").refusal("import.value.repeated", "bundle");
            }
            parts.add(new Benefit.BundlePrice.Part(offering, item.cell("units").whole(1, Limits.COUNT_MAX)));
        }
        if (parts.size() < 2 || parts.size() > Benefit.BundlePrice.PARTS_MAX) {
            throw terms.cell("parts").refusal("import.bundle.parts", Benefit.BundlePrice.PARTS_MAX);
        }
        return new Benefit.BundlePrice(parts, terms.cell("price").money(currency));
    }

    private Benefit gift(Outline terms) {
        return new Benefit.Gift(
                Part.name(terms),
                terms.cell("count").whole(1, Limits.COUNT_MAX),
                terms.cell("worth").money(currency));
    }

    private @Nullable Money cap(Outline terms) {
        return terms.find("cap").map(cap -> positive(cap.cell())).orElse(null);
    }

    private Money positive(Cell cell) {
        return PromotionFile.positive(cell, currency);
    }
}

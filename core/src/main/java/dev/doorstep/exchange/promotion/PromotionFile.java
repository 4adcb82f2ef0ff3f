package dev.doorstep.exchange.promotion;

import dev.doorstep.exchange.Cell;
import dev.doorstep.exchange.Codes;
import dev.doorstep.exchange.ImportRejectedException;
import dev.doorstep.exchange.Outline;
import dev.doorstep.exchange.Problems;
import dev.doorstep.exchange.Yaml;
import dev.doorstep.exchange.price.Part;
import dev.doorstep.kernel.BasisPoints;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.PromotionId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.organisation.Branch;
import dev.doorstep.pricing.promotion.Condition;
import dev.doorstep.pricing.promotion.Funding;
import dev.doorstep.pricing.promotion.Grouping;
import dev.doorstep.pricing.promotion.Limits;
import dev.doorstep.pricing.promotion.Promotion;
import dev.doorstep.pricing.promotion.Stacking;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Promotions and coupons in a file. */
public final class PromotionFile {
    /** The format that files name in their first line. */
    public static final String FORMAT = "doorstep-promotions/1";

    private static final List<String> REQUIRED = List.of("code", "name", "entry", "benefit", "from", "until");
    private static final List<String> OPTIONAL = List.of("when", "stacking", "limits", "merchant_percent");
    private static final List<String> WITH_GROUP = Part.and(OPTIONAL, "group");

    private static final int HOURS_MAX =
            (int) Duration.ofDays(Grouping.DAYS_MAX).toHours();

    private final String name;
    private final Problems problems;
    private final Codes<PromotionId, Promotion> promotions;

    private PromotionFile(String name, Problems problems) {
        this.name = name;
        this.problems = problems;
        this.promotions = Codes.of(name, problems);
    }

    /**
     * Reads a file.
     *
     * @return the promotions, never saved so far
     * @throws ImportRejectedException if there is any fault
     */
    public static List<Promotion> read(Path path) {
        Problems problems = Problems.none(Problems.Severity.REFUSE);
        PromotionFile file = new PromotionFile(String.valueOf(path.getFileName()), problems);
        Outline.read(path, problems, file::read);
        problems.refuse();
        return file.promotions.all();
    }

    /** Writes promotions by their codes; read and written again they are the same to the byte. */
    public static String write(List<Promotion> promotions, Branch branch) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("format", FORMAT);
        tree.put("zone", branch.zone());
        tree.put("currency", branch.currency().getCurrencyCode());
        tree.put(
                "promotions",
                promotions.stream()
                        .map(promotion -> tree(promotion, branch.zone()))
                        .toList());
        return Yaml.write(tree);
    }

    private void read(Outline outline) {
        outline.keys("format", "zone", "currency", "promotions");
        outline.cell("format").choice(List.of(FORMAT), format -> format);
        ZoneId zone = outline.cell("zone").zone();
        Currency currency = outline.cell("currency").currency();
        for (Outline item : outline.at("promotions").items()) {
            problems.note(name, () -> {
                Promotion promotion = promotion(item, zone, currency);
                promotions.define(item.cell("code"), promotion.id(), promotion);
            });
        }
    }

    private static Promotion promotion(Outline item, ZoneId zone, Currency currency) {
        item.allow(Part.and(REQUIRED, WITH_GROUP.toArray(String[]::new)));
        List<Outline> when = item.find("when").map(Outline::items).orElse(List.of());
        if (when.size() > Promotion.CONDITIONS_MAX) {
            throw item.cell("when").refusal("import.list.too-long", Promotion.CONDITIONS_MAX);
        }
        List<Condition> conditions = when.stream()
                .map(condition -> ConditionPart.read(condition, currency))
                .toList();
        Instant from = item.cell("from").instant(zone);
        TimeWindow validity = new TimeWindow(from, item.cell("until").instantAfter(from, zone));
        Promotion.Terms terms = new Promotion.Terms(
                validity,
                item.find("stacking").map(PromotionFile::stacking).orElseGet(Stacking::free),
                item.find("limits").map(limits -> limits(limits, currency)).orElse(Limits.NONE),
                item.find("merchant_percent")
                        .map(share -> new Funding(share.cell().basisPoints(0, BasisPoints.ALL)))
                        .orElse(Funding.PLATFORM),
                grouping(item));
        return new Promotion(
                item.cell("code").code(PromotionId::of),
                Part.name(item),
                item.cell("entry").oneOf(Promotion.Entry.class),
                new BenefitPart(currency).read(item.at("benefit")),
                conditions,
                terms,
                0);
    }

    private static Stacking stacking(Outline terms) {
        terms.allow(List.of("group", "priority", "exclusive", "when_lost"));
        Stacking free = Stacking.free();
        return new Stacking(
                terms.find("group").map(group -> group.cell().code()).orElse(null),
                terms.find("priority")
                        .map(at -> at.cell().whole(Stacking.PRIORITY_MIN, Stacking.PRIORITY_MAX))
                        .orElse(free.priority()),
                terms.find("exclusive").map(alone -> alone.cell().yes()).orElse(false),
                terms.find("when_lost")
                        .map(lost -> lost.cell().oneOf(Stacking.WhenLost.class))
                        .orElse(free.whenLost()));
    }

    private static Limits limits(Outline terms, Currency currency) {
        terms.allow(List.of("stock", "per_customer", "budget"));
        return new Limits(
                count(terms, "stock"),
                count(terms, "per_customer"),
                terms.find("budget")
                        .map(budget -> positive(budget.cell(), currency))
                        .orElse(null));
    }

    /** Groups have terms, and nothing else does. */
    private static @Nullable Grouping grouping(Outline item) {
        if (item.cell("entry").oneOf(Promotion.Entry.class) != Promotion.Entry.GROUP) {
            item.allow(Part.and(REQUIRED, OPTIONAL.toArray(String[]::new)));
            return null;
        }
        Outline terms = item.at("group").keys("people", "hours");
        return new Grouping(
                terms.cell("people").whole(Grouping.PEOPLE_MIN, Grouping.PEOPLE_MAX),
                Duration.ofHours(terms.cell("hours").whole(1, HOURS_MAX)));
    }

    private static int count(Outline terms, String key) {
        return terms.find(key)
                .map(count -> count.cell().whole(1, Limits.COUNT_MAX))
                .orElse(Limits.COUNT_MAX);
    }

    private static Map<String, Object> tree(Promotion promotion, ZoneId zone) {
        Promotion.Terms terms = promotion.terms();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("code", promotion.id());
        tree.put("name", Part.name(promotion.name()));
        tree.put("entry", promotion.entry());
        tree.put("benefit", BenefitPart.tree(promotion.benefit()));
        if (!promotion.conditions().isEmpty()) {
            tree.put(
                    "when",
                    promotion.conditions().stream().map(ConditionPart::tree).toList());
        }
        tree.put("from", LocalDateTime.ofInstant(terms.validity().startInclusive(), zone));
        tree.put("until", LocalDateTime.ofInstant(terms.validity().endExclusive(), zone));
        tree.put("stacking", tree(terms.stacking()));
        if (!terms.limits().equals(Limits.NONE)) {
            tree.put("limits", tree(terms.limits()));
        }
        if (terms.grouping() != null) {
            tree.put("group", tree(terms.grouping()));
        }
        tree.put("merchant_percent", BasisPoints.percent(terms.funding().merchantBasisPoints()));
        return tree;
    }

    private static Map<String, Object> tree(Stacking stacking) {
        Map<String, Object> tree = new LinkedHashMap<>();
        if (stacking.group() != null) {
            tree.put("group", stacking.group());
        }
        tree.put("priority", stacking.priority());
        tree.put("exclusive", yes(stacking.exclusive()));
        tree.put("when_lost", stacking.whenLost());
        return tree;
    }

    private static Map<String, Object> tree(Limits limits) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("stock", limits.stock());
        tree.put("per_customer", limits.perCustomer());
        if (limits.budget() != null) {
            tree.put("budget", limits.budget().amount());
        }
        return tree;
    }

    private static Map<String, Object> tree(Grouping grouping) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("people", grouping.people());
        tree.put("hours", grouping.openFor().toHours());
        return tree;
    }

    static String yes(boolean value) {
        return value ? "YES" : "NO";
    }

    /** Reads an amount above zero. */
    static Money positive(Cell cell, Currency currency) {
        Money amount = Part.amount(cell, currency);
        if (amount.isZero()) {
            throw cell.refusal("import.value.zero");
        }
        return amount;
    }
}

package dev.doorstep.exchange.price;

import dev.doorstep.exchange.Cell;
import dev.doorstep.exchange.Outline;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.SkillLevel;
import dev.doorstep.pricing.factor.Condition;
import dev.doorstep.pricing.factor.DayKind;
import dev.doorstep.pricing.factor.WeeklyHours;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads and writes when a factor applies: the one key that says the kind of the condition, and what stands under it.
 */
final class ConditionPart {
    private static final List<String> KEYS =
            List.of("hours", "days", "notice_below_minutes", "zones", "level", "offerings");

    private ConditionPart() {}

    /**
     * Reads a condition.
     *
     * @param zones the codes of the zones that are known
     */
    static Condition read(Outline item, Set<String> zones) {
        String kind = Part.oneOf(item.allow(KEYS), KEYS);
        Outline terms = item.at(kind);
        return switch (kind) {
            case "hours" ->
                new Condition.Hours(Part.some(terms).stream().map(Part::hours).toList());
            case "days" -> new Condition.Days(Part.distinct(terms, cell -> cell.oneOf(DayKind.class)));
            case "notice_below_minutes" ->
                new Condition.ShortNotice(terms.cell().whole(1, Condition.ShortNotice.MINUTES_MAX));
            case "zones" -> new Condition.InZone(Part.distinct(terms, cell -> zone(cell, zones)));
            case "offerings" -> new Condition.Offerings(Part.distinct(terms, cell -> cell.code(OfferingId::of)));
            default -> level(terms);
        };
    }

    static Map<String, Object> tree(Condition condition) {
        if (condition instanceof Condition.Hours hours) {
            return Map.of(
                    "hours", hours.hours().stream().map(WeeklyHours::toString).toList());
        }
        if (condition instanceof Condition.Days days) {
            return Map.of("days", days.kinds().stream().sorted().toList());
        }
        if (condition instanceof Condition.ShortNotice notice) {
            return Map.of("notice_below_minutes", notice.minutesBelow());
        }
        if (condition instanceof Condition.InZone zone) {
            return Map.of("zones", zone.zones().stream().sorted().toList());
        }
        if (condition instanceof Condition.Offerings some) {
            return Map.of(
                    "offerings",
                    some.offerings().stream().map(OfferingId::value).sorted().toList());
        }
        Condition.Level level = (Condition.Level) condition;
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("from", level.from());
        tree.put("to", level.to());
        return Map.of("level", tree);
    }

    private static String zone(Cell cell, Set<String> zones) {
        if (!zones.contains(cell.code())) {
            throw cell.refusal("import.reference.unknown", "zones");
        }
        return cell.text();
    }

    private static Condition level(Outline terms) {
        terms.keys("from", "to");
        int from = terms.cell("from").whole(1, SkillLevel.MAX);
        return new Condition.Level(
                SkillLevel.of(from), SkillLevel.of(terms.cell("to").whole(from, SkillLevel.MAX)));
    }
}

package dev.doorstep.exchange.price;

import dev.doorstep.exchange.Cell;
import dev.doorstep.exchange.Outline;
import dev.doorstep.kernel.Money;
import dev.doorstep.pricing.Terms;
import dev.doorstep.pricing.factor.HolidayCalendar;
import dev.doorstep.pricing.factor.HolidayCalendar.Holiday;
import dev.doorstep.pricing.factor.TotalRounding;
import dev.doorstep.pricing.factor.Zone;
import dev.doorstep.pricing.tender.PointsRule;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads and writes what all prices of a book stand on: calendar, rounding of totals, zones, points. */
final class TermsPart {
    static final List<String> KEYS = List.of("calendar", "total", "zones", "points");

    private static final List<RoundingMode> MODES = Arrays.stream(RoundingMode.values())
            .filter(mode -> mode != RoundingMode.UNNECESSARY)
            .toList();

    private TermsPart() {}

    /** Reads the terms; those that are left out are those of another book. */
    static Terms read(Outline file, Currency currency, Terms otherwise) {
        return new Terms(
                file.find("zones").map(TermsPart::zones).orElse(otherwise.zones()),
                file.find("calendar").map(TermsPart::calendar).orElse(otherwise.calendar()),
                file.find("total").map(total -> rounding(total, currency)).orElse(otherwise.rounding()),
                points(file, currency, otherwise));
    }

    private static @Nullable PointsRule points(Outline file, Currency currency, Terms otherwise) {
        return file.find("points").isPresent() ? PointsPart.read(file.at("points"), currency) : otherwise.points();
    }

    static void write(Map<String, Object> tree, Terms terms, Currency currency) {
        HolidayCalendar calendar = terms.calendar();
        boolean shipped = HolidayCalendar.shipped(calendar.code())
                .filter(calendar::equals)
                .isPresent();
        tree.put("calendar", shipped ? calendar.code() : tree(calendar));
        Map<String, Object> total = new LinkedHashMap<>();
        total.put("step", Money.ofMinor(terms.rounding().stepMinor(), currency).amount());
        total.put("mode", terms.rounding().mode());
        tree.put("total", total);
        tree.put("zones", terms.zones().stream().map(TermsPart::tree).toList());
        tree.put("points", PointsPart.tree(terms.points(), currency));
    }

    private static List<Zone> zones(Outline list) {
        List<Zone> zones = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Outline item : list.items()) {
            item.keys("code", "name", "districts");
            Set<String> districts = new HashSet<>();
            for (Outline district : item.at("districts").items()) {
                districts.add(once(district.cell(), district.cell().required(), "district ", seen));
            }
            if (districts.isEmpty()) {
                throw item.cell("districts").refusal("import.list.empty");
            }
            zones.add(new Zone(
                    once(item.cell("code"), item.cell("code").code(), "zone ", seen), Part.name(item), districts));
        }
        if (zones.size() > Terms.ZONES_MAX) {
            throw list.cell().refusal("import.list.too-long", Terms.ZONES_MAX);
        }
        return zones;
    }

    private static String once(Cell cell, String text, String kind, Set<String> seen) {
        if (!seen.add(kind + text)) {
            throw cell.refusal("import.value.repeated", "zones");
        }
        return text;
    }

    /** Reads the code of a calendar that comes along, or a calendar of the file's own. */
    private static HolidayCalendar calendar(Outline calendar) {
        if (calendar.members().isEmpty()) {
            Cell code = calendar.cell();
            return HolidayCalendar.shipped(code.code())
                    .orElseThrow(() -> code.refusal("import.value.choice", "CN-2026, PLAIN"));
        }
        calendar.keys("code", "holidays", "workdays");
        List<Holiday> holidays = new ArrayList<>();
        for (Outline item : calendar.at("holidays").items()) {
            item.keys("name", "first", "last");
            LocalDate first = item.cell("first").date();
            holidays.add(new Holiday(Part.name(item), first, item.cell("last").dateFrom(first)));
        }
        Set<LocalDate> workdays = new HashSet<>();
        for (Outline item : calendar.at("workdays").items()) {
            LocalDate worked = item.cell().date();
            if (holidays.stream().anyMatch(holiday -> holiday.contains(worked)) || !workdays.add(worked)) {
                throw item.cell().refusal("import.value.repeated", "holidays");
            }
        }
        return new HolidayCalendar(calendar.cell("code").code(), holidays, workdays);
    }

    private static TotalRounding rounding(Outline total, Currency currency) {
        total.keys("step", "mode");
        Money step = total.cell("step").money(currency);
        if (step.amountMinor() < 1 || step.amountMinor() > TotalRounding.STEP_MAX) {
            throw total.cell("step")
                    .refusal(
                            "import.value.between",
                            Money.ofMinor(1, currency).amount(),
                            Money.ofMinor(TotalRounding.STEP_MAX, currency).amount());
        }
        return new TotalRounding((int) step.amountMinor(), total.cell("mode").choice(MODES, RoundingMode::name));
    }

    private static Map<String, Object> tree(HolidayCalendar calendar) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("code", calendar.code());
        List<Object> holidays = new ArrayList<>();
        for (Holiday holiday : calendar.holidays()) {
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("name", Part.name(holiday.name()));
            item.put("first", holiday.first());
            item.put("last", holiday.last());
            holidays.add(item);
        }
        tree.put("holidays", holidays);
        tree.put("workdays", calendar.workdays().stream().sorted().toList());
        return tree;
    }

    private static Map<String, Object> tree(Zone zone) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("code", zone.code());
        tree.put("name", Part.name(zone.name()));
        tree.put("districts", zone.districts().stream().sorted().toList());
        return tree;
    }
}

package dev.doorstep.exchange.price;

import dev.doorstep.exchange.Cell;
import dev.doorstep.exchange.Outline;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.Money;
import dev.doorstep.pricing.factor.WeeklyHours;
import dev.doorstep.pricing.tariff.Tariff;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Reads and writes what many parts of files that people edit have in common. */
public final class Part {
    private Part() {}

    /** Reads a name in two languages. */
    public static LocalText name(Outline item) {
        return item.at("name").text();
    }

    /** Returns a name in two languages as a tree. */
    public static Map<String, Object> name(LocalText name) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("zh", name.zh());
        tree.put("en", name.en());
        return tree;
    }

    /** Reads an amount within the limits of every tariff. */
    public static Money amount(Cell cell, Currency currency) {
        Money amount = cell.money(currency);
        if (amount.amountMinor() > Tariff.AMOUNT_MINOR_MAX) {
            throw cell.refusal("import.value.too-much", Money.ofMinor(Tariff.AMOUNT_MINOR_MAX, currency));
        }
        return amount;
    }

    /** Returns the one of several keys that is there. */
    public static String oneOf(Outline item, List<String> keys) {
        List<String> found =
                keys.stream().filter(key -> item.find(key).isPresent()).toList();
        if (found.size() != 1) {
            throw item.cell().refusal("import.key.one-of", String.join(", ", keys));
        }
        return found.get(0);
    }

    /** Reads hours as people write them: {@code SAT SUN 08:00-24:00}, without days for every day. */
    public static WeeklyHours hours(Cell cell) {
        try {
            return WeeklyHours.parse(cell.required());
        } catch (IllegalArgumentException none) {
            throw cell.refusal("import.value.hours");
        }
    }

    /** Returns the values of a list, which must hold one at least. */
    public static List<Cell> some(Outline list) {
        if (list.items().isEmpty()) {
            throw list.cell().refusal("import.list.empty");
        }
        return list.items().stream().map(Outline::cell).toList();
    }

    /** Reads the values of a list, which must hold one at least, each once. */
    public static <T> Set<T> distinct(Outline list, Function<Cell, T> reader) {
        Set<T> values = new HashSet<>();
        for (Cell cell : some(list)) {
            if (!values.add(reader.apply(cell))) {
                throw cell.refusal("import.value.repeated", list.cell().name());
            }
        }
        return values;
    }

    /** Returns keys with others before or behind them. */
    public static List<String> and(List<String> keys, String... more) {
        List<String> all = new ArrayList<>(keys);
        all.addAll(List.of(more));
        return all;
    }
}

package dev.doorstep.exchange.price;

import dev.doorstep.catalog.Units;
import dev.doorstep.exchange.Outline;
import dev.doorstep.kernel.BasisPoints;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.OptionCode;
import dev.doorstep.pricing.tariff.Floor;
import dev.doorstep.pricing.tariff.OfferingPrice;
import dev.doorstep.pricing.tariff.Option;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and writes what one offering costs. */
final class PricePart {
    private PricePart() {}

    static OfferingPrice read(Outline item, Currency currency) {
        item.allow(Part.and(TariffPart.KEYS, "offering", "options", "floor"));
        return new OfferingPrice(
                item.cell("offering").code(OfferingId::of),
                TariffPart.read(item, currency),
                options(item, currency),
                floor(item, currency));
    }

    static Map<String, Object> tree(OfferingPrice price) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("offering", price.offering());
        TariffPart.write(tree, price.tariff());
        if (!price.options().isEmpty()) {
            tree.put("options", price.options().stream().map(PricePart::tree).toList());
        }
        Floor floor = price.floor();
        if (floor != null) {
            Map<String, Object> terms = new LinkedHashMap<>();
            terms.put("per_visit", floor.perVisit().amount());
            terms.put("per_unit", floor.perUnit().amount());
            terms.put("margin_percent", BasisPoints.percent(floor.marginBasisPoints()));
            tree.put("floor", terms);
        }
        return tree;
    }

    private static List<Option> options(Outline item, Currency currency) {
        List<Option> options = new ArrayList<>();
        for (Outline one : item.find("options").map(Outline::items).orElse(List.of())) {
            one.allow(Part.and(TariffPart.KEYS, "code", "name", "most"));
            OptionCode code = one.cell("code").code(OptionCode::of);
            if (options.stream().anyMatch(other -> other.code().equals(code))) {
                throw one.cell("code")
                        .refusal("import.value.repeated", item.cell("offering").text());
            }
            options.add(new Option(
                    code,
                    Part.name(one),
                    TariffPart.read(one, currency),
                    one.find("most")
                            .map(most -> most.cell().whole(1, Units.MAX))
                            .orElse(1)));
        }
        if (options.size() > OfferingPrice.OPTIONS_MAX) {
            throw item.cell("options").refusal("import.list.too-long", OfferingPrice.OPTIONS_MAX);
        }
        return options;
    }

    private static @Nullable Floor floor(Outline item, Currency currency) {
        return item.find("floor")
                .map(floor -> floor.keys("per_visit", "per_unit", "margin_percent"))
                .map(floor -> new Floor(
                        Part.amount(floor.cell("per_visit"), currency),
                        Part.amount(floor.cell("per_unit"), currency),
                        floor.cell("margin_percent").basisPoints(0, Floor.MARGIN_MAX)))
                .orElse(null);
    }

    private static Map<String, Object> tree(Option option) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("code", option.code());
        tree.put("name", Part.name(option.name()));
        if (option.most() > 1) {
            tree.put("most", option.most());
        }
        TariffPart.write(tree, option.tariff());
        return tree;
    }
}

package dev.doorstep.exchange.price;

import dev.doorstep.catalog.Units;
import dev.doorstep.exchange.ImportRejectedException;
import dev.doorstep.exchange.Outline;
import dev.doorstep.kernel.BasisPoints;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.OptionCode;
import dev.doorstep.kernel.SkillLevel;
import dev.doorstep.pricing.PriceRequest;
import dev.doorstep.pricing.factor.Circumstances;
import dev.doorstep.pricing.tariff.Extras;
import dev.doorstep.pricing.tariff.Material;
import dev.doorstep.pricing.tender.Purse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A price request in a file, for a price book in a file.
 *
 * @param request what is asked, by nobody in particular
 * @param askedAt when it is asked
 */
public record PriceRequestFile(PriceRequest request, Instant askedAt) {
    private static final int POINTS_MAX = 1_000_000_000;
    private static final CustomerId ANYBODY = new CustomerId(new UUID(0, 0));
    private static final List<String> KEYS = List.of(
            "offering",
            "units",
            "start",
            "asked_at",
            "options",
            "materials",
            "level",
            "district",
            "demand_percent",
            "points");

    /**
     * Reads a file.
     *
     * @param file the file
     * @param prices the book that it is for: its zone and currency are those of the request
     * @throws ImportRejectedException if there is any fault
     */
    public static PriceRequestFile read(Path file, PriceBookFile prices) {
        return Outline.readOne(file, (outline, problems) -> read(outline, prices));
    }

    private static PriceRequestFile read(Outline file, PriceBookFile prices) {
        file.allow(KEYS);
        ZoneId zone = prices.zone();
        Instant start = file.cell("start").instant(zone);
        PriceRequest request = PriceRequest.of(
                        file.cell("offering").code(OfferingId::of),
                        file.cell("units").whole(1, Units.MAX),
                        LocalDateTime.ofInstant(start, zone),
                        ANYBODY)
                .with(extras(file, prices.book().currency()))
                .in(circumstances(file))
                .with(Purse.EMPTY.with((long) file.value("points", 0, cell -> cell.whole(1, POINTS_MAX))));
        return new PriceRequestFile(request, file.cell("asked_at").instant(zone));
    }

    private static Extras extras(Outline file, Currency currency) {
        Map<OptionCode, Integer> options = new HashMap<>();
        file.find("options")
                .map(Outline::members)
                .orElse(Map.of())
                .forEach((code, number) -> options.put(
                        number.cell().part(code).code(OptionCode::of),
                        number.cell().whole(1, Units.MAX)));
        List<Material> materials = new ArrayList<>();
        for (Outline item : file.find("materials").map(Outline::items).orElse(List.of())) {
            item.keys("code", "name", "cost");
            materials.add(
                    new Material(item.cell("code").code(), Part.name(item), Part.amount(item.cell("cost"), currency)));
        }
        return new Extras(options, materials);
    }

    private static Circumstances circumstances(Outline file) {
        return new Circumstances(
                file.find("level")
                        .map(level -> SkillLevel.of(level.cell().whole(1, SkillLevel.MAX)))
                        .orElse(null),
                file.find("district")
                        .map(district -> district.cell().required())
                        .orElse(""),
                file.find("demand_percent")
                        .map(demand -> demand.cell().basisPoints(0, Circumstances.DEMAND_MAX))
                        .orElse(BasisPoints.ALL));
    }
}

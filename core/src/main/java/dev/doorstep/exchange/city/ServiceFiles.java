package dev.doorstep.exchange.city;

import dev.doorstep.catalog.Category;
import dev.doorstep.catalog.CrewRole;
import dev.doorstep.catalog.Effort;
import dev.doorstep.catalog.Offering;
import dev.doorstep.catalog.Requirement;
import dev.doorstep.catalog.Sale;
import dev.doorstep.catalog.SaleState;
import dev.doorstep.catalog.Skill;
import dev.doorstep.catalog.Units;
import dev.doorstep.exchange.Cell;
import dev.doorstep.exchange.Codes;
import dev.doorstep.exchange.Problems;
import dev.doorstep.exchange.Row;
import dev.doorstep.exchange.Sheets;
import dev.doorstep.exchange.price.Part;
import dev.doorstep.kernel.CategoryId;
import dev.doorstep.kernel.CredentialType;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.SkillCode;
import dev.doorstep.kernel.SkillLevel;
import dev.doorstep.organisation.Branch;
import dev.doorstep.pricing.tariff.OfferingPrice;
import dev.doorstep.pricing.tariff.Tariff;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Set;

/**
 * Reads {@code skills.csv}, {@code categories.csv} and {@code offerings.csv}, and the prices that stand in the last
 * one.
 */
final class ServiceFiles {
    private static final int PERCENT = 100;

    private final Sheets sheets;
    private final Problems problems;
    private final Currency currency;
    private final Codes<SkillCode, Skill> skills;
    private final Codes<CategoryId, Category> categories;
    private final Codes<OfferingId, Offering> offerings;
    private final List<OfferingPrice> prices = new ArrayList<>();

    private ServiceFiles(Sheets sheets, Problems problems, Currency currency) {
        this.sheets = sheets;
        this.problems = problems;
        this.currency = currency;
        skills = Codes.of("skills.csv", problems);
        categories = Codes.of("categories.csv", problems);
        offerings = Codes.of("offerings.csv", problems);
    }

    /** How an offering is paid. */
    private enum Mode {
        FIXED,
        DEPOSIT
    }

    /** What a price is for. */
    private enum Pricing {
        FLAT,
        HOURLY,
        UNIT
    }

    static ServiceFiles read(Sheets sheets, Branch branch, Problems problems) {
        ServiceFiles files = new ServiceFiles(sheets, problems, branch.currency());
        files.readSkills();
        files.readCategories();
        files.readOfferings();
        return files;
    }

    City.Services services() {
        return new City.Services(skills.all(), categories.all(), offerings.all());
    }

    Codes<SkillCode, Skill> skills() {
        return skills;
    }

    Codes<OfferingId, Offering> offerings() {
        return offerings;
    }

    List<OfferingPrice> prices() {
        return prices;
    }

    private void readSkills() {
        sheets.table("skills.csv", List.of("code", "name_zh", "name_en"), problems, row -> {
            SkillCode code = row.cell("code").code(SkillCode::of);
            skills.define(row.cell("code"), code, new Skill(code, Names.of(row), 0));
        });
    }

    private void readCategories() {
        List<String> columns = List.of("code", "parent", "name_zh", "name_en", "position");
        sheets.table("categories.csv", columns, problems, row -> {
            CategoryId code = row.cell("code").code(CategoryId::of);
            Cell above = row.cell("parent");
            CategoryId parent = above.isEmpty() ? null : above.code(CategoryId::of);
            if (parent != null) {
                categories.find(above, parent);
            }
            int position = row.cell("position").whole(0, Category.POSITION_MAX);
            categories.define(row.cell("code"), code, new Category(code, parent, Names.of(row), position, 0));
        });
    }

    private void readOfferings() {
        List<String> columns = List.of(
                "code",
                "category",
                "name_zh",
                "name_en",
                "pricing",
                "unit_zh",
                "unit_en",
                "min_units",
                "max_units",
                "price",
                "minutes_base",
                "minutes_per_unit",
                "setup_minutes",
                "cleanup_minutes",
                "skill",
                "level",
                "credential",
                "mode",
                "deposit_percent",
                "crew",
                "description_zh");
        sheets.table("offerings.csv", columns, problems, this::offering);
    }

    private void offering(Row row) {
        OfferingId code = row.cell("code").code(OfferingId::of);
        CategoryId category = row.cell("category").code(CategoryId::of);
        categories.find(row.cell("category"), category);
        int others = row.cell("crew").whole(1, Offering.Work.CREW_MAX) - 1;
        Offering.Work work = new Offering.Work(units(row), effort(row), requirement(row))
                .by(Collections.nCopies(others, CrewRole.LIKE_LEAD));
        Offering offering = Offering.of(code, category, text(row), work).sold(sale(row));
        Tariff tariff = tariff(row, offering.units());
        offerings.define(row.cell("code"), code, offering);
        prices.add(OfferingPrice.of(code, tariff));
    }

    /** The files describe an offering in Chinese only; that is better than nothing for everybody else. */
    private static Offering.Text text(Row row) {
        String description = row.cell("description_zh").optional();
        return new Offering.Text(Names.of(row), new LocalText(description, description));
    }

    private static Units units(Row row) {
        LocalText unit = new LocalText(
                row.cell("unit_zh").required(), row.cell("unit_en").required());
        int min = row.cell("min_units").whole(1, Units.MAX);
        int max = row.cell("max_units").whole(1, Units.MAX);
        if (max < min) {
            throw row.cell("max_units").refusal("import.value.order", min);
        }
        return new Units(unit, min, max);
    }

    private static Effort effort(Row row) {
        int base = row.cell("minutes_base").minutes(0, Effort.MINUTES_MAX);
        int perUnit = row.cell("minutes_per_unit").minutes(0, Effort.MINUTES_MAX);
        if (base + perUnit == 0) {
            throw row.cell("minutes_base").refusal("import.effort.none");
        }
        return new Effort(
                base,
                perUnit,
                row.cell("setup_minutes").minutes(0, Effort.MINUTES_MAX),
                row.cell("cleanup_minutes").minutes(0, Effort.MINUTES_MAX));
    }

    private Requirement requirement(Row row) {
        SkillCode skill = row.cell("skill").code(SkillCode::of);
        skills.find(row.cell("skill"), skill);
        Cell credential = row.cell("credential");
        return new Requirement(
                skill,
                SkillLevel.of(row.cell("level").whole(1, SkillLevel.MAX)),
                credential.isEmpty() ? Set.of() : Set.of(credential.code(CredentialType::of)));
    }

    private static Sale sale(Row row) {
        Mode mode = row.cell("mode").oneOf(Mode.class);
        Cell deposit = row.cell("deposit_percent");
        if (mode == Mode.DEPOSIT) {
            return new Sale(SaleState.ACTIVE, deposit.basisPoints(PERCENT, Sale.ALL));
        }
        if (!deposit.isEmpty()) {
            throw deposit.refusal("import.value.forbidden", "mode FIXED");
        }
        return Sale.fixedPrice();
    }

    private Tariff tariff(Row row, Units units) {
        Money price = Part.amount(row.cell("price"), currency);
        return switch (row.cell("pricing").oneOf(Pricing.class)) {
            case FLAT -> new Tariff.Flat(price);
            case HOURLY -> Tariff.Hourly.of(price, units.min());
            case UNIT -> new Tariff.PerUnit(price, units.min());
        };
    }
}

package dev.doorstep.exchange.catalog;

import dev.doorstep.catalog.BookingMode;
import dev.doorstep.catalog.Category;
import dev.doorstep.catalog.CrewRole;
import dev.doorstep.catalog.Effort;
import dev.doorstep.catalog.Offering;
import dev.doorstep.catalog.Requirement;
import dev.doorstep.catalog.Sale;
import dev.doorstep.catalog.SaleState;
import dev.doorstep.catalog.ServiceOption;
import dev.doorstep.catalog.ServicePlace;
import dev.doorstep.catalog.Skill;
import dev.doorstep.catalog.Units;
import dev.doorstep.catalog.attribute.AttributeDefinition;
import dev.doorstep.catalog.attribute.AttributeSchema;
import dev.doorstep.exchange.Cell;
import dev.doorstep.exchange.Codes;
import dev.doorstep.exchange.Outline;
import dev.doorstep.exchange.Problems;
import dev.doorstep.kernel.CategoryId;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.OptionCode;
import dev.doorstep.kernel.SkillCode;
import dev.doorstep.kernel.SkillLevel;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the offerings of a catalog, and what a branch changes of them. */
final class OfferingReader {
    private static final int PERCENT = 100;
    private static final List<String> KEYS = List.of(
            "code",
            "category",
            "name",
            "description",
            "aliases",
            "state",
            "mode",
            "deposit_percent",
            "places",
            "unit",
            "min_units",
            "max_units",
            "minutes",
            "skills",
            "credentials",
            "crew",
            "helpers",
            "options",
            "procedure",
            "standards",
            "supplies",
            "media",
            "attributes",
            "questions");
    private static final List<String> MINUTES =
            List.of("base", "per_unit", "setup", "cleanup", "least_percent", "most_percent");

    private final Codes<OfferingId, Offering> codes;
    private final CategoryReader categories;
    private final Codes<SkillCode, Skill> skills;

    OfferingReader(Problems problems, CategoryReader categories, Codes<SkillCode, Skill> skills) {
        this.codes = Codes.of(CatalogFile.NAME, problems);
        this.categories = categories;
        this.skills = skills;
    }

    Codes<OfferingId, Offering> codes() {
        return codes;
    }

    void read(Outline item) {
        item.allow(KEYS);
        OfferingId code = item.cell("code").code(OfferingId::of);
        CategoryId category = item.cell("category").code(CategoryId::of);
        Category home = categories.codes().find(item.cell("category"), category);
        Offering.Work work = work(item);
        Offering offering = new Offering(
                code,
                category,
                text(item),
                work,
                sale(item),
                ContentReader.read(item),
                new IntakeReader(skills, work.options()).read(item),
                0);
        checkAttributes(item, categories.schema(home), offering);
        codes.define(item.cell("code"), code, offering);
    }

    /** Reads what a branch changes of an offering. */
    Offering overlay(Offering shared, Outline change) {
        change.allow(List.of("offered", "minutes"));
        boolean offered = change.value("offered", true, Cell::yes);
        Offering.Work work = shared.work();
        Effort effort = change.find("minutes")
                .map(minutes -> effort(minutes, work.effort()))
                .orElse(work.effort());
        Sale sale = offered ? shared.sale() : shared.sale().in(SaleState.RETIRED);
        return shared.sold(sale).with(work.taking(effort));
    }

    private static Offering.Text text(Outline item) {
        Set<String> aliases = Parts.set(item, "aliases", Offering.Text.ALIASES_MAX, Cell::required);
        return new Offering.Text(
                Parts.text(item, "name"), Parts.optionalText(item, "description"), List.copyOf(aliases));
    }

    private static Sale sale(Outline item) {
        BookingMode mode = item.value("mode", BookingMode.FIXED, cell -> cell.oneOf(BookingMode.class));
        Set<ServicePlace> places =
                Parts.set(item, "places", ServicePlace.values().length, cell -> cell.oneOf(ServicePlace.class));
        if (mode == BookingMode.FIXED) {
            item.find("deposit_percent").ifPresent(deposit -> {
                throw deposit.cell().refusal("import.value.forbidden", "mode FIXED");
            });
        }
        return new Sale(
                item.value("state", SaleState.ACTIVE, cell -> cell.oneOf(SaleState.class)),
                mode,
                item.value("deposit_percent", Sale.ALL, cell -> cell.basisPoints(PERCENT, Sale.ALL)),
                places.isEmpty() ? Set.of(ServicePlace.ON_SITE) : places);
    }

    private Offering.Work work(Outline item) {
        return new Offering.Work(
                units(item),
                effort(item.at("minutes"), null),
                requirement(item, item.cell("code")),
                Parts.coded(item, "options", Offering.Work.OPTIONS_MAX, OfferingReader::option),
                crew(item));
    }

    /** Either so many who all do the same together, or whoever comes besides one by one. */
    private List<CrewRole> crew(Outline item) {
        int size = item.value("crew", 1, cell -> cell.whole(1, Offering.Work.CREW_MAX));
        List<CrewRole> helpers = Parts.list(item, "helpers", Offering.Work.CREW_MAX - 1, this::helper);
        if (size > 1 && !helpers.isEmpty()) {
            throw item.cell("crew").refusal("import.crew.twice", helpers.size() + 1);
        }
        return helpers.isEmpty() ? Collections.nCopies(size - 1, CrewRole.LIKE_LEAD) : helpers;
    }

    private CrewRole helper(Outline item) {
        item.allow(List.of("skills", "credentials", "begin", "wait_minutes", "minutes"));
        CrewRole.Begin begin = item.value("begin", CrewRole.Begin.TOGETHER, cell -> cell.oneOf(CrewRole.Begin.class));
        int wait = minutes(item, "wait_minutes", 0);
        if (begin == CrewRole.Begin.TOGETHER && wait > 0) {
            throw item.cell("wait_minutes").refusal("import.value.forbidden", "begin TOGETHER");
        }
        return new CrewRole(
                item.find("skills").isEmpty() && item.find("credentials").isEmpty()
                        ? null
                        : requirement(item, item.cell()),
                begin,
                wait,
                item.find("minutes").map(minutes -> effort(minutes, null)).orElse(null));
    }

    private static Units units(Outline item) {
        int min = item.value("min_units", 1, cell -> cell.whole(1, Units.MAX));
        int max = item.cell("max_units").whole(1, Units.MAX);
        if (max < min) {
            throw item.cell("max_units").refusal("import.value.order", min);
        }
        return new Units(Parts.text(item, "unit"), min, max);
    }

    /** Reads minutes; what is left out is as it was, or none. */
    private static Effort effort(Outline item, @Nullable Effort was) {
        item.allow(MINUTES);
        int base = minutes(item, "base", was == null ? 0 : was.baseMinutes());
        int perUnit = minutes(item, "per_unit", was == null ? 0 : was.minutesPerUnit());
        if (base + perUnit == 0) {
            throw item.cell().refusal("import.effort.none");
        }
        Effort.Spread spread = was == null ? Effort.Spread.NONE : was.spread();
        return new Effort(
                base,
                perUnit,
                minutes(item, "setup", was == null ? 0 : was.setUpMinutes()),
                minutes(item, "cleanup", was == null ? 0 : was.cleanUpMinutes()),
                new Effort.Spread(
                        item.value("least_percent", spread.leastPercent(), cell -> cell.whole(1, PERCENT)),
                        item.value(
                                "most_percent",
                                spread.mostPercent(),
                                cell -> cell.whole(PERCENT, Effort.Spread.MOST_PERCENT))));
    }

    private static int minutes(Outline item, String key, int otherwise) {
        return item.value(key, otherwise, cell -> cell.minutes(0, Effort.MINUTES_MAX));
    }

    private Requirement requirement(Outline item, Cell at) {
        Map<SkillCode, SkillLevel> needed = Parts.skills(item, skills);
        if (needed.isEmpty() || needed.size() > Requirement.SKILLS_MAX) {
            throw at.refusal("import.skills.count", Requirement.SKILLS_MAX);
        }
        return new Requirement(needed, Parts.credentials(item));
    }

    private static ServiceOption option(Outline item) {
        item.allow(List.of("code", "name", "minutes", "most"));
        return new ServiceOption(
                item.cell("code").code(OptionCode::of),
                Parts.text(item, "name"),
                minutes(item, "minutes", 0),
                item.value("most", 1, cell -> cell.whole(1, ServiceOption.MOST)));
    }

    private static void checkAttributes(Outline item, AttributeSchema schema, Offering offering) {
        for (AttributeSchema.Finding finding : schema.check(offering.content().attributes())) {
            Cell at = item.find("attributes")
                    .flatMap(attributes -> attributes.find(finding.attribute()))
                    .map(Outline::cell)
                    .orElse(item.cell("code"));
            switch (finding.fault()) {
                case MISSING -> throw at.refusal("import.attribute.missing", finding.attribute(), offering.category());
                case UNKNOWN ->
                    throw at.refusal(
                            "import.attribute.unknown",
                            offering.category(),
                            String.join(", ", schema.definitions().keySet()));
                case TYPE -> throw at.refusal("import.attribute.type", wanted(schema, finding.attribute()));
            }
        }
    }

    private static String wanted(AttributeSchema schema, String attribute) {
        AttributeDefinition definition = schema.definitions().get(attribute);
        return definition == null ? "" : definition.type() + " " + String.join(", ", definition.choices());
    }
}

package dev.doorstep.exchange.catalog;

import dev.doorstep.catalog.Category;
import dev.doorstep.catalog.Offering;
import dev.doorstep.catalog.SaleState;
import dev.doorstep.catalog.Skill;
import dev.doorstep.catalog.bundle.ServiceBundle;
import dev.doorstep.exchange.Cell;
import dev.doorstep.exchange.Codes;
import dev.doorstep.exchange.ImportProblem;
import dev.doorstep.exchange.ImportRejectedException;
import dev.doorstep.exchange.Outline;
import dev.doorstep.exchange.Problems;
import dev.doorstep.exchange.Yaml;
import dev.doorstep.kernel.BundleId;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.SkillCode;
import dev.doorstep.organisation.Branch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads and writes the file of a catalog. */
public final class CatalogFile {
    /** The version of the form, which every file names. */
    public static final int FORM = 1;

    static final String NAME = "catalog";
    private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json");
    private static final List<String> SECTIONS =
            List.of("catalog", "skills", "categories", "offerings", "bundles", "overlays");

    private final Branch branch;
    private final Problems problems;
    private final List<Outline> files = new ArrayList<>();
    private final Codes<SkillCode, Skill> skills;
    private final CategoryReader categories;
    private final OfferingReader offerings;
    private final Codes<BundleId, ServiceBundle> bundles;

    private CatalogFile(Branch branch, Problems problems) {
        this.branch = branch;
        this.problems = problems;
        skills = Codes.of(NAME, problems);
        categories = new CategoryReader(problems);
        offerings = new OfferingReader(problems, categories, skills);
        bundles = Codes.of(NAME, problems);
    }

    /**
     * What was read.
     *
     * @param content the good parts
     * @param skipped the faults of the parts that were left out, at most {@link Problems#LISTED_MAX}
     * @param skippedTotal how many faults there are in all
     */
    public record Reading(CatalogContent content, List<ImportProblem> skipped, int skippedTotal) {
        /** Keeps its own copy. */
        public Reading {
            skipped = List.copyOf(skipped);
        }
    }

    /**
     * Reads a catalog for one branch.
     *
     * @param path the file, or the folder whose files ending in {@code .yaml}, {@code .yml} or {@code .json} are read
     *     as one
     * @param branch the branch, whose changes of a shared catalog are applied
     * @param badParts what a bad skill, category, offering or package means
     * @throws ImportRejectedException if there is a fault that is not to be skipped
     */
    public static Reading read(Path path, Branch branch, Problems.Severity badParts) {
        Problems problems = Problems.none(badParts);
        CatalogFile file = new CatalogFile(branch, problems);
        paths(path).forEach(each -> Outline.read(each, problems, file::take));
        CatalogContent content = file.content();
        problems.refuse();
        return new Reading(content, problems.listed(), problems.total());
    }

    /** Writes a catalog in the one form in which it is written: what says nothing new is left out. */
    public static String write(CatalogContent content) {
        return Yaml.write(CatalogTree.of(content));
    }

    private static List<Path> paths(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> files = Files.list(path)) {
            List<Path> all = files.filter(
                            file -> ENDINGS.stream().anyMatch(file.getFileName().toString()::endsWith))
                    .sorted()
                    .toList();
            return all.isEmpty() ? List.of(path.resolve("catalog.yaml")) : all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(Outline file) {
        file.allow(SECTIONS);
        file.cell("catalog").whole(FORM, FORM);
        files.add(file);
    }

    private CatalogContent content() {
        each("skills", item -> {
            SkillCode code = item.keys("code", "name").cell("code").code(SkillCode::of);
            skills.define(item.cell("code"), code, new Skill(code, Parts.text(item, "name"), 0));
        });
        each("categories", categories::read);
        categories.codes().all().forEach(category -> problems.note(NAME, () -> categories.check(category)));
        List<Category> tree = categories.sorted();
        each("offerings", offerings::read);
        each("bundles", this::bundle);
        return new CatalogContent(skills.all(), tree, overlaid(), bundles.all());
    }

    private void each(String section, Consumer<Outline> reader) {
        for (Outline file : files) {
            problems.note(
                    NAME,
                    () -> file.find(section)
                            .ifPresent(list ->
                                    list.items().forEach(item -> problems.note(NAME, () -> reader.accept(item)))));
        }
    }

    private void bundle(Outline item) {
        item.allow(List.of("code", "name", "state", "price", "components"));
        BundleId code = item.cell("code").code(BundleId::of);
        List<ServiceBundle.Component> components =
                Parts.list(item, "components", ServiceBundle.COMPONENTS_MAX, this::component);
        if (components.isEmpty()) {
            throw item.cell("code").refusal("import.bundle.empty");
        }
        ServiceBundle bundle = new ServiceBundle(
                code,
                Parts.text(item, "name"),
                components,
                item.cell("price").money(branch.currency()),
                item.value("state", SaleState.ACTIVE, cell -> cell.oneOf(SaleState.class)),
                0);
        bundles.define(item.cell("code"), code, bundle);
    }

    private ServiceBundle.Component component(Outline item) {
        item.allow(List.of("offering", "units", "visits", "worth"));
        OfferingId code = item.cell("offering").code(OfferingId::of);
        Offering offering = offerings.codes().find(item.cell("offering"), code);
        Money worth = item.cell("worth").money(branch.currency());
        if (worth.isZero()) {
            throw item.cell("worth").refusal("import.value.zero");
        }
        return new ServiceBundle.Component(
                code,
                item.value(
                        "units",
                        offering.units().min(),
                        cell -> cell.whole(
                                offering.units().min(), offering.units().max())),
                item.value("visits", 1, cell -> cell.whole(1, ServiceBundle.Component.VISITS_MAX)),
                worth);
    }

    /** Returns the offerings as the branch has them. */
    private List<Offering> overlaid() {
        Map<OfferingId, Offering> own = new LinkedHashMap<>();
        offerings.codes().all().forEach(offering -> own.put(offering.id(), offering));
        for (Outline file : files) {
            file.find("overlays")
                    .flatMap(overlays -> overlays.find(branch.id().value()))
                    .ifPresent(changes -> changes.members()
                            .forEach((code, change) -> problems.note(NAME, () -> overlay(code, change, own))));
        }
        return List.copyOf(own.values());
    }

    private void overlay(String code, Outline change, Map<OfferingId, Offering> own) {
        Cell key = change.cell().part(code);
        OfferingId id = key.code(OfferingId::of);
        offerings.codes().find(key, id);
        own.computeIfPresent(id, (same, shared) -> offerings.overlay(shared, change));
    }
}

package dev.doorstep.exchange.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.catalog.Category;
import dev.doorstep.catalog.Chosen;
import dev.doorstep.catalog.CrewRole;
import dev.doorstep.catalog.Offering;
import dev.doorstep.catalog.Requirement;
import dev.doorstep.catalog.SaleState;
import dev.doorstep.catalog.Skill;
import dev.doorstep.catalog.Task;
import dev.doorstep.exchange.ImportProblem;
import dev.doorstep.exchange.ImportRejectedException;
import dev.doorstep.exchange.Problems.Severity;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.CategoryId;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.SkillCode;
import dev.doorstep.kernel.SkillLevel;
import dev.doorstep.organisation.Branch;
import dev.doorstep.organisation.BranchSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is written, read and written again is the same; what is wrong is named by its place. */
class CatalogFileTest {
    private static final Path EXAMPLES = Path.of("../examples/catalog");

    @Test
    @Tag("CAT-10")
    void the_examples_read_as_one_and_come_back_as_they_were_written() throws IOException {
        CatalogContent content = read(EXAMPLES, "SH");
        assertThat(content.offerings())
                .extracting(offering -> offering.id().value())
                .containsExactly(
                        "AC-REPAIR",
                        "DOG-WASH",
                        "FAMILY-DINNER",
                        "OFFICE-EVENING",
                        "PIANO-MOVE",
                        "WALL-REPAIR",
                        "GLASS-SQM",
                        "GLASS-HIGH");
        String first = CatalogFile.write(content);
        CatalogContent again = read(file(first), "SH");
        assertThat(again).isEqualTo(content);
        assertThat(CatalogFile.write(again)).isEqualTo(first);
    }

    @Test
    @Tag("CAT-16")
    void a_branch_changes_what_is_its_own_and_nothing_else() {
        Map<String, Offering> shanghai = offerings(read(EXAMPLES, "SH"));
        Map<String, Offering> beijing = offerings(read(EXAMPLES, "BJ"));
        assertThat(beijing.get("DOG-WASH").sale().state()).isEqualTo(SaleState.RETIRED);
        assertThat(beijing.get("FAMILY-DINNER").work().effort().baseMinutes()).isEqualTo(180);
        assertThat(beijing.get("FAMILY-DINNER").work().effort().cleanUpMinutes())
                .isEqualTo(20);
        assertThat(shanghai.get("DOG-WASH").sale().state()).isEqualTo(SaleState.ACTIVE);
        assertThat(beijing.get("AC-REPAIR")).isEqualTo(shanghai.get("AC-REPAIR"));
    }

    @Test
    @Tag("CAT-01")
    void categories_that_stand_below_themselves_are_named() throws IOException {
        assertFaults(
                """
                catalog: 1
                categories:
                  - {code: A, parent: C, name: {zh: 一, en: a}}
                  - {code: B, parent: A, name: {zh: 二, en: b}}
                  - {code: C, parent: B, name: {zh: 三, en: c}}
                """,
                "catalog.yaml:3:23: import.category.cycle",
                "catalog.yaml:4:23: import.category.cycle",
                "catalog.yaml:5:23: import.category.cycle");
    }

    @Test
    @Tag("CAT-03")
    void several_workers_are_so_many_alike_or_one_by_one() throws IOException {
        Map<String, Offering> offerings = offerings(read(EXAMPLES, "SH"));
        assertThat(offerings.get("PIANO-MOVE").work().crew()).containsExactly(CrewRole.LIKE_LEAD, CrewRole.LIKE_LEAD);
        Task walls = offerings.get("WALL-REPAIR").task(2, Chosen.NOTHING);
        assertThat(walls.crew())
                .containsExactly(
                        new Task.Helper(walls.requirement(), Duration.ofMinutes(80), Duration.ZERO),
                        new Task.Helper(
                                new Requirement(SkillCode.of("OFFICE-CARE"), SkillLevel.of(1), Set.of()),
                                Duration.ofMinutes(50),
                                Duration.ofMinutes(140)));
        assertFaults(
                offering("crew: 2\n    helpers: [{skills: {GROOMING: 1}}]"), "catalog.yaml:15:11: import.crew.twice");
        assertFaults(offering("crew: 21"), "catalog.yaml:15:11: import.value.whole");
        assertFaults(offering("helpers: [{wait_minutes: 30}]"), "catalog.yaml:15:30: import.value.forbidden");
        assertFaults(offering("helpers: [{skills: {FLYING: 1}}]"), "catalog.yaml:15:33: import.reference.unknown");
    }

    @Test
    void what_is_not_known_is_refused_and_not_passed_over() throws IOException {
        assertFaults(offering("colour: red"), "catalog.yaml:15:13: import.key.unknown");
    }

    @Test
    @Tag("CAT-10")
    void attributes_that_are_not_as_the_category_asks_are_named() throws IOException {
        assertFaults(offering("attributes: {animal: HORSE}"), "catalog.yaml:15:26: import.attribute.type");
        assertFaults(offering("attributes: {animal: CAT, size: M}"), "catalog.yaml:15:37: import.attribute.unknown");
        assertFaults(offering("aliases: [a, a]"), "catalog.yaml:15:18: import.list.repeated");
        assertFaults(offering("media: []"), "catalog.yaml:8:11: import.attribute.missing");
    }

    @Test
    @Tag("CAT-12")
    void questions_that_lead_nowhere_are_named() throws IOException {
        assertFaults(
                offering("questions: [{code: q, kind: ONE_OF, text: {zh: 问, en: q}, choices: "
                        + "[{code: A, text: {zh: 甲, en: a}, effect: {options: {GOLD: 1}}}]}]"),
                "catalog.yaml:15:130: import.option.unknown");
        assertFaults(
                offering("questions: [{code: q, kind: WORDS, text: {zh: 问, en: q}, length_max: 9, "
                        + "asked_if: {question: before, choices: [A]}}]"),
                "catalog.yaml:15:98: import.intake.condition");
        assertFaults(
                offering("questions: [{code: q, kind: COUNT, text: {zh: 问, en: q}, min: 1, max: 9000, "
                        + "effect: {minutes: 5}}]"),
                "catalog.yaml:15:75: import.intake.out-of-proportion");
    }

    @Test
    void unknown_codes_and_codes_that_stand_twice_are_named_and_the_rest_is_read() throws IOException {
        String text = offering("attributes: {animal: CAT}") + """
              - {code: ONE, category: NOWHERE, name: {zh: 一, en: one}}
              - {code: WASH, category: PETS, name: {zh: 二, en: two}, unit: {zh: 只, en: animal}, max_units: 1, \
            minutes: {base: 5}, skills: {GROOMING: 1}, attributes: {animal: DOG}}
            """;
        assertFaults(
                text, "catalog.yaml:16:27: import.reference.unknown", "catalog.yaml:17:12: import.reference.twice");
        CatalogContent rest =
                CatalogFile.read(file(text), branch("SH"), Severity.SKIP).content();
        assertThat(rest.offerings())
                .extracting(offering -> offering.id().value())
                .containsExactly("WASH");
    }

    @Property(tries = 500)
    void any_text_comes_back_as_it_was(@ForAll @From("texts") String name) throws IOException {
        LocalText text = new LocalText(name, name);
        CatalogContent content = new CatalogContent(
                List.of(new Skill(SkillCode.of("NO"), text, 0)),
                List.of(new Category(CategoryId.of("1.5"), null, text, 0, 0)),
                List.of(),
                List.of());
        assertThat(read(file(CatalogFile.write(content)), "SH")).isEqualTo(content);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("ab 中文：:,#-?{}[]&*!|>'\"%@`~=\\\t\n0159yYnNoOeEsSuUlL._/")
                .ofMinLength(1)
                .ofMaxLength(60)
                .filter(text -> !text.isBlank());
    }

    /** A catalog of one offering with one more line. */
    private static String offering(String line) {
        return """
            catalog: 1
            skills:
              - {code: GROOMING, name: {zh: 美容, en: Grooming}}
            categories:
              - {code: PETS, name: {zh: 宠物, en: Pets}, attributes: [{code: animal, name: {zh: 宠物, en: Animal}, \
            type: CHOICE, required: YES, choices: [CAT, DOG]}]}
            offerings:
              -
                code: WASH
                category: PETS
                name: {zh: 洗澡, en: Wash}
                unit: {zh: 只, en: animal}
                max_units: 3
                minutes: {per_unit: 45}
                skills: {GROOMING: 1}
            """ + "    " + line + "\n";
    }

    private static void assertFaults(String text, String... faults) throws IOException {
        assertThatThrownBy(() -> read(file(text), "SH"))
                .isInstanceOfSatisfying(
                        ImportRejectedException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(CatalogFileTest::placed)
                                .containsExactly(faults));
    }

    private static String placed(ImportProblem problem) {
        return problem.place() + ": " + problem.code();
    }

    private static Map<String, Offering> offerings(CatalogContent content) {
        return content.offerings().stream()
                .collect(Collectors.toMap(offering -> offering.id().value(), offering -> offering));
    }

    private static CatalogContent read(Path path, String branch) {
        return CatalogFile.read(path, branch(branch), Severity.REFUSE).content();
    }

    static Branch branch(String id) {
        return new Branch(
                BranchId.of(id),
                new LocalText("上海", "Shanghai"),
                ZoneId.of("Asia/Shanghai"),
                Currency.getInstance("CNY"),
                BranchSettings.standard(),
                Set.of(),
                0);
    }

    static Path file(String text) {
        try {
            Path folder = Files.createTempDirectory("catalog");
            Path file = Files.writeString(folder.resolve("catalog.yaml"), text);
            folder.toFile().deleteOnExit();
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.doorstep.exchange.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.doorstep.exchange.ImportProblem;
import dev.doorstep.exchange.ImportRejectedException;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.organisation.Branch;
import dev.doorstep.organisation.BranchSettings;
import dev.doorstep.pricing.promotion.Benefit;
import dev.doorstep.pricing.promotion.Condition;
import dev.doorstep.pricing.promotion.Funding;
import dev.doorstep.pricing.promotion.Grouping;
import dev.doorstep.pricing.promotion.Limits;
import dev.doorstep.pricing.promotion.Promotion;
import dev.doorstep.pricing.promotion.Stacking;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("MKT-01")
class PromotionFileTest {
    private static final Currency YUAN = Currency.getInstance("CNY");
    static final Branch SHANGHAI = new Branch(
            BranchId.of("SH"),
            new LocalText("上海", "Shanghai"),
            ZoneId.of("Asia/Shanghai"),
            YUAN,
            BranchSettings.standard(),
            Set.of(),
            0);
    private static final String HEAD = """
            format: doorstep-promotions/1
            zone: Asia/Shanghai
            currency: CNY
            promotions:
            """;

    /** One of every benefit and every condition. */
    static final String ALL = HEAD + """
              - code: AMOUNT
                name: {zh: 立减, en: Off}
                entry: CLAIMED
                benefit: {amount_off: 30.00}
                when:
                  - {offerings: [GLASS, HOME]}
                  - {categories: [CLEANING]}
                  - {branches: [SH]}
                  - {merchants: [mingjie]}
                  - {work_within: {from: 2026-02-17T00:00, until: 2026-02-24T00:00}}
                  - {work_hours: ["SAT SUN 08:00-24:00"]}
                  - {segments: [mothers]}
                  - {first_order: "YES"}
                  - {visit: {nth: 1, again: "NO"}}
                  - {minimum: 100}
                  - {payment: [full]}
                  - {channels: [app]}
                from: 2026-02-01T00:00
                until: 2026-03-01T00:00
                stacking: {group: spring, priority: 7, exclusive: "YES", when_lost: RECLAIM}
                limits: {stock: 500, per_customer: 2, budget: 10000}
                merchant_percent: 30
              - {code: PERCENT, name: {zh: 折, en: P}, entry: AUTOMATIC, benefit: {percent_off: {percent: 12.5, cap: 50, of: LISTED}}, from: 2026-02-01T00:00, until: 2026-03-01T00:00}
              - {code: STEPS, name: {zh: 满减, en: S}, entry: AUTOMATIC, benefit: {tiers: [{from: 200, off: 20}, {from: 300, off: 40}]}, from: 2026-02-01T00:00, until: 2026-03-01T00:00}
              - {code: FULL, name: {zh: 每满, en: F}, entry: AUTOMATIC, benefit: {every_full: {every: 300, off: 50, cap: 150}}, from: 2026-02-01T00:00, until: 2026-03-01T00:00}
              - {code: FREE, name: {zh: 免, en: F}, entry: AUTOMATIC, benefit: {free_units: {offering: GLASS, every: 4, free: 1, most: 2}}, from: 2026-02-01T00:00, until: 2026-03-01T00:00}
              - {code: BUNDLE, name: {zh: 组合, en: B}, entry: AUTOMATIC, benefit: {bundle: {parts: [{offering: GLASS, units: 2}, {offering: HOME, units: 1}], price: 99}}, from: 2026-02-01T00:00, until: 2026-03-01T00:00}
              - {code: GROUP, name: {zh: 团, en: G}, entry: GROUP, benefit: {amount_off: 1}, from: 2026-02-01T00:00, until: 2026-03-01T00:00, group: {people: 3, hours: 24}}
              - {code: GIFT, name: {zh: 礼, en: G}, entry: AUTOMATIC, benefit: {gift: {name: {zh: 除螨, en: Mites}, count: 1, worth: 30}}, from: 2026-02-01T00:00, until: 2026-03-01T00:00}
            """;

    @TempDir
    private Path folder;

    private List<Promotion> read(String text) throws IOException {
        return PromotionFile.read(Files.writeString(folder.resolve("spring.yaml"), text));
    }

    @Test
    void reads_every_benefit_and_condition_and_writes_them_back_to_the_byte() throws IOException {
        List<Promotion> promotions = read(ALL);
        Set<Class<?>> benefits = new HashSet<>();
        promotions.forEach(promotion -> benefits.add(promotion.benefit().getClass()));
        assertThat(benefits).containsExactlyInAnyOrder(Benefit.class.getPermittedSubclasses());
        assertThat(promotions.get(0).conditions())
                .extracting(Object::getClass)
                .hasSize(Condition.class.getPermittedSubclasses().length)
                .doesNotHaveDuplicates();
        String written = PromotionFile.write(promotions, SHANGHAI);
        List<Promotion> again = read(written);
        assertThat(again).isEqualTo(promotions);
        assertThat(PromotionFile.write(again, SHANGHAI)).isEqualTo(written);
    }

    @Test
    void means_what_it_says() throws IOException {
        Promotion amount = read(ALL).get(0);
        assertThat(amount.benefit()).isEqualTo(new Benefit.AmountOff(Money.ofMinor(30_00, YUAN)));
        assertThat(amount.conditions().get(0))
                .isEqualTo(new Condition.OfferingIn(Set.of(OfferingId.of("GLASS"), OfferingId.of("HOME"))));
        assertThat(amount.terms().validity().startInclusive()).isEqualTo(Instant.parse("2026-01-31T16:00:00Z"));
        assertThat(amount.terms().stacking()).isEqualTo(new Stacking("spring", 7, true, Stacking.WhenLost.RECLAIM));
        assertThat(amount.terms().limits()).isEqualTo(Limits.of(500, 2).within(Money.ofMinor(10_000_00, YUAN)));
        assertThat(amount.terms().funding()).isEqualTo(new Funding(30_00));
        assertThat(read(ALL).get(1).terms().limits()).isEqualTo(Limits.NONE);
    }

    @Test
    void groups_have_terms_and_nothing_else_does() throws IOException {
        assertThat(read(ALL).stream().filter(promotion -> promotion.terms().grouping() != null))
                .extracting(promotion -> promotion.terms().grouping())
                .containsExactly(new Grouping(3, Duration.ofHours(24)));
        assertThat(codeOf(ALL.replace("entry: GROUP", "entry: HANDED_IN"))).isEqualTo("import.key.unknown");
        assertThat(codeOf(ALL.replace(", group: {people: 3, hours: 24}", ""))).isEqualTo("import.key.missing");
        assertThat(codeOf(ALL.replace("people: 3", "people: 1"))).isEqualTo("import.value.whole");
        assertThat(codeOf(ALL.replace("hours: 24", "hours: 721"))).isEqualTo("import.value.whole");
    }

    @Test
    void a_group_is_open_for_hours_that_a_file_can_write() {
        assertThat(new Grouping(2, Duration.ofHours(1)).openFor()).isEqualTo(Duration.ofHours(1));
        for (Duration unwritable : List.of(Duration.ofMinutes(30), Duration.ofMinutes(90), Duration.ofHours(721))) {
            assertThatThrownBy(() -> new Grouping(2, unwritable)).hasMessageContaining("whole hours");
        }
    }

    private String codeOf(String text) {
        return catchThrowableOfType(ImportRejectedException.class, () -> read(text))
                .problems()
                .get(0)
                .code();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{percent_off: {percent: 100.01}}                               | import.value.percent",
                "{tiers: [{from: 300, off: 40}, {from: 200, off: 50}]}          | import.steps.overlap",
                "{tiers: [{from: 200, off: 40}, {from: 300, off: 40}]}          | import.steps.overlap",
                "{every_full: {every: 50, off: 50}}                             | import.steps.everything",
                "{amount_off: 0}                                                | import.value.zero",
                "{amount_off: 1.234}                                            | import.value.money",
                "{amount_off: 1, gift: 2}                                       | import.key.one-of",
                "{free_units: {offering: G, every: 2, free: 3, most: 3}}        | import.value.whole",
                "{bundle: {parts: [{offering: G, units: 1}], price: 1}}         | import.bundle.parts",
                "{cash_back: 1}                                                 | import.key.unknown"
            })
    void names_what_is_wrong_with_a_benefit_by_line_and_column(String benefit, String code) {
        String text = HEAD
                + "  - {code: A, name: {zh: 甲, en: A}, entry: AUTOMATIC, from: 2026-02-01T00:00, until: 2026-03-01T00:00,\n"
                + "     benefit: " + benefit + "}\n";
        ImportProblem problem = catchThrowableOfType(ImportRejectedException.class, () -> read(text))
                .problems()
                .get(0);
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.place()).startsWith("spring.yaml:6:");
        assertThat(problem.message(Locale.CHINESE)).isNotBlank().doesNotContain("{");
    }
}

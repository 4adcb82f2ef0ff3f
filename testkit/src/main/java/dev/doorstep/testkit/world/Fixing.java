package dev.doorstep.testkit.world;

import dev.doorstep.catalog.BookingMode;
import dev.doorstep.catalog.Effort;
import dev.doorstep.catalog.Offering;
import dev.doorstep.catalog.Requirement;
import dev.doorstep.catalog.Sale;
import dev.doorstep.catalog.SaleState;
import dev.doorstep.catalog.ServiceOption;
import dev.doorstep.catalog.ServicePlace;
import dev.doorstep.catalog.Skill;
import dev.doorstep.catalog.Units;
import dev.doorstep.catalog.content.Content;
import dev.doorstep.catalog.content.Media;
import dev.doorstep.catalog.content.ProcedureStep;
import dev.doorstep.catalog.content.Stage;
import dev.doorstep.catalog.content.Standard;
import dev.doorstep.catalog.content.Supply;
import dev.doorstep.catalog.intake.Effect;
import dev.doorstep.catalog.intake.Intake;
import dev.doorstep.catalog.intake.Question;
import dev.doorstep.kernel.CategoryId;
import dev.doorstep.kernel.CredentialType;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.OptionCode;
import dev.doorstep.kernel.Proficiency;
import dev.doorstep.kernel.SkillCode;
import dev.doorstep.kernel.SkillLevel;
import dev.doorstep.pricing.PriceBook;
import dev.doorstep.pricing.tariff.OfferingPrice;
import dev.doorstep.pricing.tariff.Option;
import dev.doorstep.pricing.tariff.Tariff;
import dev.doorstep.workforce.Credential;
import dev.doorstep.workforce.Qualification;
import dev.doorstep.workforce.Worker;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Mending an air conditioner: an offering with everything that one can have, among it a question of every kind. */
public final class Fixing {
    /** The offering. */
    public static final OfferingId OFFERING = OfferingId.of("AC-FIX");

    /** What everybody who comes must be able to do. */
    public static final SkillCode COOLING = SkillCode.of("COOLING");

    /** What only some answers ask for. */
    public static final SkillCode ELECTRICS = SkillCode.of("ELECTRICS");

    /** Filling up the coolant. */
    public static final OptionCode REFILL = OptionCode.of("REFILL");

    /** Taking the machine off the wall and back. */
    public static final OptionCode DISMOUNT = OptionCode.of("DISMOUNT");

    private static final CredentialType HEIGHTS = CredentialType.of("HEIGHTS");
    private static final CredentialType WIRES = CredentialType.of("WIRES");

    private Fixing() {}

    /** Returns the offering in a category, never saved. */
    public static Offering in(CategoryId category) {
        return new Offering(
                OFFERING,
                category,
                new Offering.Text(
                        new LocalText("空调维修“全包”", "Air-conditioner repair"),
                        new LocalText("检查、报价、维修\n不修不收费 🔧", "Look, price, \"mend\""),
                        List.of("修空调", "冷气维修", "aircon")),
                work(),
                new Sale(
                        SaleState.ACTIVE,
                        BookingMode.QUOTE,
                        5_000,
                        Set.of(ServicePlace.ON_SITE, ServicePlace.WORKSHOP)),
                content(),
                intake(),
                0);
    }

    /**
     * Lets a shop sell it: 100 yuan for a machine, 40 for coolant, 80 for off the wall; worker 1 mends, worker 2
     * electrics as well.
     */
    public static void soldIn(Shop shop) {
        shop.office().inTransaction(t -> {
            for (SkillCode skill : List.of(COOLING, ELECTRICS)) {
                t.catalog().save(new Skill(skill, new LocalText(skill.value(), skill.value()), 0));
            }
            Offering saved = t.catalog().save(in(CategoryId.of("HOME")));
            t.workers().save(qualified(Shop.worker(1), Set.of(COOLING), Set.of(HEIGHTS)));
            t.workers().save(qualified(Shop.worker(2), Set.of(COOLING, ELECTRICS), Set.of(HEIGHTS, WIRES)));
            PriceBook known = t.pricing().books().get(0);
            List<OfferingPrice> prices = new ArrayList<>(known.prices());
            prices.add(price());
            t.pricing()
                    .save(PriceBook.of(known.id(), known.effectiveFrom(), prices)
                            .withVersion(known.version()));
            return saved;
        });
    }

    /** Returns what it costs. */
    public static OfferingPrice price() {
        return new OfferingPrice(
                OFFERING,
                new Tariff.PerUnit(Shop.fen(100_00), 1),
                List.of(
                        new Option(REFILL, new LocalText("加氟", "Coolant"), new Tariff.PerUnit(Shop.fen(40_00), 1), 3),
                        new Option(DISMOUNT, new LocalText("拆装", "Off the wall"), new Tariff.Flat(Shop.fen(80_00)), 3)),
                null);
    }

    private static Worker qualified(Worker plain, Set<SkillCode> skills, Set<CredentialType> papers) {
        LocalDate begin = LocalDate.of(2026, 1, 1);
        Qualification qualification = new Qualification(
                skills.stream().collect(Collectors.toMap(skill -> skill, skill -> Proficiency.of(SkillLevel.of(3)))),
                papers.stream()
                        .map(type -> new Credential(type, "1", "", begin, begin.plusYears(1)))
                        .toList(),
                5);
        return new Worker(
                plain.id(),
                plain.code(),
                plain.person(),
                plain.base(),
                qualification,
                plain.terms(),
                plain.limits(),
                1);
    }

    private static Offering.Work work() {
        return new Offering.Work(
                new Units(new LocalText("台", "machine"), 1, 3),
                new Effort(30, 30, 10, 5, new Effort.Spread(50, 300)),
                new Requirement(Map.of(COOLING, SkillLevel.of(2)), Set.of(HEIGHTS)),
                List.of(
                        new ServiceOption(REFILL, new LocalText("加氟", "Coolant"), 20, 3),
                        new ServiceOption(DISMOUNT, new LocalText("拆装", "Off the wall"), 45, 3)));
    }

    private static Content content() {
        return new Content(
                List.of(
                        new ProcedureStep(Stage.DISPATCH, new LocalText("电话确认", "Call ahead"), 0, 30),
                        new ProcedureStep(Stage.SERVICE, new LocalText("检测", "Look"), 10, 20)),
                List.of(new Standard(
                        Stage.SERVICE,
                        new LocalText("维修标准", "Good repair"),
                        List.of(
                                new Standard.Check(new LocalText("制冷达标", "It cools"), 70),
                                new Standard.Check(new LocalText("现场清洁", "Left clean"), 30)),
                        List.of(new LocalText("出风口低于 16 度", "Below 16 degrees at the vent")))),
                List.of(new Supply(Supply.Kind.TOOL, new LocalText("梯子", "Ladder"), Supply.Bringer.CUSTOMER)),
                List.of(new Media(
                        URI.create("https://example.org/%E7%A9%BA.jpg?a=1&b=2"),
                        Media.Kind.IMAGE,
                        new LocalText("维修前后", "Before and after"))),
                Map.of());
    }

    private static Intake intake() {
        Effect electrics = new Effect(15, Map.of(), Map.of(ELECTRICS, SkillLevel.of(3)), Set.of(WIRES));
        return new Intake(List.of(
                new Question.OneOf(
                        prompt("device", true, null),
                        List.of(choice("WALL", Effect.NONE), choice("DUCT", Effect.of(DISMOUNT, 1)))),
                new Question.SomeOf(
                        prompt("fault", true, null),
                        List.of(choice("WARM", Effect.of(REFILL, 1)), choice("DEAD", electrics))),
                new Question.Count(
                        prompt("floor", false, new Question.Condition("device", Set.of("DUCT"))),
                        new Question.Scale(1, 40, 6, 10),
                        Effect.ofMinutes(10)),
                new Question.Words(prompt("pets", false, null), 40)));
    }

    private static Question.Prompt prompt(String code, boolean required, Question.@Nullable Condition askedIf) {
        return new Question.Prompt(code, new LocalText("问" + code, "The " + code + "?"), required, askedIf);
    }

    private static Question.Choice choice(String code, Effect effect) {
        return new Question.Choice(code, new LocalText("选" + code, code), effect);
    }
}

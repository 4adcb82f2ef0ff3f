package dev.doorstep.testkit.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.catalog.Offering;
import dev.doorstep.catalog.OptionRefusedException;
import dev.doorstep.catalog.Task;
import dev.doorstep.catalog.WorkTooLongException;
import dev.doorstep.catalog.intake.AnswerRefusedException;
import dev.doorstep.catalog.intake.Answers;
import dev.doorstep.catalog.intake.Effect;
import dev.doorstep.kernel.CategoryId;
import dev.doorstep.kernel.CredentialType;
import dev.doorstep.kernel.OptionCode;
import dev.doorstep.kernel.SkillLevel;
import dev.doorstep.testkit.world.Fixing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

/** What answers change: the device and the fault of a repair, its floor, its pets. */
@Tag("CAT-12")
class IntakePropertyTest {
    private static final Offering REPAIR = Fixing.in(CategoryId.of("HOME"));
    private static final Answers WARM = Answers.NONE.and("device", "WALL").and("fault", "WARM");

    @Example
    void answers_choose_options_and_add_time_skills_and_papers() {
        Answers answers =
                Answers.NONE.and("device", "DUCT").and("fault", "WARM", "DEAD").and("floor", 17);
        Effect effect = REPAIR.intake().resolve(answers);
        assertThat(effect.options()).isEqualTo(Map.of(Fixing.DISMOUNT, 1, Fixing.REFILL, 1));
        // The fault adds 15 minutes; of 17 floors 6 are included, and 11 are two begun steps of 10.
        assertThat(effect.minutes()).isEqualTo(15 + 2 * 10);
        Task task = REPAIR.task(2, effect);
        // Set-up 10, base 30, two machines of 30, clean-up 5, coolant 20, off the wall 45, and the minutes of the
        // answers.
        assertThat(task.atDoor()).isEqualTo(Duration.ofMinutes(10 + 30 + 60 + 5 + 20 + 45 + 35));
        assertThat(task.requirement().skills())
                .isEqualTo(Map.of(Fixing.COOLING, SkillLevel.of(2), Fixing.ELECTRICS, SkillLevel.of(3)));
        assertThat(task.requirement().credentials())
                .containsExactlyInAnyOrder(CredentialType.of("HEIGHTS"), CredentialType.of("WIRES"));
    }

    @Example
    void what_is_no_answer_is_refused_by_its_name() {
        refused("intake.missing-answer", Answers.NONE.and("device", "WALL"));
        refused("intake.no-choice", Answers.NONE.and("device", "ROOF").and("fault", "WARM"));
        refused("intake.too-many-answers", WARM.and("device", "DUCT"));
        refused("intake.too-many-answers", WARM.and("fault", "WARM"));
        refused("intake.unasked-answer", WARM.and("floor", 3));
        refused(
                "intake.out-of-range",
                Answers.NONE.and("device", "DUCT").and("fault", "WARM").and("floor", 41));
        refused(
                "intake.out-of-range",
                Answers.NONE.and("device", "DUCT").and("fault", "WARM").and("floor", "3.5"));
        refused("intake.too-long", WARM.and("pets", "喵".repeat(41)));
        refused("intake.unknown-question", WARM.and("colour", "RED"));
    }

    @Example
    void an_option_is_taken_from_the_offering_and_as_often_as_it_is_to_be_had() {
        assertThatThrownBy(() -> REPAIR.task(1, Effect.of(OptionCode.of("GOLD"), 1)))
                .isInstanceOfSatisfying(
                        OptionRefusedException.class,
                        refused -> assertThat(refused.code()).isEqualTo("offering.unknown-option"));
        assertThatThrownBy(() -> REPAIR.task(1, Effect.of(Fixing.REFILL, 4)))
                .isInstanceOfSatisfying(
                        OptionRefusedException.class,
                        refused -> assertThat(refused.code()).isEqualTo("offering.option-too-often"));
        assertThatThrownBy(() -> REPAIR.task(1, Effect.ofMinutes(24 * 60))).isInstanceOf(WorkTooLongException.class);
    }

    @Property
    void effects_add_up_in_any_order(@ForAll("effects") List<Effect> effects, @ForAll Random random) {
        List<Effect> shuffled = new ArrayList<>(effects);
        Collections.shuffle(shuffled, random);
        assertThat(sum(shuffled)).isEqualTo(sum(effects));
    }

    @Property
    void more_machines_and_more_floors_never_take_less_time(
            @ForAll @IntRange(min = 1, max = 39) int floor, @ForAll @IntRange(min = 1, max = 2) int machines) {
        assertThat(atDoor(machines, floor + 1)).isGreaterThanOrEqualTo(atDoor(machines, floor));
        assertThat(atDoor(machines + 1, floor)).isGreaterThan(atDoor(machines, floor));
    }

    @Provide
    Arbitrary<List<Effect>> effects() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.maps(
                                Arbitraries.of(Fixing.REFILL, Fixing.DISMOUNT),
                                Arbitraries.integers().between(1, 9)),
                        Arbitraries.maps(
                                Arbitraries.of(Fixing.COOLING, Fixing.ELECTRICS),
                                Arbitraries.integers().between(1, 5).map(SkillLevel::of)),
                        Arbitraries.of(CredentialType.of("HEIGHTS"), CredentialType.of("WIRES"))
                                .set())
                .as((steps, options, skills, papers) -> new Effect(steps * 5, options, skills, papers))
                .list()
                .ofMaxSize(6);
    }

    private static Duration atDoor(int machines, int floor) {
        Answers answers =
                Answers.NONE.and("device", "DUCT").and("fault", "WARM").and("floor", floor);
        return REPAIR.task(machines, REPAIR.intake().resolve(answers)).atDoor();
    }

    private static Effect sum(List<Effect> effects) {
        return effects.stream().reduce(Effect.NONE, Effect::plus);
    }

    private static void refused(String code, Answers answers) {
        assertThatThrownBy(() -> REPAIR.intake().resolve(answers))
                .isInstanceOfSatisfying(
                        AnswerRefusedException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }
}

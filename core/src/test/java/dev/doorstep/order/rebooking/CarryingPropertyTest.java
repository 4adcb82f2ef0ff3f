package dev.doorstep.order.rebooking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.doorstep.catalog.Chosen;
import dev.doorstep.catalog.Effort;
import dev.doorstep.catalog.Offering;
import dev.doorstep.catalog.OptionRefusedException;
import dev.doorstep.catalog.Requirement;
import dev.doorstep.catalog.ServiceOption;
import dev.doorstep.catalog.Units;
import dev.doorstep.catalog.WorkTooLongException;
import dev.doorstep.catalog.intake.Answers;
import dev.doorstep.catalog.intake.Effect;
import dev.doorstep.catalog.intake.Intake;
import dev.doorstep.catalog.intake.Question;
import dev.doorstep.kernel.CategoryId;
import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.OptionCode;
import dev.doorstep.kernel.SkillCode;
import dev.doorstep.kernel.SkillLevel;
import dev.doorstep.order.PlaceOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;

/** The laws of carrying over what was bought, over offerings that change at random. */
@Tag("CUS-08")
class CarryingPropertyTest {
    private static final OfferingId OFFERING = OfferingId.of("AC");
    private static final int OPTIONS = 4;
    private static final int QUESTIONS = 5;
    private static final int CHOICES = 3;

    @Property
    void what_is_carried_over_is_accepted_unless_something_is_in_the_way(@ForAll Random random) {
        Offering now = offering(random);
        Carried carried = Purchase.of(random).over(now);
        boolean stopped = carried.losses().stream().anyMatch(loss -> loss.code().isInTheWay());
        PlaceOrder.Item item = carried.item();
        if (stopped) {
            assertThatThrownBy(() -> now.task(item.units(), item.chosen())).isInstanceOf(DoorstepException.class);
        } else {
            assertThatCode(() -> now.requireUnits(item.units())).doesNotThrowAnyException();
            assertThatCode(() -> now.task(item.units(), item.chosen())).doesNotThrowAnyException();
        }
        Statistics.label("can be ordered").collect(!stopped).coverage(coverage -> {
            coverage.check(true).percentage(share -> share >= 20);
            coverage.check(false).percentage(share -> share >= 20);
        });
        carried.losses().forEach(loss -> Statistics.label("loss").collect(loss.code()));
    }

    @Property
    void what_is_left_is_refused_only_for_its_length_or_for_what_its_answers_bring_alone(@ForAll Random random) {
        Offering now = offering(random);
        Carried carried = Purchase.of(random).over(now);
        PlaceOrder.Item item = carried.item();
        boolean refused = carried.losses().stream().anyMatch(loss -> loss.code() == Loss.Code.REFUSED);
        Statistics.collect(refused);
        if (refused) {
            Chosen answers = Chosen.NOTHING.answering(item.chosen().answers());
            assertThat(Stream.of(item.chosen(), answers)
                            .map(chosen -> catchThrowable(() -> now.task(item.units(), chosen)))
                            .toList())
                    .satisfiesAnyOf(
                            thrown -> assertThat(thrown).first().isInstanceOf(WorkTooLongException.class),
                            thrown -> assertThat(thrown).last().isInstanceOf(OptionRefusedException.class));
        }
    }

    @Property
    void everything_is_carried_over_as_it_was_or_named(@ForAll Random random) {
        Purchase purchase = Purchase.of(random);
        PlaceOrder.Item was = purchase.was;
        Carried carried = purchase.over(offering(random));
        Set<String> named = carried.losses().stream()
                .filter(loss -> loss.code() != Loss.Code.ANSWER_MISSING)
                .map(Loss::subject)
                .collect(Collectors.toSet());
        Chosen chosen = carried.item().chosen();
        was.chosen()
                .options()
                .forEach((code, quantity) -> assertThat(named.contains(code.value()))
                        .as("%s of %s, %s", code, carried, was)
                        .isNotEqualTo(quantity.equals(chosen.options().get(code))));
        was.chosen()
                .answers()
                .values()
                .forEach((code, answers) -> assertThat(named.contains(code))
                        .as("%s of %s, %s", code, carried, was)
                        .isNotEqualTo(answers.equals(chosen.answers().to(code))));
        assertThat(was.chosen().options().keySet()).containsAll(chosen.options().keySet());
        assertThat(was.chosen().answers().values().keySet())
                .containsAll(chosen.answers().values().keySet());
        assertThat(named.contains(OFFERING.value())
                        || was.units() == carried.item().units())
                .isTrue();
    }

    @Property
    void an_offering_that_did_not_change_loses_nothing(@ForAll Random random) {
        Purchase purchase = Purchase.of(random);
        assertThat(purchase.over(purchase.then)).isEqualTo(new Carried(purchase.was, List.of()));
    }

    /** Returns an offering of some options and questions out of the same few, with other effects each time. */
    private static Offering offering(Random random) {
        List<ServiceOption> options = IntStream.range(0, OPTIONS)
                .filter(number -> random.nextInt(4) > 0)
                .mapToObj(number -> new ServiceOption(option(number), text("option"), 30, 1 + random.nextInt(4)))
                .toList();
        int fewest = 1 + random.nextInt(3);
        Offering.Work work = new Offering.Work(
                new Units(text("unit"), fewest, fewest + random.nextInt(3)),
                new Effort(60, 60 * (1 + random.nextInt(9)), 0, 0),
                new Requirement(SkillCode.of("COOLING"), SkillLevel.of(1), Set.of()),
                options);
        return Offering.of(OFFERING, CategoryId.of("HOME"), new Offering.Text(text("AC"), LocalText.EMPTY), work)
                .with(new Intake(questions(random, options)));
    }

    private static List<Question> questions(Random random, List<ServiceOption> options) {
        List<Question> questions = new ArrayList<>();
        for (int number = 0; number < QUESTIONS; number++) {
            if (random.nextInt(4) > 0) {
                questions.add(question(
                        random,
                        new Question.Prompt(
                                "q" + number, text("q"), random.nextInt(4) == 0, condition(random, questions)),
                        options));
            }
        }
        return questions;
    }

    private static Question.@Nullable Condition condition(Random random, List<Question> earlier) {
        List<Question> choosable = earlier.stream()
                .filter(question -> !question.choices().isEmpty())
                .toList();
        if (choosable.isEmpty() || random.nextBoolean()) {
            return null;
        }
        Question first = choosable.get(random.nextInt(choosable.size()));
        return new Question.Condition(
                first.prompt().code(), Set.of(first.choices().get(0).code()));
    }

    private static Question question(Random random, Question.Prompt prompt, List<ServiceOption> options) {
        return switch (random.nextInt(5)) {
            case 0, 1 -> new Question.OneOf(prompt, choices(random, options));
            case 2 -> new Question.SomeOf(prompt, choices(random, options));
            case 3 ->
                new Question.Count(prompt, new Question.Scale(0, 1 + random.nextInt(9), 2, 3), effect(random, options));
            default -> new Question.Words(prompt, 1 + random.nextInt(9));
        };
    }

    private static List<Question.Choice> choices(Random random, List<ServiceOption> options) {
        List<Question.Choice> choices = new ArrayList<>();
        for (int number = 0; number < CHOICES; number++) {
            if (random.nextInt(4) > 0 || (choices.isEmpty() && number == CHOICES - 1)) {
                choices.add(new Question.Choice("c" + number, text("choice"), effect(random, options)));
            }
        }
        return choices;
    }

    private static Effect effect(Random random, List<ServiceOption> options) {
        return options.isEmpty() || random.nextInt(3) > 0
                ? Effect.ofMinutes(30 * random.nextInt(3))
                : Effect.of(options.get(random.nextInt(options.size())).code(), 1);
    }

    /** Something that could be bought, and the offering as it was then. */
    private record Purchase(Offering then, PlaceOrder.Item was) {
        static Purchase of(Random random) {
            return Stream.generate(() -> offering(random))
                    .map(then -> new Purchase(then, item(random, then)))
                    .filter(Purchase::isAccepted)
                    .findFirst()
                    .orElseThrow();
        }

        private static PlaceOrder.Item item(Random random, Offering offering) {
            Units units = offering.units();
            return PlaceOrder.Item.of(OFFERING, units.min() + random.nextInt(units.max() - units.min() + 1))
                    .choosing(new Chosen(options(random, offering), answers(random, offering.intake())));
        }

        private boolean isAccepted() {
            try {
                then.task(was.units(), was.chosen());
                return true;
            } catch (DoorstepException refused) {
                return false;
            }
        }

        Carried over(Offering now) {
            return Carrying.over(was, then, now);
        }
    }

    private static Map<OptionCode, Integer> options(Random random, Offering offering) {
        return offering.work().options().stream()
                .filter(option -> random.nextInt(3) > 0)
                .collect(Collectors.toMap(ServiceOption::code, option -> 1 + random.nextInt(option.most())));
    }

    private static Answers answers(Random random, Intake intake) {
        Answers answers = Answers.NONE;
        for (Question question : intake.questions()) {
            if (intake.asks(question, answers) && (question.prompt().required() || random.nextInt(4) > 0)) {
                answers = answers.and(question.prompt().code(), answer(random, question));
            }
        }
        return answers;
    }

    private static String[] answer(Random random, Question question) {
        if (question instanceof Question.Count count) {
            return new String[] {String.valueOf(random.nextInt(count.scale().max() + 1))};
        }
        if (question instanceof Question.Words words) {
            return new String[] {"w".repeat(1 + random.nextInt(words.lengthMax()))};
        }
        List<String> codes =
                question.choices().stream().map(Question.Choice::code).toList();
        List<String> some = codes.stream().filter(code -> random.nextBoolean()).toList();
        return question instanceof Question.OneOf || some.isEmpty()
                ? new String[] {codes.get(random.nextInt(codes.size()))}
                : some.toArray(String[]::new);
    }

    private static OptionCode option(int number) {
        return OptionCode.of("OPT" + number);
    }

    private static LocalText text(String text) {
        return new LocalText(text, text);
    }
}

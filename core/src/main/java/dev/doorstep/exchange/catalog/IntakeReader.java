package dev.doorstep.exchange.catalog;

import dev.doorstep.catalog.ServiceOption;
import dev.doorstep.catalog.Skill;
import dev.doorstep.catalog.intake.Effect;
import dev.doorstep.catalog.intake.Intake;
import dev.doorstep.catalog.intake.Question;
import dev.doorstep.exchange.Cell;
import dev.doorstep.exchange.Codes;
import dev.doorstep.exchange.Outline;
import dev.doorstep.kernel.OptionCode;
import dev.doorstep.kernel.SkillCode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the questions of one offering, whose effects choose among its options. */
final class IntakeReader {
    private static final List<String> PROMPT = List.of("code", "kind", "text", "required", "asked_if");
    private static final List<String> EFFECT = List.of("minutes", "options", "skills", "credentials");

    private final Codes<SkillCode, Skill> skills;
    private final Map<OptionCode, ServiceOption> options;
    private final Map<String, Question> earlier = new HashMap<>();

    IntakeReader(Codes<SkillCode, Skill> skills, List<ServiceOption> options) {
        this.skills = skills;
        this.options = options.stream().collect(Collectors.toMap(ServiceOption::code, option -> option));
    }

    /** The kinds of questions. */
    private enum Kind {
        ONE_OF,
        SOME_OF,
        COUNT,
        WORDS
    }

    Intake read(Outline offering) {
        return new Intake(Parts.coded(offering, "questions", Intake.QUESTIONS_MAX, this::question));
    }

    private Question question(Outline item) {
        Question question = switch (item.cell("kind").oneOf(Kind.class)) {
            case ONE_OF -> new Question.OneOf(prompt(item, "choices"), choices(item));
            case SOME_OF -> new Question.SomeOf(prompt(item, "choices"), choices(item));
            case COUNT -> count(item);
            case WORDS ->
                new Question.Words(
                        prompt(item, "length_max"), item.cell("length_max").whole(1, Question.Words.LENGTH_MAX));
        };
        earlier.put(question.prompt().code(), question);
        return question;
    }

    private Question.Prompt prompt(Outline item, String... more) {
        Set<String> keys = new HashSet<>(PROMPT);
        keys.addAll(List.of(more));
        item.allow(keys.stream().sorted().toList());
        return new Question.Prompt(
                item.cell("code").code(),
                Parts.text(item, "text"),
                item.value("required", false, Cell::yes),
                item.find("asked_if").map(this::condition).orElse(null));
    }

    private Question.Condition condition(Outline item) {
        item.keys("question", "choices");
        Cell asked = item.cell("question");
        @Nullable Question first = earlier.get(asked.required());
        Set<String> known = first == null
                ? Set.of()
                : first.choices().stream().map(Question.Choice::code).collect(Collectors.toSet());
        if (known.isEmpty()) {
            throw asked.refusal("import.intake.condition");
        }
        Set<String> choices = Parts.set(
                item,
                "choices",
                Question.CHOICES_MAX,
                cell -> cell.choice(known.stream().sorted().toList(), code -> code));
        if (choices.isEmpty()) {
            throw item.cell("choices").refusal("import.list.empty");
        }
        return new Question.Condition(asked.text(), choices);
    }

    private List<Question.Choice> choices(Outline item) {
        List<Question.Choice> choices = Parts.coded(item, "choices", Question.CHOICES_MAX, choice -> {
            choice.allow(List.of("code", "text", "effect"));
            return new Question.Choice(choice.cell("code").code(), Parts.text(choice, "text"), effect(choice));
        });
        if (choices.isEmpty()) {
            throw item.cell("code").refusal("import.intake.no-choices");
        }
        return choices;
    }

    private Question count(Outline item) {
        Question.Prompt prompt = prompt(item, "min", "max", "included", "step", "effect");
        int min = item.cell("min").whole(0, Question.Scale.MAX);
        int max = item.cell("max").whole(0, Question.Scale.MAX);
        if (max < min) {
            throw item.cell("max").refusal("import.value.order", min);
        }
        Question.Scale scale = new Question.Scale(
                min,
                max,
                item.value("included", 0, cell -> cell.whole(0, Question.Scale.MAX)),
                item.value("step", 1, cell -> cell.whole(1, Question.Scale.MAX)));
        try {
            return new Question.Count(prompt, scale, effect(item));
        } catch (IllegalArgumentException | ArithmeticException outOfProportion) {
            throw item.cell("max").refusal("import.intake.out-of-proportion", Effect.MINUTES_MAX, Effect.QUANTITY_MAX);
        }
    }

    private Effect effect(Outline parent) {
        return parent.find("effect")
                .map(item -> {
                    item.allow(EFFECT);
                    return new Effect(
                            item.value("minutes", 0, cell -> cell.minutes(0, Effect.MINUTES_MAX)),
                            Parts.map(item, "options", this::option, cell -> cell.whole(1, Effect.QUANTITY_MAX)),
                            Parts.skills(item, skills),
                            Parts.credentials(item));
                })
                .orElse(Effect.NONE);
    }

    private OptionCode option(Cell cell) {
        OptionCode code = cell.code(OptionCode::of);
        if (!options.containsKey(code)) {
            throw cell.refusal(
                    "import.option.unknown",
                    options.keySet().stream().map(OptionCode::value).sorted().collect(Collectors.joining(", ")));
        }
        return code;
    }
}

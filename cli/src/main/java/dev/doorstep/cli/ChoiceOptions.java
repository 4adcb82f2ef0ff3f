package dev.doorstep.cli;

import dev.doorstep.catalog.Chosen;
import dev.doorstep.catalog.ServiceOption;
import dev.doorstep.catalog.intake.Answers;
import dev.doorstep.kernel.OptionCode;
import java.util.List;
import picocli.CommandLine.Option;

/** What a customer chooses with an offering. */
final class ChoiceOptions {
    @Option(names = "--option", paramLabel = "OPTION=NUMBER", descriptionKey = "option.option")
    private List<Quantity> options = List.of();

    @Option(names = "--answer", paramLabel = "QUESTION=ANSWER", descriptionKey = "option.answer")
    private List<Answer> answers = List.of();

    /** So many of an option. */
    record Quantity(OptionCode option, int number) {
        /** Rejects a number that no option is to be had in. */
        Quantity {
            if (number < 1 || number > ServiceOption.MOST) {
                throw new IllegalArgumentException("%d of %s.".formatted(number, option));
            }
        }

        /** Reads such as {@code OVEN=1}. */
        static Quantity parse(String text) {
            String[] parts = halves(text);
            return new Quantity(OptionCode.of(parts[0]), Integer.parseInt(parts[1]));
        }
    }

    /** One answer to a question; a question may have several. */
    record Answer(String question, String answer) {
        /** Reads such as {@code device=WALL}. */
        static Answer parse(String text) {
            String[] parts = halves(text);
            return new Answer(parts[0], parts[1]);
        }
    }

    Chosen chosen() {
        Chosen chosen = Chosen.NOTHING;
        for (Quantity option : options) {
            chosen = chosen.with(option.option, option.number);
        }
        Answers given = Answers.NONE;
        for (Answer answer : answers) {
            given = given.and(answer.question, answer.answer);
        }
        return chosen.answering(given);
    }

    /** Returns what was chosen before with what is typed now in place of it: all options, all answers, or both. */
    Chosen over(Chosen before) {
        Chosen typed = chosen();
        return new Chosen(
                options.isEmpty() ? before.options() : typed.options(),
                answers.isEmpty() ? before.answers() : typed.answers());
    }

    static String[] halves(String text) {
        String[] parts = text.split("=", 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException("%s has no = in it.".formatted(text));
        }
        return parts;
    }
}

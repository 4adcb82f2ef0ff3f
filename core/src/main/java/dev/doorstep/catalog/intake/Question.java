package dev.doorstep.catalog.intake;

import dev.doorstep.kernel.Code;
import dev.doorstep.kernel.LocalText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One question of an intake. */
public sealed interface Question {
    /** The most choices of a question. */
    int CHOICES_MAX = 100;

    /** Returns how it is put. */
    Prompt prompt();

    /**
     * Returns what an answer changes.
     *
     * @param answers the answer, at least one value
     * @throws AnswerRefusedException if it is no answer to this question
     */
    Effect effectOf(List<String> answers);

    /** Returns what can be chosen; nothing where nothing is chosen. */
    default List<Choice> choices() {
        return List.of();
    }

    /** Returns everything that an answer may change, each once. */
    default List<Effect> effects() {
        return choices().stream().map(Choice::effect).toList();
    }

    /** Says an answer for people: the texts of what was chosen, else the answer itself. */
    default LocalText told(List<String> answers) {
        return LocalText.joined(answers.stream()
                .map(answer -> choices().stream()
                        .filter(choice -> choice.code().equals(answer))
                        .map(Choice::text)
                        .findFirst()
                        .orElse(new LocalText(answer, answer)))
                .toList());
    }

    /**
     * How a question is put.
     *
     * @param code the code of the question
     * @param text what the customer reads
     * @param required whether it must be answered where it is asked
     * @param askedIf when it is asked, or nothing if always
     */
    record Prompt(
            String code,
            LocalText text,
            boolean required,
            @Nullable Condition askedIf) {
        /** Rejects text that is no code. */
        public Prompt {
            Code.check(code);
        }
    }

    /**
     * When a question is asked: if an earlier one was answered with one of some choices, such as the faults that only
     * this device has.
     *
     * @param question the code of the earlier question
     * @param choices the codes of the choices, at least one
     */
    record Condition(String question, Set<String> choices) {
        /** Keeps its own copy. */
        public Condition {
            choices = Set.copyOf(choices);
            if (choices.isEmpty()) {
                throw new IllegalArgumentException("A condition on no choice of %s never holds.".formatted(question));
            }
        }
    }

    /**
     * Something to choose.
     *
     * @param code the code of the choice
     * @param text what the customer reads
     * @param effect what choosing it changes
     */
    record Choice(String code, LocalText text, Effect effect) {
        /** Rejects text that is no code, and an effect that is out of all proportion. */
        public Choice {
            Code.check(code);
            effect.ofOneAnswer();
        }
    }

    /**
     * A question to which one thing is chosen.
     *
     * @param prompt how it is put
     * @param choices what can be chosen
     */
    record OneOf(Prompt prompt, List<Choice> choices) implements Question {
        /** Keeps its own copy, and rejects a choice of nothing. */
        public OneOf {
            choices = checked(prompt, choices);
        }

        @Override
        public Effect effectOf(List<String> answers) {
            if (answers.size() != 1) {
                throw AnswerRefusedException.several(this, answers);
            }
            return chosen(this, answers.get(0)).effect();
        }
    }

    /**
     * A question to which several things are chosen.
     *
     * @param prompt how it is put
     * @param choices what can be chosen, each once
     */
    record SomeOf(Prompt prompt, List<Choice> choices) implements Question {
        /** Keeps its own copy, and rejects a choice of nothing. */
        public SomeOf {
            choices = checked(prompt, choices);
        }

        @Override
        public Effect effectOf(List<String> answers) {
            if (new HashSet<>(answers).size() != answers.size()) {
                throw AnswerRefusedException.several(this, answers);
            }
            return answers.stream().map(answer -> chosen(this, answer).effect()).reduce(Effect.NONE, Effect::plus);
        }
    }

    /**
     * A question for a number, such as square metres or floors.
     *
     * @param prompt how it is put
     * @param scale which numbers there are, and how they are counted
     * @param effect what every counted step changes
     */
    record Count(Prompt prompt, Scale scale, Effect effect) implements Question {
        /** The shape of an answer. */
        private static final Pattern NUMBER = Pattern.compile("\\d{1,7}");

        /** Rejects an effect that the largest answer puts out of all proportion. */
        public Count {
            effect.times(scale.steps(scale.max())).ofOneAnswer();
        }

        @Override
        public Effect effectOf(List<String> answers) {
            String answer = answers.size() == 1 ? answers.get(0) : String.join(", ", answers);
            if (!NUMBER.matcher(answer).matches() || !scale.holds(Integer.parseInt(answer))) {
                throw AnswerRefusedException.outOfRange(this, answer);
            }
            return effect.times(scale.steps(Integer.parseInt(answer)));
        }

        @Override
        public List<Effect> effects() {
            return List.of(effect);
        }
    }

    /**
     * Which numbers can be answered, and how they are counted: every begun step above what is included counts once.
     *
     * @param min the smallest answer, zero or above
     * @param max the largest answer, at most {@value #MAX}
     * @param included how much of it changes nothing
     * @param step how much makes one step, 1 or more
     */
    record Scale(int min, int max, int included, int step) {
        /** The largest answer of all. */
        public static final int MAX = 1_000_000;

        /** Rejects a scale without a number, and steps of nothing. */
        public Scale {
            if (min < 0 || max < min || max > MAX || included < 0 || step < 1) {
                throw new IllegalArgumentException(
                        "A scale from %d to %d in steps of %d above %d is no scale within %d."
                                .formatted(min, max, step, included, MAX));
            }
        }

        boolean holds(int number) {
            return number >= min && number <= max;
        }

        int steps(int number) {
            return Math.floorDiv(Math.max(0, number - included) + step - 1, step);
        }
    }

    /**
     * A question for words, which change nothing and are read by whoever comes.
     *
     * @param prompt how it is put
     * @param lengthMax how long they may be, 1 to {@value #LENGTH_MAX}
     */
    record Words(Prompt prompt, int lengthMax) implements Question {
        /** The longest words. */
        public static final int LENGTH_MAX = 1_000;

        /** Rejects a length outside the limits. */
        public Words {
            if (lengthMax < 1 || lengthMax > LENGTH_MAX) {
                throw new IllegalArgumentException(
                        "Words of %d characters are not between 1 and %d.".formatted(lengthMax, LENGTH_MAX));
            }
        }

        @Override
        public Effect effectOf(List<String> answers) {
            String words = String.join(" ", answers);
            if (words.length() > lengthMax) {
                throw AnswerRefusedException.tooLong(this, words.length());
            }
            return Effect.NONE;
        }
    }

    private static Choice chosen(Question question, String answer) {
        return question.choices().stream()
                .filter(choice -> choice.code().equals(answer))
                .findFirst()
                .orElseThrow(() -> AnswerRefusedException.noChoice(question, answer));
    }

    private static List<Choice> checked(Prompt prompt, List<Choice> choices) {
        long codes = choices.stream().map(Choice::code).distinct().count();
        if (choices.isEmpty() || choices.size() > CHOICES_MAX || codes != choices.size()) {
            throw new IllegalArgumentException("The question %s has %d choices with %d codes: 1 to %d, each once."
                    .formatted(prompt.code(), choices.size(), codes, CHOICES_MAX));
        }
        return List.copyOf(choices);
    }
}

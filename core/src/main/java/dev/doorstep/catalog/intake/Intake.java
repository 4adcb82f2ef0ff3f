package dev.doorstep.catalog.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The questions about an offering, in the order in which they are asked.
 *
 * @param questions the questions, at most {@value #QUESTIONS_MAX}; a condition names an earlier one
 */
public record Intake(List<Question> questions) {
    /** The most questions of an intake. */
    public static final int QUESTIONS_MAX = 50;

    /** No questions. */
    public static final Intake NONE = new Intake(List.of());

    /** Keeps its own copy, and rejects codes that stand twice and conditions on what was not asked before. */
    public Intake {
        questions = List.copyOf(questions);
        if (questions.size() > QUESTIONS_MAX) {
            throw new IllegalArgumentException("More than %d questions.".formatted(QUESTIONS_MAX));
        }
        Map<String, Question> earlier = new HashMap<>();
        for (Question question : questions) {
            requireOrder(question, earlier);
            if (earlier.put(question.prompt().code(), question) != null) {
                throw new IllegalArgumentException("The question %s stands twice."
                        .formatted(question.prompt().code()));
            }
        }
    }

    /**
     * Turns answers into what they change. Pure: the same answers give the same effect.
     *
     * @throws AnswerRefusedException if an answer is missing, is none, or answers what was not asked
     */
    public Effect resolve(Answers answers) {
        answers.values().keySet().forEach(this::requireKnown);
        Effect effect = Effect.NONE;
        for (Question question : questions) {
            List<String> given = answers.to(question.prompt().code());
            if (!asks(question, answers)) {
                if (!given.isEmpty()) {
                    throw AnswerRefusedException.unasked(question);
                }
            } else if (!given.isEmpty()) {
                effect = effect.plus(question.effectOf(given));
            } else if (question.prompt().required()) {
                throw AnswerRefusedException.missing(question);
            }
        }
        return effect;
    }

    /** Returns the answers that are choices and numbers. */
    public Answers coded(Answers answers) {
        return answers.to(code -> !asksForWords(code));
    }

    /** Returns the answers that are words: they are personal, and change nothing. */
    public Answers words(Answers answers) {
        return answers.to(this::asksForWords);
    }

    /** Tells whether a question is asked, given the answers to those before it. */
    public boolean asks(Question question, Answers answers) {
        Question.Condition condition = question.prompt().askedIf();
        return condition == null
                || (question(condition.question())
                                .filter(first -> asks(first, answers))
                                .isPresent()
                        && answers.to(condition.question()).stream().anyMatch(condition.choices()::contains));
    }

    private boolean asksForWords(String code) {
        return question(code).filter(Question.Words.class::isInstance).isPresent();
    }

    private Optional<Question> question(String code) {
        return questions.stream()
                .filter(question -> question.prompt().code().equals(code))
                .findFirst();
    }

    private void requireKnown(String code) {
        if (question(code).isEmpty()) {
            throw AnswerRefusedException.unknown(
                    code, questions.stream().map(known -> known.prompt().code()).toList());
        }
    }

    private static void requireOrder(Question question, Map<String, Question> earlier) {
        Question.Condition condition = question.prompt().askedIf();
        if (condition == null) {
            return;
        }
        Question first = earlier.get(condition.question());
        List<String> known = first == null
                ? List.of()
                : first.choices().stream().map(Question.Choice::code).toList();
        if (!known.containsAll(condition.choices())) {
            throw new IllegalArgumentException(
                    "The question %s is asked if %s is one of %s, which is no earlier choice."
                            .formatted(question.prompt().code(), condition.question(), condition.choices()));
        }
    }
}

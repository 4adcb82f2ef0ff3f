package dev.doorstep.catalog.intake;

import dev.doorstep.kernel.DoorstepException;
import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Thrown when an answer to a question about an offering is missing, is none, or answers what was not asked. */
public final class AnswerRefusedException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String question;

    private AnswerRefusedException(String code, String question, @Nullable Object... facts) {
        super(code, facts);
        this.question = question;
    }

    static AnswerRefusedException unknown(String question, List<String> known) {
        return new AnswerRefusedException("intake.unknown-question", question, question, String.join(", ", known));
    }

    static AnswerRefusedException missing(Question question) {
        return refused("intake.missing-answer", question);
    }

    static AnswerRefusedException unasked(Question question) {
        return refused("intake.unasked-answer", question);
    }

    static AnswerRefusedException noChoice(Question question, String answer) {
        return refused("intake.no-choice", question, answer, choices(question));
    }

    static AnswerRefusedException several(Question question, List<String> answers) {
        return refused("intake.too-many-answers", question, String.join(", ", answers), choices(question));
    }

    static AnswerRefusedException outOfRange(Question.Count question, String answer) {
        return refused(
                "intake.out-of-range",
                question,
                answer,
                question.scale().min(),
                question.scale().max());
    }

    static AnswerRefusedException tooLong(Question.Words question, int length) {
        return refused("intake.too-long", question, length, question.lengthMax());
    }

    /** Returns the code of the question. */
    public String question() {
        return question;
    }

    private static AnswerRefusedException refused(String code, Question question, Object... more) {
        Object[] facts = new Object[more.length + 2];
        facts[0] = question.prompt().code();
        facts[1] = question.prompt().text();
        System.arraycopy(more, 0, facts, 2, more.length);
        return new AnswerRefusedException(code, question.prompt().code(), facts);
    }

    private static String choices(Question question) {
        return String.join(
                ", ", question.choices().stream().map(Question.Choice::code).toList());
    }
}

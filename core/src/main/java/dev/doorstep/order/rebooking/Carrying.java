package dev.doorstep.order.rebooking;

import dev.doorstep.catalog.Chosen;
import dev.doorstep.catalog.Offering;
import dev.doorstep.catalog.ServiceOption;
import dev.doorstep.catalog.Units;
import dev.doorstep.catalog.intake.AnswerRefusedException;
import dev.doorstep.catalog.intake.Answers;
import dev.doorstep.catalog.intake.Effect;
import dev.doorstep.catalog.intake.Question;
import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.OptionCode;
import dev.doorstep.order.PlaceOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Carries what was bought of an offering over to the version of today. Pure: unless something is in the way, what comes
 * out is accepted as it is, and whatever does not come out is named.
 *
 * <p>It belongs to one question and one thread.
 */
final class Carrying {
    private final PlaceOrder.Item was;
    private final Offering then;
    private final Offering now;
    private final List<Loss> losses = new ArrayList<>();
    private Effect answered = Effect.NONE;

    private Carrying(PlaceOrder.Item was, Offering then, Offering now) {
        this.was = was;
        this.then = then;
        this.now = now;
    }

    /**
     * Carries over what was bought.
     *
     * @param was what was bought, with the words of its answers as far as they are known
     * @param then the offering in the version that it was bought in
     * @param now the offering as it is now
     */
    static Carried over(PlaceOrder.Item was, Offering then, Offering now) {
        return new Carrying(was, then, now).carried();
    }

    private Carried carried() {
        int units = units();
        Answers answers = answers();
        Chosen chosen = new Chosen(options(), answers);
        if (losses.stream().noneMatch(loss -> loss.code().isInTheWay())) {
            refusal(units, chosen).ifPresent(losses::add);
        }
        return new Carried(new PlaceOrder.Item(was.offering(), units, chosen, was.materials()), losses);
    }

    private int units() {
        Units sold = now.units();
        int units = Math.max(sold.min(), Math.min(sold.max(), was.units()));
        if (units != was.units()) {
            losses.add(Loss.of(Loss.Code.UNITS, now.id(), was.units(), units));
        }
        return units;
    }

    private Answers answers() {
        Answers kept = Answers.NONE;
        for (Question question : now.intake().questions()) {
            kept = answered(question, kept);
        }
        was.chosen().answers().values().keySet().stream()
                .filter(code -> question(now, code).isEmpty())
                .forEach(code -> losses.add(Loss.of(Loss.Code.QUESTION_GONE, code, asked(code))));
        return kept;
    }

    /** Returns the answers so far with those to one more question. */
    private Answers answered(Question question, Answers before) {
        String code = question.prompt().code();
        List<String> given = was.chosen().answers().to(code);
        if (!now.intake().asks(question, before)) {
            if (!given.isEmpty()) {
                losses.add(
                        Loss.of(Loss.Code.QUESTION_GONE, code, question.prompt().text()));
            }
            return before;
        }
        List<String> kept = accepted(question, given);
        List<String> lost =
                given.stream().filter(answer -> !kept.contains(answer)).toList();
        if (!lost.isEmpty()) {
            losses.add(Loss.of(
                    Loss.Code.ANSWER_GONE,
                    code,
                    question.prompt().text(),
                    question(then, code).orElse(question).told(lost)));
        }
        if (kept.isEmpty()) {
            if (question.prompt().required()) {
                losses.add(Loss.of(
                        Loss.Code.ANSWER_MISSING, code, question.prompt().text()));
            }
            return before;
        }
        answered = answered.plus(question.effectOf(kept));
        return before.and(code, kept.toArray(String[]::new));
    }

    /** Returns what of an answer still is one: all of it, of several choices those that are left, or nothing. */
    private static List<String> accepted(Question question, List<String> given) {
        List<String> known = given.stream()
                .filter(answer -> question.choices().isEmpty()
                        || question.choices().stream()
                                .anyMatch(choice -> choice.code().equals(answer)))
                .toList();
        if (known.isEmpty()) {
            return known;
        }
        try {
            question.effectOf(known);
            return known;
        } catch (AnswerRefusedException refused) {
            return List.of();
        }
    }

    private Map<OptionCode, Integer> options() {
        Map<OptionCode, Integer> kept = new HashMap<>();
        Map<OptionCode, Integer> chosen = was.chosen().options();
        List<OptionCode> codes = chosen.keySet().stream()
                .sorted(Comparator.comparing(OptionCode::value))
                .toList();
        for (OptionCode code : codes) {
            int quantity = chosen.getOrDefault(code, 0);
            int room = now.work().option(code).map(this::room).orElse(0);
            if (room > 0) {
                kept.put(code, Math.min(room, quantity));
            }
            if (room < quantity) {
                losses.add(
                        now.work().option(code).isEmpty()
                                ? Loss.of(Loss.Code.OPTION_GONE, code, name(code))
                                : Loss.of(Loss.Code.OPTION_FEWER, code, name(code), quantity, room));
            }
        }
        return kept;
    }

    /** Returns how often an option can be chosen besides what answers bring of it. */
    private int room(ServiceOption option) {
        return Math.max(0, option.most() - answered.options().getOrDefault(option.code(), 0));
    }

    private Optional<Loss> refusal(int units, Chosen chosen) {
        try {
            now.task(units, chosen);
            return Optional.empty();
        } catch (DoorstepException refused) {
            LocalText why = new LocalText(refused.message(Locale.CHINESE), refused.message(Locale.ENGLISH));
            return Optional.of(Loss.of(Loss.Code.REFUSED, now.id(), why));
        }
    }

    private LocalText name(OptionCode code) {
        return then.work()
                .option(code)
                .map(ServiceOption::name)
                .orElseGet(() -> new LocalText(code.value(), code.value()));
    }

    private LocalText asked(String code) {
        return question(then, code)
                .map(question -> question.prompt().text())
                .orElseGet(() -> new LocalText(code, code));
    }

    private static Optional<Question> question(Offering offering, String code) {
        return offering.intake().questions().stream()
                .filter(question -> question.prompt().code().equals(code))
                .findFirst();
    }
}

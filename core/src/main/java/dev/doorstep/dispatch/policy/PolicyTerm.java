package dev.doorstep.dispatch.policy;

import dev.doorstep.kernel.Bundle;
import dev.doorstep.kernel.CategoryId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Everything that a policy says, by the keys of its file. */
public enum PolicyTerm {
    /** What a metre on the way costs. */
    METRE,
    /** What a second on the way costs. */
    SECOND,
    /** What a second costs from the end of a worker's last shift until they leave their last door. */
    OVERTIME_SECOND,
    /** What it costs to take a visit from the worker who has it. */
    CHANGE,
    /** How unevenly work may be shared: the highest Gini coefficient in basis points. */
    GINI_MAX,
    /** What a visit costs that nobody does. */
    UNDONE,
    /** What it costs to send somebody else than the customer would like best. */
    WISH,
    /** How many minutes before its start a visit stays as it is. */
    FREEZE_MINUTES,
    /** Whether a visit that was accepted may still go to others. */
    MOVES_ACCEPTED,
    /** How a visit finds its worker. */
    LADDER,
    /** Which score model counts, and for which visits. */
    SCORE;

    /**
     * Returns what a policy says, as its file would.
     *
     * @param part the category whose part of the policy is asked, or nothing for what holds for all
     */
    public String of(DispatchPolicy policy, @Nullable CategoryId part) {
        VisitTerms visits = policy.terms(part);
        return switch (this) {
            case METRE -> Long.toString(policy.plan().travel().distance());
            case SECOND -> Long.toString(policy.plan().travel().time());
            case OVERTIME_SECOND -> Long.toString(policy.plan().overtime());
            case CHANGE -> Long.toString(policy.plan().change());
            case GINI_MAX -> Integer.toString(policy.plan().giniMax());
            case UNDONE -> Long.toString(visits.undone());
            case WISH -> Long.toString(visits.wish());
            case FREEZE_MINUTES -> Long.toString(visits.freeze().toMinutes());
            case LADDER -> visits.ladder().toString();
            case MOVES_ACCEPTED -> visits.movesAccepted() ? "YES" : "NO";
            case SCORE -> visits.scoring() == null ? "" : visits.scoring().toString();
        };
    }

    /** Tells whether the part of a category says something else than what holds for all. */
    public boolean isOwn(DispatchPolicy policy, @Nullable CategoryId part) {
        return !of(policy, part).equals(of(policy, null));
    }

    /** Tells whether its values are whole numbers; others are words. */
    public boolean isNumber() {
        return this != MOVES_ACCEPTED && this != LADDER && this != SCORE;
    }

    /** Says what it is about: in Chinese for Chinese locales, in English for all others. */
    public String sentence(Locale locale) {
        return new Bundle(PolicyTerm.class, "terms").sentence(locale, name(), List.of());
    }
}

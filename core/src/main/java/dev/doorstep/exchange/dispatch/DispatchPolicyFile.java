package dev.doorstep.exchange.dispatch;

import static dev.doorstep.dispatch.policy.PolicyTerm.CHANGE;
import static dev.doorstep.dispatch.policy.PolicyTerm.FREEZE_MINUTES;
import static dev.doorstep.dispatch.policy.PolicyTerm.GINI_MAX;
import static dev.doorstep.dispatch.policy.PolicyTerm.LADDER;
import static dev.doorstep.dispatch.policy.PolicyTerm.METRE;
import static dev.doorstep.dispatch.policy.PolicyTerm.MOVES_ACCEPTED;
import static dev.doorstep.dispatch.policy.PolicyTerm.OVERTIME_SECOND;
import static dev.doorstep.dispatch.policy.PolicyTerm.SCORE;
import static dev.doorstep.dispatch.policy.PolicyTerm.SECOND;
import static dev.doorstep.dispatch.policy.PolicyTerm.UNDONE;
import static dev.doorstep.dispatch.policy.PolicyTerm.WISH;

import dev.doorstep.dispatch.fairness.Shares;
import dev.doorstep.dispatch.policy.DispatchPolicy;
import dev.doorstep.dispatch.policy.PlanTerms;
import dev.doorstep.dispatch.policy.PolicyTerm;
import dev.doorstep.dispatch.policy.VisitTerms;
import dev.doorstep.dispatch.scoring.Scoring;
import dev.doorstep.exchange.Cell;
import dev.doorstep.exchange.ImportRejectedException;
import dev.doorstep.exchange.Outline;
import dev.doorstep.exchange.Problems;
import dev.doorstep.exchange.Yaml;
import dev.doorstep.kernel.CategoryId;
import dev.doorstep.kernel.DispatchPolicyId;
import dev.doorstep.kernel.ScoreModelId;
import dev.doorstep.routing.RoutingWeights;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A dispatch policy in a file. What the file leaves out is as in the standard policy; what a category leaves out is as
 * for all visits, so the part of a category says only what is different.
 */
public final class DispatchPolicyFile {
    /** The format that files name in their first line. */
    public static final String FORMAT = "doorstep-dispatch/1";

    private static final List<PolicyTerm> PLAN = List.of(METRE, SECOND, OVERTIME_SECOND, CHANGE, GINI_MAX);
    private static final List<PolicyTerm> VISITS = List.of(UNDONE, WISH, FREEZE_MINUTES, MOVES_ACCEPTED, LADDER, SCORE);

    private DispatchPolicyFile() {}

    /**
     * Reads a file.
     *
     * @return the policy, never saved so far
     * @throws ImportRejectedException if there is any fault
     */
    public static DispatchPolicy read(Path file) {
        return Outline.readOne(file, DispatchPolicyFile::read);
    }

    private static DispatchPolicy read(Outline file, Problems problems) {
        file.allow(List.of("format", "policy", "from", "until", "plan", "visits", "categories"));
        file.cell("format").choice(List.of(FORMAT), format -> format);
        DispatchPolicyId id = file.cell("policy").code(DispatchPolicyId::of);
        LocalDate from = file.cell("from").date();
        LocalDate until =
                file.find("until", end -> end.dateFrom(from.plusDays(1))).orElse(null);
        PlanTerms plan = file.find("plan").map(DispatchPolicyFile::plan).orElse(PlanTerms.STANDARD);
        VisitTerms visits =
                file.find("visits").map(all -> visits(all, VisitTerms.STANDARD)).orElse(VisitTerms.STANDARD);
        Map<CategoryId, VisitTerms> parts = new LinkedHashMap<>();
        file.find("categories")
                .ifPresent(categories -> categories.keyed().members().forEach((code, part) -> {
                    CategoryId category = part.cell().part(code).code(CategoryId::of);
                    parts.put(category, visits(part, visits));
                    if (parts.size() > DispatchPolicy.CATEGORIES_MAX) {
                        throw part.cell().refusal("import.list.too-long", DispatchPolicy.CATEGORIES_MAX);
                    }
                }));
        return new DispatchPolicy(id, from, until, plan, visits, parts, 0);
    }

    private static PlanTerms plan(Outline section) {
        allow(section, PLAN);
        PlanTerms standard = PlanTerms.STANDARD;
        RoutingWeights travel = new RoutingWeights(
                cost(section, METRE, standard.travel().distance()),
                cost(section, SECOND, standard.travel().time()));
        return new PlanTerms(
                travel,
                cost(section, OVERTIME_SECOND, standard.overtime()),
                cost(section, CHANGE, standard.change()),
                section.value(key(GINI_MAX), standard.giniMax(), cell -> cell.whole(0, Shares.GINI_MAX)));
    }

    private static VisitTerms visits(Outline section, VisitTerms otherwise) {
        allow(section, VISITS);
        int week = (int) VisitTerms.FREEZE_MAX.toMinutes();
        return new VisitTerms(
                cost(section, UNDONE, otherwise.undone()),
                cost(section, WISH, otherwise.wish()),
                section.value(key(FREEZE_MINUTES), otherwise.freeze(), cell -> Duration.ofMinutes(cell.whole(0, week))),
                section.value(key(MOVES_ACCEPTED), otherwise.movesAccepted(), Cell::yes),
                section.find(key(LADDER)).map(LadderPart::read).orElse(otherwise.ladder()),
                section.find(key(SCORE)).map(DispatchPolicyFile::scoring).orElse(otherwise.scoring()));
    }

    /** A category can go by another model, or by the same for another share of its visits. */
    private static Scoring scoring(Outline section) {
        section.keyed().allow(List.of("model", "percent"));
        return new Scoring(
                section.cell("model").code(ScoreModelId::of),
                section.value("percent", Scoring.ALL_PERCENT, cell -> cell.whole(1, Scoring.ALL_PERCENT)));
    }

    private static Map<String, Object> tree(Scoring scoring) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("model", scoring.model());
        tree.put("percent", scoring.percent());
        return tree;
    }

    private static void allow(Outline section, List<PolicyTerm> terms) {
        section.keyed().allow(terms.stream().map(DispatchPolicyFile::key).toList());
    }

    private static long cost(Outline section, PolicyTerm term, long otherwise) {
        return section.value(key(term), otherwise, cell -> (long) cell.whole(0, PlanTerms.COST_MAX));
    }

    /** Writes a policy; read and written again it is the same to the byte. */
    public static String write(DispatchPolicy policy) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("format", FORMAT);
        tree.put("policy", policy.id());
        tree.put("from", policy.effectiveFrom());
        LocalDate until = policy.effectiveUntil();
        if (until != null) {
            tree.put("until", until);
        }
        tree.put("plan", section(policy, PLAN, null));
        tree.put("visits", section(policy, VISITS, null));
        Map<String, Object> parts = new LinkedHashMap<>();
        policy.categories().keySet().stream()
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .forEach(part -> parts.put(part.value(), section(policy, VISITS, part)));
        tree.put("categories", parts);
        return Yaml.write(tree);
    }

    /** A category says only what is different. */
    private static Map<String, Object> section(
            DispatchPolicy policy, List<PolicyTerm> terms, @Nullable CategoryId part) {
        Map<String, Object> section = new LinkedHashMap<>();
        for (PolicyTerm term : terms) {
            boolean isSaid = term != SCORE || policy.terms(part).scoring() != null;
            if (isSaid && (part == null || term.isOwn(policy, part))) {
                section.put(key(term), tree(policy, term, part));
            }
        }
        return section;
    }

    private static Object tree(DispatchPolicy policy, PolicyTerm term, @Nullable CategoryId part) {
        String value = term.of(policy, part);
        if (term == LADDER) {
            return LadderPart.tree(policy.terms(part).ladder());
        }
        Scoring scoring = policy.terms(part).scoring();
        if (term == SCORE && scoring != null) {
            return tree(scoring);
        }
        return term.isNumber() ? Integer.valueOf(value) : value;
    }

    private static String key(PolicyTerm term) {
        return term.name().toLowerCase(Locale.ROOT);
    }
}

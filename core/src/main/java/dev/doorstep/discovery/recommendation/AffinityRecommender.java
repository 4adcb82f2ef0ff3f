package dev.doorstep.discovery.recommendation;

import dev.doorstep.discovery.recommendation.Candidate.Service;
import dev.doorstep.kernel.CategoryId;
import dev.doorstep.kernel.OfferingId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The recommender that comes with Doorstep: how near something is to what the customer did, the fresher the nearer,
 * times how much others book it.
 *
 * <pre>{@code
 * score    = (1 + affinity) * (1 + orders) / (1 + most orders of any candidate)
 * affinity = sum over traces of weight * nearness * 0.5 ^ (age / half-life)  +  2 * tags in common
 * }</pre>
 *
 * <p>A booking weighs 4, a look 1, and a favourite 4 at any age, because it is kept to this day; the same offering is
 * at nearness 1, another one of its category at 1/2, anything else at 0; the half-life is {@link #HALF_LIFE}. A package
 * has the mean affinity of its services and the orders of the one that is booked least. That the weight of what a
 * customer did decays exponentially, by a half in each half-life, is from Y. Ding and X. Li, Time weight collaborative
 * filtering, CIKM 2005.
 *
 * <p>What nothing speaks for is not recommended. It counts in millionths and whole numbers, so the order of the traces
 * changes nothing; equal scores follow the order of {@link Item}.
 */
public final class AffinityRecommender implements Recommender {
    /** After how long what a customer did weighs half. */
    public static final Duration HALF_LIFE = Duration.ofDays(30);

    private static final long ONE = 1_000_000;
    private static final long TAG_WEIGHT = 2 * ONE;

    @Override
    public List<Recommendation> recommend(Taste taste, List<Candidate> candidates, int limit) {
        long most = candidates.stream().mapToLong(Candidate::orders).max().orElse(0);
        return candidates.stream()
                .flatMap(candidate -> weighed(taste, candidate, most))
                .sorted(Comparator.comparingLong(Recommendation::score)
                        .reversed()
                        .thenComparing(Recommendation::item))
                .limit(limit)
                .toList();
    }

    private static Stream<Recommendation> weighed(Taste taste, Candidate candidate, long most) {
        List<Reason> reasons = reasons(taste, candidate);
        if (reasons.isEmpty()) {
            return Stream.empty();
        }
        long affinity = candidate.services().stream()
                        .mapToLong(service -> affinity(taste, service))
                        .sum()
                / candidate.services().size();
        long score = Math.multiplyExact(ONE + affinity, 1 + candidate.orders()) / (1 + most);
        return Stream.of(new Recommendation(candidate.item(), candidate.name(), score, reasons));
    }

    private static long affinity(Taste taste, Service service) {
        long did = taste.traces().stream()
                .filter(trace -> nearness(trace, service) > 0)
                .mapToLong(trace -> nearness(trace, service) * decayed(trace, taste) / 2)
                .sum();
        long likes = service.tags().stream().filter(taste.tags()::contains).count();
        return did + TAG_WEIGHT * likes;
    }

    /** Returns the nearness in halves. */
    private static long nearness(Trace trace, Service service) {
        if (trace.offering().equals(service.offering())) {
            return 2;
        }
        return trace.category().equals(service.category()) ? 1 : 0;
    }

    /** {@link StrictMath} brings the same bits on every machine. */
    private static long decayed(Trace trace, Taste taste) {
        long weight = switch (trace.kind()) {
            case BOOKED, KEPT -> 4 * ONE;
            case VIEWED -> ONE;
        };
        if (trace.kind() == Trace.Kind.KEPT) {
            return weight;
        }
        double age = Math.max(0, Duration.between(trace.at(), taste.at()).toMillis());
        return Math.round(weight * StrictMath.pow(0.5, age / HALF_LIFE.toMillis()));
    }

    private static List<Reason> reasons(Taste taste, Candidate candidate) {
        List<Reason> reasons = new ArrayList<>();
        long booked = same(taste, candidate, Trace.Kind.BOOKED);
        long bookedAlike = alike(taste, candidate, Trace.Kind.BOOKED);
        long viewedAlike = alike(taste, candidate, Trace.Kind.VIEWED);
        long keptAlike = alike(taste, candidate, Trace.Kind.KEPT);
        String likes = likes(taste, candidate);
        if (booked > 0) {
            reasons.add(Reason.of(Reason.Code.BOOKED, booked));
        }
        if (bookedAlike > 0) {
            reasons.add(Reason.of(Reason.Code.BOOKED_ALIKE, bookedAlike));
        }
        if (same(taste, candidate, Trace.Kind.KEPT) > 0) {
            reasons.add(Reason.of(Reason.Code.KEPT));
        }
        if (keptAlike > 0) {
            reasons.add(Reason.of(Reason.Code.KEPT_ALIKE, keptAlike));
        }
        if (same(taste, candidate, Trace.Kind.VIEWED) > 0) {
            reasons.add(Reason.of(Reason.Code.VIEWED));
        }
        if (viewedAlike > 0) {
            reasons.add(Reason.of(Reason.Code.VIEWED_ALIKE, viewedAlike));
        }
        if (!likes.isEmpty()) {
            reasons.add(Reason.of(Reason.Code.LIKED, likes));
        }
        if (candidate.orders() > 0) {
            reasons.add(Reason.of(Reason.Code.POPULAR, candidate.orders()));
        }
        return reasons;
    }

    private static long same(Taste taste, Candidate candidate, Trace.Kind kind) {
        Set<OfferingId> offerings = candidate.offerings();
        return taste.traces().stream()
                .filter(trace -> trace.kind() == kind && offerings.contains(trace.offering()))
                .count();
    }

    private static long alike(Taste taste, Candidate candidate, Trace.Kind kind) {
        Set<OfferingId> offerings = candidate.offerings();
        Set<CategoryId> categories = candidate.categories();
        return taste.traces().stream()
                .filter(trace -> trace.kind() == kind)
                .filter(trace -> categories.contains(trace.category()) && !offerings.contains(trace.offering()))
                .count();
    }

    private static String likes(Taste taste, Candidate candidate) {
        return candidate.services().stream()
                .flatMap(service -> service.tags().stream())
                .filter(taste.tags()::contains)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }
}

package dev.doorstep.memory;

import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.Page;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.review.Review;
import dev.doorstep.review.ReviewSubject;
import dev.doorstep.review.Reviews;
import dev.doorstep.review.ScoreTally;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The reviews of a branch by their orders. */
record MemoryReviews(VersionedView<Review> rows) implements Reviews {
    @Override
    public Optional<Review> of(OrderId order) {
        return rows.find(order);
    }

    @Override
    public Page<Review> ofWorker(WorkerId worker, PageRequest page) {
        return page(subject -> subject.worker().equals(worker), page);
    }

    @Override
    public Page<Review> ofOffering(OfferingId offering, PageRequest page) {
        return page(subject -> subject.offering().equals(offering), page);
    }

    private Page<Review> page(Predicate<ReviewSubject> which, PageRequest page) {
        List<Review> latestFirst = rows.all()
                .filter(review -> which.test(review.subject()))
                .sorted(Comparator.comparing(MemoryReviews::cursor).reversed())
                .filter(review -> page.after() == null || cursor(review).compareTo(page.after()) < 0)
                .limit(page.size() + 1L)
                .toList();
        return Page.cut(latestFirst, page, MemoryReviews::cursor);
    }

    @Override
    public ScoreTally tally(WorkerId worker) {
        return tally(subject -> subject.worker().equals(worker));
    }

    @Override
    public ScoreTally tally(OfferingId offering) {
        return tally(subject -> subject.offering().equals(offering));
    }

    @Override
    public Map<WorkerId, Map<OfferingId, ScoreTally>> tallies() {
        Map<WorkerId, Map<OfferingId, ScoreTally>> tallies = new HashMap<>();
        rows.all()
                .forEach(review -> tallies.computeIfAbsent(review.subject().worker(), worker -> new HashMap<>())
                        .merge(review.subject().offering(), ScoreTally.NONE.plus(review.scores()), ScoreTally::plus));
        return tallies;
    }

    @Override
    public Review save(Review review) {
        return rows.save(review.subject().order(), review);
    }

    private ScoreTally tally(Predicate<ReviewSubject> which) {
        ScoreTally tally = ScoreTally.NONE;
        for (Review review : rows.all().toList()) {
            tally = which.test(review.subject()) ? tally.plus(review.scores()) : tally;
        }
        return tally;
    }

    private static String cursor(Review review) {
        return review.id().toString();
    }
}

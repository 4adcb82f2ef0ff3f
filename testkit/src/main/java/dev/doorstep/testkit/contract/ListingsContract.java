package dev.doorstep.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.catalog.Effort;
import dev.doorstep.catalog.Offering;
import dev.doorstep.catalog.OfferingVersion;
import dev.doorstep.catalog.SaleState;
import dev.doorstep.catalog.Units;
import dev.doorstep.discovery.Listing;
import dev.doorstep.discovery.ListingFilter;
import dev.doorstep.discovery.ListingOrder;
import dev.doorstep.discovery.OfferingQuery.Minutes;
import dev.doorstep.kernel.ActorKind;
import dev.doorstep.kernel.ActorRef;
import dev.doorstep.kernel.CategoryId;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.ReviewId;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.review.Rating;
import dev.doorstep.review.Review;
import dev.doorstep.review.ReviewSubject;
import dev.doorstep.review.ScoreTally;
import dev.doorstep.review.Scores;
import dev.doorstep.spi.Session;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What every store that lists offerings must do: the same answer as a look at each of them, page by page, whatever is
 * asked. An adapter's test implements this and supplies an empty store.
 */
@Tag("CAT-05")
public interface ListingsContract extends StoreContract {
    /** When everything of this contract is in force. */
    Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    /** The categories that the offerings stand in. */
    List<CategoryId> CATEGORIES = List.of(CategoryId.of("A"), CategoryId.of("B"), CategoryId.of("C"));

    /** Every order in which they can be listed. */
    List<ListingOrder> ORDERS = List.of(ListingOrder.values());

    @Test
    default void lists_what_a_look_at_each_offering_would_find() {
        Random random = new Random(20260301);
        Map<OfferingId, ScoreTally> tallies = new HashMap<>();
        List<Offering> all = inSession(s -> furnish(s, random, tallies));
        for (int i = 0; i < 60; i++) {
            ListingFilter filter = filter(random);
            List<Listing> expected = expected(all, tallies, filter);
            assertThat(pages(filter, 1 + random.nextInt(7))).as("%s", filter).isEqualTo(expected);
        }
    }

    @Test
    default void what_is_saved_between_two_pages_neither_loses_nor_doubles_what_was_there() {
        Map<OfferingId, ScoreTally> tallies = new HashMap<>();
        List<Offering> all = inSession(s -> furnish(s, new Random(7), tallies));
        ListingFilter filter = new ListingFilter(NOW, Set.copyOf(CATEGORIES), Minutes.ANY, 0, ListingOrder.SHORTEST);
        List<Listing> expected = expected(all, tallies, filter);
        List<Listing> first = inSession(s -> s.listings().find(filter, null, 5));
        inSession(s -> s.catalog().offerings().save(List.of(version(offering(0, 0, "0-NEW"), NOW))));
        Listing.Place after = first.get(4).place(filter.order());
        List<Listing> rest = inSession(s -> s.listings().find(filter, after, 1_000));
        List<Listing> seen = new ArrayList<>(first);
        seen.addAll(rest);
        assertThat(seen).isEqualTo(expected);
    }

    @Test
    default void what_is_more_than_a_day_of_work_even_in_its_fewest_units_stands_in_no_way() {
        Offering plain = offering(0, 0, "A-LONG");
        Offering.Work work = new Offering.Work(
                new Units(plain.units().unit(), 2, 3),
                new Effort(0, Effort.MINUTES_MAX, 0, 0),
                plain.work().requirement());
        inSession(s -> s.catalog().offerings().save(List.of(version(plain.with(work), NOW))));
        inSession(s -> s.catalog().offerings().save(List.of(version(offering(0, 0, "B-SHORT"), NOW))));
        assertThat(shortestFirst(Effort.MINUTES_MAX)).containsExactly("B-SHORT");
        assertThat(shortestFirst(2 * Effort.MINUTES_MAX)).containsExactly("B-SHORT", "A-LONG");
    }

    private List<String> shortestFirst(int minutesTo) {
        Minutes minutes = new Minutes(0, minutesTo);
        return pages(new ListingFilter(NOW, Set.copyOf(CATEGORIES), minutes, 0, ListingOrder.SHORTEST), 1).stream()
                .map(listing -> listing.offering().id().value())
                .toList();
    }

    private List<Listing> pages(ListingFilter filter, int size) {
        List<Listing> all = new ArrayList<>();
        Listing.@Nullable Place after = null;
        List<Listing> page;
        do {
            Listing.@Nullable Place from = after;
            page = inSession(s -> s.listings().find(filter, from, size));
            all.addAll(page);
            after = page.isEmpty() ? after : page.get(page.size() - 1).place(filter.order());
        } while (page.size() == size);
        return all;
    }

    private static List<Listing> expected(
            List<Offering> all, Map<OfferingId, ScoreTally> tallies, ListingFilter filter) {
        return all.stream()
                .filter(offering -> offering.sale().state() == SaleState.ACTIVE)
                .filter(offering -> filter.categories().contains(offering.category()))
                .map(offering -> new Listing(
                        offering, new Rating(tallies.getOrDefault(offering.id(), ScoreTally.NONE)).hundredths()))
                .filter(listing -> listing.rating() >= filter.ratingFrom())
                .filter(listing ->
                        listing.offering().shortestMinutes() >= filter.minutes().from()
                                && listing.offering().shortestMinutes()
                                        <= filter.minutes().to())
                .sorted(Comparator.comparing(listing -> listing.place(filter.order())))
                .toList();
    }

    private static ListingFilter filter(Random random) {
        int from = 60 * random.nextInt(3);
        return new ListingFilter(
                NOW,
                Set.copyOf(CATEGORIES.subList(random.nextInt(2), 2 + random.nextInt(2))),
                new Minutes(from, from + 60 * random.nextInt(4)),
                random.nextBoolean() ? 0 : 380 + random.nextInt(50),
                ORDERS.get(random.nextInt(ORDERS.size())));
    }

    private static List<Offering> furnish(Session s, Random random, Map<OfferingId, ScoreTally> tallies) {
        List<OfferingVersion> versions = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            Offering offering = offering(random.nextInt(3), random.nextInt(4), "O-%02d".formatted(i));
            versions.add(version(random.nextInt(5) == 0 ? retired(offering) : offering, NOW.minusSeconds(9)));
            for (int reviews = random.nextInt(6); reviews > 0; reviews--) {
                Scores scores = scores(random);
                s.reviews().save(review(offering.id(), scores, random));
                tallies.merge(offering.id(), ScoreTally.NONE.plus(scores), (before, one) -> before.plus(scores));
            }
        }
        List<OfferingVersion> saved = s.catalog().offerings().save(versions);
        List<OfferingVersion> later = new ArrayList<>();
        saved.stream()
                .filter(version -> random.nextInt(3) == 0)
                .forEach(version -> later.add(
                        version(retired(version.offering()), random.nextBoolean() ? NOW : NOW.plusSeconds(9))));
        if (!later.isEmpty()) {
            s.catalog().offerings().save(later);
        }
        return s.catalog().offerings().all(NOW);
    }

    private static Offering offering(int category, int hours, String code) {
        Offering plain = Specimens.offering(code);
        Effort effort = new Effort(0, 60 + 60 * hours, 0, 0);
        return new Offering(
                plain.id(),
                CATEGORIES.get(category),
                plain.text(),
                new Offering.Work(plain.units(), effort, plain.work().requirement()),
                plain.sale(),
                plain.content(),
                plain.intake(),
                0);
    }

    private static Offering retired(Offering offering) {
        return offering.sold(offering.sale().in(SaleState.RETIRED));
    }

    private static OfferingVersion version(Offering offering, Instant from) {
        return new OfferingVersion(offering, from, NOW, new ActorRef(ActorKind.OPERATOR, "li"));
    }

    private static Scores scores(Random random) {
        return new Scores(
                1 + random.nextInt(5),
                1 + random.nextInt(5),
                1 + random.nextInt(5),
                1 + random.nextInt(5),
                1 + random.nextInt(5));
    }

    private static Review review(OfferingId offering, Scores scores, Random random) {
        UUID id = new UUID(8, random.nextInt(Integer.MAX_VALUE));
        ReviewSubject subject =
                new ReviewSubject(new OrderId(id), new VisitId(id), new CustomerId(id), new WorkerId(id), offering);
        return new Review(new ReviewId(id), subject, scores, "", NOW, 0);
    }
}

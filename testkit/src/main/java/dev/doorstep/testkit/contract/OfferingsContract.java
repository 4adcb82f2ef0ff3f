package dev.doorstep.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.catalog.Offering;
import dev.doorstep.catalog.OfferingVersion;
import dev.doorstep.catalog.SaleState;
import dev.doorstep.catalog.bundle.ServiceBundle;
import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.ActorKind;
import dev.doorstep.kernel.ActorRef;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.BundleId;
import dev.doorstep.kernel.CategoryId;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.spi.Session;
import dev.doorstep.spi.SessionMode;
import dev.doorstep.testkit.world.Fixing;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every store of offerings must do. An adapter's test implements this and supplies an empty store. */
@Tag("CAT-11")
public interface OfferingsContract extends StoreContract {
    /** When most versions of this contract begin. */
    Instant SPRING = Instant.parse("2026-03-01T00:00:00Z");

    /** A later beginning. */
    Instant SUMMER = Instant.parse("2026-06-01T00:00:00.000001Z");

    @Test
    @Tag("CAT-03")
    @Tag("CAT-12")
    @Tag("CAT-14")
    default void reads_back_everything_that_an_offering_can_have() {
        Offering whole = Fixing.in(CategoryId.of("HOME"));
        List<OfferingVersion> saved = save(SPRING, whole);
        assertThat(saved).extracting(OfferingVersion::offering).containsExactly(whole.withVersion(1));
        assertThat(at(whole.id(), SPRING)).isEqualTo(whole.withVersion(1));
        List<OfferingVersion> read = inSession(s -> s.catalog().offerings().versions(whole.id()));
        assertThat(read).isEqualTo(saved);
    }

    @Test
    default void keeps_every_version_and_finds_the_one_in_force() {
        Offering first = save(SPRING, Specimens.offering("A")).get(0).offering();
        Offering planned = save(SUMMER, retired(first)).get(0).offering();
        Offering corrected =
                save(SPRING, first.withVersion(planned.version())).get(0).offering();
        assertThat(found(first.id(), SPRING.minusNanos(1_000))).isEmpty();
        assertThat(at(first.id(), SPRING)).isEqualTo(corrected);
        assertThat(at(first.id(), SUMMER.minusNanos(1_000))).isEqualTo(corrected);
        assertThat(at(first.id(), SUMMER)).isEqualTo(planned);
        assertThat(version(first.id(), 1).orElseThrow().offering()).isEqualTo(first);
        assertThat(version(first.id(), 4)).isEmpty();
    }

    @Test
    default void lists_each_offering_once_as_it_is_in_force_by_its_code() {
        save(SPRING, Specimens.offering("B"), Specimens.offering("A"));
        save(SUMMER, retired(at(OfferingId.of("A"), SPRING)), Specimens.offering("C"));
        assertThat(all(SPRING))
                .extracting(offering -> offering.id().value() + offering.version())
                .containsExactly("A1", "B1");
        assertThat(all(SUMMER))
                .extracting(offering -> offering.id().value() + offering.version())
                .containsExactly("A2", "B1", "C1");
        assertThat(latest()).isEqualTo(Map.of(OfferingId.of("A"), 2L, OfferingId.of("B"), 1L, OfferingId.of("C"), 1L));
    }

    @Test
    default void refuses_a_version_that_does_not_follow_the_last() {
        Offering first = save(SPRING, Specimens.offering("A")).get(0).offering();
        save(SPRING, first);
        for (Offering stale : List.of(first, first.withVersion(0), first.withVersion(7))) {
            assertThatThrownBy(() -> save(SPRING, stale)).isInstanceOf(StaleWriteException.class);
            assertThatThrownBy(() -> save(SPRING, Specimens.offering("NEW"), stale))
                    .isInstanceOf(StaleWriteException.class);
        }
        assertThat(latest()).isEqualTo(Map.of(first.id(), 2L));
    }

    @Test
    default void a_refused_version_leaves_the_session_usable() {
        save(SPRING, Specimens.offering("A"));
        inSession(s -> {
            assertThatThrownBy(() -> s.catalog().offerings().save(versions(SPRING, Specimens.offering("A"))))
                    .isInstanceOf(StaleWriteException.class);
            return s.catalog().offerings().save(versions(SPRING, Specimens.offering("B")));
        });
        assertThat(latest()).containsOnlyKeys(OfferingId.of("A"), OfferingId.of("B"));
    }

    @Test
    @Tag("AHEAD-23")
    default void keeps_the_offerings_of_branches_apart() {
        save(SPRING, Specimens.offering("A"));
        try (Session other = store().open(BranchId.of("BJ"), SessionMode.READ)) {
            assertThat(other.catalog().offerings().all(SUMMER)).isEmpty();
            assertThat(other.catalog().offerings().latest()).isEmpty();
            assertThat(other.catalog().offerings().versions(OfferingId.of("A"))).isEmpty();
            assertThat(other.catalog().offerings().at(OfferingId.of("A"), SUMMER))
                    .isEmpty();
        }
    }

    @Test
    @Tag("CAT-08")
    default void reads_back_a_package() {
        Money worth = Money.ofMinor(9_901, Currency.getInstance("CNY"));
        ServiceBundle card = new ServiceBundle(
                BundleId.of("CARD-10"),
                new LocalText("十次卡", "Ten visits"),
                List.of(new ServiceBundle.Component(OfferingId.of("A"), 2, 10, worth)),
                worth.times(8),
                SaleState.ACTIVE,
                0);
        ServiceBundle saved = inSession(s -> s.bundles().save(card));
        assertThat(saved).isEqualTo(card.withVersion(1));
        Optional<ServiceBundle> found = inSession(s -> s.bundles().find(card.id()));
        List<ServiceBundle> all = inSession(s -> s.bundles().all());
        assertThat(found).contains(saved);
        assertThat(all).containsExactly(saved);
        assertThatThrownBy(() -> inSession(s -> s.bundles().save(card))).isInstanceOf(StaleWriteException.class);
    }

    private List<OfferingVersion> save(Instant from, Offering... offerings) {
        return inSession(s -> s.catalog().offerings().save(versions(from, offerings)));
    }

    private Offering at(OfferingId id, Instant instant) {
        return found(id, instant).orElseThrow();
    }

    private Optional<Offering> found(OfferingId id, Instant instant) {
        return inSession(s -> s.catalog().offerings().at(id, instant));
    }

    private Optional<OfferingVersion> version(OfferingId id, long version) {
        return inSession(s -> s.catalog().offerings().version(id, version));
    }

    private List<Offering> all(Instant instant) {
        return inSession(s -> s.catalog().offerings().all(instant));
    }

    private Map<OfferingId, Long> latest() {
        return inSession(s -> s.catalog().offerings().latest());
    }

    private static Offering retired(Offering offering) {
        return offering.sold(offering.sale().in(SaleState.RETIRED));
    }

    private static List<OfferingVersion> versions(Instant from, Offering... offerings) {
        ActorRef author = new ActorRef(ActorKind.OPERATOR, "李");
        return List.of(offerings).stream()
                .map(offering -> new OfferingVersion(offering, from, SPRING, author))
                .toList();
    }
}

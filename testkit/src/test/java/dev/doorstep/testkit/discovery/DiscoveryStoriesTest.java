package dev.doorstep.testkit.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.catalog.Offering;
import dev.doorstep.catalog.Requirement;
import dev.doorstep.discovery.Listing;
import dev.doorstep.discovery.OfferingQuery;
import dev.doorstep.discovery.OfferingQuery.Staff;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.CredentialType;
import dev.doorstep.kernel.Gender;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.Page;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.kernel.Proficiency;
import dev.doorstep.kernel.SkillLevel;
import dev.doorstep.memory.InMemoryStore;
import dev.doorstep.pricing.PriceRange;
import dev.doorstep.testkit.world.Shop;
import dev.doorstep.testkit.world.Townsfolk;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What customers see who filter the offerings of a shop by what is computed: who could do it, and what it costs. */
@Tag("CAT-05")
class DiscoveryStoriesTest {
    private static final int EVERYTHING = 10;

    private final Shop shop = Shop.open(InMemoryStore.open(), BranchId.of("SH"));

    @Test
    void only_what_somebody_as_wished_can_do_is_found() {
        assertThat(found(Gender.MALE, null)).containsExactly(Shop.CLEANING, Shop.DEEP_CLEANING);
        assertThat(found(null, SkillLevel.of(3))).containsExactly(Shop.CLEANING, Shop.DEEP_CLEANING);
        assertThat(found(null, SkillLevel.of(4))).isEmpty();
    }

    @Test
    @Tag("WRK-04")
    void a_skill_counts_through_its_last_day() {
        LocalDate today =
                Shop.START.atZone(ZoneId.of("Asia/Shanghai")).toLocalDate().minusDays(1);
        certify(Proficiency.until(SkillLevel.of(3), today).and(Proficiency.of(SkillLevel.of(2))));
        assertThat(found(null, SkillLevel.of(3))).containsExactly(Shop.CLEANING, Shop.DEEP_CLEANING);
        certify(Proficiency.until(SkillLevel.of(3), today.minusDays(1)).and(Proficiency.of(SkillLevel.of(2))));
        assertThat(found(null, SkillLevel.of(3))).isEmpty();
        assertThat(found(null, SkillLevel.of(2))).containsExactly(Shop.CLEANING, Shop.DEEP_CLEANING);
    }

    private void certify(Proficiency proficiency) {
        shop.office().inTransaction(t -> {
            t.workers().all().forEach(worker -> t.workers().certify(worker.id(), Townsfolk.CLEANING, proficiency));
            return null;
        });
    }

    @Test
    void what_asks_for_papers_that_nobody_has_is_found_by_those_who_do_not_mind_who_comes() {
        Offering plain = shop.office().read(t -> t.catalog().offering(Shop.CLEANING));
        Requirement strict = plain.work().requirement().and(Map.of(), Set.of(CredentialType.of("HEALTH")));
        Offering.Work work = new Offering.Work(plain.units(), plain.work().effort(), strict);
        shop.office().inTransaction(t -> t.catalog().save(plain.with(work)));
        assertThat(found(Gender.FEMALE, null)).containsExactly(Shop.DEEP_CLEANING);
        assertThat(pages(OfferingQuery.ALL, EVERYTHING)).containsExactly(Shop.CLEANING, Shop.DEEP_CLEANING);
    }

    @Test
    void a_price_finds_what_can_cost_that_however_small_the_pages() {
        PriceRange cheap = new PriceRange(Shop.fen(0), Shop.fen(100_00));
        PriceRange dear = new PriceRange(Shop.fen(490_00), Shop.fen(600_00));
        PriceRange any = new PriceRange(Shop.fen(0), Shop.fen(600_00));
        for (int size : new int[] {1, EVERYTHING}) {
            assertThat(pages(OfferingQuery.ALL.costing(cheap), size)).containsExactly(Shop.CLEANING);
            assertThat(pages(OfferingQuery.ALL.costing(dear), size)).containsExactly(Shop.DEEP_CLEANING);
            assertThat(pages(OfferingQuery.ALL.costing(any), size)).containsExactly(Shop.CLEANING, Shop.DEEP_CLEANING);
        }
    }

    private List<OfferingId> found(@Nullable Gender gender, @Nullable SkillLevel level) {
        return pages(OfferingQuery.ALL.doneBy(new Staff(gender, level)), EVERYTHING);
    }

    private List<OfferingId> pages(OfferingQuery query, int size) {
        List<OfferingId> all = new ArrayList<>();
        PageRequest next = PageRequest.first(size);
        Page<Listing> page = page(query, next);
        page.items().forEach(listing -> all.add(listing.offering().id()));
        while (page.next() != null) {
            next = next.from(page.next());
            page = page(query, next);
            page.items().forEach(listing -> all.add(listing.offering().id()));
        }
        return all;
    }

    private Page<Listing> page(OfferingQuery query, PageRequest request) {
        return shop.customer(1).read(t -> t.discovery().offerings(query, request));
    }
}

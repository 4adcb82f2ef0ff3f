package dev.doorstep.testkit.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.doorstep.catalog.BrokenCatalogException;
import dev.doorstep.catalog.Category;
import dev.doorstep.catalog.IllegalSaleStateException;
import dev.doorstep.catalog.Offering;
import dev.doorstep.catalog.OfferingVersion;
import dev.doorstep.catalog.SaleState;
import dev.doorstep.catalog.Season;
import dev.doorstep.catalog.Skill;
import dev.doorstep.catalog.UnknownOfferingException;
import dev.doorstep.catalog.UnknownVersionException;
import dev.doorstep.catalog.attribute.AttributeDefinition;
import dev.doorstep.catalog.attribute.AttributeType;
import dev.doorstep.catalog.content.Content;
import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.CategoryId;
import dev.doorstep.kernel.Difference;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.SkillCode;
import dev.doorstep.memory.InMemoryStore;
import dev.doorstep.order.Order;
import dev.doorstep.organisation.NotPermittedException;
import dev.doorstep.testkit.world.Fixing;
import dev.doorstep.testkit.world.Shop;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an author can do with the catalog, and what customers and orders see of it. */
class CatalogStoriesTest {
    private static final CategoryId HOME = CategoryId.of("HOME");

    private final Shop shop = Shop.open(InMemoryStore.open(), BranchId.of("SH"));

    @Test
    @Tag("CAT-02")
    void an_order_reads_back_the_version_that_it_was_sold_under() {
        Order order = shop.book(Shop.twoHours(), "a");
        Offering sold = shop.office().read(t -> t.catalog().offering(Shop.CLEANING));
        shop.clock().advance(Duration.ofMinutes(1));
        shop.office().inTransaction(t -> t.catalog().save(named(sold, "大扫除")));
        shop.office().inTransaction(t -> t.catalog().retire(Shop.CLEANING));
        Offering asSold = shop.customer(1).read(t -> t.booking().offeringOf(order.id()));
        assertThat(asSold).isEqualTo(sold);
        Order now = shop.office().read(t -> t.booking().order(order.id()));
        assertThat(now).isEqualTo(order);
        assertThatThrownBy(() -> shop.book(Shop.twoHours(), "b")).isInstanceOf(UnknownOfferingException.class);
    }

    @Test
    @Tag("CAT-11")
    void a_planned_version_takes_over_when_its_time_comes() {
        Offering now = shop.office().read(t -> t.catalog().offering(Shop.CLEANING));
        Instant later = shop.clock().instant().plus(Duration.ofDays(3));
        shop.office().inTransaction(t -> t.catalog().save(named(now, "新春保洁"), later));
        assertThat(name(shop)).isEqualTo("保洁");
        assertThat(shop.office()
                        .read(t -> t.catalog().offeringAt(Shop.CLEANING, later))
                        .text()
                        .name()
                        .zh())
                .isEqualTo("新春保洁");
        shop.clock().moveTo(later);
        assertThat(name(shop)).isEqualTo("新春保洁");
    }

    @Test
    @Tag("CAT-11")
    void a_new_offering_that_begins_later_is_a_draft_until_then() {
        furnishForRepairs();
        Instant later = shop.clock().instant().plus(Duration.ofDays(3));
        shop.office().inTransaction(t -> t.catalog().save(Fixing.in(HOME), later));
        Offering draft = shop.office().read(t -> t.catalog().offering(Fixing.OFFERING));
        assertThat(draft.sale().state()).isEqualTo(SaleState.DRAFT);
        assertThatThrownBy(() -> shop.customer(1).read(t -> t.catalog().offering(Fixing.OFFERING)))
                .isInstanceOf(UnknownOfferingException.class);
        assertThatThrownBy(() -> shop.customer(1).read(t -> t.catalog().offering(Fixing.OFFERING, 2)))
                .isInstanceOf(UnknownOfferingException.class);
        shop.clock().moveTo(later);
        assertThat(shop.office()
                        .read(t -> t.catalog().forSale(Fixing.OFFERING, 1))
                        .version())
                .isEqualTo(2);
    }

    @Test
    @Tag("CAT-02")
    void what_is_retired_stays_retired_whatever_was_planned() {
        Offering now = shop.office().read(t -> t.catalog().offering(Shop.CLEANING));
        Instant later = shop.clock().instant().plus(Duration.ofDays(3));
        shop.office().inTransaction(t -> t.catalog().save(named(now, "新春保洁"), later));
        shop.office().inTransaction(t -> t.catalog().retire(Shop.CLEANING));
        shop.clock().moveTo(later);
        Offering then = shop.office().read(t -> t.catalog().offering(Shop.CLEANING));
        assertThat(then.sale().state()).isEqualTo(SaleState.RETIRED);
        assertThat(then.text().name().zh()).isEqualTo("新春保洁");
        assertThatThrownBy(() -> shop.office().inTransaction(t -> t.catalog().retire(Shop.CLEANING)))
                .isInstanceOf(IllegalSaleStateException.class);
        shop.office().inTransaction(t -> t.catalog().publish(Shop.CLEANING));
        assertThat(shop.office()
                        .read(t -> t.catalog().forSale(Shop.CLEANING, 2))
                        .version())
                .isEqualTo(5);
    }

    @Test
    @Tag("CAT-02")
    void an_author_who_read_an_old_version_is_told_so() {
        Offering read = shop.office().read(t -> t.catalog().offering(Shop.CLEANING));
        shop.office().inTransaction(t -> t.catalog().save(named(read, "一")));
        assertThatThrownBy(() -> shop.office().inTransaction(t -> t.catalog().save(named(read, "二"))))
                .isInstanceOf(StaleWriteException.class);
        List<OfferingVersion> versions = shop.office().read(t -> t.catalog().versions(Shop.CLEANING));
        assertThat(versions)
                .extracting(version -> version.savedBy().id(), OfferingVersion::savedAt)
                .containsOnly(tuple("li", shop.clock().instant()));
        assertThatThrownBy(() -> shop.office().read(t -> t.catalog().offering(Shop.CLEANING, 3)))
                .isInstanceOf(UnknownVersionException.class)
                .hasMessageContaining("1 to 2");
        assertThatThrownBy(() -> shop.customer(1).inTransaction(t -> t.catalog().retire(Shop.CLEANING)))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    @Tag("CAT-02")
    void two_versions_are_compared_place_by_place() {
        Offering before = Fixing.in(HOME);
        Offering after = named(before, "修空调")
                .with(new Content(
                        before.content().procedure().subList(0, 1),
                        List.of(),
                        before.content().supplies(),
                        before.content().media(),
                        Map.of("brand", "ANY")));
        assertThat(Difference.between(before, after))
                .extracting(Difference::path, Difference::before, Difference::after)
                .contains(
                        tuple("text.name.zh", "空调维修“全包”", "修空调"),
                        tuple("content.procedure[2].longestMinutes", "20", null),
                        tuple("content.attributes.brand", null, "ANY"));
        assertThat(Difference.between(before, before)).isEmpty();
    }

    @Test
    @Tag("CAT-10")
    void a_category_asks_its_offerings_for_attributes_down_the_tree() {
        furnishForRepairs();
        AttributeDefinition licence = new AttributeDefinition(
                "licence", new LocalText("许可证", "Licence"), AttributeType.YES_NO, true, List.of());
        AttributeDefinition animal = new AttributeDefinition(
                "animal", new LocalText("宠物", "Animal"), AttributeType.CHOICE, true, List.of("CAT", "DOG"));
        CategoryId grooming = CategoryId.of("GROOMING");
        shop.office().inTransaction(t -> {
            t.catalog().save(category(CategoryId.of("PETS"), null, Season.ALWAYS, licence));
            return t.catalog().save(category(grooming, CategoryId.of("PETS"), Season.ALWAYS, animal));
        });
        refused("catalog.attribute-missing", Map.of("animal", "DOG"), grooming);
        refused("catalog.attribute-type", Map.of("animal", "HORSE", "licence", "YES"), grooming);
        refused("catalog.attribute-unknown", Map.of("animal", "DOG", "licence", "YES", "size", "M"), grooming);
        Map<String, String> good = Map.of("animal", "DOG", "licence", "NO");
        Offering saved = shop.office().inTransaction(t -> t.catalog().save(saying(good, grooming)));
        assertThat(saved.content().attributes()).isEqualTo(good);
    }

    @Test
    @Tag("CAT-01")
    void nothing_can_be_booked_in_a_category_out_of_season() {
        LocalDate today = LocalDate.ofInstant(shop.clock().instant(), ZoneId.of("Asia/Shanghai"));
        Category home = shop.office().read(t -> t.catalog().subtree(HOME)).get(0);
        Category closed = new Category(
                home.id(),
                home.parent(),
                home.name(),
                home.position(),
                home.page(),
                home.attributes(),
                new Season(today.plusDays(1), null),
                home.version());
        shop.office().inTransaction(t -> t.catalog().save(closed));
        assertThatThrownBy(() -> shop.office().read(t -> t.catalog().forSale(Shop.CLEANING, 2)))
                .isInstanceOf(UnknownOfferingException.class);
        assertThat(open()).isEmpty();
        shop.clock().advance(Duration.ofDays(1));
        assertThat(shop.office()
                        .read(t -> t.catalog().forSale(Shop.CLEANING, 2))
                        .id())
                .isEqualTo(Shop.CLEANING);
        assertThat(open()).containsExactly(HOME);
    }

    private void refused(String code, Map<String, String> attributes, CategoryId category) {
        assertThatThrownBy(() -> shop.office().inTransaction(t -> t.catalog().save(saying(attributes, category))))
                .isInstanceOfSatisfying(
                        BrokenCatalogException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private Set<CategoryId> open() {
        return shop.office().read(t -> t.catalog().open());
    }

    private void furnishForRepairs() {
        for (SkillCode skill : List.of(Fixing.COOLING, Fixing.ELECTRICS)) {
            shop.office().inTransaction(t -> t.catalog().save(new Skill(skill, new LocalText("技能", "Skill"), 0)));
        }
    }

    private static String name(Shop shop) {
        return shop.office()
                .read(t -> t.catalog().offering(Shop.CLEANING))
                .text()
                .name()
                .zh();
    }

    private static Offering named(Offering offering, String name) {
        return new Offering(
                offering.id(),
                offering.category(),
                new Offering.Text(new LocalText(name, name), offering.text().description()),
                offering.work(),
                offering.sale(),
                offering.content(),
                offering.intake(),
                offering.version());
    }

    private static Offering saying(Map<String, String> attributes, CategoryId category) {
        return Fixing.in(category).with(new Content(List.of(), List.of(), List.of(), List.of(), attributes));
    }

    private static Category category(
            CategoryId id, @Nullable CategoryId parent, Season season, AttributeDefinition attribute) {
        return new Category(
                id, parent, new LocalText("宠物", "Pets"), 1, Category.Page.EMPTY, List.of(attribute), season, 0);
    }
}

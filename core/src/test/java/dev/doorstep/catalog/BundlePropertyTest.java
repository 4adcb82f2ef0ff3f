package dev.doorstep.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.catalog.bundle.ServiceBundle;
import dev.doorstep.kernel.BundleId;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OfferingId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.LongRange;

/** The price of a package is shared to the last fen, whatever is in it. */
@Tag("CAT-08")
class BundlePropertyTest {
    private static final Currency YUAN = Currency.getInstance("CNY");

    @Property
    void what_the_visits_have_sums_to_the_price(
            @ForAll("components") List<ServiceBundle.Component> components,
            @ForAll @LongRange(max = 9_999_999) long price) {
        ServiceBundle bundle = bundle(components, price);
        Money sum = bundle.shares().stream().map(ServiceBundle.Share::total).reduce(Money.zero(YUAN), Money::plus);
        assertThat(sum).isEqualTo(bundle.price());
    }

    @Property
    void visits_of_one_component_differ_by_one_fen_at_most(
            @ForAll("components") List<ServiceBundle.Component> components,
            @ForAll @LongRange(max = 9_999_999) long price) {
        for (ServiceBundle.Share share : bundle(components, price).shares()) {
            Money least = share.visits().stream().reduce(Money::min).orElseThrow();
            Money most = share.visits().stream().reduce(Money::max).orElseThrow();
            assertThat(share.visits()).hasSize(share.component().visits());
            assertThat(most.minus(least).amountMinor()).isBetween(0L, 1L);
        }
    }

    /** By largest remainder nobody is more than one minor unit away from the exact share. */
    @Property
    void every_component_has_its_exact_share_to_the_fen(
            @ForAll("components") List<ServiceBundle.Component> components,
            @ForAll @LongRange(max = 9_999_999) long price) {
        ServiceBundle bundle = bundle(components, price);
        long all = bundle.worth().amountMinor();
        for (ServiceBundle.Share share : bundle.shares()) {
            long worth =
                    share.component().worth().amountMinor() * share.component().visits();
            long off = Math.abs(share.total().amountMinor() * all - price * worth);
            assertThat(off).isLessThan(all);
        }
    }

    @Provide
    Arbitrary<List<ServiceBundle.Component>> components() {
        Arbitrary<ServiceBundle.Component> component = Combinators.combine(
                        Arbitraries.integers().between(1, 20),
                        Arbitraries.longs().between(1, 99_999))
                .as((visits, worth) ->
                        new ServiceBundle.Component(OfferingId.of("A"), 1, visits, Money.ofMinor(worth, YUAN)));
        return component.list().ofMinSize(1).ofMaxSize(8);
    }

    private static ServiceBundle bundle(List<ServiceBundle.Component> components, long price) {
        return new ServiceBundle(
                BundleId.of("B"),
                new LocalText("套餐", "Package"),
                new ArrayList<>(components),
                Money.ofMinor(price, YUAN),
                SaleState.ACTIVE,
                0);
    }
}

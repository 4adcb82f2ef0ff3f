package dev.doorstep.pricing;

import static dev.doorstep.pricing.Prices.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.kernel.LocalText;
import dev.doorstep.pricing.factor.Factor;
import dev.doorstep.pricing.factor.HolidayCalendar;
import dev.doorstep.pricing.factor.LineRounding;
import dev.doorstep.pricing.factor.TotalRounding;
import dev.doorstep.pricing.factor.Zone;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("PRC-03")
class TermsTest {
    private static final Zone FAR = zone("FAR", "崇明区", "金山区");

    private static Zone zone(String code, String... districts) {
        return new Zone(code, new LocalText("远郊", "Outskirts"), Set.of(districts));
    }

    private static Terms terms(Zone... zones) {
        return new Terms(List.of(zones), HolidayCalendar.PLAIN, TotalRounding.EXACT, null);
    }

    @Test
    void a_district_lies_in_one_zone_at_most() {
        Terms terms = terms(zone("NEAR", "徐汇区"), FAR);
        assertThat(terms.zoneOf("金山区")).isEqualTo("FAR");
        assertThat(terms.zoneOf("浦东新区")).isEmpty();
        assertThat(terms.describe().en()).contains("NEAR", "FAR", "崇明区");
        assertThatThrownBy(() -> terms(FAR, zone("OTHER", "金山区"))).hasMessageContaining("The zone OTHER");
        assertThatThrownBy(() -> terms(FAR, zone("FAR", "徐汇区"))).hasMessageContaining("The zone FAR");
    }

    @Test
    void a_book_holds_from_its_first_instant_up_to_its_end() {
        PriceBook open = Prices.book();
        assertThat(open.holdsAt(open.effectiveFrom())).isTrue();
        assertThat(open.holdsAt(open.effectiveFrom().minusNanos(1))).isFalse();
        PriceBook ending = open.until(NOW);
        assertThat(ending.holdsAt(NOW.minusNanos(1))).isTrue();
        assertThat(ending.holdsAt(NOW)).isFalse();
        assertThatThrownBy(() -> open.until(open.effectiveFrom())).hasMessageContaining("before it begins");
    }

    @Test
    void factors_of_a_book_are_rounded_with_the_total_all_of_them_or_none() {
        Factor own = Prices.evening(20_00);
        Factor withTotal = new Factor("late", own.name(), own.when(), own.charge(), own.from(), LineRounding.TOTAL);
        assertThat(Prices.book().with(List.of(withTotal)).factors()).containsExactly(withTotal);
        assertThatThrownBy(() -> Prices.book().with(List.of(own, withTotal))).hasMessageContaining("not all");
        assertThatThrownBy(() -> Prices.book().with(List.of(own, own))).hasMessageContaining("lists evening twice");
    }
}

package dev.doorstep.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A drawn code survives whatever people do to it, and a mistyped one spells no other. */
class CouponCodeTest {
    private static final String CHARACTERS = "0123456789ABCDEFGHJKMNPQRSTVWXY";

    @Property
    void a_drawn_code_is_understood_in_small_letters_without_hyphens_and_with_letters_for_digits(@ForAll long seed) {
        CouponCode drawn = CouponCode.draw(new Random(seed));
        String spoken = drawn.value()
                .replace("-", "")
                .replace('0', 'o')
                .replace('1', 'l')
                .toLowerCase(Locale.ROOT);
        assertThat(drawn.value()).matches("([0-9A-HJKMNP-TV-Y]{4}-){2}[0-9A-HJKMNP-TV-Y]{4}");
        assertThat(drawn.canonical()).isEqualTo(drawn);
        assertThat(CouponCode.of(spoken).canonical()).isEqualTo(drawn);
    }

    @Property
    void one_wrong_character_is_noticed(
            @ForAll long seed, @ForAll @IntRange(max = 11) int place, @ForAll @IntRange(max = 30) int wrong) {
        StringBuilder typed =
                new StringBuilder(CouponCode.draw(new Random(seed)).value().replace("-", ""));
        boolean same = typed.charAt(place) == CHARACTERS.charAt(wrong);
        typed.setCharAt(place, CHARACTERS.charAt(wrong));
        CouponCode mistyped = CouponCode.of(typed.toString());
        assertThat(mistyped.canonical().equals(mistyped)).isEqualTo(!same);
    }

    @Test
    void a_code_that_people_made_up_stays_as_it_is() {
        assertThat(CouponCode.of("SPRING20").canonical()).isEqualTo(CouponCode.of("SPRING20"));
        assertThat(CouponCode.of("spring-2026-mothers-day").canonical().value()).isEqualTo("spring-2026-mothers-day");
    }
}

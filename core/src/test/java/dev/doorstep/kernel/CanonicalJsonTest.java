package dev.doorstep.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalJsonTest {
    private sealed interface Shape {
        record Square(int width) implements Shape {}

        record Point() implements Shape {}
    }

    private record Empty() {}

    private record Mixed(String zebra, Optional<Integer> ant, List<Object> bees, Set<String> cats) {}

    @Test
    void writes_components_by_name_and_leaves_empty_ones_out() {
        Set<String> cats = new LinkedHashSet<>(List.of("b", "a", "c"));
        assertThat(CanonicalJson.write(new Mixed("z", Optional.empty(), List.of(), cats)))
                .isEqualTo("{\"bees\":[],\"cats\":[\"a\",\"b\",\"c\"],\"zebra\":\"z\"}");
        assertThat(CanonicalJson.write(new Mixed("z", Optional.of(7), List.of(2, 1), Set.of())))
                .isEqualTo("{\"ant\":7,\"bees\":[2,1],\"cats\":[],\"zebra\":\"z\"}");
        assertThat(CanonicalJson.write(new Empty())).isEqualTo("{}");
    }

    @Test
    void names_the_member_of_a_sealed_family() {
        assertThat(CanonicalJson.write(List.of(new Shape.Square(2), new Shape.Point())))
                .isEqualTo("[{\"type\":\"Square\",\"width\":2},{\"type\":\"Point\"}]");
    }

    @Test
    void writes_identities_codes_and_plain_values_as_text() {
        assertThat(CanonicalJson.write(List.of(
                        OfferingId.of("glass"),
                        SkillLevel.of(3),
                        Gender.FEMALE,
                        Instant.EPOCH,
                        Currency.getInstance("CNY"),
                        new BigDecimal("1E+2"),
                        true,
                        5L)))
                .isEqualTo("[\"glass\",\"3\",\"FEMALE\",\"1970-01-01T00:00:00Z\",\"CNY\",\"100\",true,5]");
        assertThat(CanonicalJson.write(Map.of(OfferingId.of("b"), 1, OfferingId.of("a"), Map.of())))
                .isEqualTo("{\"a\":{},\"b\":1}");
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "1e-10, 0",
        "-0.0, 0",
        "2, 2",
        "120, 120",
        "0.1234567895, 0.123456790",
        "1e12, 1000000000000"
    })
    void rounds_what_was_measured_to_nine_decimals(double value, BigDecimal written) {
        assertThat(CanonicalJson.write(value))
                .isEqualTo(
                        written.signum() == 0
                                ? "0"
                                : written.stripTrailingZeros().toPlainString());
    }

    @Test
    void escapes_what_json_asks_for_and_nothing_else() {
        assertThat(CanonicalJson.write("a\"b\\c\nd\re\tf\u0001g\u001f 保洁🏠/\u007f"))
                .isEqualTo("\"a\\\"b\\\\c\\nd\\re\\tf\\u0001g\\u001f 保洁🏠/\u007f\"");
        assertThat(CanonicalJson.write("\n")).isEqualTo("\"\\n\"");
        assertThat(CanonicalJson.write("")).isEqualTo("\"\"");
    }

    @Test
    void refuses_what_has_no_one_form() {
        assertThatThrownBy(() -> CanonicalJson.write(new Object())).hasMessageContaining("canonical form");
    }
}

package dev.doorstep.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.DoubleRange;

/** A place is what is written down of it: a plan that is made again measures the same ways. */
class GeoPointPropertyTest {
    private static final Pattern WRITTEN = Pattern.compile("\\{\"latitude\":([-.0-9]+),\"longitude\":([-.0-9]+)}");

    @Property
    @Tag("AHEAD-09")
    @Label("what is read back from the written form is the same place")
    void what_is_read_back_is_the_same_place(
            @ForAll @DoubleRange(min = -90, max = 90) double latitude,
            @ForAll @DoubleRange(min = -180, max = 180) double longitude,
            @ForAll @DoubleRange(min = -1, max = 1) double tiny) {
        for (GeoPoint place : new GeoPoint[] {new GeoPoint(latitude, longitude), new GeoPoint(tiny / 3e9, latitude)}) {
            Matcher written = WRITTEN.matcher(CanonicalJson.write(place));
            assertThat(written.matches()).isTrue();
            assertThat(new GeoPoint(Double.parseDouble(written.group(1)), Double.parseDouble(written.group(2))))
                    .isEqualTo(place);
        }
    }
}

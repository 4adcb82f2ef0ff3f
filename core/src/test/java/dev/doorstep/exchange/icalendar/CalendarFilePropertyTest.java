package dev.doorstep.exchange.icalendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.kernel.TimeWindow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

class CalendarFilePropertyTest {
    private static final Instant EPOCH = Instant.parse("2026-01-01T00:00:00Z");
    private static final TimeWindow YEAR = TimeWindow.of(EPOCH, Duration.ofDays(365));

    @Property(tries = 200)
    @Tag("AVL-01")
    void what_is_written_is_read_again(@ForAll("entries") List<CalendarEntry> entries, @ForAll("zones") ZoneId zone)
            throws IOException {
        String written = CalendarFile.write(entries, EPOCH);
        Path file = Files.createTempFile("calendar", ".ics");
        try {
            Files.writeString(file, written);
            List<CalendarEntry> read = CalendarFile.read(file, YEAR, zone);
            assertThat(read).containsExactlyInAnyOrderElementsOf(entries).isSortedAccordingTo(CalendarEntry.BY_TIME);
            assertThat(CalendarFile.write(entries, EPOCH)).isEqualTo(written);

        } finally {
            Files.delete(file);
        }
    }

    @Provide
    Arbitrary<List<CalendarEntry>> entries() {
        Arbitrary<TimeWindow> windows = Combinators.combine(
                        Arbitraries.integers().between(0, 360 * 24 * 60),
                        Arbitraries.integers().between(1, 3 * 24 * 60))
                .as((from, minutes) -> TimeWindow.of(EPOCH.plusSeconds(from * 60L), Duration.ofMinutes(minutes)));
        Arbitrary<String> summaries = Arbitraries.strings()
                .withChars("abc ,;:\\\"'清洁擦玻璃é")
                .ofMaxLength(120)
                .filter(text -> text.strip().equals(text));
        Arbitrary<String> identities =
                Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(40);
        return Combinators.combine(identities, windows, summaries, Arbitraries.of(true, false))
                .as(CalendarEntry::new)
                .list()
                .uniqueElements()
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of("Asia/Shanghai", "America/New_York", "UTC", "Pacific/Apia", "Asia/Kathmandu")
                .map(ZoneId::of);
    }
}

package dev.doorstep.exchange.icalendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.doorstep.exchange.ImportProblem;
import dev.doorstep.exchange.ImportRejectedException;
import dev.doorstep.kernel.TimeWindow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("AVL-01")
class CalendarFileTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @TempDir
    Path folder;

    /** The rules and the days are examples of RFC 5545, 3.8.5.3; each begins on September 2nd 1997 at 9 in New York. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=DAILY;COUNT=10                           | 09-02 09-03 09-04 09-05 09-06 09-07 09-08 09-09 09-10 09-11
            FREQ=DAILY;INTERVAL=10;COUNT=5                | 09-02 09-12 09-22 10-02 10-12
            FREQ=WEEKLY;COUNT=10                          | 09-02 09-09 09-16 09-23 09-30 10-07 10-14 10-21 10-28 11-04
            FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH | 09-02 09-04 09-09 09-11 09-16 09-18 09-23 09-25 09-30 10-02
            FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH     | 09-02 09-04 09-16 09-18 09-30 10-02 10-14 10-16
            FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15         | 09-02 09-15 10-02 10-15 11-02 11-15 12-02 12-15
            FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15 | 09-10 09-11 09-12 09-13 09-14 09-15
            FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3 | 09-04 10-07 11-06
            """)
    void what_comes_back_comes_on_the_days_of_the_standard(String rule, String days) throws IOException {
        List<CalendarEntry> entries = read(
                year(1997),
                NEW_YORK,
                event("DTSTART;TZID=America/New_York:19970902T090000", "RRULE:" + rule, "DURATION:PT1H"));
        assertThat(entries)
                .extracting(entry -> entry.window().startInclusive())
                .containsExactlyElementsOf(Stream.of(days.split(" "))
                        .filter(day -> !day.startsWith("09-02") || !rule.contains("BYMONTHDAY=10"))
                        .map(day -> LocalDate.parse("1997-" + day)
                                .atTime(9, 0)
                                .atZone(NEW_YORK)
                                .toInstant())
                        .toList());
    }

    @Test
    void what_is_left_out_moved_or_cancelled_is_so() throws IOException {
        List<CalendarEntry> entries = read(
                year(2026),
                SHANGHAI,
                event(
                        "UID:early",
                        "DTSTART;TZID=Asia/Shanghai:20260302T080000",
                        "DTEND;TZID=Asia/Shanghai:20260302T120000",
                        "RRULE:FREQ=DAILY;COUNT=5",
                        "EXDATE;TZID=Asia/Shanghai:20260303T080000"),
                event(
                        "UID:early",
                        "RECURRENCE-ID;TZID=Asia/Shanghai:20260304T080000",
                        "DTSTART;TZID=Asia/Shanghai:20260304T140000",
                        "DTEND;TZID=Asia/Shanghai:20260304T160000"),
                event(
                        "UID:early",
                        "RECURRENCE-ID;TZID=Asia/Shanghai:20260305T080000",
                        "DTSTART;TZID=Asia/Shanghai:20260305T080000",
                        "STATUS:CANCELLED"),
                event("UID:other", "DTSTART:20260302T000000Z", "DTEND:20260302T010000Z", "STATUS:CANCELLED"));
        assertThat(entries)
                .extracting(CalendarEntry::window)
                .containsExactly(
                        hours(SHANGHAI, "2026-03-02T08:00", "2026-03-02T12:00"),
                        hours(SHANGHAI, "2026-03-04T14:00", "2026-03-04T16:00"),
                        hours(SHANGHAI, "2026-03-06T08:00", "2026-03-06T12:00"));
    }

    @Test
    void times_without_a_zone_and_whole_days_go_by_the_wall_clock_that_is_given() throws IOException {
        List<CalendarEntry> entries = read(
                year(2026),
                NEW_YORK,
                event("UID:floats", "DTSTART:20260302T090000", "DTEND:20260302T100000"),
                event("UID:days", "DTSTART;VALUE=DATE:20260307", "DTEND;VALUE=DATE:20260309"),
                event("UID:day", "DTSTART;VALUE=DATE:20261101", "RRULE:FREQ=WEEKLY;COUNT=2"));
        assertThat(entries)
                .extracting(CalendarEntry::window)
                .containsExactly(
                        hours(NEW_YORK, "2026-03-02T09:00", "2026-03-02T10:00"),
                        hours(NEW_YORK, "2026-03-07T00:00", "2026-03-09T00:00"),
                        hours(NEW_YORK, "2026-11-01T00:00", "2026-11-02T00:00"),
                        hours(NEW_YORK, "2026-11-08T00:00", "2026-11-09T00:00"));
        assertThat(entries.get(1).window().duration()).hasHours(47);
        assertThat(entries.get(2).window().duration()).hasHours(25);
    }

    @Test
    void a_zone_that_the_file_describes_is_the_one_that_counts() throws IOException {
        String described = """
                BEGIN:VTIMEZONE
                TZID:China Standard Time
                BEGIN:STANDARD
                DTSTART:16010101T000000
                TZOFFSETFROM:+0800
                TZOFFSETTO:+0800
                END:STANDARD
                END:VTIMEZONE
                """;
        Set<String> known = ZoneId.getAvailableZoneIds();
        List<CalendarEntry> entries = read(
                year(2026),
                NEW_YORK,
                described
                        + event(
                                "DTSTART;TZID=China Standard Time:20260302T080000",
                                "DTEND;TZID=China Standard Time:20260302T120000"));
        assertThat(entries)
                .extracting(CalendarEntry::window)
                .containsExactly(hours(SHANGHAI, "2026-03-02T08:00", "2026-03-02T12:00"));
        assertThat(ZoneId.getAvailableZoneIds())
                .as("what the virtual machine of the host knows")
                .isEqualTo(known);
    }

    @Test
    void busy_and_free_are_told_apart_and_moments_are_neither() throws IOException {
        List<CalendarEntry> entries = read(
                year(2026),
                SHANGHAI,
                event(
                        "UID:a",
                        "DTSTART:20260302T010000Z",
                        "DTEND:20260302T020000Z",
                        "SUMMARY:Dentist",
                        "TRANSP:OPAQUE"),
                event("UID:b", "DTSTART:20260303T010000Z", "DTEND:20260303T020000Z", "TRANSP:TRANSPARENT"),
                event("UID:c", "DTSTART:20260304T010000Z"),
                """
                BEGIN:VFREEBUSY
                UID:d
                FREEBUSY;FBTYPE=BUSY:20260305T010000Z/20260305T020000Z,20260306T010000Z/PT1H
                FREEBUSY;FBTYPE=FREE:20260307T010000Z/PT1H
                END:VFREEBUSY
                """);
        assertThat(entries)
                .extracting(CalendarEntry::uid, CalendarEntry::summary, CalendarEntry::busy)
                .containsExactly(
                        tuple("a", "Dentist", true), tuple("b", "", false), tuple("d", "", true), tuple("d", "", true));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DTSTART:20260302T010000Z,DTEND:20260302T000000Z                | import.calendar.ends-first
            DTEND:20260302T000000Z                                         | import.calendar.no-start
            DTSTART;TZID=Mars/Olympus:20260302T010000,DURATION:PT1H        | import.calendar.zone
            DTSTART:20260302T010000Z,DURATION:PT1H,RRULE:FREQ=HOURLY       | import.calendar.too-often
            DTSTART:20260302T010000Z,DURATION:PT1H,RECURRENCE-ID;RANGE=THISANDFUTURE:20260302T010000Z | import.calendar.range
            """)
    void what_cannot_be_placed_in_time_is_named_by_its_line(String properties, String code) {
        String good = event("DTSTART:20260302T010000Z", "DTEND:20260302T020000Z");
        assertThat(faults(good, event(properties.split(","))))
                .extracting(ImportProblem::code, ImportProblem::place)
                .containsExactly(tuple(code, "worker.ics:7:1"));
    }

    @Test
    void a_time_that_is_none_is_named_by_its_line() {
        assertThat(faults(event("UID:a", "DTSTART:yesterday", "DURATION:PT1H")))
                .extracting(ImportProblem::code, ImportProblem::line)
                .contains(tuple("import.calendar.broken", 5));
    }

    @Test
    void what_is_no_calendar_and_what_is_not_there_is_refused() throws IOException {
        Path file = Files.writeString(folder.resolve("worker.ics"), "day,shift\n2026-03-02,08:00-12:00\n");
        assertThat(faultsOf(file)).extracting(ImportProblem::code).containsExactly("import.calendar.none");
        assertThat(faultsOf(folder.resolve("absent.ics")))
                .extracting(ImportProblem::code)
                .containsExactly("import.file.missing");
    }

    private List<ImportProblem> faults(String... components) {
        return faultsOf(file(components));
    }

    private static List<ImportProblem> faultsOf(Path file) {
        ImportRejectedException[] rejected = new ImportRejectedException[1];
        assertThatThrownBy(() -> CalendarFile.read(file, year(2026), SHANGHAI))
                .asInstanceOf(InstanceOfAssertFactories.type(ImportRejectedException.class))
                .satisfies(thrown -> rejected[0] = thrown);
        return rejected[0].problems();
    }

    private List<CalendarEntry> read(TimeWindow within, ZoneId zone, String... components) throws IOException {
        return CalendarFile.read(file(components), within, zone);
    }

    private Path file(String... components) {
        String text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + String.join("", components) + "END:VCALENDAR\r\n";
        try {
            return Files.writeString(folder.resolve("worker.ics"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String event(String... properties) {
        return "BEGIN:VEVENT\r\n" + String.join("\r\n", properties) + "\r\nEND:VEVENT\r\n";
    }

    private static TimeWindow year(int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        return new TimeWindow(
                first.atStartOfDay(SHANGHAI).toInstant(),
                first.plusYears(1).atStartOfDay(SHANGHAI).toInstant());
    }

    private static TimeWindow hours(ZoneId zone, String from, String to) {
        return new TimeWindow(
                LocalDateTime.parse(from).atZone(zone).toInstant(),
                LocalDateTime.parse(to).atZone(zone).toInstant());
    }
}

package dev.doorstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.cli.Shell.Ended;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Calendars that operators take and hand out. */
@ExtendWith(PreparedCity.class)
@Tag("AVL-01")
class CalendarVerbsTest {
    private static final String CALENDAR = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Somebody//EN
            BEGIN:VEVENT
            UID:late
            SUMMARY:Late shift
            DTSTART;TZID=Asia/Shanghai:20260302T200000
            DTEND;TZID=Asia/Shanghai:20260303T020000
            RRULE:FREQ=DAILY;COUNT=2
            END:VEVENT
            END:VCALENDAR
            """;

    @TempDir
    Path folder;

    @Test
    void shifts_come_from_a_calendar_and_go_into_one(Shell shell) throws Exception {
        Path file = Files.writeString(folder.resolve("late.ics"), CALENDAR);
        String command = "worker roster import W001 " + file + " --from 2026-03-02 --days 4 --format csv";
        List<String> before = shell.dump();
        String changed = shell.type(command + " --dry-run").out();
        assertThat(changed)
                .contains("W001,2026-03-02,MONDAY,", ",20:00-24:00\n", ",00:00-02:00 20:00-24:00\n", ",00:00-02:00\n");
        assertThat(shell.dump()).isEqualTo(before);
        assertThat(shell.type(command).out()).isEqualTo(changed);
        assertThat(shell.type("worker roster show W001 --from 2026-03-02 --days 5 --format csv")
                        .out())
                .contains("2026-03-03,TUESDAY,", "2026-03-05,THURSDAY,");
        String written =
                shell.type("worker calendar W001 --from 2026-03-02 --days 4").out();
        assertThat(written)
                .contains(
                        "BEGIN:VCALENDAR", "DTSTART:20260302T120000Z", "DTEND:20260302T160000Z", "TRANSP:TRANSPARENT");
        Path again = Files.writeString(folder.resolve("again.ics"), written);
        assertThat(shell.type("worker roster import W001 " + again + " --from 2026-03-02 --days 4 --format csv")
                        .out())
                .as("what was written changes nothing")
                .doesNotContain("W001");
    }

    @Test
    @Tag("AVL-05")
    void busy_time_is_asked_for_once(Shell shell) throws Exception {
        Path file = Files.writeString(folder.resolve("private.ics"), CALENDAR);
        String command = "leave import W001 " + file + " --from 2026-03-02 --days 4 --reason private --format csv";
        Ended asked = shell.type(command);
        assertThat(asked.out())
                .contains("2026-03-02T20:00:00+08:00,2026-03-03T02:00:00+08:00,ASKED,private,")
                .contains("2026-03-03T20:00:00+08:00,2026-03-04T02:00:00+08:00,ASKED,private,");
        assertThat(shell.type(command).out()).doesNotContain("ASKED");
        assertThat(shell.type("worker calendar W001 --from 2026-03-02 --days 4").out())
                .as("only approved leave keeps away")
                .doesNotContain("leave/");
    }

    @Test
    void a_calendar_that_is_none_changes_nothing(Shell shell) throws Exception {
        Path file =
                Files.writeString(folder.resolve("broken.ics"), CALENDAR.replace("20260303T020000", "20260301T020000"));
        List<String> before = shell.dump();
        Ended refused = shell.type("worker roster import W001 " + file + " --from 2026-03-02 --days 4");
        assertThat(refused.code()).isNotZero();
        assertThat(refused.err()).contains("broken.ics:4:1", "import.calendar.ends-first");
        assertThat(shell.dump()).isEqualTo(before);
        assertThat(shell.type("worker roster import W001 " + Files.writeString(folder.resolve("later.ics"), CALENDAR)
                                + " --from 2027-03-02 --days 4")
                        .err())
                .contains("roster.pattern.cycle");
    }
}

package dev.doorstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How dispatchers watch a day at the terminal. */
@ExtendWith(PreparedCity.class)
@Tag("DSP-14")
class WatchVerbsTest {
    private static final String WATCH = "dispatch watch --day 2026-03-04 ";

    /** The Wednesday of the order, at ten o'clock in Shanghai: nobody has set out for nine. */
    private static final Instant WEDNESDAY_TEN = Instant.parse("2026-03-04T02:00:00Z");

    @Test
    @Tag("ORD-02")
    void says_when_everybody_is_expected_now_and_if_nothing_happens_until_later(Shell shell) throws Exception {
        JsonNode planned = expected(shell, WATCH);
        assertThat(planned.get("number").asText()).isEqualTo(shell.lastOrder());
        assertThat(planned.get("estimated_arrival")).isEqualTo(planned.get("start"));
        assertThat(planned.get("late_minutes").asInt()).isZero();
        assertThat(planned.get("slack_minutes").asInt()).isEqualTo(60);
        JsonNode later = expected(shell, WATCH + "--at 2026-03-04T10:30 ");
        assertThat(later.get("late_minutes").asInt()).isBetween(31, 120);
        assertThat(later.get("slack_minutes").asInt()).isZero();
        JsonNode shown = json(shell.at(WEDNESDAY_TEN)
                        .type("order show " + shell.lastOrder() + " --format json")
                        .out())
                .get("visits")
                .get(0);
        JsonNode then = expected(shell.at(WEDNESDAY_TEN), WATCH);
        assertThat(shown.get("estimated_arrival")).isEqualTo(then.get("estimated_arrival"));
        assertThat(shown.get("estimated_end")).isEqualTo(then.get("estimated_end"));
    }

    @Test
    @Tag("ORD-10")
    void says_what_to_look_at_and_how_to_plan_around_it_and_records_it_once(Shell shell) throws Exception {
        String number = shell.lastOrder();
        assertThat(shell.type(WATCH.strip()).code()).isZero();
        Shell late = shell.at(WEDNESDAY_TEN);
        Shell.Ended ended = late.type(WATCH + "--record --format json");
        assertThat(ended.code()).isEqualTo(ExitCode.TROUBLE.number());
        assertThat(ended.err()).startsWith("error: dispatch.trouble: There are 2 things");
        JsonNode alerts = json(ended.out()).get("alerts");
        assertThat(alerts.findValuesAsText("alert")).containsExactly("NOT_ACCEPTED", "LATE");
        assertThat(alerts.findValuesAsText("number")).containsOnly(number);
        assertThat(alerts.findValuesAsText("since")).containsOnly("2026-03-04T10:00:00+08:00");
        String replan = alerts.get(1).get("replan").asText();
        assertThat(replan).startsWith("dispatch replan --day 2026-03-04 --late W");
        assertThat(late.type(replan + " --steps 100").code()).isZero();
        assertThat(late.type(WATCH + "--tolerate LATE=600,NOT_ACCEPTED=0 --lang zh")
                        .out())
                .contains("提醒");
        assertThat(shell.type("dispatch watch --tolerate SOON=1").code()).isEqualTo(ExitCode.USAGE.number());
    }

    @Test
    void where_a_worker_is_is_told_shown_and_forgotten(Shell shell) {
        String[] tell = {"worker", "position", "tell", "W001", "--point", "31.2304,121.4737", "--format", "csv"};
        String told = "at,latitude,longitude\n2026-03-01T12:00:00+08:00,31.2304,121.4737\n";
        assertThat(shell.run(tell).out()).isEqualTo(told);
        assertThat(shell.run(tell).out()).isEqualTo(told);
        assertThat(shell.type("worker position show W001 --format csv").out()).isEqualTo(told);
        Shell monday = shell.at(Shell.SUNDAY_NOON.plusSeconds(90_000));
        assertThat(monday.type("worker position show W001 --format csv").out()).isEqualTo("at,latitude,longitude\n");
        assertThat(monday.type("worker position forget --format csv").out()).isEqualTo("positions\n1\n");
        assertThat(monday.type("worker position forget --format csv").out()).isEqualTo("positions\n0\n");
        assertThat(monday.run(
                                "worker",
                                "position",
                                "tell",
                                "W001",
                                "--point",
                                "31.2304 121.4737",
                                "--at",
                                "2026-03-03T12:00")
                        .err())
                .startsWith("error: course.unusable-ping: ");
    }

    private static JsonNode expected(Shell shell, String command) throws Exception {
        return json(shell.type(command + "--format json").out()).get("expected").get(0);
    }

    private static JsonNode json(String text) throws Exception {
        return new ObjectMapper().readTree(text);
    }
}

package dev.doorstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page that a dispatcher opens in a browser, read as the browser reads it before it draws anything. */
@ExtendWith(PreparedCity.class)
@Tag("DSP-04")
class BoardTest {
    private static final String BOARD = "dispatch board --day 2026-03-04";

    @Test
    void draws_every_visit_of_the_plan_at_the_time_that_the_plan_says(Shell shell) throws Exception {
        JsonNode routes = json(shell.type("dispatch show --day 2026-03-04 --format json")
                        .out())
                .get("routes");
        JsonNode drawn = drawn(shell.type(BOARD).out());
        assertThat(drawn.findValuesAsText("order"))
                .containsExactlyInAnyOrderElementsOf(routes.findValuesAsText("number"));
        JsonNode first = routes.get(0);
        JsonNode row = row(drawn, first.get("worker").asText());
        JsonNode stop = row.get("stops").get(0);
        assertThat(stop.get("door").get("text").asText())
                .isEqualTo(clock(first, "start") + "–" + clock(first, "estimated_end"));
        assertThat(stop.get("way").get("text").asText())
                .startsWith(clock(first, "depart_by"))
                .contains(first.get("travel_minutes").asText() + " min");
        JsonNode tick = drawn.get("ticks").get(1);
        assertThat(tick.get("at").asInt()).isEqualTo(60);
        assertThat(drawn.get("rows").findValuesAsText("worker"))
                .as("who could work but does not is drawn too")
                .hasSizeGreaterThan(30);
    }

    @Test
    void a_break_is_drawn_where_the_plan_lets_it_be(Shell shell) throws Exception {
        shell.type("worker break W002 --between 11:00-14:00/60");
        UndoneOrder.plan(shell);
        JsonNode drawn = drawn(shell.type(BOARD).out());
        assertThat(row(drawn, "W002").get("rest").get("text").asText()).matches("1[1-3]:\\d\\d–1[2-4]:\\d\\d");
        assertThat(drawn.get("rows").findValues("rest").stream().filter(rest -> !rest.isNull()))
                .hasSize(1);
        shell.type("worker break W002 --none");
    }

    @Test
    void beside_another_plan_it_says_of_every_visit_that_differs_who_had_it(Shell shell) throws Exception {
        shell.type("order place --customer C002 --offering DAILY-HOURLY --units 2 --at 2026-03-04T15:00 --key k");
        String before = UndoneOrder.plan(shell);
        String ill = json(shell.type("dispatch show " + before + " --format json")
                        .out())
                .get("routes")
                .get(0)
                .get("worker")
                .asText();
        shell.type("leave add " + ill + " --from 2026-03-04T00:00 --to 2026-03-05T00:00 --reason fever");
        String after = UndoneOrder.plan(shell);
        JsonNode moves = json(shell.type("dispatch compare " + before + " " + after + " --format json")
                        .out())
                .get("moves");
        assertThat(moves.findValuesAsText("worker_before")).contains(ill);
        JsonNode drawn = drawn(
                shell.type("dispatch board " + after + " --before " + before).out());
        Map<String, String> formers = new HashMap<>();
        drawn.findParents("former")
                .forEach(stop -> formers.put(
                        stop.get("order").asText(), stop.get("former").asText()));
        assertThat(formers.keySet()).containsExactlyInAnyOrderElementsOf(moves.findValuesAsText("number"));
        assertThat(drawn.findParents("settled"))
                .as("what does not differ has no former")
                .hasSizeGreaterThan(formers.size());
        for (JsonNode move : moves) {
            assertThat(formers.get(move.get("number").asText()))
                    .startsWith("Before: " + move.get("worker_before").asText() + ", " + clock(move, "start_before"));
        }
        List<String> others = new ArrayList<>();
        drawn.get("rows").forEach(row -> {
            if (row.get("other").asBoolean()) {
                others.add(row.get("worker").asText());
            }
        });
        assertThat(others).containsAll(moves.findValuesAsText("worker"));
        assertThat(drawn.get("compared").asBoolean()).isTrue();
        assertThat(drawn.get("state").asText()).contains("beside the plan made at");
        assertThat(drawn.get("tiles").findValuesAsText("was")).anyMatch(was -> was.matches("\\(was [0-9.]+ km\\)"));
        JsonNode alone = drawn(shell.type("dispatch board " + after).out());
        assertThat(alone.findParents("former")).isEmpty();
        assertThat(alone.get("compared").asBoolean()).isFalse();
        String thursday = json(shell.type("dispatch plan --day 2026-03-05 --planner greedy --format json")
                        .out())
                .get("plan")
                .get("plan")
                .asText();
        assertThat(shell.type("dispatch board " + after + " --before " + thursday)
                        .err())
                .contains("2026-03-04", "2026-03-05");
    }

    @Test
    void names_who_else_comes_and_when_at_each_visit_of_a_crew_and_nobody_elsewhere(Shell shell) throws Exception {
        String number = CrewOrder.place(shell);
        String plan = UndoneOrder.plan(shell);
        Map<String, JsonNode> crew =
                CrewOrder.stops(drawn(shell.type("dispatch board " + plan).out()), number);
        assertThat(crew).hasSize(2);
        List<String> workers = List.copyOf(crew.keySet());
        for (String worker : workers) {
            String other = workers.get(worker.equals(workers.get(0)) ? 1 : 0);
            String door = crew.get(other).get("door").get("text").asText();
            assertThat(crew.get(worker).get("companions").asText()).isEqualTo("With " + other + " (" + door + ")");
        }
        JsonNode read =
                drawn(shell.type("dispatch board " + plan + " --lang zh").out());
        assertThat(read.findValuesAsText("companions")).hasSize(2).allMatch(text -> text.startsWith("同行："));
    }

    @Test
    void says_why_a_visit_stays_undone_with_the_numbers_of_orders_in_the_language_of_the_reader(Shell shell)
            throws Exception {
        UndoneOrder ill = UndoneOrder.place(shell);
        String plan = UndoneOrder.plan(shell);
        JsonNode undone = drawn(
                        shell.type("dispatch board " + plan + " --lang zh").out())
                .get("undone")
                .get(0);
        assertThat(undone.get("order").asText()).isEqualTo(ill.number());
        assertThat(undone.get("tally").toString()).contains("NAMED_WORKER");
        assertThat(undone.get("reasons").get(ill.worker()).get(0).asText())
                .contains(ill.worker())
                .containsPattern("[一-龥]");
    }

    @Test
    void names_no_customer_and_cannot_be_broken_out_of(Shell shell) throws Exception {
        String page = shell.type(BOARD).out();
        List<String> names =
                json(shell.type("customer list --format json").out()).findValuesAsText("name");
        assertThat(names).hasSizeGreaterThan(100);
        assertThat(page).doesNotContain(names);
        assertThat(page).as("loads nothing").doesNotContain("src=", "href=", "url(", "fetch(", "@import");
        assertThat(page.split("</script>", -1)).hasSize(3);
        assertThat(page).startsWith("<!DOCTYPE html>").contains("<html lang=\"en\">");
    }

    private static String clock(JsonNode row, String column) {
        return row.get(column).asText().substring(11, 16);
    }

    private static JsonNode row(JsonNode drawn, String worker) {
        for (JsonNode row : drawn.get("rows")) {
            if (row.get("worker").asText().equals(worker)) {
                return row;
            }
        }
        throw new AssertionError(worker + " is not drawn");
    }

    private static JsonNode drawn(String page) throws Exception {
        Matcher data = Pattern.compile("<script type=\"application/json\" id=\"board\">(.*)</script>")
                .matcher(page);
        assertThat(data.find()).isTrue();
        return json(data.group(1));
    }

    private static JsonNode json(String text) throws Exception {
        return new ObjectMapper().readTree(text);
    }
}

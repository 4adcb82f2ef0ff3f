package dev.doorstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Finding workers for visits at the terminal: asked, sent by a merchant, grabbed. */
@ExtendWith(PreparedCity.class)
@Tag("DSP-06")
class OfferVerbsTest {
    @TempDir
    private Path folder;

    @Test
    void a_worker_is_asked_declines_and_the_next_one_accepts(Shell shell) throws Exception {
        String order = shell.lastOrder();
        begin(shell, "[{mode: OFFER, minutes: 10, workers: 2}]");
        JsonNode asked = shown(shell, "offer list");
        assertThat(asked.get("number").asText()).isEqualTo(order);
        assertThat(asked.get("rung").asText()).isEqualTo("OFFER");
        List<String> before = shell.dump();
        assertThat(shell.type("offer accept " + order + " --dry-run").code()).isZero();
        assertThat(shell.dump()).isEqualTo(before);
        JsonNode next = shown(shell, "offer decline " + order + " --reason ill");
        assertThat(next.get("worker").asText()).isNotEqualTo(asked.get("worker").asText());
        assertThat(next.get("asked").asInt()).isEqualTo(2);
        assertThat(shown(shell, "offer accept " + order).get("state").asText()).isEqualTo("TAKEN");
        assertThat(shell.type("offer list --format csv").out().lines()).hasSize(1);
        assertThat(shell.type("offer accept " + order).code())
                .as("accepted again")
                .isZero();
        assertThat(shell.type("offer decline " + order).err()).startsWith("error: allotment.not-on-offer: ");
    }

    @Test
    @Tag("DSP-05")
    void whoever_wants_a_visit_of_the_pool_sees_it_and_grabs_it(Shell shell) throws Exception {
        String order = shell.lastOrder();
        begin(shell, "[{mode: POOL, minutes: 30}]");
        String worker = ableTo(shell, order);
        assertThat(shell.type("offer pool " + worker + " --format csv").out()).contains(order);
        JsonNode taken = shown(shell, "offer grab " + order + " --worker " + worker);
        assertThat(taken.get("worker").asText()).isEqualTo(worker);
        assertThat(shell.type("offer pool " + worker + " --format csv").out()).doesNotContain(order);
        assertThat(shell.type("offer grab " + order + " --worker " + worker).err())
                .startsWith("error: allotment.not-on-offer: ");
    }

    @Test
    @Tag("DSP-02")
    void a_dispatcher_decides_by_hand(Shell shell) throws Exception {
        String order = shell.lastOrder();
        begin(shell, "[]");
        assertThat(shown(shell, "offer list").get("rung").isNull()).isTrue();
        String worker = ableTo(shell, order);
        assertThat(shown(shell, "offer assign " + order + " --worker " + worker)
                        .get("worker")
                        .asText())
                .isEqualTo(worker);
        assertThat(shell.type("offer assign " + order + " --worker " + worker).err())
                .startsWith("error: allotment.not-allottable: ");
        JsonNode figures = json(shell, "offer figures");
        assertThat(figures.get("allotted").get("assigned").asInt()).isEqualTo(1);
        assertThat(figures.get("allotted").get("open").asInt()).isZero();
        assertThat(figures.get("ways").get(0).get("way").asText()).isEqualTo("BY_HAND");
    }

    @Test
    @Tag("DSP-02")
    void a_dispatcher_sends_somebody_who_declined_and_says_why(Shell shell) throws Exception {
        String order = shell.lastOrder();
        begin(shell, "[{mode: OFFER, minutes: 10, workers: 2}]");
        String worker = shown(shell, "offer list").get("worker").asText();
        shown(shell, "offer decline " + order + " --reason ill");
        String assign = "offer assign " + order + " --worker " + worker;
        assertThat(shell.type(assign).err())
                .startsWith("error: claim.does-not-fit: ")
                .contains("DECLINED");
        assertThat(shell.type(assign + " --despite DECLINED").err()).contains("--because");
        assertThat(shell.type(assign + " --despite CREDENTIAL --because well").err())
                .startsWith("error: allotment.not-waivable: CREDENTIAL");
        assertThat(shown(shell, assign + " --despite SHIFT,DECLINED --because well")
                        .get("worker")
                        .asText())
                .isEqualTo(worker);
        assertThat(shell.type("order show " + order + " --format json").out()).contains("visit.rules-waived");
    }

    @Test
    @Tag("ORG-04")
    void a_merchant_passes_and_the_visit_comes_back_to_the_platform(Shell shell) throws Exception {
        String order = shell.lastOrder();
        begin(shell, "[{mode: MERCHANT, minutes: 30, merchant: M01}, {mode: POOL, minutes: 30}]");
        assertThat(shown(shell, "offer list").get("merchant").asText()).isEqualTo("M01");
        assertThat(shell.type("offer escalate --format csv").out())
                .as("there is time left")
                .contains("0,0,");
        assertThat(shown(shell, "offer pass " + order).get("rung").asText()).isEqualTo("POOL");
        assertThat(shell.type("offer pass " + order).err()).startsWith("error: allotment.not-on-offer: ");
    }

    private void begin(Shell shell, String ladder) throws IOException {
        Path policy = Files.writeString(
                folder.resolve("policy.yaml"),
                "{format: doorstep-dispatch/1, policy: town, from: 2026-03-01, visits: {ladder: %s}}"
                        .formatted(ladder));
        assertThat(shell.type("dispatch policy import " + policy).err()).isEmpty();
        assertThat(shell.type("offer start --day " + day(shell) + " --format csv")
                        .out())
                .contains("1,0,");
    }

    private static String day(Shell shell) throws IOException {
        JsonNode order = json(shell, "dispatch explain " + shell.lastOrder());
        return order.get("explanation").get("start").asText().substring(0, 10);
    }

    /** Somebody else who could come. */
    private static String ableTo(Shell shell, String order) throws IOException {
        for (JsonNode candidate : json(shell, "dispatch explain " + order).get("candidates")) {
            if (candidate.get("can_come").asBoolean() && !candidate.get("comes").asBoolean()) {
                return candidate.get("worker").asText();
            }
        }
        throw new AssertionError("Nobody else could come.");
    }

    private static JsonNode shown(Shell shell, String line) throws IOException {
        JsonNode shown = json(shell, line);
        return shown.isArray() ? shown.get(0) : shown.get("allotments").get(0);
    }

    private static JsonNode json(Shell shell, String line) throws IOException {
        return new ObjectMapper().readTree(shell.type(line + " --format json").out());
    }
}

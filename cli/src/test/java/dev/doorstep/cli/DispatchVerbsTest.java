package dev.doorstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.doorstep.Doorstep;
import dev.doorstep.availability.roster.Leave;
import dev.doorstep.availability.roster.LeaveState;
import dev.doorstep.dispatch.fairness.Shares;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.LeaveId;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.order.Preview;
import dev.doorstep.organisation.Actor;
import dev.doorstep.spi.Session;
import dev.doorstep.spi.SessionMode;
import dev.doorstep.spi.Store;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What dispatchers do at the terminal. */
@ExtendWith(PreparedCity.class)
@Tag("DSP-01")
class DispatchVerbsTest {
    private static final String WEDNESDAY = "--day 2026-03-04 ";

    @Test
    void what_old_plans_were_made_from_is_cleared_away_but_not_what_may_be_needed(Shell shell) {
        assertThat(shell.type("db clear --dry-run --format csv").out()).contains("0,0");
        assertThat(shell.type("db clear --before 2999-01-01").err()).startsWith("error: upkeep.still-needed: ");
    }

    @Test
    void a_plan_is_kept_shown_and_put_into_force(Shell shell) throws Exception {
        String before =
                shell.type("dispatch show " + WEDNESDAY + "--format json").out();
        JsonNode proposed = json(before).get("plan");
        assertThat(proposed.get("state").asText()).isEqualTo("PROPOSED");
        assertThat(shell.type("dispatch apply --day 2026-03-04").code()).isZero();
        JsonNode applied = json(shell.type("dispatch show " + WEDNESDAY + "--format json")
                        .out())
                .get("plan");
        assertThat(applied.get("state").asText()).isEqualTo("APPLIED");
        assertThat(applied.get("digest")).isEqualTo(proposed.get("digest"));
        assertThat(before).contains(shell.lastOrder());
    }

    @Test
    @Tag("AHEAD-09")
    void the_same_steps_and_seed_give_the_same_plan_and_every_planner_keeps_the_rules(Shell shell) throws Exception {
        String first = digest(shell, "--steps 300 --seed 7 --planner search");
        assertThat(digest(shell, "--steps 300 --seed 7 --planner search")).isEqualTo(first);
        for (String planner : List.of("greedy", "timefold", "best")) {
            assertThat(shell.type("dispatch plan " + WEDNESDAY + "--steps 300 --planner " + planner)
                            .code())
                    .as(planner)
                    .isZero();
        }
    }

    @Test
    @Tag("AHEAD-09")
    void a_plan_is_made_again_to_the_byte_and_what_was_changed_by_hand_is_named(Shell shell) throws Exception {
        String plan = planned(shell, "--steps 300 --seed 7").get("plan").asText();
        assertThat(shell.type("order cancel " + shell.lastOrder()).code()).isZero();
        assertThat(shell.type("dispatch replay " + plan).out()).contains(plan);
        shell.sql("""
                UPDATE ds_plan_snapshot SET document = REPLACE(document, '"detourPercent":135', '"detourPercent":200')""");
        Shell.Ended changed = shell.type("dispatch replay " + plan);
        assertThat(changed.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(changed.err())
                .startsWith("error: dispatch.plan-differs: Plan " + plan)
                .contains("cost.distance");
    }

    @Test
    @Tag("DSP-04")
    void two_plans_are_shown_side_by_side_with_what_is_worse_and_who_goes_elsewhere(Shell shell) throws Exception {
        String before = UndoneOrder.plan(shell);
        UndoneOrder undone = UndoneOrder.place(shell);
        String after = UndoneOrder.plan(shell);
        String compare = "dispatch compare " + before + " " + after;
        JsonNode compared = json(shell.type(compare + " --format json").out());
        JsonNode left = compared.get("figures").get(0);
        assertThat(left.get("figure").asText()).isEqualTo("UNDONE");
        assertThat(left.get("before").asInt()).isZero();
        assertThat(left.get("after").asInt()).isEqualTo(1);
        assertThat(left.get("worse").asBoolean()).isTrue();
        assertThat(compared.get("undone").get(0).get("number").asText()).isEqualTo(undone.number());
        assertThat(compared.get("moves")).isEmpty();
        assertThat(compared.get("shares").findValuesAsText("measure"))
                .containsExactly("DOOR_MINUTES", "METRES", "INCOME");
        assertThat(compared.get("shares")).allSatisfy(share -> {
            assertThat(share.get("greatest")).isEqualTo(share.get("greatest_before"));
            assertThat(share.get("worse").asBoolean())
                    .isEqualTo(
                            share.get("gini").asInt() > share.get("gini_before").asInt());
        });
        assertThat(shell.type(compare + " --lang zh").out()).containsPattern("无人上门的任务 +0 +1 +是");
        String thursday = json(shell.type("dispatch plan --day 2026-03-05 --steps 100 --format json")
                        .out())
                .get("plan")
                .get("plan")
                .asText();
        assertThat(shell.type("dispatch compare " + before + " " + thursday).err())
                .startsWith("error: dispatch.other-day: ");
    }

    @Test
    @Tag("AHEAD-13")
    void a_plan_says_in_numbers_how_evenly_it_shares_the_work_and_why_not_more(Shell shell) throws Exception {
        Path policy = shell.directory().resolve("even.yaml");
        Files.writeString(
                policy, "{format: doorstep-dispatch/1, policy: even, from: 2026-01-02, plan: {gini_max: 100}}");
        String plan = planned(shell, "--steps 300 --seed 7 --policy " + policy)
                .get("plan")
                .asText();
        JsonNode told =
                json(shell.type("dispatch figures " + plan + " --format json").out());
        JsonNode evenness = told.get("evenness");
        assertThat(evenness.get("bound").asText()).isEqualTo("IMPOSSIBLE");
        assertThat(evenness.get("gini_min").asInt())
                .isGreaterThan(evenness.get("gini_max").asInt())
                .isLessThanOrEqualTo(evenness.get("gini").asInt());
        assertThat(told.get("bottleneck")).isNotEmpty();
        assertThat(told.get("staff_days")).hasSize(evenness.get("workers").asInt());
        assertThat(shell.type("dispatch figures " + plan + " --lang zh").out()).contains("就这些任务而言无法做到");
        Files.writeString(
                policy, "{format: doorstep-dispatch/1, policy: even, from: 2026-01-02, plan: {gini_max: 10001}}");
        assertThat(shell.type("dispatch plan --day 2026-03-04 --policy " + policy)
                        .err())
                .contains("even.yaml")
                .contains("10001");
    }

    @Test
    @Tag("AHEAD-13")
    void a_plan_says_how_evenly_it_shares_doors_ways_and_incomes(Shell shell) throws Exception {
        String plan = planned(shell, "--steps 300 --seed 7").get("plan").asText();
        JsonNode told =
                json(shell.type("dispatch figures " + plan + " --format json").out());
        List<JsonNode> days = new ArrayList<>();
        told.get("staff_days").forEach(days::add);
        Map<String, ToLongFunction<JsonNode>> ofADay = Map.of(
                "DOOR_MINUTES", day -> day.get("door_minutes").asLong(),
                "METRES", day -> day.get("metres").asLong(),
                "INCOME", day -> minor(day.get("income")));
        for (JsonNode share : told.get("shares")) {
            String measure = share.get("measure").asText();
            ToLongFunction<JsonNode> value = measure.equals("INCOME") ? DispatchVerbsTest::minor : JsonNode::asLong;
            Shares counted = new Shares(
                    days.stream().map(ofADay.get(measure)::applyAsLong).toList());
            assertThat(List.of("total", "mean", "least", "greatest"))
                    .as(measure)
                    .extracting(column -> value.applyAsLong(share.get(column)))
                    .containsExactly(counted.total(), counted.mean(), counted.least(), counted.most());
            assertThat(share.get("gini").asInt())
                    .isEqualTo(counted.giniBasisPoints())
                    .isPositive();
            assertThat(share.get("workers").asInt()).isEqualTo(days.size());
        }
        assertThat(shell.type("dispatch figures " + plan + " --lang zh").out())
                .contains("当班人员之间的分配均衡程度")
                .containsPattern("收入 +" + days.size() + " ");
        assertThat(shell.type("dispatch figures " + plan + " --format csv").out())
                .contains("measure,workers,total,mean,least,greatest,gini");
    }

    private static long minor(JsonNode money) {
        return new BigDecimal(money.get("amount").asText()).movePointRight(2).longValueExact();
    }

    @Test
    @Tag("DSP-10")
    @Tag("AHEAD-10")
    void an_illness_is_imagined_and_then_planned_around(Shell shell) throws Exception {
        String number = shell.lastOrder();
        String worker = firstOfThePlan(shell);
        JsonNode imagined = json(shell.type("dispatch what-if " + WEDNESDAY + "--steps 100 --ill " + worker
                        + " --one-more-like " + worker + " --format json")
                .out());
        JsonNode move = imagined.get("moves").get(0);
        assertThat(move.get("number").asText()).isEqualTo(number);
        assertThat(move.get("worker_before").asText()).isEqualTo(worker);
        assertThat(imagined.get("unresolved")).isEmpty();
        assertThat(shell.type("worker agenda " + worker + " --day 2026-03-04").out())
                .as("nothing was touched")
                .contains(number);
        JsonNode replanned =
                json(shell.type("dispatch replan " + WEDNESDAY + "--steps 100 --ill " + worker + " --format json")
                        .out());
        assertThat(replanned.get("unresolved")).isEmpty();
        assertThat(replanned.get("moves").findValuesAsText("number")).containsExactly(number);
        assertThat(replanned.get("moves").findValuesAsText("worker_before")).containsExactly(worker);
        assertThat(shell.type("worker agenda " + worker + " --day 2026-03-04").out())
                .doesNotContain(number);
        assertThat(shell.type("dispatch what-if " + WEDNESDAY + "--overruns " + number + "=0")
                        .code())
                .isEqualTo(ExitCode.USAGE.number());
        assertThat(shell.type("dispatch what-if --day 2026-03-05 --cancelled " + number)
                        .err())
                .startsWith("error: dispatch.not-on-that-day: ");
    }

    @Test
    @Tag("DSP-10")
    @Tag("AHEAD-10")
    void a_complaint_is_imagined_and_then_planned_around_and_stands_as_a_block_until_the_day_is_over(Shell shell)
            throws Exception {
        String number = shell.lastOrder();
        String worker = firstOfThePlan(shell);
        String complaint = WEDNESDAY + "--steps 100 --complaint " + worker + "=C001";
        JsonNode imagined = json(
                shell.type("dispatch what-if " + complaint + " --format json").out());
        assertThat(imagined.get("moves").findValuesAsText("hit_by")).containsExactly("COMPLAINT");
        assertThat(shell.type("worker block list --format csv").out())
                .as("nothing was touched")
                .doesNotContain(worker);
        JsonNode replanned = json(shell.type("dispatch replan " + complaint + "=conduct --format json")
                .out());
        JsonNode move = replanned.get("moves").get(0);
        assertThat(move.get("number").asText()).isEqualTo(number);
        assertThat(move.get("worker_before").asText()).isEqualTo(worker);
        assertThat(move.get("worker").asText()).isNotEqualTo(worker);
        assertThat(move.get("hit_by").asText()).isEqualTo("COMPLAINT");
        assertThat(shell.type("worker block list --format csv").out())
                .contains(worker + ",CUSTOMER,CONDUCT,", ",2026-03-05,,NONE,");
        assertThat(shell.type("dispatch explain " + number + " --format csv").out())
                .contains("BLOCKED");
        assertThat(shell.type("dispatch what-if " + WEDNESDAY + "--complaint " + worker + "=C001=RAIN")
                        .code())
                .isEqualTo(ExitCode.USAGE.number());
        assertThat(shell.type("dispatch what-if " + complaint + " --lang zh").out())
                .contains("原因");
    }

    @Test
    @Tag("DSP-15")
    void a_week_is_looked_at_by_day_and_by_worker(Shell shell) throws Exception {
        JsonNode week = json(shell.type("dispatch utilisation --from 2026-03-02 --format json")
                .out());
        JsonNode days = week.get("days");
        assertThat(days).hasSize(7);
        assertThat(days.get(0).get("plan").isNull()).isTrue();
        JsonNode wednesday = days.get(2);
        assertThat(wednesday.get("visits").asInt()).isEqualTo(1);
        assertThat(wednesday.get("shift_minutes").asInt()).isPositive();
        for (String figure : List.of("staff_days", "visits", "minutes", "used_basis_points")) {
            assertThat(week.get("in_all").get(figure)).as(figure).isEqualTo(wednesday.get(figure));
        }
        assertThat(week.get("workers")).hasSize(wednesday.get("staff_days").asInt());
        assertThat(week.get("allotted").get("begun").asInt()).isZero();
        assertThat(shell.type("dispatch utilisation --from 2026-03-04 --days 1 --lang zh")
                        .out())
                .contains("合计", "工时利用");
        assertThat(shell.type("dispatch utilisation --from 2026-03-04 --days 93")
                        .code())
                .isEqualTo(ExitCode.USAGE.number());
    }

    @Test
    @Tag("DSP-03")
    @Tag("AHEAD-06")
    void says_why_a_worker_comes_and_names_the_order_that_keeps_one_away(Shell shell) {
        String number = shell.lastOrder();
        assertThat(shell.type("dispatch explain " + number + " --lang zh").out())
                .contains("由谁上门，为什么")
                .containsPattern("原因 +(在可上门的服务人员中|其他服务人员均无法|单看此单)");
        String busy = shell.type(
                        "slots explain --customer C002 --offering DAILY-HOURLY --units 3 --at 2026-03-04T09:00")
                .out();
        assertThat(busy).containsPattern("CLASHES_WITH +Worker W\\d+ is at another door, visit " + number);
    }

    @Test
    @Tag("DSP-12")
    void a_visit_that_nobody_can_do_says_what_stands_against_every_worker(Shell shell) throws Exception {
        String number = UndoneOrder.place(shell).number();
        JsonNode dispatched = json(shell.type("dispatch run " + WEDNESDAY + "--steps 200 --format json")
                .out());
        assertThat(dispatched.get("undone").get(0).get("number").asText()).isEqualTo(number);
        assertThat(dispatched.get("undone").get(0).get("reasons").toString()).contains("NAMED_WORKER=79", "LEAVE=");
        JsonNode candidates = json(shell.type("dispatch explain " + number + " --format json")
                        .out())
                .get("candidates");
        assertThat(candidates.findValuesAsText("worker")).hasSizeGreaterThanOrEqualTo(80);
        assertThat(candidates)
                .allMatch(candidate -> !candidate.get("can_come").asBoolean()
                        && !candidate.get("blocker").isNull());
    }

    @Test
    @Tag("AHEAD-06")
    void a_shift_that_no_visit_fits_into_is_named_and_the_rest_is_planned(Shell shell) throws Exception {
        String other = shell.lastOrder();
        UndoneOrder order = UndoneOrder.placeForOne(shell);
        assertThat(shell.type("worker roster generate " + order.worker()
                                + " --on 1 --off 0 --shift 09:00-09:30 --from 2026-03-04 --days 1")
                        .out())
                .contains(order.number());
        Shell.Ended ended = shell.type("dispatch run " + WEDNESDAY + "--steps 200 --format json");
        assertThat(ended.code()).isZero();
        JsonNode undone = json(ended.out()).get("undone");
        assertThat(undone.findValuesAsText("number")).containsExactly(order.number());
        assertThat(undone.get(0).get("reasons").toString()).contains("NAMED_WORKER=79", "SHIFT=");
        assertThat(json(shell.type("dispatch show " + WEDNESDAY + "--format json")
                                .out())
                        .get("routes")
                        .findValuesAsText("number"))
                .contains(other);
        assertThat(json(shell.type("dispatch explain " + order.number() + " --format json")
                                .out())
                        .get("candidates"))
                .filteredOn(candidate -> candidate.get("worker").asText().equals(order.worker()))
                .extracting(candidate -> candidate.get("blocker").asText())
                .containsExactly("SHIFT");
        String advise = "dispatch advise " + order.number() + " " + order.worker();
        JsonNode advice = json(shell.type(advise + " --format json").out());
        assertThat(advice.findValuesAsText("change")).containsExactly("SHIFT");
        assertThat(shell.type(advise + " --lang zh").out()).contains("比排班多 160 分钟");
        assertThat(json(shell.type("dispatch advise " + order.number() + " --workers 1 --format json")
                                .out())
                        .findValuesAsText("worker"))
                .isNotEmpty();
    }

    @Test
    @Tag("DSP-02")
    void an_accepted_visit_of_a_worker_on_leave_is_named_by_the_plan(Shell shell) throws Exception {
        String number = shell.lastOrder();
        String plan = "dispatch plan " + WEDNESDAY + "--steps 100 --format json";
        assertThat(json(shell.type(plan).out()).get("conflicts")).isEmpty();
        String worker = firstOfThePlan(shell);
        assertThat(shell.type("offer assign " + number + " --worker " + worker).code())
                .isZero();
        shell.with(store -> awayBehindEverybodysBack(store, worker));
        JsonNode conflict = json(shell.type(plan).out()).get("conflicts").get(0);
        assertThat(conflict.get("number").asText()).isEqualTo(number);
        assertThat(conflict.get("reason").asText()).isEqualTo("LEAVE");
        assertThat(shell.type("dispatch plan " + WEDNESDAY + "--steps 100 --lang zh")
                        .out())
                .contains("已定但服务人员无法到场的任务", number, "请假");
    }

    @Test
    @Tag("BKG-04")
    void a_time_that_is_kept_for_an_order_that_is_not_placed_yet_is_shown_by_its_visit(Shell shell) throws Exception {
        Instant nine = Instant.parse("2026-03-04T01:00:00Z");
        Preview kept = shell.with(store -> Doorstep.builder()
                .store(store)
                .clock(Clock.fixed(Shell.SUNDAY_NOON, ZoneOffset.UTC))
                .build()
                .as(Actor.administrator("li", BranchId.of("SH")))
                .inTransaction(t -> {
                    CustomerId customer =
                            t.customers().customer(PersonCode.of("C002")).id();
                    return t.booking().preview(PlaceOrder.of(customer, OfferingId.of("DAILY-HOURLY"), 3, nine));
                }));
        JsonNode routes = json(shell.type("dispatch show " + UndoneOrder.plan(shell) + " --format json")
                        .out())
                .get("routes");
        assertThat(routes.findValuesAsText("number"))
                .contains(shell.lastOrder(), kept.visit().toString());
    }

    @Test
    void a_plan_that_is_not_there_is_named(Shell shell) {
        assertThat(shell.type("dispatch apply --day 2026-03-07").err()).startsWith("error: dispatch.no-plan-of-day: ");
        assertThat(shell.type("dispatch show 019cb391-c200-79cd-a979-99e8c1c2ae01")
                        .err())
                .startsWith("error: dispatch.unknown-plan: ");
        assertThat(shell.type("dispatch show 42").code()).isEqualTo(ExitCode.USAGE.number());
    }

    /** Whoever takes leave is taken off what they have; here nobody looked. */
    private static Leave awayBehindEverybodysBack(Store store, String code) {
        try (Session session = store.open(BranchId.of("SH"), SessionMode.WRITE)) {
            WorkerId worker = session.workers().all().stream()
                    .filter(known -> known.code().value().equals(code))
                    .findFirst()
                    .orElseThrow()
                    .id();
            TimeWindow wednesday = TimeWindow.of(Instant.parse("2026-03-03T16:00:00Z"), Duration.ofDays(1));
            Leave leave = new Leave(new LeaveId(new UUID(1, 1)), worker, wednesday, "", LeaveState.APPROVED, 0);
            Leave saved = session.availability().leaves().save(leave);
            session.commit();
            return saved;
        }
    }

    private static String digest(Shell shell, String options) throws Exception {
        return planned(shell, options).get("digest").asText();
    }

    private static JsonNode planned(Shell shell, String options) throws Exception {
        return json(shell.type("dispatch plan " + WEDNESDAY + options + " --format json")
                        .out())
                .get("plan");
    }

    private static JsonNode json(String text) throws Exception {
        return new ObjectMapper().readTree(text);
    }

    /** Returns the worker of the first route of the day's plan. */
    private static String firstOfThePlan(Shell shell) throws Exception {
        return json(shell.type("dispatch show " + WEDNESDAY + "--format json").out())
                .get("routes")
                .get(0)
                .get("worker")
                .asText();
    }
}

package dev.doorstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.doorstep.Doorstep;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.organisation.Actor;
import dev.doorstep.workforce.Credential;
import dev.doorstep.workforce.Qualification;
import dev.doorstep.workforce.Worker;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How operators see in time whose papers run out. */
@ExtendWith(PreparedCity.class)
@Tag("AHEAD-12")
@Tag("WRK-02")
class ExpiringVerbsTest {
    @Test
    void papers_that_run_out_are_listed_by_band_and_nothing_is_wrong_while_they_cover_what_was_promised(Shell shell) {
        Shell.Ended ended = shell.type("worker expiring --format csv");
        assertThat(ended.out()).isEqualTo("""
                within_days,worker,name,kind,code,level,valid_to,uncovered
                0,W011,马素芬,CREDENTIAL,HEALTH,,2026-01-31,0
                0,W051,姜永强,CREDENTIAL,REFRIGERATION,,2026-02-10,0
                7,W067,熊晓玲,CREDENTIAL,HEALTH,,2026-03-04,0
                7,W053,谭建平,CREDENTIAL,ELECTRICIAN,,2026-03-05,0
                7,W076,万春香,CREDENTIAL,HEALTH,,2026-03-06,0

                worker,kind,code,level,valid_to,number,name,start,end
                """);
        assertThat(ended.code()).isZero();
        assertThat(shell.type("worker expiring --day 2026-03-05 --bands 3,1 --format csv")
                        .out())
                .contains("0,W067", "1,W076");
        assertThat(shell.type("worker expiring --bands 7,7").code()).isEqualTo(ExitCode.USAGE.number());
        assertThat(shell.type("worker expiring --bands 0").code()).isEqualTo(ExitCode.USAGE.number());
    }

    @Test
    void a_promised_visit_that_papers_leave_uncovered_is_named_and_ends_in_trouble(Shell shell) throws Exception {
        String place = "order place --customer C001 --offering NANNY-HOURLY --units 3 --at 2026-03-05T09:00 --key nanny"
                + " --format json";
        JsonNode placed = json(shell.type(place).out());
        String number = placed.get("order").get("number").asText();
        String worker = placed.get("visits").get(0).get("worker").asText();
        shell.with(store -> Doorstep.builder()
                .store(store)
                .build()
                .as(Actor.administrator("li", BranchId.of("SH")))
                .inTransaction(t -> t.workers()
                        .save(until(LocalDate.of(2026, 3, 4), t.workers().worker(PersonCode.of(worker))))));
        Shell.Ended ended = shell.type("worker expiring --format json");
        assertThat(ended.code()).isEqualTo(ExitCode.TROUBLE.number());
        assertThat(ended.err())
                .startsWith("error: worker.visits-uncovered: 1 promised visits ask for papers or skills");
        JsonNode uncovered = json(ended.out()).get("uncovered");
        assertThat(uncovered.findValuesAsText("number")).containsExactly(number);
        assertThat(uncovered.findValuesAsText("worker")).containsExactly(worker);
        assertThat(uncovered.findValuesAsText("valid_to")).containsExactly("2026-03-04");
        assertThat(json(ended.out()).get("expiring").findValuesAsText("within_days"))
                .containsExactly("0", "0", "7", "7", "7", "7");
        assertThat(json(ended.out()).get("expiring").get(2).get("worker").asText())
                .as("whose visits are at stake come first")
                .isEqualTo(worker);
        Shell.Ended chinese = shell.type("worker expiring --lang zh");
        assertThat(chinese.out()).contains("证书或技能无法覆盖的已承诺上门", number);
        assertThat(chinese.err()).contains("1 次已承诺的上门");
        assertThat(shell.type("dispatch run --day 2026-03-05 --steps 100").code())
                .isZero();
        assertThat(shell.type("worker expiring").code())
                .as("somebody else comes")
                .isZero();
    }

    @Test
    @Tag("WRK-04")
    void a_skill_that_ends_is_listed_with_the_visits_that_it_leaves(Shell shell) throws Exception {
        String place = "order place --customer C001 --offering DAILY-HOURLY --units 3 --at 2026-03-05T09:00 --key clean"
                + " --format json";
        JsonNode placed = json(shell.type(place).out());
        String number = placed.get("order").get("number").asText();
        String worker = placed.get("visits").get(0).get("worker").asText();
        shell.type("worker skill " + worker + " --skill DAILY-CLEAN --level 3/2026-03-04");
        Shell.Ended ended = shell.type("worker expiring --format csv");
        assertThat(ended.code()).isEqualTo(ExitCode.TROUBLE.number());
        assertThat(ended.out())
                .contains("SKILL,DAILY-CLEAN,3,2026-03-04,1\n", worker + ",SKILL,DAILY-CLEAN,3,2026-03-04," + number);
        assertThat(shell.type("worker expiring --lang zh").out()).contains("技能 ");
        shell.type("worker skill " + worker + " --skill DAILY-CLEAN --level 3/2026-03-05");
        assertThat(shell.type("worker expiring").code()).as("renewed").isZero();
    }

    private static Worker until(LocalDate last, Worker known) {
        Qualification has = known.qualification();
        List<Credential> shorter = has.credentials().stream()
                .map(paper -> new Credential(paper.type(), paper.number(), paper.issuer(), paper.validFrom(), last))
                .toList();
        return known.with(new Qualification(has.skills(), shorter, has.experienceYears()));
    }

    private static JsonNode json(String text) throws Exception {
        return new ObjectMapper().readTree(text);
    }
}

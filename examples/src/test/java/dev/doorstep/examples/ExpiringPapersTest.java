package dev.doorstep.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.Desk;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.CredentialType;
import dev.doorstep.kernel.Proficiency;
import dev.doorstep.kernel.SkillCode;
import dev.doorstep.kernel.SkillLevel;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.memory.InMemoryStore;
import dev.doorstep.staffing.credential.ExpiringCredential;
import dev.doorstep.staffing.credential.ExpiryBands;
import dev.doorstep.testkit.world.Shop;
import dev.doorstep.testkit.world.Townsfolk;
import dev.doorstep.workforce.Credential;
import dev.doorstep.workforce.Qualification;
import dev.doorstep.workforce.Worker;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How a host says in time whose papers and skills run out. */
@Tag("AHEAD-12")
class ExpiringPapersTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final List<String> told = new ArrayList<>();

    @Test
    void papers_that_run_out_are_told_with_the_visits_at_stake() {
        Desk office = Shop.open(InMemoryStore.open(), BranchId.of("SH")).office();
        LocalDate today = TODAY;
        office.inTransaction(t ->
                t.workers().save(certified(t.workers().worker(Shop.worker(1).id()))));
        // region expiring
        for (ExpiringCredential papers : office.read(t -> t.credentials().expiring(today, ExpiryBands.of(30, 7, 1)))) {
            tell(papers.worker().code() + ": " + papers.certified() + " until " + papers.lastDay());
            papers.uncovered().forEach(visit -> tell("at stake: " + visit.order()));
        }
        // endregion
        assertThat(told).containsExactly("W001: HEALTH until 2026-03-09");
    }

    @Test
    @Tag("WRK-04")
    void a_skill_is_certified_until_a_day_and_at_a_lower_level_from_then_on() {
        Desk office = Shop.open(InMemoryStore.open(), BranchId.of("SH")).office();
        WorkerId id = Shop.worker(1).id();
        SkillCode cleaning = Townsfolk.CLEANING;
        // region skill
        Proficiency four = Proficiency.until(SkillLevel.of(4), LocalDate.of(2026, 12, 31));
        Proficiency two = Proficiency.of(SkillLevel.of(2));
        Worker certified = office.inTransaction(t -> t.workers().certify(id, cleaning, four.and(two)));
        // endregion
        assertThat(certified.qualification().skills().get(cleaning)).hasToString("4/2026-12-31,2");
    }

    private static Worker certified(Worker known) {
        Qualification has = known.qualification();
        Credential health =
                new Credential(CredentialType.of("HEALTH"), "1", "疾控中心", TODAY.minusYears(1), TODAY.plusDays(7));
        return known.with(new Qualification(has.skills(), List.of(health), has.experienceYears()));
    }

    private void tell(String what) {
        told.add(what);
    }
}

package dev.doorstep.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.catalog.Skill;
import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.SkillCode;
import dev.doorstep.spi.Session;
import dev.doorstep.spi.SessionMode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every store of a catalog must do. An adapter's test implements this and supplies an empty store. */
@Tag("CAT-02")
public interface CatalogContract extends StoreContract {
    /** A skill that was never saved. */
    Skill GLASS = new Skill(SkillCode.of("GLASS"), new LocalText("擦玻璃", "Window cleaning"), 0);

    @Test
    default void reads_back_what_was_saved() {
        Skill saved = inSession(s -> s.catalog().skills().save(GLASS));
        assertThat(saved.version()).isEqualTo(1);
        Optional<Skill> found = inSession(s -> s.catalog().skills().find(GLASS.code()));
        assertThat(found).contains(saved);
    }

    @Test
    default void refuses_a_write_based_on_an_old_read() {
        Skill read = inSession(s -> s.catalog().skills().save(GLASS));
        inSession(s -> s.catalog().skills().save(read));
        assertThatThrownBy(() -> inSession(s -> s.catalog().skills().save(read)))
                .isInstanceOf(StaleWriteException.class);
        assertThatThrownBy(() -> inSession(s -> s.catalog().skills().save(GLASS)))
                .isInstanceOf(StaleWriteException.class);
    }

    @Test
    default void undoes_what_was_not_committed() {
        try (Session session = store().open(BRANCH, SessionMode.WRITE)) {
            session.catalog().skills().save(GLASS);
        }
        List<Skill> left = inSession(s -> s.catalog().skills().all());
        assertThat(left).isEmpty();
    }

    @Test
    default void finds_what_was_before_a_refused_command_changed_it() {
        Skill saved = inSession(s -> s.catalog().skills().save(GLASS));
        Skill found = inSession(s -> {
            assertThat(s.catalog().skills().find(GLASS.code())).contains(saved);
            assertThatThrownBy(() -> s.atomically(() -> {
                        Skill again = s.catalog().skills().save(saved);
                        assertThat(s.catalog().skills().find(GLASS.code())).contains(again);
                        throw new IllegalStateException("refused");
                    }))
                    .hasMessage("refused");
            return s.catalog().skills().find(GLASS.code()).orElseThrow();
        });
        assertThat(found).isEqualTo(saved);
    }

    @Test
    default void undoes_a_refused_command_and_stays_usable() {
        inSession(s -> {
            assertThatThrownBy(() -> s.atomically(() -> {
                        s.catalog().skills().save(GLASS);
                        throw new IllegalStateException("refused");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            return s.catalog().skills().save(new Skill(SkillCode.of("NANNY"), GLASS.name(), 0));
        });
        List<Skill> left = inSession(s -> s.catalog().skills().all());
        assertThat(left).extracting(Skill::code).containsExactly(SkillCode.of("NANNY"));
    }

    @Test
    @Tag("AHEAD-23")
    default void keeps_branches_apart() {
        inSession(s -> s.catalog().skills().save(GLASS));
        try (Session other = store().open(BranchId.of("BJ"), SessionMode.READ)) {
            assertThat(other.catalog().skills().find(GLASS.code())).isEmpty();
            assertThat(other.catalog().skills().all()).isEmpty();
        }
    }
}

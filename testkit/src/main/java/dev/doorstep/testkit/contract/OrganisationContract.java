package dev.doorstep.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.MerchantId;
import dev.doorstep.organisation.Branch;
import dev.doorstep.organisation.Merchant;
import dev.doorstep.spi.Session;
import dev.doorstep.spi.SessionMode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of branches and merchants must do. */
public interface OrganisationContract extends StoreContract {
    /** A branch that is not the one that contracts work in. */
    BranchId OTHER = BranchId.of("BJ");

    @Test
    default void a_branch_is_found_as_it_was_saved() {
        Branch saved = inSession(s -> s.organisation().branches().save(Specimens.branch(BRANCH)));
        assertThat(saved).isEqualTo(Specimens.branch(BRANCH).withVersion(1));
        Optional<Branch> found = inSession(s -> s.organisation().branches().find(BRANCH));
        assertThat(found).contains(saved);
    }

    @Test
    default void every_branch_is_listed_whatever_branch_one_acts_in() {
        inSession(s -> s.organisation().branches().save(Specimens.branch(BRANCH)));
        inSession(s -> s.organisation().branches().save(Specimens.branch(OTHER)));
        List<Branch> all = inSession(s -> s.organisation().branches().all());
        assertThat(all).extracting(Branch::id).containsExactly(OTHER, BRANCH);
        try (Session other = store().open(OTHER, SessionMode.READ)) {
            assertThat(other.organisation().branches().find(BRANCH)).isPresent();
        }
    }

    @Test
    default void a_branch_saved_on_an_old_read_is_refused() {
        Branch read = inSession(s -> s.organisation().branches().save(Specimens.branch(BRANCH)));
        inSession(s -> s.organisation().branches().save(read));
        assertThatThrownBy(() -> inSession(s -> s.organisation().branches().save(read)))
                .isInstanceOf(StaleWriteException.class);
    }

    @Test
    default void merchants_belong_to_one_branch() {
        Merchant merchant = new Merchant(MerchantId.of("M1"), new LocalText("好家政", "Good Home"), 0);
        Merchant saved = inSession(s -> s.organisation().merchants().save(merchant));
        List<Merchant> own = inSession(s -> s.organisation().merchants().all());
        assertThat(own).containsExactly(saved);
        try (Session other = store().open(OTHER, SessionMode.READ)) {
            assertThat(other.organisation().merchants().all()).isEmpty();
            assertThat(other.organisation().merchants().find(merchant.id())).isEmpty();
        }
    }
}

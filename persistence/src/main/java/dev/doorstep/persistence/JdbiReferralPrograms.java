package dev.doorstep.persistence;

import dev.doorstep.marketing.ReferralProgram;
import dev.doorstep.marketing.ReferralPrograms;
import java.util.Optional;

/** What a branch gives for new customers, the one row of it in {@code ds_referral_program}. */
final class JdbiReferralPrograms implements ReferralPrograms {
    private static final String ONLY = "current";

    private final DocumentTable<ReferralProgram> rows;

    JdbiReferralPrograms(Sql sql) {
        rows = new DocumentTable<>(sql, "ds_referral_program", ReferralProgram.class);
    }

    @Override
    public Optional<ReferralProgram> current() {
        return rows.find(ONLY);
    }

    @Override
    public ReferralProgram save(ReferralProgram program) {
        return rows.save(ONLY, program);
    }
}

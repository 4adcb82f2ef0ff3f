package dev.doorstep.memory;

import dev.doorstep.marketing.ReferralProgram;
import dev.doorstep.marketing.ReferralPrograms;
import java.util.Optional;

/** What a branch gives for new customers. */
record MemoryReferralPrograms(VersionedView<ReferralProgram> rows) implements ReferralPrograms {
    private static final String ONLY = "current";

    @Override
    public Optional<ReferralProgram> current() {
        return rows.find(ONLY);
    }

    @Override
    public ReferralProgram save(ReferralProgram program) {
        return rows.save(ONLY, program);
    }
}

package dev.doorstep.memory;

import dev.doorstep.kernel.BranchId;
import dev.doorstep.organisation.Branch;
import dev.doorstep.organisation.Branches;
import java.util.List;
import java.util.Optional;

/** All branches. */
record MemoryBranches(VersionedView<Branch> rows) implements Branches {
    @Override
    public Optional<Branch> find(BranchId id) {
        return rows.find(id);
    }

    @Override
    public List<Branch> all() {
        return rows.all().toList();
    }

    @Override
    public Branch save(Branch branch) {
        return rows.save(branch.id(), branch);
    }
}

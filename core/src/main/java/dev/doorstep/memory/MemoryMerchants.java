package dev.doorstep.memory;

import dev.doorstep.kernel.MerchantId;
import dev.doorstep.organisation.Merchant;
import dev.doorstep.organisation.Merchants;
import java.util.List;
import java.util.Optional;

/** The merchants of a branch. */
record MemoryMerchants(VersionedView<Merchant> rows) implements Merchants {
    @Override
    public Optional<Merchant> find(MerchantId id) {
        return rows.find(id);
    }

    @Override
    public List<Merchant> all() {
        return rows.all().toList();
    }

    @Override
    public Merchant save(Merchant merchant) {
        return rows.save(merchant.id(), merchant);
    }
}

package dev.doorstep.persistence;

import dev.doorstep.kernel.MerchantId;
import dev.doorstep.organisation.Merchant;
import dev.doorstep.organisation.Merchants;
import java.util.List;
import java.util.Optional;

/** The merchants of a branch, in the table {@code ds_merchant}. */
final class JdbiMerchants implements Merchants {
    private final DocumentTable<Merchant> rows;

    JdbiMerchants(Sql sql) {
        rows = new DocumentTable<>(sql, "ds_merchant", Merchant.class);
    }

    @Override
    public Optional<Merchant> find(MerchantId id) {
        return rows.find(id);
    }

    @Override
    public List<Merchant> all() {
        return rows.all();
    }

    @Override
    public Merchant save(Merchant merchant) {
        return rows.save(merchant.id(), merchant);
    }
}

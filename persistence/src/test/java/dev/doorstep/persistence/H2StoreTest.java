package dev.doorstep.persistence;

import dev.doorstep.spi.Store;
import dev.doorstep.testkit.contract.CatalogContract;
import dev.doorstep.testkit.contract.LedgerContract;
import dev.doorstep.testkit.contract.PaymentsContract;
import dev.doorstep.testkit.contract.PricingContract;
import dev.doorstep.testkit.contract.ReviewsContract;
import dev.doorstep.testkit.contract.SettlementContract;
import dev.doorstep.testkit.contract.StoreContract;
import java.nio.file.Path;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** The store on an H2 file passes every contract. */
class H2StoreTest {
    @Nested
    class Catalogs extends Empty implements CatalogContract {}

    @Nested
    class Prices extends Empty implements PricingContract {}

    @Nested
    class Books extends Empty implements LedgerContract {}

    @Nested
    class Payments extends Empty implements PaymentsContract {}

    @Nested
    class Reviews extends Empty implements ReviewsContract {}

    @Nested
    class Settlements extends Empty implements SettlementContract {}

    /** A fresh file for every test. */
    abstract static class Empty implements StoreContract {
        @TempDir
        Path folder;

        private JdbcConnectionPool pool;
        private Store store;

        @BeforeEach
        void open() {
            pool = JdbcConnectionPool.create("jdbc:h2:file:" + folder.resolve("doorstep") + ";WRITE_DELAY=0", "sa", "");
            JdbiStore.migrate(pool);
            store = JdbiStore.open(pool);
        }

        @AfterEach
        void close() {
            store.close();
            pool.dispose();
        }

        @Override
        public Store store() {
            return store;
        }
    }
}

package dev.doorstep.testkit.contract;

import static dev.doorstep.testkit.world.Shop.customerId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.ledger.Account;
import dev.doorstep.ledger.AccountKind;
import dev.doorstep.order.Order;
import dev.doorstep.organisation.Actor;
import dev.doorstep.payment.points.PointsAccount;
import dev.doorstep.pricing.PriceBook;
import dev.doorstep.pricing.tender.PointsRule;
import dev.doorstep.spi.Store;
import dev.doorstep.testkit.world.Shop;
import java.time.Duration;
import java.util.UUID;

/** A shop that takes points, and what its customer 1 has of them. */
final class PointsShop {
    /** A point pays one fen; at most 30 percent of an order, and 100 points at least. */
    private static final PointsRule RULE =
            new PointsRule(1, new PointsRule.Cap(30_00, 500_00), 100, PointsRule.Without.NOTHING);

    private PointsShop() {}

    static Shop open(Store store, long points) {
        Shop shop = Shop.open(store, StoreContract.BRANCH);
        shop.office().inTransaction(t -> {
            PriceBook book = t.pricing().bookAt(t.work().now());
            return t.pricing().save(book.on(book.terms().taking(RULE)));
        });
        shop.clock().advance(Duration.ofSeconds(1));
        if (points > 0) {
            grant(shop, points, "welcome");
        }
        return shop;
    }

    /** What stands in the account of a customer is what the books say of it, and no journal is broken. */
    static void assertBooksAgree(Shop shop) {
        assertThat(shop.office().read(t -> t.ledger().verify()).isBalanced()).isTrue();
        assertThat(balance(shop, Account.of(AccountKind.POINTS_HELD, customerId(1))))
                .isEqualTo(points(account(shop).owed() - usable(shop)));
    }

    static void reserve(Shop shop, int order, long points) {
        shop.desk(Actor.system(shop.branch())).inTransaction(t -> {
            t.points().reserve(order(order), customerId(1), points);
            return t;
        });
    }

    static PointsAccount grant(Shop shop, long points, String reason) {
        return shop.office()
                .inTransaction(t -> t.points().grant(customerId(1), points, reason, IdempotencyKey.of(reason)));
    }

    static PointsAccount account(Shop shop) {
        return shop.customer(1).read(t -> t.points().account(customerId(1)));
    }

    static long usable(Shop shop) {
        return account(shop).usable(shop.clock().instant());
    }

    static Money paid(Shop shop, Order order) {
        return shop.office().read(t -> t.payments().paid(order.id()));
    }

    static Money balance(Shop shop, Account account) {
        return shop.office().read(t -> t.ledger().balance(account));
    }

    static Money points(long points) {
        return Money.ofMinor(points, AccountKind.POINT);
    }

    static OrderId order(int number) {
        return new OrderId(new UUID(9, number));
    }
}

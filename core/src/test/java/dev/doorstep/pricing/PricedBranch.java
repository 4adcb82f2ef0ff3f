package dev.doorstep.pricing;

import dev.doorstep.Doorstep;
import dev.doorstep.Transaction;
import dev.doorstep.catalog.Category;
import dev.doorstep.catalog.Sale;
import dev.doorstep.catalog.Skill;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.CategoryId;
import dev.doorstep.kernel.CouponCode;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.SkillCode;
import dev.doorstep.memory.InMemoryStore;
import dev.doorstep.organisation.Actor;
import dev.doorstep.organisation.Branch;
import dev.doorstep.organisation.BranchSettings;
import dev.doorstep.organisation.Permission;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A branch that sells one offering by one price book, and whoever deals with its prices. */
public final class PricedBranch {
    public static final BranchId ID = BranchId.of("SH");
    public static final CustomerId BUYER = Prices.CUSTOMER;
    public static final CustomerId STRANGER = new CustomerId(new UUID(1, 2));
    public static final Actor OFFICE = Actor.administrator("li", ID);
    public static final Actor BY_THEMSELVES = Actor.customer(BUYER, ID);
    public static final Actor BY_A_STRANGER = Actor.customer(STRANGER, ID);
    /** Sees everything and changes nothing. */
    public static final Actor AUDITOR = Actor.operator("wang", ID, Set.of(Permission.READ));

    private final InMemoryStore store = InMemoryStore.open();
    private Instant now = Prices.NOW;

    /** Opens the branch with its offering and its book. */
    public static PricedBranch open() {
        PricedBranch branch = new PricedBranch();
        LocalText name = new LocalText("保洁", "Cleaning");
        branch.at(Prices.book().effectiveFrom().minusSeconds(1));
        branch.as(OFFICE, t -> {
            t.organisation()
                    .save(new Branch(ID, name, Prices.SHANGHAI, Prices.YUAN, BranchSettings.standard(), Set.of(), 0));
            t.catalog().save(new Skill(SkillCode.of("cleaning"), name, 0));
            t.catalog().save(new Category(CategoryId.of("cleaning"), null, name, 1, 0));
            t.catalog().save(Prices.cleaning(Sale.ALL), Instant.EPOCH);
            return t.pricing().save(Prices.book());
        });
        branch.at(Prices.NOW);
        return branch;
    }

    /** Moves the clock. */
    public void at(Instant moment) {
        now = moment;
    }

    public Instant now() {
        return now;
    }

    /** Does something as somebody. */
    public <T> T as(Actor actor, Function<Transaction, T> body) {
        return Doorstep.builder()
                .store(store)
                .clock(Clock.fixed(now, ZoneOffset.UTC))
                .build()
                .as(actor)
                .inTransaction(body);
    }

    /** Quotes three hours in the evening to the buyer, who may hand a code in. */
    public Quote quote(@Nullable CouponCode code) {
        PriceRequest request = PriceRequest.of(Prices.CLEANING, 3, Prices.TUESDAY_EVENING, BUYER);
        return as(BY_THEMSELVES, t -> t.pricing().quote(code == null ? request : request.with(Set.of(code))));
    }
}

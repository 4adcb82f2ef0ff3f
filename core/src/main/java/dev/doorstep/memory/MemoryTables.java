package dev.doorstep.memory;

import dev.doorstep.catalog.Category;
import dev.doorstep.catalog.Offering;
import dev.doorstep.catalog.Skill;
import dev.doorstep.commission.CommissionPlan;
import dev.doorstep.customer.Customer;
import dev.doorstep.event.CommandEntry;
import dev.doorstep.event.TimelineEntry;
import dev.doorstep.ledger.RecordedJournal;
import dev.doorstep.organisation.Branch;
import dev.doorstep.organisation.Merchant;
<<<<<<< HEAD
import dev.doorstep.pricing.CancellationPolicy;
import dev.doorstep.pricing.Coupon;
import dev.doorstep.pricing.PriceBook;
import dev.doorstep.pricing.Redemption;
=======
import dev.doorstep.payment.OrderFunds;
import dev.doorstep.payment.Payment;
import dev.doorstep.payment.Refund;
import dev.doorstep.review.Review;
import dev.doorstep.settlement.Earning;
import dev.doorstep.settlement.Payout;
import dev.doorstep.settlement.SettlementRun;
import dev.doorstep.settlement.Statement;
>>>>>>> 18ee739 (Money is booked the moment it moves: ledger, commission, payments, reviews and weekly settlement on the memory store)
import dev.doorstep.workforce.Worker;

/** All rows of an in-memory store, one table a kind. */
final class MemoryTables {
    final MemoryTable<Branch> branches = new MemoryTable<>();
    final MemoryTable<Merchant> merchants = new MemoryTable<>();
    final MemoryTable<TimelineEntry> timeline = new MemoryTable<>();
    final MemoryTable<TimelineEntry> outbox = new MemoryTable<>();
    final MemoryTable<CommandEntry> commands = new MemoryTable<>();
    final MemoryTable<Skill> skills = new MemoryTable<>();
    final MemoryTable<Category> categories = new MemoryTable<>();
    final MemoryTable<Offering> offerings = new MemoryTable<>();
    final MemoryTable<PriceBook> priceBooks = new MemoryTable<>();
    final MemoryTable<Coupon> coupons = new MemoryTable<>();
    final MemoryTable<Integer> couponCounts = new MemoryTable<>();
    final MemoryTable<Redemption> redemptions = new MemoryTable<>();
    final MemoryTable<CancellationPolicy> cancellationPolicies = new MemoryTable<>();
    final MemoryTable<Customer> customers = new MemoryTable<>();
    final MemoryTable<Worker> workers = new MemoryTable<>();
    final MemoryTable<RecordedJournal> journals = new MemoryTable<>();
    final MemoryTable<MemoryPosting> postings = new MemoryTable<>();
    final MemoryTable<CommissionPlan> commissionPlans = new MemoryTable<>();
    final MemoryTable<OrderFunds> funds = new MemoryTable<>();
    final MemoryTable<Payment> payments = new MemoryTable<>();
    final MemoryTable<Refund> refunds = new MemoryTable<>();
    final MemoryTable<Review> reviews = new MemoryTable<>();
    final MemoryTable<Earning> earnings = new MemoryTable<>();
    final MemoryTable<SettlementRun> settlementRuns = new MemoryTable<>();
    final MemoryTable<MemorySettled> settled = new MemoryTable<>();
    final MemoryTable<Statement> statements = new MemoryTable<>();
    final MemoryTable<Payout> payouts = new MemoryTable<>();
}

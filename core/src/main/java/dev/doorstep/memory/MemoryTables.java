package dev.doorstep.memory;

import dev.doorstep.availability.Claim;
import dev.doorstep.availability.roster.Leave;
import dev.doorstep.availability.roster.Roster;
import dev.doorstep.catalog.Category;
import dev.doorstep.catalog.Offering;
import dev.doorstep.catalog.Skill;
import dev.doorstep.customer.Customer;
import dev.doorstep.event.CommandEntry;
import dev.doorstep.event.TimelineEntry;
import dev.doorstep.kernel.ClaimId;
import dev.doorstep.organisation.Branch;
import dev.doorstep.organisation.Merchant;
import dev.doorstep.pricing.CancellationPolicy;
import dev.doorstep.pricing.Coupon;
import dev.doorstep.pricing.PriceBook;
import dev.doorstep.pricing.Redemption;
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
    final MemoryTable<Roster> rosters = new MemoryTable<>();
    final MemoryTable<Leave> leaves = new MemoryTable<>();
    final MemoryTable<Claim> claims = new MemoryTable<>();
    final MemoryTable<String> claimsByVisit = new MemoryTable<>();
    final MemoryTable<ClaimId> segments = new MemoryTable<>();
    final MemoryTable<MemoryCalendars.Version> calendars = new MemoryTable<>();
}

package dev.doorstep.exchange.city;

import dev.doorstep.availability.roster.WeeklyShift;
import dev.doorstep.catalog.Category;
import dev.doorstep.catalog.Offering;
import dev.doorstep.catalog.Skill;
import dev.doorstep.commission.CommissionPlan;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.organisation.Branch;
import dev.doorstep.organisation.Merchant;
import dev.doorstep.pricing.PriceBook;
import dev.doorstep.pricing.cancellation.CancellationPolicy;
import dev.doorstep.pricing.promotion.Promotion;
import java.util.List;
import java.util.Map;

/**
 * Everything that the files of a city say, checked: every reference leads somewhere, every code stands once. All
 * versions are zero: what a store holds already is found by its code.
 *
 * @param branch the branch
 * @param merchants the merchants
 * @param services what can be booked
 * @param prices what it costs, who gets what of it, and what calling off costs
 * @param staff who does the work, and when
 * @param customers who buys
 */
public record City(
        Branch branch,
        List<Merchant> merchants,
        Services services,
        Prices prices,
        Staff staff,
        List<ImportedCustomer> customers) {
    /** Keeps its own copies. */
    public City {
        merchants = List.copyOf(merchants);
        customers = List.copyOf(customers);
    }

    /**
     * What can be booked.
     *
     * @param skills the skills
     * @param categories the categories, parents before those below them
     * @param offerings the offerings
     */
    public record Services(List<Skill> skills, List<Category> categories, List<Offering> offerings) {
        /** Keeps its own copies. */
        public Services {
            skills = List.copyOf(skills);
            categories = List.copyOf(categories);
            offerings = List.copyOf(offerings);
        }
    }

    /**
     * What it costs, and who gets what of it.
     *
     * @param books the price book with all tariffs and surcharges; none if nothing is for sale
     * @param promotions what comes off
     * @param cancellation what calling off costs
     * @param plans who gets what
     */
    public record Prices(
            List<PriceBook> books,
            List<Promotion> promotions,
            CancellationPolicy cancellation,
            List<CommissionPlan> plans) {
        /** Keeps its own copies. */
        public Prices {
            books = List.copyOf(books);
            promotions = List.copyOf(promotions);
            plans = List.copyOf(plans);
        }
    }

    /**
     * Who does the work, and when.
     *
     * @param workers the workers
     * @param shifts the shifts of every week, by worker; a worker without any never works
     * @param leaves when somebody is away
     */
    public record Staff(
            List<ImportedWorker> workers, Map<PersonCode, List<WeeklyShift>> shifts, List<ImportedLeave> leaves) {
        /** Keeps its own copies. */
        public Staff {
            workers = List.copyOf(workers);
            shifts = Map.copyOf(shifts);
            leaves = List.copyOf(leaves);
        }
    }
}

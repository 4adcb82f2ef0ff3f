package dev.doorstep.exchange.city;

import dev.doorstep.catalog.Category;
import dev.doorstep.catalog.Offering;
import dev.doorstep.catalog.Skill;
import dev.doorstep.kernel.CouponCode;
import dev.doorstep.organisation.Branch;
import dev.doorstep.organisation.Merchant;
import java.util.List;

/**
 * Everything that the files of a city say, checked: every reference leads somewhere, every code stands once.
 *
 * @param branch the branch
 * @param merchants the merchants
 * @param services what can be booked
 * @param prices what it costs
 * @param policies who gets what, and what calling off costs
 * @param staff who does the work, and when
 * @param customers who buys
 */
public record City(
        Branch branch,
        List<Merchant> merchants,
        Services services,
        Prices prices,
        Policies policies,
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
     * What it costs.
     *
     * @param tariffs the price of each offering
     * @param surcharges what comes on top
     * @param coupons what comes off
     */
    public record Prices(
            List<PriceFiles.TariffRow> tariffs,
            List<PriceFiles.SurchargeRow> surcharges,
            List<PriceFiles.CouponRow> coupons) {
        /** Keeps its own copies. */
        public Prices {
            tariffs = List.copyOf(tariffs);
            surcharges = List.copyOf(surcharges);
            coupons = List.copyOf(coupons);
        }

        /** Tells whether there is a coupon of a code. */
        boolean hasCoupon(CouponCode code) {
            return coupons.stream().anyMatch(coupon -> coupon.code().equals(code));
        }
    }

    /**
     * Who does the work, and when.
     *
     * @param workers the workers
     * @param shifts the shifts of every week
     * @param leave when somebody is away
     */
    public record Staff(List<ImportedWorker> workers, List<ImportedShift> shifts, List<ImportedLeave> leave) {
        /** Keeps its own copies. */
        public Staff {
            workers = List.copyOf(workers);
            shifts = List.copyOf(shifts);
            leave = List.copyOf(leave);
        }
    }
}

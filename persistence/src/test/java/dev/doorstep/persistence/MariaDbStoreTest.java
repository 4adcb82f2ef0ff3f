package dev.doorstep.persistence;

import dev.doorstep.testkit.contract.AllotmentsContract;
import dev.doorstep.testkit.contract.AmendingContract;
import dev.doorstep.testkit.contract.AvailabilityContract;
import dev.doorstep.testkit.contract.BlocksContract;
import dev.doorstep.testkit.contract.BookingContract;
import dev.doorstep.testkit.contract.BookingRaceContract;
import dev.doorstep.testkit.contract.BundleBookingContract;
import dev.doorstep.testkit.contract.CatalogContract;
import dev.doorstep.testkit.contract.ChoosingContract;
import dev.doorstep.testkit.contract.CommandContract;
import dev.doorstep.testkit.contract.ComplaintContract;
import dev.doorstep.testkit.contract.CouponsContract;
import dev.doorstep.testkit.contract.CredentialsContract;
import dev.doorstep.testkit.contract.CrewContract;
import dev.doorstep.testkit.contract.CrewPlanContract;
import dev.doorstep.testkit.contract.CustomersContract;
import dev.doorstep.testkit.contract.DispatchContract;
import dev.doorstep.testkit.contract.DispatchPoliciesContract;
import dev.doorstep.testkit.contract.DurationModelsContract;
import dev.doorstep.testkit.contract.EngagementsContract;
import dev.doorstep.testkit.contract.FavouritesContract;
import dev.doorstep.testkit.contract.FreelanceContract;
import dev.doorstep.testkit.contract.FreshnessContract;
import dev.doorstep.testkit.contract.GroupBuysContract;
import dev.doorstep.testkit.contract.LedgerContract;
import dev.doorstep.testkit.contract.ListingsContract;
import dev.doorstep.testkit.contract.MonitoringContract;
import dev.doorstep.testkit.contract.OfferingsContract;
import dev.doorstep.testkit.contract.OrdersContract;
import dev.doorstep.testkit.contract.OrganisationContract;
import dev.doorstep.testkit.contract.PaymentsContract;
import dev.doorstep.testkit.contract.PointsContract;
import dev.doorstep.testkit.contract.PresenceContract;
import dev.doorstep.testkit.contract.PricingContract;
import dev.doorstep.testkit.contract.PromotionsContract;
import dev.doorstep.testkit.contract.RebookingContract;
import dev.doorstep.testkit.contract.RecheckContract;
import dev.doorstep.testkit.contract.RecommendationContract;
import dev.doorstep.testkit.contract.ReferralsContract;
import dev.doorstep.testkit.contract.RefundingContract;
import dev.doorstep.testkit.contract.ReviewsContract;
import dev.doorstep.testkit.contract.RoadsContract;
import dev.doorstep.testkit.contract.SchedulingContract;
import dev.doorstep.testkit.contract.ScoringContract;
import dev.doorstep.testkit.contract.SeriesContract;
import dev.doorstep.testkit.contract.SettlementContract;
import dev.doorstep.testkit.contract.StaffingContract;
import dev.doorstep.testkit.contract.TimelineContract;
import dev.doorstep.testkit.contract.TransactionContract;
import dev.doorstep.testkit.contract.UnmetDemandContract;
import dev.doorstep.testkit.contract.VisitsContract;
import dev.doorstep.testkit.contract.WaitingContract;
import dev.doorstep.testkit.contract.WarmUpContract;
import dev.doorstep.testkit.contract.WorkersContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The store on MariaDB passes every contract, at each isolation. */
@ParameterizedClass
@EnumSource(Isolation.class)
class MariaDbStoreTest {
    @Parameter
    Isolation isolation;

    @Nested
    class Calendars extends Empty implements AvailabilityContract {}

    @Nested
    class Stories extends Empty implements SchedulingContract {}

    @Nested
    class WorkerBlocks extends Empty implements BlocksContract {}

    @Nested
    class Crews extends Empty implements CrewContract {}

    @Nested
    class CrewPlans extends Empty implements CrewPlanContract {}

    @Nested
    class Freelancers extends Empty implements FreelanceContract {}

    @Nested
    class Presences extends Empty implements PresenceContract {}

    @Nested
    class Races extends Empty implements BookingRaceContract {
        @Override
        public boolean losersWin() {
            return isolation == Isolation.READ_COMMITTED;
        }
    }

    @Nested
    class Listings extends Empty implements ListingsContract {}

    @Nested
    class KeptFavourites extends Empty implements FavouritesContract {}

    @Nested
    class Rebookings extends Empty implements RebookingContract {}

    @Nested
    class Recommendations extends Empty implements RecommendationContract {}

    @Nested
    class Offerings extends Empty implements OfferingsContract {}

    @Nested
    class Catalogs extends Empty implements CatalogContract {}

    @Nested
    class Commands extends Empty implements CommandContract {}

    @Nested
    class Customers extends Empty implements CustomersContract {}

    @Nested
    class Joining extends Empty implements JoiningContract {}

    @Nested
    class Statements extends Empty implements StatementsContract {
        @Override
        public int bookingMax() {
            return 14;
        }
    }

    @Nested
    class News extends Empty implements FreshnessContract {}

    @Nested
    class Bookings extends Empty implements BookingContract {}

    @Nested
    class Choices extends Empty implements ChoosingContract {}

    @Nested
    class Amendments extends Empty implements AmendingContract {}

    @Nested
    class BundleBookings extends Empty implements BundleBookingContract {}

    @Nested
    class WarmUp extends Empty implements WarmUpContract {}

    @Nested
    class Orders extends Empty implements OrdersContract {}

    @Nested
    class Visits extends Empty implements VisitsContract {}

    @Nested
    class Dispatches extends Empty implements DispatchContract {}

    @Nested
    class Monitorings extends Empty implements MonitoringContract {}

    @Nested
    class Allotments extends Empty implements AllotmentsContract {}

    @Nested
    class DispatchPolicies extends Empty implements DispatchPoliciesContract {}

    @Nested
    class Scorings extends Empty implements ScoringContract {}

    @Nested
    class DurationModels extends Empty implements DurationModelsContract {}

    @Nested
    class Organisations extends Empty implements OrganisationContract {}

    @Nested
    class Prices extends Empty implements PricingContract {}

    @Nested
    class Complaints extends Empty implements ComplaintContract {}

    @Nested
    class Coupons extends Empty implements CouponsContract {}

    @Nested
    class Credentials extends Empty implements CredentialsContract {}

    @Nested
    class Groups extends Empty implements GroupBuysContract {}

    @Nested
    class Referrals extends Empty implements ReferralsContract {}

    @Nested
    class Promotions extends Empty implements PromotionsContract {}

    @Nested
    class Rechecks extends Empty implements RecheckContract {}

    @Nested
    class Series extends Empty implements SeriesContract {}

    @Nested
    class Staffs extends Empty implements StaffingContract {}

    @Nested
    class Unmet extends Empty implements UnmetDemandContract {}

    @Nested
    class Engagements extends Empty implements EngagementsContract {}

    @Nested
    class WaitingLists extends Empty implements WaitingContract {}

    @Nested
    class Books extends Empty implements LedgerContract {}

    @Nested
    class Payments extends Empty implements PaymentsContract {}

    @Nested
    class Points extends Empty implements PointsContract {}

    @Nested
    class Refunds extends Empty implements RefundingContract {}

    @Nested
    class Reviews extends Empty implements ReviewsContract {}

    @Nested
    class Roads extends Empty implements RoadsContract {}

    @Nested
    class Settlements extends Empty implements SettlementContract {}

    @Nested
    class Timelines extends Empty implements TimelineContract {}

    @Nested
    class Transactions extends Empty implements TransactionContract {}

    @Nested
    class Workers extends Empty implements WorkersContract {}

    /** An empty store for every test. */
    abstract class Empty extends EmptyStore {
        Empty() {
            super(Server.MARIADB, isolation);
        }
    }
}

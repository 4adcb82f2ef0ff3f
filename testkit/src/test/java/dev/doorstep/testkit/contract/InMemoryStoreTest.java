package dev.doorstep.testkit.contract;

import dev.doorstep.memory.InMemoryStore;
import dev.doorstep.spi.Store;
import org.junit.jupiter.api.Nested;

/** The store in memory passes every contract. */
class InMemoryStoreTest {
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
    class Races extends Empty implements BookingRaceContract {}

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
    class Commands extends Empty implements CommandContract {}

    @Nested
    class Customers extends Empty implements CustomersContract {}

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
    class Timelines extends Empty implements TimelineContract {}

    @Nested
    class Transactions extends Empty implements TransactionContract {}

    @Nested
    class Workers extends Empty implements WorkersContract {}

    /** A fresh store for every test. */
    abstract static class Empty implements StoreContract {
        private final Store store = InMemoryStore.open();

        @Override
        public Store store() {
            return store;
        }
    }
}

package dev.doorstep.testkit.contract;

import dev.doorstep.catalog.Chosen;
import dev.doorstep.catalog.Effort;
import dev.doorstep.catalog.Offering;
import dev.doorstep.catalog.Requirement;
import dev.doorstep.catalog.Units;
import dev.doorstep.catalog.intake.Answers;
import dev.doorstep.customer.Address;
import dev.doorstep.customer.Contact;
import dev.doorstep.customer.Customer;
import dev.doorstep.kernel.ActorKind;
import dev.doorstep.kernel.ActorRef;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.CategoryId;
import dev.doorstep.kernel.CommissionPlanId;
import dev.doorstep.kernel.CredentialType;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.Gender;
import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.MerchantId;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.NoteId;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.OptionCode;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.OrderNumber;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.Place;
import dev.doorstep.kernel.PriceBookId;
import dev.doorstep.kernel.Proficiency;
import dev.doorstep.kernel.PromotionId;
import dev.doorstep.kernel.PurchaseId;
import dev.doorstep.kernel.SkillCode;
import dev.doorstep.kernel.SkillLevel;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.TravelMode;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.Demand;
import dev.doorstep.matching.WorkerChoice;
import dev.doorstep.order.Note;
import dev.doorstep.order.Order;
import dev.doorstep.order.OrderState;
import dev.doorstep.order.Promise;
import dev.doorstep.order.Sold;
import dev.doorstep.order.SourceChannel;
import dev.doorstep.order.Visit;
import dev.doorstep.order.VisitState;
import dev.doorstep.order.course.Progress;
import dev.doorstep.organisation.Branch;
import dev.doorstep.organisation.BranchSettings;
import dev.doorstep.pricing.Asking;
import dev.doorstep.pricing.PriceBook;
import dev.doorstep.pricing.PriceRequest;
import dev.doorstep.pricing.Quote;
import dev.doorstep.pricing.cancellation.Compensation;
import dev.doorstep.pricing.cancellation.Party;
import dev.doorstep.pricing.promotion.Discount;
import dev.doorstep.pricing.promotion.Funding;
import dev.doorstep.pricing.promotion.NotUsed;
import dev.doorstep.pricing.promotion.Obstacle;
import dev.doorstep.pricing.promotion.Outcome;
import dev.doorstep.pricing.reason.Fact;
import dev.doorstep.pricing.reason.Sentence;
import dev.doorstep.pricing.tariff.OfferingPrice;
import dev.doorstep.pricing.tariff.Tariff;
import dev.doorstep.workforce.Credential;
import dev.doorstep.workforce.DailyLimits;
import dev.doorstep.workforce.FloatingBreak;
import dev.doorstep.workforce.HomeBase;
import dev.doorstep.workforce.Person;
import dev.doorstep.workforce.Qualification;
import dev.doorstep.workforce.ServiceArea;
import dev.doorstep.workforce.WorkTerms;
import dev.doorstep.workforce.Worker;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Things to save, with everything in them that a database could spoil: Chinese, signs beyond it, quotes, nothing at
 * all.
 */
final class Specimens {
    private static final String HARD_TEXT = "陈“小”明 \"O'Neil\" \\ 🏠\t%_\nend";
    private static final LocalText HARD_NAME = new LocalText(HARD_TEXT, "Glass");
    private static final GeoPoint PLACE = new GeoPoint(31.230416, 121.473701);
    private static final GeoPoint DAY_END = new GeoPoint(31.2, 121.437);

    /** An area of every kind, on one day or another. */
    private static final ServiceArea AREA = new ServiceArea.Weekly(
            new ServiceArea.Radius(8_000),
            Map.of(
                    DayOfWeek.SATURDAY,
                    new ServiceArea.Polygon(
                            List.of(new GeoPoint(31.1, 121.3), new GeoPoint(31.1, 121.6), new GeoPoint(31.4, 121.4))),
                    DayOfWeek.SUNDAY,
                    new ServiceArea.Districts(Set.of("徐汇区", "浦东新区"))));

    private static final Branch SHANGHAI = branch(BranchId.of("SH"));

    private Specimens() {}

    static Branch branch(BranchId id) {
        return new Branch(
                id,
                new LocalText("上海", "Shanghai"),
                ZoneId.of("Asia/Shanghai"),
                Currency.getInstance("CNY"),
                BranchSettings.standard(),
                Set.of("徐汇区", "浦东新区"),
                0);
    }

    static Customer customer(String code) {
        return new Customer(
                new CustomerId(identity("customer", code)),
                PersonCode.of(code),
                new Contact(HARD_TEXT, "+86 139 0000 0000"),
                new Address("浦东新区", "世纪大道", "100 号 2 单元", PLACE, ""),
                0);
    }

    static Worker worker(String code) {
        return new Worker(
                new WorkerId(identity("worker", code)),
                PersonCode.of(code),
                new Person(HARD_TEXT, Gender.FEMALE, LocalDate.of(1985, 2, 28), "13800000000"),
                new HomeBase("徐汇区", PLACE, AREA, TravelMode.EBIKE, DAY_END),
                new Qualification(
                        Map.of(
                                SkillCode.of("GLASS"),
                                Proficiency.of(SkillLevel.of(3)),
                                SkillCode.of("NANNY"),
                                Proficiency.until(SkillLevel.of(5), LocalDate.of(2027, 3, 31))
                                        .and(Proficiency.of(SkillLevel.of(4)))),
                        List.of(new Credential(
                                CredentialType.of("HEALTH"),
                                "沪-1",
                                "疾控中心",
                                LocalDate.of(2026, 1, 1),
                                LocalDate.of(2026, 12, 31))),
                        7),
                new WorkTerms(MerchantId.of("M1"), CommissionPlanId.of("STANDARD")).calledOutFor(700),
                new DailyLimits(6, 540, 90, FloatingBreak.parse("11:00-14:00/45")),
                0);
    }

    /** An offering of windows by the hour. */
    static Offering offering(String code) {
        return Offering.of(
                OfferingId.of(code),
                CategoryId.of("HOME"),
                new Offering.Text(HARD_NAME, new LocalText("", ""), List.of("擦窗", "window")),
                new Offering.Work(
                        new Units(new LocalText("小时", "hour"), 1, 8),
                        new Effort(0, 60, 0, 0),
                        new Requirement(SkillCode.of("GLASS"), SkillLevel.of(1), Set.of())));
    }

    /** An order of glass cleaning, placed by a customer; the number is the identity as well. */
    static Order order(long number, CustomerId customer, Instant placedAt) {
        return order(number, "GLASS", customer, placedAt);
    }

    /** An order of an offering, placed by a customer; the number is the identity as well. */
    static Order order(long number, String code, CustomerId customer, Instant placedAt) {
        OrderId id = new OrderId(new UUID(7, number));
        Offering offering = offering(code).withVersion(3);
        Tariff tariff = Tariff.Hourly.of(Money.ofMinor(6_001, Currency.getInstance("CNY")), 1);
        PriceBook book = PriceBook.of(
                        PriceBookId.of("B1"), Instant.EPOCH, List.of(OfferingPrice.of(offering.id(), tariff)))
                .withVersion(7);
        PriceRequest request = PriceRequest.of(offering.id(), 2, LocalDateTime.of(2026, 3, 2, 9, 30), customer);
        Asking asking = new Asking(TimeWindow.of(placedAt, Duration.ofMinutes(30)), ZoneOffset.UTC);
        Quote quote = book.quote(offering, request, asking, (sum, charged) -> outcome());
        return new Order(
                id,
                OrderNumber.of(StoreContract.BRANCH, LocalDate.of(2026, 3, 2), id),
                customer,
                OrderState.AWAITING_PAYMENT,
                new Sold(
                        offering.version(),
                        offering.text().name(),
                        new Chosen(Map.of(OptionCode.of("OVEN"), 2), Answers.NONE.and("fault", "WARM", "DEAD")),
                        quote,
                        new Sold.Part(new PurchaseId(new UUID(9, number / 2)), Math.toIntExact(number))),
                SourceChannel.HOTLINE,
                placedAt,
                0);
    }

    /** Nothing comes off, which is said with a fact of every kind. */
    private static Outcome outcome() {
        PromotionId promotion = PromotionId.of("SPRING");
        Sentence tier = Sentence.of("benefit.tier", new Fact.Percent(12_50), 3);
        Sentence reason = Sentence.of(
                "discount.from", HARD_NAME, "1 – 2", tier, new Fact.Series(List.of(tier, Sentence.of("benefit.gift"))));
        Money nothing = Money.zero(Currency.getInstance("CNY"));
        Discount.Source source = new Discount.Source(promotion, 2, new Funding(50_00), null);
        Obstacle obstacle = new Obstacle(Obstacle.Cause.OTHER_VISIT, Fact.listOf(3, 4));
        return new Outcome(
                nothing,
                List.of(new Discount(source, reason, List.of(nothing))),
                List.of(new NotUsed(PromotionId.of("THIRD"), 1, obstacle)));
    }

    /** A visit of an order, promised for an hour, for which nothing happened yet. */
    static Visit visit(long number, OrderId order, Instant promised) {
        Demand demand = new Demand(
                new VisitId(new UUID(8, number)),
                new Place("徐汇区", PLACE),
                new Requirement(SkillCode.of("GLASS"), SkillLevel.of(2), Set.of(CredentialType.of("HEALTH"))),
                Duration.ofHours(2),
                Gender.FEMALE,
                WorkerChoice.preferred(List.of(worker("W1").id(), worker("W2").id())),
                Set.of(worker("W3").id()),
                new CustomerId(identity("customer", "C1")));
        return new Visit(
                order,
                VisitState.PENDING_DISPATCH,
                demand,
                Promise.of(TimeWindow.of(promised, Duration.ofHours(1)), SHANGHAI),
                Progress.NONE,
                new Compensation(
                        3,
                        Party.WORKER,
                        "late/30m",
                        10_00,
                        Money.ofMinor(5_000, Currency.getInstance("CNY")),
                        Money.ofMinor(500, Currency.getInstance("CNY")),
                        new LocalText(HARD_TEXT, "late")),
                0);
    }

    /** A visit that waits for dispatch, of a demand that the caller chooses. */
    static Visit visit(OrderId order, Demand demand, TimeWindow promise) {
        return new Visit(
                order, VisitState.PENDING_DISPATCH, demand, Promise.of(promise, SHANGHAI), Progress.NONE, null, 0);
    }

    /** What somebody says about an order. */
    static Note note(long number, OrderId order, Instant at) {
        ActorRef author = new ActorRef(ActorKind.OPERATOR, "李");
        return new Note(new NoteId(new UUID(9, number)), order, Note.Kind.WISH, author, HARD_TEXT, at);
    }

    private static UUID identity(String kind, String code) {
        return UUID.nameUUIDFromBytes((kind + code).getBytes(StandardCharsets.UTF_8));
    }
}

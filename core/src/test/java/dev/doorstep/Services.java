package dev.doorstep;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.doorstep.event.Work;
import dev.doorstep.organisation.Access;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The services that a transaction hands out, and whether they ask who acts. */
final class Services {
    private static final Set<String> QUESTIONS = Set.of("require", "requireOwn", "owns", "may");

    /** What every actor of a branch may see: what is sold, when and at what price, by whom, and how good they are. */
    private static final Set<String> ASKS_NOT = Set.of(
            "Availability.slots",
            "Bundling.bundle",
            "Bundling.bundles",
            "Bundling.forSale",
            "Catalog.bookable",
            "Catalog.forSale",
            "Catalog.isBookable",
            "Catalog.offering",
            "Catalog.offerings",
            "Catalog.open",
            "Catalog.schema",
            "Catalog.path",
            "Catalog.skills",
            "Catalog.subtree",
            "Discovery.index",
            "Discovery.offerings",
            "Discovery.search",
            // Desks that ask themselves.
            "Dispatch.allotments",
            "Dispatch.policies",
            // Availability.leave asks.
            "Fulfilment.absent",
            "Fulfilment.approveLeave",
            // Whoever may join a group may see how it stands; who is in it is not told.
            "GroupBuying.joinable",
            "GroupBuying.requireClosedBy",
            "GroupBuying.standing",
            "Organisation.branch",
            "Organisation.merchants",
            "PointsDesk.program",
            "Pricing.cancellationPolicy",
            "Pricing.priceRange",
            // Desks that ask themselves.
            "Pricing.coupons",
            "Pricing.groupBuys",
            "Pricing.promotions",
            "Recommending.lately",
            "Recommending.popular",
            "Recommending.popularity",
            "Reviewing.of",
            "Reviewing.ofOffering",
            "Reviewing.ofWorker",
            "Reviewing.ratingOf",
            // A calendar, not a secret.
            "Settlement.currentPeriod",
            "Settlement.lastPeriod");

    private Services() {}

    /** What the public methods of {@link Transaction} answer, but the work, which only tells who acts. */
    static DescribedPredicate<JavaClass> ofATransaction(JavaClasses core) {
        Set<JavaClass> services = core.get(Transaction.class).getMethods().stream()
                .filter(Services::isPublic)
                .map(JavaMethod::getRawReturnType)
                .filter(type -> !type.isEquivalentTo(Work.class))
                .collect(Collectors.toSet());
        return DescribedPredicate.describe("are services of a transaction", services::contains);
    }

    /**
     * Each public method asks its access, itself or through methods of its own class and of hidden ones beside it;
     * those that need not are listed here.
     */
    static ArchCondition<JavaClass> askWhoActs() {
        return new ArchCondition<>("ask what the actor may do, unless everybody may") {
            @Override
            public void check(JavaClass service, ConditionEvents events) {
                service.getMethods().stream()
                        .filter(Services::isACommandOrAQuery)
                        .forEach(method -> {
                            if (asks(method) == ASKS_NOT.contains(name(method))) {
                                String fault =
                                        method.getFullName() + (asks(method) ? " asks after all" : " asks nobody");
                                events.add(SimpleConditionEvent.violated(method, fault));
                            }
                        });
            }
        };
    }

    private static boolean asks(JavaMethod method) {
        Deque<JavaCodeUnit> ahead = new ArrayDeque<>(Set.of(method));
        Set<JavaCodeUnit> seen = new HashSet<>();
        while (!ahead.isEmpty()) {
            JavaCodeUnit unit = ahead.pop();
            if (unit.getMethodCallsFromSelf().stream().anyMatch(Services::isAQuestion)) {
                return true;
            }
            if (seen.add(unit)) {
                unit.getCallsFromSelf().stream()
                        .filter(call -> belongsTo(method.getOwner(), call.getTargetOwner()))
                        .forEach(call -> call.getTarget().resolveMember().ifPresent(ahead::add));
            }
        }
        return false;
    }

    /** A service is its class and the hidden ones of its package that it is made of. */
    private static boolean belongsTo(JavaClass service, JavaClass owner) {
        boolean hidden = !owner.getModifiers().contains(JavaModifier.PUBLIC);
        return owner.equals(service) || (hidden && owner.getPackageName().equals(service.getPackageName()));
    }

    private static boolean isAQuestion(JavaMethodCall call) {
        return call.getTargetOwner().isEquivalentTo(Access.class) && QUESTIONS.contains(call.getName());
    }

    private static boolean isACommandOrAQuery(JavaMethod method) {
        return isPublic(method) && !method.getModifiers().contains(JavaModifier.STATIC);
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }

    private static boolean isPublic(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.PUBLIC);
    }
}

package dev.doorstep.order;

import dev.doorstep.catalog.bundle.Bundling;
import dev.doorstep.catalog.bundle.ServiceBundle;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.PurchaseId;
import dev.doorstep.pricing.tariff.BundleShare;
import dev.doorstep.pricing.tender.Purse;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * How a package is shown and sold: each visit as an order of its own at its share of the price, all of them or none.
 */
record Packaging(Selling selling, Bundling bundles) {
    List<Order> placed(PlaceBundle command, PurchaseId purchase) {
        List<Order> orders = new ArrayList<>();
        for (Piece piece : pieces(command, purchase)) {
            orders.add(selling.placed(piece.order, piece.share));
        }
        return List.copyOf(orders);
    }

    /** Shows a purchase that is none yet: whatever it is submitted as has an identity of its own. */
    BundlePreview shown(PlaceBundle command, PurchaseId unplaced) {
        List<Preview> visits = new ArrayList<>();
        for (Piece piece : pieces(command, unplaced)) {
            visits.add(selling.shown(piece.order, piece.share));
        }
        return new BundlePreview(command, visits);
    }

    /** Sells what the package has now; of what was shown, only times and prices are taken, and those are checked. */
    List<Order> submitted(BundlePreview shown, PurchaseId purchase) {
        Iterator<Preview> visits = shown.visits().iterator();
        List<Order> orders = new ArrayList<>();
        for (Piece piece : pieces(shown.command(), purchase)) {
            orders.add(selling.submitted(piece.order, visits.next(), piece.share));
        }
        return List.copyOf(orders);
    }

    /** One visit: the order for it, and what it has of the purchase. */
    private record Piece(PlaceOrder order, Selling.Share share) {}

    private List<Piece> pieces(PlaceBundle command, PurchaseId purchase) {
        ServiceBundle bundle = bundles.forSale(command.bundle());
        List<ServiceBundle.Share> shares = bundle.shares();
        int visits = shares.stream().mapToInt(share -> share.visits().size()).sum();
        if (visits != command.visits().size()) {
            throw new BundleVisitsException(bundle, visits, command.visits().size());
        }
        Iterator<Long> points = points(command, shares).iterator();
        Iterator<PlaceBundle.Appointment> appointments = command.visits().iterator();
        List<Piece> pieces = new ArrayList<>();
        for (ServiceBundle.Share share : shares) {
            for (Money amount : share.visits()) {
                pieces.add(new Piece(
                        order(command, share.component(), appointments.next()).paying(points.next()),
                        new Selling.Share(
                                new BundleShare(bundle.id(), bundle.version(), amount),
                                new Sold.Part(purchase, pieces.size() + 1))));
            }
        }
        return pieces;
    }

    /** What is handed in for the package may pay for each visit by what it costs. */
    private static List<Long> points(PlaceBundle command, List<ServiceBundle.Share> shares) {
        List<Money> amounts =
                shares.stream().flatMap(share -> share.visits().stream()).toList();
        return Money.ofMinor(command.points(), amounts.get(0).currency()).splitLike(amounts).stream()
                .map(Money::amountMinor)
                .toList();
    }

    private static PlaceOrder order(
            PlaceBundle command, ServiceBundle.Component component, PlaceBundle.Appointment appointment) {
        return new PlaceOrder(
                command.customer(),
                PlaceOrder.Item.of(component.offering(), component.units()).choosing(appointment.chosen()),
                appointment.starts(),
                command.wishes(),
                Purse.EMPTY,
                command.origin());
    }
}

package dev.doorstep.order;

import dev.doorstep.catalog.bundle.Bundling;
import dev.doorstep.catalog.bundle.ServiceBundle;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.PurchaseId;
import dev.doorstep.pricing.tariff.BundleShare;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** How a package is sold: each visit as an order of its own at its share of the price, all of them or none. */
record Packaging(Selling selling, Bundling bundles) {
    List<Order> placed(PlaceBundle command, PurchaseId purchase) {
        ServiceBundle bundle = bundles.forSale(command.bundle());
        List<ServiceBundle.Share> shares = bundle.shares();
        int visits = shares.stream().mapToInt(share -> share.visits().size()).sum();
        if (visits != command.visits().size()) {
            throw new BundleVisitsException(bundle, visits, command.visits().size());
        }
        Iterator<PlaceBundle.Appointment> appointments = command.visits().iterator();
        List<Order> orders = new ArrayList<>();
        for (ServiceBundle.Share share : shares) {
            for (Money amount : share.visits()) {
                orders.add(selling.placed(
                        order(command, share.component(), appointments.next()),
                        new Selling.Share(
                                new BundleShare(bundle.id(), bundle.version(), amount),
                                new Sold.Part(purchase, orders.size() + 1))));
            }
        }
        return List.copyOf(orders);
    }

    private static PlaceOrder order(
            PlaceBundle command, ServiceBundle.Component component, PlaceBundle.Appointment appointment) {
        return new PlaceOrder(
                command.customer(),
                PlaceOrder.Item.of(component.offering(), component.units()).choosing(appointment.chosen()),
                appointment.starts(),
                command.wishes(),
                Set.of(),
                command.origin());
    }
}

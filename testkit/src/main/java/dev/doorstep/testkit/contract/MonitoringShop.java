package dev.doorstep.testkit.contract;

import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.WorkerChoice;
import dev.doorstep.order.Order;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.order.VisitDetail;
import dev.doorstep.order.course.Expectation;
import dev.doorstep.testkit.world.Shop;
import java.util.List;

/** A shop in which one worker has two visits on a day. */
final class MonitoringShop {
    final Shop shop;
    final WorkerId worker;
    final Order first;
    final Order second;

    MonitoringShop(Shop shop, WorkerId worker, Order first, Order second) {
        this.shop = shop;
        this.worker = worker;
        this.first = first;
        this.second = second;
    }

    /** Wishes for this worker or nobody. */
    static PlaceOrder.Wishes only(WorkerId worker) {
        return new PlaceOrder.Wishes(WorkerChoice.strict(worker), null);
    }

    List<Expectation> expectations() {
        return shop.worker(worker).read(t -> t.monitoring().expectations(worker, MonitoringContract.TUESDAY));
    }

    VisitDetail detail(Order order) {
        return shop.customer(order.equals(first) ? 1 : 2)
                .read(t -> t.booking().detail(order.id()))
                .visits()
                .get(0);
    }
}

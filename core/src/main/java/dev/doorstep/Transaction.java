package dev.doorstep;

import dev.doorstep.catalog.Catalog;
import dev.doorstep.commission.Commission;
import dev.doorstep.customer.CustomerRegister;
import dev.doorstep.event.Work;
import dev.doorstep.ledger.Bookkeeping;
import dev.doorstep.ledger.Ledger;
import dev.doorstep.organisation.Access;
import dev.doorstep.organisation.Actor;
import dev.doorstep.organisation.Organisation;
import dev.doorstep.payment.Cashier;
import dev.doorstep.payment.PaymentGateway;
import dev.doorstep.pricing.Pricing;
import dev.doorstep.review.Reviewing;
import dev.doorstep.settlement.Crediting;
import dev.doorstep.settlement.IncomeDesk;
import dev.doorstep.settlement.Settlement;
import dev.doorstep.spi.Session;
import dev.doorstep.workforce.WorkerRegister;
import java.time.Instant;

/** The services, for one actor and one transaction; useless after it ended. */
public final class Transaction {
    private final Session session;
    private final Work work;
    private final Access access;
    private final PaymentGateway gateway;

    Transaction(Actor actor, Session session, Instant now, Engine engine) {
        this.session = session;
        this.work = new Work(actor.ref(), now, engine.ids(), session.work());
        this.access = new Access(actor, session.organisation().branches());
        this.gateway = engine.gateway();
    }

    /** Returns who acts, when, and what happened. */
    public Work work() {
        return work;
    }

    /** Returns the branches and merchants. */
    public Organisation organisation() {
        return new Organisation(access, session.organisation());
    }

    /** Returns what can be booked. */
    public Catalog catalog() {
        return new Catalog(access, session.catalog());
    }

    /** Returns what it costs. */
    public Pricing pricing() {
        return new Pricing(access, work, catalog(), session.pricing());
    }

    /** Returns who buys. */
    public CustomerRegister customers() {
        return new CustomerRegister(access, session.customers());
    }

    /** Returns who does the work. */
    public WorkerRegister workers() {
        return new WorkerRegister(access, session.workers());
    }

    /** Returns how finished work is shared. */
    public Commission commission() {
        return new Commission(access, session.commissionPlans());
    }

    /** Returns what was paid, and who takes and gives back money. */
    public Cashier payments() {
        return new Cashier(access, work, new Cashier.Ports(session.payments(), session.journals(), gateway));
    }

    /** Returns the books. */
    public Ledger ledger() {
        return new Ledger(access, session.journals());
    }

    /** Returns what customers say. */
    public Reviewing reviews() {
        return new Reviewing(access, work, session.reviews());
    }

    /** Returns what turns finished work into earnings. */
    public Crediting crediting() {
        return new Crediting(
                access,
                work,
                new Crediting.Ports(
                        session.commissionPlans(),
                        session.settlement().earnings(),
                        payments(),
                        new Bookkeeping(work, session.journals())));
    }

    /** Returns what settles and pays. */
    public Settlement settlement() {
        return new Settlement(access, work, session.settlement());
    }

    /** Returns what payees read about their money. */
    public IncomeDesk income() {
        return new IncomeDesk(access, session.settlement());
    }
}

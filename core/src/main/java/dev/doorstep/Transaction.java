package dev.doorstep;

import dev.doorstep.availability.Availability;
import dev.doorstep.availability.CalendarKeepingWorkers;
import dev.doorstep.catalog.Catalog;
import dev.doorstep.customer.CustomerRegister;
import dev.doorstep.event.Work;
import dev.doorstep.organisation.Access;
import dev.doorstep.organisation.Actor;
import dev.doorstep.organisation.Organisation;
import dev.doorstep.pricing.Pricing;
import dev.doorstep.spi.Session;
import dev.doorstep.workforce.WorkerRegister;
import java.time.Instant;

/** The services, for one actor and one transaction; useless after it ended. */
public final class Transaction {
    private final Session session;
    private final Work work;
    private final Access access;
    private final Availability.Sources time;

    Transaction(Actor actor, Session session, Instant now, Environment environment) {
        this.session = session;
        this.work = new Work(actor.ref(), now, environment.ids(), session.work());
        this.access = new Access(actor, session.organisation().branches());
        this.time = new Availability.Sources(session.availability(), session.workers(), environment.travel());
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
        return new WorkerRegister(
                access,
                new CalendarKeepingWorkers(
                        session.workers(), session.availability().calendars()));
    }

    /** Returns who can come when. */
    public Availability availability() {
        return new Availability(work, access, time);
    }
}

package dev.doorstep.persistence;

import dev.doorstep.discovery.favourite.Favourite;
import dev.doorstep.discovery.favourite.Favourites;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.WorkerId;
import java.util.List;

/** What customers come back to, in {@code ds_favourite_offering} and {@code ds_followed_worker}. */
final class JdbiFavourites implements Favourites {
    private static final String OFFERINGS = """
            SELECT offering_id, kept_at FROM ds_favourite_offering
             WHERE branch_id = :branch AND customer_id = :customer""";
    private static final String KEEP = """
            INSERT INTO ds_favourite_offering (branch_id, customer_id, offering_id, kept_at)
            VALUES (:branch, :customer, :offering, :at)""";
    private static final String GIVE_UP = """
            DELETE FROM ds_favourite_offering
             WHERE branch_id = :branch AND customer_id = :customer AND offering_id = :offering""";
    private static final String WORKERS = """
            SELECT worker_id, followed_at FROM ds_followed_worker
             WHERE branch_id = :branch AND customer_id = :customer""";
    private static final String FOLLOW = """
            INSERT INTO ds_followed_worker (branch_id, customer_id, worker_id, followed_at)
            VALUES (:branch, :customer, :worker, :at)""";
    private static final String UNFOLLOW = """
            DELETE FROM ds_followed_worker
             WHERE branch_id = :branch AND customer_id = :customer AND worker_id = :worker""";

    private final Sql sql;

    JdbiFavourites(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Favourite<OfferingId>> offerings(CustomerId customer) {
        return Favourite.latestFirst(sql
                .query(OFFERINGS)
                .bind("customer", customer)
                .map((row, context) ->
                        new Favourite<>(OfferingId.of(row.getString("offering_id")), Sql.instant(row, "kept_at")))
                .list()
                .stream());
    }

    @Override
    public void keep(CustomerId customer, Favourite<OfferingId> offering) {
        sql.insertIfAbsent(
                KEEP,
                row -> row.bind("customer", customer)
                        .bind("offering", offering.what())
                        .bind("at", offering.since()));
    }

    @Override
    public void giveUp(CustomerId customer, OfferingId offering) {
        sql.update(GIVE_UP)
                .bind("customer", customer)
                .bind("offering", offering)
                .execute();
    }

    @Override
    public List<Favourite<WorkerId>> workers(CustomerId customer) {
        return Favourite.latestFirst(sql
                .query(WORKERS)
                .bind("customer", customer)
                .map((row, context) ->
                        new Favourite<>(new WorkerId(Sql.uuid(row, "worker_id")), Sql.instant(row, "followed_at")))
                .list()
                .stream());
    }

    @Override
    public void follow(CustomerId customer, Favourite<WorkerId> worker) {
        sql.insertIfAbsent(
                FOLLOW,
                row -> row.bind("customer", customer)
                        .bind("worker", worker.what())
                        .bind("at", worker.since()));
    }

    @Override
    public void unfollow(CustomerId customer, WorkerId worker) {
        sql.update(UNFOLLOW).bind("customer", customer).bind("worker", worker).execute();
    }
}

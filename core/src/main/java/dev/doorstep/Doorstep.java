package dev.doorstep;

import dev.doorstep.availability.unmet.UnmetDemandSink;
import dev.doorstep.discovery.recommendation.AffinityRecommender;
import dev.doorstep.discovery.recommendation.Recommender;
import dev.doorstep.discovery.search.BigramIndexer;
import dev.doorstep.discovery.search.SearchIndexer;
import dev.doorstep.dispatch.scoring.ScoreModel;
import dev.doorstep.dispatch.scoring.StandardScoreModel;
import dev.doorstep.event.Work;
import dev.doorstep.kernel.IdSource;
import dev.doorstep.matching.HouseRule;
import dev.doorstep.matching.HouseRules;
import dev.doorstep.organisation.Actor;
import dev.doorstep.organisation.Branch;
import dev.doorstep.payment.LocalGateway;
import dev.doorstep.payment.PaymentGateway;
import dev.doorstep.routing.GreatCircleTravelTimes;
import dev.doorstep.routing.TravelTimes;
import dev.doorstep.spi.Store;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * The way into everything: a store, a clock, and the services that work on them.
 *
 * <pre>{@code
 * Doorstep doorstep = Doorstep.builder().store(InMemoryStore.open()).build();
 * Branch branch = doorstep.as(actor).read(t -> t.organisation().branch());
 * }</pre>
 *
 * <p>This class is immutable and thread-safe. The store belongs to whoever opened it.
 */
public final class Doorstep {
    private final Engine engine;

    private Doorstep(Engine engine) {
        this.engine = engine;
    }

    /** Begins to set Doorstep up. */
    public static Builder builder() {
        return new Builder();
    }

    /** Acts for an actor; whoever calls this has made sure that it is them. */
    public Desk as(Actor actor) {
        return new Desk(engine, actor);
    }

    /** Sets Doorstep up. Only the store must be named. */
    public static final class Builder {
        private Optional<Store> store = Optional.empty();
        private Clock clock = Clock.systemUTC();
        private Optional<IdSource> ids = Optional.empty();
        private RandomGenerator dice = new SecureRandom();
        private PaymentGateway gateway = new LocalGateway();
        private Function<Branch, TravelTimes> travel = GreatCircleTravelTimes::in;
        private HouseRules house = HouseRules.NONE;
        private SearchIndexer indexer = entries -> BigramIndexer.standard().index(entries);
        private Recommender recommender = new AffinityRecommender();
        private final List<ScoreModel> scoreModels = new ArrayList<>(List.of(new StandardScoreModel()));
        private Optional<UnmetDemandSink> unmet = Optional.empty();
        private DoorstepListener listener = report -> {};

        private Builder() {}

        /** Names the store; this is the only thing without a default. */
        public Builder store(Store store) {
            this.store = Optional.of(store);
            return this;
        }

        /** Names the clock that every decision uses; by default the system's. */
        public Builder clock(Clock clock) {
            this.clock = clock;
            return this;
        }

        /** Names where identities come from; by default UUIDs of version 7 on the clock. */
        public Builder ids(IdSource ids) {
            this.ids = Optional.of(ids);
            return this;
        }

        /**
         * Names the dice that draw the codes of coupons; by default ones that nobody can foresee. They are thrown by
         * many threads at once.
         */
        public Builder dice(RandomGenerator dice) {
            this.dice = dice;
            return this;
        }

        /** Names the payment provider; by default one that approves everything and moves nothing. */
        public Builder paymentGateway(PaymentGateway gateway) {
            this.gateway = gateway;
            return this;
        }

        /**
         * Names who knows travel times; by default the great circle with the detour of the branch, which needs no
         * network. Where the answers {@linkplain TravelTimes#dependOnDeparture() depend on the departure}, they are
         * asked as of the beginning of the hour in which somebody leaves, by the branch's wall-clock.
         */
        public Builder travelTimes(TravelTimes travel) {
            return travelTimesByBranch(branch -> travel);
        }

        /**
         * Names who knows travel times in every branch, as cities have different maps; asked for each transaction, so
         * that it should remember what took long to read.
         */
        public Builder travelTimesByBranch(Function<Branch, TravelTimes> travel) {
            this.travel = travel;
            return this;
        }

        /**
         * Names one more rule about who may do which visit; it gates wherever the rules of Doorstep do.
         *
         * @throws IllegalArgumentException if there is one of that code already
         */
        public Builder houseRule(HouseRule rule) {
            this.house = house.and(rule);
            return this;
        }

        /** Names who builds the indexes that offerings are searched with; by default Doorstep itself. */
        public Builder searchIndexer(SearchIndexer indexer) {
            this.indexer = indexer;
            return this;
        }

        /** Names who picks what customers may want next; by default what comes with Doorstep. */
        public Builder recommender(Recommender recommender) {
            this.recommender = recommender;
            return this;
        }

        /**
         * Names one more model that says who suits a visit best; the policy of a branch says which one counts. What
         * comes with Doorstep is always known.
         *
         * @throws IllegalArgumentException if there is one of that code already
         */
        public Builder scoreModel(ScoreModel model) {
            if (scoreModels.stream().anyMatch(known -> known.id().equals(model.id()))) {
                throw new IllegalArgumentException("There are two score models %s.".formatted(model.id()));
            }
            scoreModels.add(model);
            return this;
        }

        /**
         * Names who takes what was looked for in vain, such as {@link KeptUnmetDemand#in}; by default nobody, and
         * nothing is noted.
         */
        public Builder unmetDemand(UnmetDemandSink sink) {
            this.unmet = Optional.of(sink);
            return this;
        }

        /** Names who hears about every transaction; by default nobody. */
        public Builder listener(DoorstepListener listener) {
            this.listener = listener;
            return this;
        }

        /**
         * Builds the way in.
         *
         * @throws IllegalStateException if no store was named
         */
        public Doorstep build() {
            Store named = store.orElseThrow(() -> new IllegalStateException(
                    "Doorstep needs a store. Maybe .store(InMemoryStore.open()) for a first try, or a JdbiStore."));
            IdSource source = ids.orElseGet(() -> IdSource.timeOrdered(clock));
            return new Doorstep(new Engine(
                    named,
                    clock,
                    new Work.Chance(source, dice),
                    gateway,
                    travel,
                    house,
                    indexer,
                    recommender,
                    List.copyOf(scoreModels),
                    unmet,
                    listener));
        }
    }
}

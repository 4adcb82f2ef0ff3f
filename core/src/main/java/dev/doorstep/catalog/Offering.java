package dev.doorstep.catalog;

import dev.doorstep.catalog.content.Content;
import dev.doorstep.catalog.intake.Effect;
import dev.doorstep.catalog.intake.Intake;
import dev.doorstep.kernel.CategoryId;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.OptionCode;
import dev.doorstep.kernel.Versioned;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A service that can be booked.
 *
 * @param id the code of the offering
 * @param category where it stands in the catalog
 * @param text what people call it and read first about it
 * @param work what is done: in which units, how long, by whom, with which options
 * @param sale whether and how it is sold
 * @param content what people read about it besides
 * @param intake what is asked before it is booked
 * @param version which of its versions this is, counted from 1; an order names the version that it was sold under
 */
public record Offering(
        OfferingId id,
        CategoryId category,
        Text text,
        Work work,
        Sale sale,
        Content content,
        Intake intake,
        long version)
        implements Versioned<Offering> {
    /** Rejects questions whose answers choose what is no option of the offering. */
    public Offering {
        intake.questions()
                .forEach(question -> question.effects().forEach(effect -> work.requireOptions(id, effect.options())));
    }

    /**
     * What people call an offering and read first about it.
     *
     * @param name what it is called
     * @param description what is done
     * @param aliases what else people call it when they look for it, at most {@value #ALIASES_MAX}
     */
    public record Text(LocalText name, LocalText description, List<String> aliases) {
        /** The most aliases of one offering. */
        public static final int ALIASES_MAX = 50;

        /** Keeps its own copy, and rejects more aliases than anybody reads. */
        public Text {
            aliases = List.copyOf(aliases);
            if (aliases.size() > ALIASES_MAX) {
                throw new IllegalArgumentException("More than %d aliases of %s.".formatted(ALIASES_MAX, name));
            }
        }

        /** Obtains a text without aliases. */
        public Text(LocalText name, LocalText description) {
            this(name, description, List.of());
        }
    }

    /**
     * What is done.
     *
     * @param units what it is counted in
     * @param effort how long it takes
     * @param requirement what a worker must bring
     * @param options what can be chosen besides, at most {@value #OPTIONS_MAX}, each code once
     * @param crew who comes besides the worker who leads, so that at most {@value #CREW_MAX} come together
     */
    public record Work(
            Units units, Effort effort, Requirement requirement, List<ServiceOption> options, List<CrewRole> crew) {
        /** The most options of one offering. */
        public static final int OPTIONS_MAX = 100;

        /** The most workers of one visit. */
        public static final int CREW_MAX = 20;

        /** Keeps its own copies, and rejects options that stand twice and crews that are too large. */
        public Work {
            options = List.copyOf(options);
            crew = List.copyOf(crew);
            if (crew.size() >= CREW_MAX) {
                throw new IllegalArgumentException(
                        "A crew of %d is larger than %d.".formatted(crew.size() + 1, CREW_MAX));
            }
            long codes = options.stream().map(ServiceOption::code).distinct().count();
            if (codes != options.size() || codes > OPTIONS_MAX) {
                throw new IllegalArgumentException("%d options with %d codes: at most %d, each once."
                        .formatted(options.size(), codes, OPTIONS_MAX));
            }
        }

        /** Obtains work of one worker without options. */
        public Work(Units units, Effort effort, Requirement requirement) {
            this(units, effort, requirement, List.of());
        }

        /** Obtains work of one worker. */
        public Work(Units units, Effort effort, Requirement requirement, List<ServiceOption> options) {
            this(units, effort, requirement, options, List.of());
        }

        /** Returns the same work, done by more workers or by fewer. */
        public Work by(List<CrewRole> others) {
            return new Work(units, effort, requirement, options, others);
        }

        /** Returns the same work, which takes another time. */
        public Work taking(Effort other) {
            return new Work(units, other, requirement, options, crew);
        }

        /** Finds an option. */
        public Optional<ServiceOption> option(OptionCode code) {
            return options.stream().filter(option -> option.code().equals(code)).findFirst();
        }

        private void requireOptions(OfferingId id, Map<OptionCode, Integer> chosen) {
            chosen.keySet().stream()
                    .filter(code -> option(code).isEmpty())
                    .findFirst()
                    .ifPresent(code -> {
                        throw new IllegalArgumentException(
                                "An answer chooses %s, which is no option of %s.".formatted(code, id));
                    });
        }
    }

    /** Obtains an offering that asks nothing and has no content beyond its text. */
    public static Offering of(OfferingId id, CategoryId category, Text text, Work work) {
        return new Offering(id, category, text, work, Sale.fixedPrice(), Content.NONE, Intake.NONE, 0);
    }

    /** Returns the same offering, sold otherwise. */
    public Offering sold(Sale otherwise) {
        return new Offering(id, category, text, work, otherwise, content, intake, version);
    }

    /** Returns the same offering with other content. */
    public Offering with(Content other) {
        return new Offering(id, category, text, work, sale, other, intake, version);
    }

    /** Returns the same offering with other questions. */
    public Offering with(Intake other) {
        return new Offering(id, category, text, work, sale, content, other, version);
    }

    /** Returns the same offering with other work. */
    public Offering with(Work other) {
        return new Offering(id, category, text, other, sale, content, intake, version);
    }

    /** Returns what it is counted in. */
    public Units units() {
        return work.units();
    }

    /** Returns the minutes at the door for the fewest units. */
    public int shortestMinutes() {
        return Math.toIntExact(work.effort().atDoor(units().min()).toMinutes());
    }

    /**
     * Demands that it is sold in a number of units.
     *
     * @throws UnitsOutOfRangeException if it is not
     */
    public void requireUnits(int units) {
        if (!units().allows(units)) {
            throw new UnitsOutOfRangeException(this, units);
        }
    }

    /**
     * Returns what one visit for so many units asks for. Everything that depends on what was chosen, the slots, the
     * price, the worker, comes from here.
     *
     * @throws dev.doorstep.catalog.intake.AnswerRefusedException if an answer is missing, is none, or answers what is
     *     not asked
     * @throws OptionRefusedException if an option is not one of the offering's, or is not to be had so often
     * @throws WorkTooLongException if that is more than a day's work
     */
    public Task task(int units, Chosen chosen) {
        return task(units, intake.resolve(chosen.answers()).plus(chosen.ofOptions()));
    }

    /**
     * Says for people what was chosen: the options in the order of the offering, then the answers in the order of the
     * questions.
     */
    public List<Chosen.Told> told(Chosen chosen) {
        List<Chosen.Told> told = new ArrayList<>();
        work.options().forEach(option -> {
            Integer quantity = chosen.options().get(option.code());
            if (quantity != null) {
                told.add(new Chosen.Told(option.name(), new LocalText(quantity.toString(), quantity.toString())));
            }
        });
        intake.questions().stream()
                .filter(question -> chosen.answers().has(question.prompt().code()))
                .forEach(question -> told.add(new Chosen.Told(
                        question.prompt().text(),
                        question.told(chosen.answers().to(question.prompt().code())))));
        return List.copyOf(told);
    }

    /**
     * Returns what one visit for so many units asks for.
     *
     * @param chosen what options and answers change
     * @throws OptionRefusedException if an option is not one of the offering's, or is not to be had so often
     * @throws WorkTooLongException if that is more than a day's work
     */
    public Task task(int units, Effect chosen) {
        Duration atDoor = work.effort().atDoor(units).plusMinutes(chosen.minutes());
        for (Map.Entry<OptionCode, Integer> each : chosen.options().entrySet()) {
            ServiceOption option =
                    work.option(each.getKey()).orElseThrow(() -> OptionRefusedException.unknown(this, each.getKey()));
            if (each.getValue() > option.most()) {
                throw OptionRefusedException.tooMany(this, option, each.getValue());
            }
            atDoor = atDoor.plusMinutes((long) option.minutes() * each.getValue());
        }
        refuseTooLong(units, atDoor);
        Requirement requirement = work.requirement().and(chosen.skills(), chosen.credentials());
        return new Task(id, requirement, atDoor, chosen.options(), crew(units, requirement, atDoor));
    }

    /** Says when each of a crew begins: whoever begins after the others begins when the last of them is finished. */
    private List<Task.Helper> crew(int units, Requirement lead, Duration leadAtDoor) {
        List<Task.Helper> helpers = new ArrayList<>();
        Duration begin = Duration.ZERO;
        Duration end = leadAtDoor;
        for (CrewRole role : work.crew()) {
            Duration atDoor = role.atDoor(units, leadAtDoor);
            begin = role.begin() == CrewRole.Begin.TOGETHER ? begin : end.plusMinutes(role.waitMinutes());
            end = Collections.max(List.of(end, begin.plus(atDoor)));
            refuseTooLong(units, end);
            helpers.add(new Task.Helper(Objects.requireNonNullElse(role.requirement(), lead), atDoor, begin));
        }
        return helpers;
    }

    private void refuseTooLong(int units, Duration time) {
        if (time.toMinutes() > Effort.MINUTES_MAX) {
            throw new WorkTooLongException(this, units, time);
        }
    }

    @Override
    public Offering withVersion(long saved) {
        return new Offering(id, category, text, work, sale, content, intake, saved);
    }
}

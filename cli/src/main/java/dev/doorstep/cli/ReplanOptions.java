package dev.doorstep.cli;

import dev.doorstep.ReplanJob;
import dev.doorstep.Transaction;
import dev.doorstep.dispatch.DispatchDay;
import dev.doorstep.dispatch.disruption.Disruption;
import dev.doorstep.dispatch.disruption.ReplanRequest;
import dev.doorstep.dispatch.policy.DispatchPolicy;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which day is planned around what, and within which bound. */
final class ReplanOptions {
    @Mixin
    private PlannedDay day = new PlannedDay();

    @Mixin
    private DisruptionOptions trouble = new DisruptionOptions();

    @Option(
            names = "--others",
            paramLabel = "NUMBER",
            descriptionKey = "option.others",
            defaultValue = "3",
            converter = Whole.Others.class)
    private int othersMax = 3;

    @Mixin
    private EffortOptions effort = new EffortOptions();

    @Mixin
    private PolicyOptions under = new PolicyOptions();

    ReplanJob job(Transaction t, DisruptionOptions.Imagined imagined, OutputOptions output) {
        LocalDate planned = day.in(t);
        DispatchPolicy policy = under.in(t, output, planned);
        DispatchDay standing = t.dispatch().day(planned, policy);
        List<Disruption> disruptions =
                Stream.concat(trouble.in(t, standing), imagined.in(t, standing)).toList();
        return new ReplanJob(planned, policy, new ReplanRequest(disruptions, othersMax, effort.effort()));
    }
}

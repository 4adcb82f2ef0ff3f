package dev.doorstep.cli;

import dev.doorstep.Transaction;
import dev.doorstep.dispatch.policy.DispatchPolicy;
import dev.doorstep.exchange.dispatch.DispatchPolicyFile;
import dev.doorstep.kernel.DispatchPolicyId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Under which policy a day is planned; by default the one that it goes by. */
final class PolicyOptions {
    @Option(names = "--policy", paramLabel = "POLICY", descriptionKey = "option.policy")
    private @Nullable String policy;

    DispatchPolicy in(Transaction t, OutputOptions output, LocalDate day) {
        return policy == null ? t.dispatch().policies().inForce(day) : named(t, output, policy);
    }

    /** Reads a policy from a file, or finds it in the branch. */
    static DispatchPolicy named(Transaction t, OutputOptions output, String name) {
        return output.file(name)
                .map(DispatchPolicyFile::read)
                .orElseGet(() -> t.dispatch().policies().policy(DispatchPolicyId.of(name)));
    }
}

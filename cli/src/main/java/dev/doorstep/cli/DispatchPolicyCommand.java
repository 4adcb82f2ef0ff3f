package dev.doorstep.cli;

import dev.doorstep.Transaction;
import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.dispatch.policy.DispatchPolicy;
import dev.doorstep.dispatch.policy.ExplainedTerm;
import dev.doorstep.dispatch.policy.PolicyDesk;
import dev.doorstep.exchange.dispatch.DispatchPolicyFile;
import dev.doorstep.kernel.CategoryId;
import dev.doorstep.kernel.Difference;
import dev.doorstep.kernel.DispatchPolicyId;
import dev.doorstep.kernel.LocalText;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a branch wants of its plans. */
@Command(
        name = "policy",
        subcommands = {
            DispatchPolicyCommand.List.class,
            DispatchPolicyCommand.Show.class,
            DispatchPolicyCommand.Explain.class,
            DispatchPolicyCommand.Import.class,
            DispatchPolicyCommand.Export.class,
            DispatchPolicyCommand.Diff.class
        })
final class DispatchPolicyCommand {
    private DispatchPolicyCommand() {}

    static Report terms(java.util.List<ExplainedTerm> terms) {
        return Report.list(
                "policy_terms",
                terms,
                Column.of("term", ExplainedTerm::term),
                Column.of("value", ExplainedTerm::value),
                Column.of("policy", ExplainedTerm::source),
                Column.of("category", term -> term.part().orElse(null)),
                Column.of(
                        "meaning",
                        term -> new LocalText(
                                term.term().sentence(Locale.CHINESE),
                                term.term().sentence(Locale.ENGLISH))));
    }

    private static Report policy(DispatchPolicy policy) {
        return Report.detail(
                "dispatch_policy",
                policy,
                Column.of("policy", DispatchPolicy::id),
                Column.of("version", DispatchPolicy::version),
                Column.of("from", DispatchPolicy::effectiveFrom),
                Column.of("until", DispatchPolicy::effectiveUntil));
    }

    private static Report changes(java.util.List<Difference> changes) {
        return Report.list(
                "changes",
                changes,
                Column.of("subject", Difference::path),
                Column.of("before", Difference::before),
                Column.of("after", Difference::after));
    }

    /** Lists the policies of a branch. */
    @Command(name = "list", footer = "doorstep dispatch policy list")
    static final class List implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private PlannedDay day = new PlannedDay();

        /** The policy that the day goes by, and all there are. */
        private record Held(DispatchPolicy inForce, java.util.List<DispatchPolicy> all) {}

        @Override
        public Report run() {
            Held held = database.read(t -> {
                PolicyDesk policies = t.dispatch().policies();
                return new Held(policies.inForce(day.in(t)), policies.all());
            });
            return Report.list(
                    "dispatch_policies",
                    held.all.isEmpty() ? java.util.List.of(held.inForce) : held.all,
                    Column.of("policy", DispatchPolicy::id),
                    Column.of("version", DispatchPolicy::version),
                    Column.of("from", DispatchPolicy::effectiveFrom),
                    Column.of("until", DispatchPolicy::effectiveUntil),
                    Column.of("in_force", policy -> policy.equals(held.inForce)));
        }
    }

    /** Shows everything that a policy says. */
    @Command(
            name = "show",
            footer = {"doorstep dispatch policy show", "doorstep dispatch policy show examples/dispatch/peak.yaml"})
    static final class Show implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private OutputOptions output = new OutputOptions();

        @Mixin
        private PlannedDay day = new PlannedDay();

        @Parameters(paramLabel = "POLICY", descriptionKey = "parameter.dispatch-policy-or-file", arity = "0..1")
        private @Nullable String policy;

        @Override
        public Report run() {
            DispatchPolicy shown = database.read(t -> policy == null
                    ? t.dispatch().policies().inForce(day.in(t))
                    : PolicyOptions.named(t, output, policy));
            Stream<ExplainedTerm> parts = shown.categories().keySet().stream()
                    .sorted((one, other) -> one.value().compareTo(other.value()))
                    .flatMap(part -> shown.explain(part).stream()
                            .filter(term -> term.part().isPresent()));
            return policy(shown)
                    .and(terms(
                            Stream.concat(shown.explain(null).stream(), parts).toList()));
        }
    }

    /** Says what holds for the visits of a category on a day, and why. */
    @Command(name = "explain", footer = "doorstep dispatch policy explain DEEP-CLEANING --day 2026-03-04")
    static final class Explain implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private PlannedDay day = new PlannedDay();

        @Parameters(paramLabel = "CATEGORY", descriptionKey = "parameter.policy-category")
        private String category = "";

        @Override
        public Report run() {
            return terms(database.read(t -> {
                DispatchPolicy policy = t.dispatch().policies().inForce(day.in(t));
                return policy.explain(t.dispatch()
                        .policies()
                        .partOf(policy, CategoryId.of(category))
                        .orElse(null));
            }));
        }
    }

    /** Imports a policy. */
    @Command(
            name = "import",
            footer = {
                "doorstep dispatch policy import examples/dispatch/peak.yaml --dry-run",
                "doorstep dispatch policy import examples/dispatch/peak.yaml"
            })
    static final class Import implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private OutputOptions output = new OutputOptions();

        @Parameters(paramLabel = "FILE", descriptionKey = "parameter.dispatch-policy-file")
        private Path file = Path.of("");

        @Option(names = "--dry-run", descriptionKey = "option.dry-run")
        private boolean dryRun;

        /** What came of an import. */
        private record Imported(DispatchPolicy policy, java.util.List<Difference> changes) {}

        @Override
        public Report run() {
            Imported done = database.write(dryRun, this::save);
            return policy(done.policy).and(changes(done.changes));
        }

        private Imported save(Transaction t) {
            PolicyDesk policies = t.dispatch().policies();
            DispatchPolicy read = DispatchPolicyFile.read(output.path(file));
            Optional<DispatchPolicy> stored = policies.find(read.id());
            DispatchPolicy next =
                    read.withVersion(stored.map(DispatchPolicy::version).orElse(0L));
            return stored.filter(next::equals).isPresent()
                    ? new Imported(next, java.util.List.of())
                    : new Imported(
                            policies.save(next), stored.map(next::changesFrom).orElse(java.util.List.of()));
        }
    }

    /** Prints a policy as its file. */
    @Command(name = "export", footer = "doorstep dispatch policy export")
    static final class Export implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private PlannedDay day = new PlannedDay();

        @Parameters(paramLabel = "POLICY", descriptionKey = "parameter.dispatch-policy", arity = "0..1")
        private @Nullable String policy;

        @Override
        public Report run() {
            return Report.text(DispatchPolicyFile.write(database.read(t -> policy == null
                    ? t.dispatch().policies().inForce(day.in(t))
                    : t.dispatch().policies().policy(DispatchPolicyId.of(policy)))));
        }
    }

    /** Shows how a policy differs from another. */
    @Command(
            name = "diff",
            footer = "doorstep dispatch policy diff examples/dispatch/standard.yaml examples/dispatch/peak.yaml")
    static final class Diff implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private OutputOptions output = new OutputOptions();

        @Parameters(index = "0", paramLabel = "POLICY", descriptionKey = "parameter.dispatch-policy-or-file")
        private String before = "";

        @Parameters(index = "1", paramLabel = "POLICY", descriptionKey = "parameter.dispatch-policy-or-file")
        private String after = "";

        @Override
        public Report run() {
            return changes(database.read(
                    t -> PolicyOptions.named(t, output, after).changesFrom(PolicyOptions.named(t, output, before))));
        }
    }
}

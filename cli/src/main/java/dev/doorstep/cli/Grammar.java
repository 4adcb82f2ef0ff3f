package dev.doorstep.cli;

import dev.doorstep.availability.roster.ShiftHours;
import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.kernel.BlockId;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.BundleId;
import dev.doorstep.kernel.CategoryId;
import dev.doorstep.kernel.CommissionPlanId;
import dev.doorstep.kernel.CouponCode;
import dev.doorstep.kernel.LeaveId;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.OptionCode;
import dev.doorstep.kernel.OrderNumber;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.PlanId;
import dev.doorstep.kernel.Proficiency;
import dev.doorstep.kernel.PromotionId;
import dev.doorstep.kernel.SkillCode;
import dev.doorstep.kernel.WaitingId;
import dev.doorstep.staffing.credential.ExpiryBands;
import dev.doorstep.workforce.FloatingBreak;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The commands as they are understood: with their conversions, their help and their exit codes, in one language. */
final class Grammar {
    private static final String MESSAGES = "dev.doorstep.cli.messages";
    private static final String OUTPUT = "output";
    private static final String LIST = "list";

    private static final List<Class<?>> NOUNS = List.of(
            BranchCommand.class,
            CatalogCommand.class,
            CompletionCommand.class,
            CouponCommand.class,
            CustomerCommand.class,
            DbCommand.class,
            DemoCommand.class,
            DispatchCommand.class,
            EngagementCommand.class,
            GroupCommand.class,
            OfferCommand.class,
            ImportCommand.class,
            LeaveCommand.class,
            LedgerCommand.class,
            OrderCommand.class,
            PointsCommand.class,
            PriceCommand.class,
            PromotionCommand.class,
            ReferralCommand.class,
            ScenarioCommand.class,
            SettleCommand.class,
            SlotsCommand.class,
            TravelCommand.class,
            TzCommand.class,
            WaitingCommand.class,
            WorkerCommand.class);

    private final ResourceBundle messages;

    private Grammar(ResourceBundle messages) {
        this.messages = messages;
    }

    /**
     * Obtains the commands that a line can mean, in the language of a terminal: those of the noun that it begins with,
     * or all of them. To read all commands takes longer than most of them run.
     *
     * @param args the line; none for all commands
     */
    static CommandLine of(Terminal terminal, List<String> args) {
        Grammar grammar = new Grammar(messages(terminal.locale()));
        CommandLine doorstep = new CommandLine(new DoorstepCommand(terminal));
        nouns(args).forEach(doorstep::addSubcommand);
        doorstep.setCaseInsensitiveEnumValuesAllowed(true);
        convert(doorstep);
        grammar.complete(doorstep);
        return doorstep;
    }

    private static List<Class<?>> nouns(List<String> args) {
        return NOUNS.stream()
                .filter(noun -> noun != CompletionCommand.class)
                .filter(noun -> !args.isEmpty() && args.get(0).equals(name(noun)))
                .findFirst()
                .<List<Class<?>>>map(List::of)
                .orElse(NOUNS);
    }

    private static String name(Class<?> noun) {
        return Objects.requireNonNull(noun.getAnnotation(Command.class)).name();
    }

    static ResourceBundle messages(Locale locale) {
        return ResourceBundle.getBundle(
                MESSAGES,
                Language.of(locale) == Language.ZH ? Locale.CHINESE : Locale.ROOT,
                Grammar.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /**
     * A noun with options and no verb lists: {@code slots --customer C001} is short for
     * {@code slots list --customer C001}.
     */
    static String[] withVerb(CommandLine doorstep, List<String> args) {
        List<String> whole = new ArrayList<>(args);
        CommandLine noun = args.size() < 2 ? null : doorstep.getSubcommands().get(args.get(0));
        boolean optionsFollow =
                args.stream().skip(1).anyMatch(arg -> arg.startsWith("--") && !arg.startsWith("--lang"));
        if (noun != null
                && noun.getSubcommands().containsKey(LIST)
                && args.get(1).startsWith("--")
                && optionsFollow
                && !args.contains("--help")) {
            whole.add(1, LIST);
        }
        return whole.toArray(String[]::new);
    }

    private static void convert(CommandLine doorstep) {
        doorstep.registerConverter(BranchId.class, BranchId::of)
                .registerConverter(BundleId.class, BundleId::of)
                .registerConverter(CategoryId.class, CategoryId::of)
                .registerConverter(CouponCode.class, CouponCode::of)
                .registerConverter(PromotionId.class, PromotionId::of)
                .registerConverter(IdempotencyKey.class, IdempotencyKey::of)
                .registerConverter(BlockId.class, BlockId::parse)
                .registerConverter(LeaveId.class, LeaveId::parse)
                .registerConverter(WaitingId.class, WaitingId::parse)
                .registerConverter(LocalDateTime.class, WallTime::parse)
                .registerConverter(OfferingId.class, OfferingId::of)
                .registerConverter(CommissionPlanId.class, CommissionPlanId::of)
                .registerConverter(OptionCode.class, OptionCode::of)
                .registerConverter(OrderNumber.class, OrderNumber::parse)
                .registerConverter(PersonCode.class, PersonCode::of)
                .registerConverter(PlanId.class, PlanId::parse)
                .registerConverter(SkillCode.class, SkillCode::of)
                .registerConverter(Proficiency.class, Proficiency::parse)
                .registerConverter(FloatingBreak.class, FloatingBreak::parse)
                .registerConverter(ShiftHours.class, ShiftHours::parse)
                .registerConverter(SupposedOffset.class, SupposedOffset::parse)
                .registerConverter(WallWindow.class, WallWindow::parse)
                .registerConverter(Delay.OfWorker.class, Delay.OfWorker::parse)
                .registerConverter(Grievance.class, Grievance::parse)
                .registerConverter(ExpiryBands.class, ExpiryBands::parse)
                .registerConverter(Tolerance.class, Tolerance::parse)
                .registerConverter(Delay.OfOrder.class, Delay.OfOrder::parse)
                .registerConverter(ChoiceOptions.Answer.class, ChoiceOptions.Answer::parse)
                .registerConverter(ChoiceOptions.Quantity.class, ChoiceOptions.Quantity::parse)
                .registerConverter(WishOptions.Preferred.class, WishOptions.Preferred::parse);
    }

    /** Gives every command its words, help and exit codes, and every verb the options of its output. */
    private void complete(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        explain(spec);
        boolean verb = command.getCommand() instanceof Verb;
        if (verb && !spec.mixins().containsKey(OUTPUT)) {
            spec.addMixin(OUTPUT, CommandSpec.forAnnotatedObject(new OutputOptions()));
        } else if (!verb && spec.parent() != null) {
            spec.addMixin("help", CommandSpec.forAnnotatedObject(new HelpOptions()));
        }
        spec.resourceBundle(CommandWords.of(spec, messages));
        command.getSubcommands().values().forEach(this::complete);
    }

    /** Returns every example in one line, however long: it is to be copied. */
    private static String examples(CommandLine.Help help) {
        return Arrays.stream(help.commandSpec().usageMessage().footer())
                .map(example -> example + System.lineSeparator())
                .collect(Collectors.joining());
    }

    private void explain(CommandSpec spec) {
        Map<String, String> codes = new LinkedHashMap<>();
        Arrays.stream(ExitCode.values())
                .forEach(code -> codes.put(
                        Integer.toString(code.number()),
                        messages.getString("exit." + code.name().toLowerCase(Locale.ROOT))));
        spec.usageMessage()
                .synopsisHeading(messages.getString("usage.synopsis"))
                .parameterListHeading("%n" + messages.getString("usage.parameters") + "%n")
                .optionListHeading("%n" + messages.getString("usage.options") + "%n")
                .commandListHeading("%n" + messages.getString("usage.commands") + "%n")
                .exitCodeListHeading("%n" + messages.getString("exit.heading") + "%n")
                .exitCodeList(codes);
        if (spec.usageMessage().footer().length > 0) {
            spec.usageMessage().footerHeading("%n" + messages.getString("usage.examples") + "%n");
            spec.usageMessage().sectionMap().put(UsageMessageSpec.SECTION_KEY_FOOTER, Grammar::examples);
        }
    }
}

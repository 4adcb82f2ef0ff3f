package dev.doorstep.cli;

import dev.doorstep.Transaction;
import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.settlement.Payee;
import dev.doorstep.settlement.PayeeTotal;
import dev.doorstep.settlement.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who is paid, by the codes and names that operators know. For one transaction. */
final class Payees {
    private final Map<Payee, Known> known = new HashMap<>();

    private Payees() {}

    private record Known(String code, LocalText name) {}

    static Payees of(Transaction t) {
        Payees payees = new Payees();
        t.workers().all().forEach(worker -> {
            String name = worker.person().name();
            payees.known.put(Payee.of(worker.id()), new Known(worker.code().value(), new LocalText(name, name)));
        });
        t.organisation()
                .merchants()
                .forEach(merchant -> payees.known.put(
                        Payee.of(merchant.id()), new Known(merchant.id().value(), merchant.name())));
        return payees;
    }

    Report statements(List<Statement> statements) {
        return Report.list(
                "statements",
                statements,
                Column.of("number", Statement::number),
                Column.of("kind", statement -> statement.total().payee().kind()),
                Column.of("payee", statement -> known(statement.total()).code),
                Column.of("name", statement -> known(statement.total()).name),
                Column.of("items", statement -> statement.total().items()),
                Column.of("total", statement -> statement.total().total()));
    }

    Report totals(List<PayeeTotal> totals) {
        return Report.list(
                "statements",
                totals,
                Column.of("kind", total -> total.payee().kind()),
                Column.of("payee", total -> known(total).code),
                Column.of("name", total -> known(total).name),
                Column.of("items", PayeeTotal::items),
                Column.of("total", PayeeTotal::total));
    }

    private Known known(PayeeTotal total) {
        String owner = total.payee().owner();
        return known.getOrDefault(total.payee(), new Known(owner, new LocalText(owner, owner)));
    }
}

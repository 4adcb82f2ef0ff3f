package dev.doorstep.settlement;

import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.ledger.Account;
import dev.doorstep.organisation.Access;
import dev.doorstep.organisation.Permission;
import dev.doorstep.workforce.UnknownWorkerException;
import java.util.Currency;
import java.util.List;

/** What payees read about their own money. A worker sees its own; a merchant's needs the permission to read. */
public final class IncomeDesk {
    private final Access access;
    private final Settlement.Ports ports;

    /** Opens the service for one transaction. */
    public IncomeDesk(Access access, Settlement.Ports ports) {
        this.access = access;
        this.ports = ports;
    }

    /** Returns where the money of a payee is, by the books. */
    public Income income(Payee payee) {
        require(payee);
        Currency currency = access.branch().currency();
        return new Income(
                owed(payee.pending(), currency),
                owed(payee.available(), currency),
                ports.statements().paid(payee, currency));
    }

    /** Lists what a payee earned in a window, oldest first, up to {@value Settlement#LIST_MAX}. */
    public List<Earning> earnings(Payee payee, TimeWindow window) {
        require(payee);
        return ports.earnings().of(payee, window, Settlement.LIST_MAX);
    }

    /** Lists the latest statements of a payee, the latest period first. */
    public List<Statement> statements(Payee payee) {
        require(payee);
        return ports.statements().of(payee, Settlement.LIST_MAX);
    }

    private Money owed(Account account, Currency currency) {
        return ports.journals().balance(account, currency).negated();
    }

    private void require(Payee payee) {
        if (payee.kind() == PayeeKind.WORKER) {
            WorkerId worker = WorkerId.parse(payee.owner());
            access.requireOwn(worker, Permission.READ, () -> new UnknownWorkerException(worker));
        } else {
            access.require(Permission.READ);
        }
    }
}

package dev.doorstep.memory;

import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.SettlementRunId;
import dev.doorstep.settlement.Payee;
import dev.doorstep.settlement.Payout;
import dev.doorstep.settlement.Statement;
import dev.doorstep.settlement.Statements;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The statements of a branch by run and payee, and their payouts by the same. */
record MemoryStatements(MemoryTable<Statement>.View rows, MemoryTable<Payout>.View payouts, String branch)
        implements Statements {
    @Override
    public void add(List<Statement> statements) {
        for (Statement statement : statements) {
            String key = key(statement.run()) + statement.total().payee();
            if (rows.find(key).isPresent()) {
                throw new StaleWriteException("statement " + statement.number(), 0);
            }
            rows.put(key, statement);
        }
    }

    @Override
    public List<Statement> of(SettlementRunId run) {
        return sorted(run).toList();
    }

    @Override
    public List<Statement> of(Payee payee, int limit) {
        return rows.scan(branch + "/")
                .filter(statement -> statement.total().payee().equals(payee))
                .sorted(Comparator.comparing(
                                (Statement statement) -> statement.period().endExclusive())
                        .thenComparing(Statement::number)
                        .reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public List<Statement> unpaid(SettlementRunId run, int limit) {
        return sorted(run)
                .filter(statement -> payout(statement).isEmpty())
                .limit(limit)
                .toList();
    }

    @Override
    public void pay(List<Payout> paid) {
        for (Payout payout : paid) {
            String key = branch + "/" + payout.statement();
            if (payouts.find(key).isPresent()) {
                throw new StaleWriteException("payout of the statement " + payout.number(), 0);
            }
            payouts.put(key, payout);
        }
    }

    @Override
    public List<Payout> payouts(SettlementRunId run) {
        return sorted(run).flatMap(statement -> payout(statement).stream()).toList();
    }

    @Override
    public Money paid(Payee payee, Currency currency) {
        return payouts.scan(branch + "/")
                .filter(payout -> payout.payee().equals(payee))
                .map(Payout::amount)
                .reduce(Money.zero(currency), Money::plus);
    }

    private Stream<Statement> sorted(SettlementRunId run) {
        return rows.scan(key(run)).sorted(Comparator.comparing(Statement::number));
    }

    private Optional<Payout> payout(Statement statement) {
        return payouts.find(branch + "/" + statement.id());
    }

    private String key(SettlementRunId run) {
        return branch + "/" + run + "/";
    }
}

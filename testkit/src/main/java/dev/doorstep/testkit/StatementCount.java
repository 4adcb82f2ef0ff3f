package dev.doorstep.testkit;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A data source that counts what goes to the database: statements, batches as one, savepoints and commits. Safe to
 * share between threads.
 */
public final class StatementCount {
    private static final Set<String> ON_THE_WIRE = Set.of(
            "execute",
            "executeQuery",
            "executeUpdate",
            "executeLargeUpdate",
            "executeBatch",
            "commit",
            "rollback",
            "setSavepoint",
            "releaseSavepoint");

    private final DataSource source;
    private final AtomicLong count = new AtomicLong();

    private StatementCount(DataSource source) {
        this.source = source;
    }

    /** Starts to count what goes through a data source. */
    public static StatementCount of(DataSource source) {
        return new StatementCount(source);
    }

    /** Returns how much went through so far. */
    public long count() {
        return count.get();
    }

    /** Returns the source whose connections are counted. */
    public DataSource source() {
        return counted(DataSource.class, source);
    }

    private <T> T counted(Class<T> type, Object target) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (ON_THE_WIRE.contains(method.getName())) {
                count.incrementAndGet();
            }
            return within(method.getReturnType(), invoke(target, method, arguments));
        };
        return type.cast(Proxy.newProxyInstance(StatementCount.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private @Nullable Object within(Class<?> type, @Nullable Object answer) {
        boolean goesOn = Connection.class.isAssignableFrom(type) || Statement.class.isAssignableFrom(type);
        return goesOn && answer != null ? counted(type, answer) : answer;
    }

    private static @Nullable Object invoke(Object target, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause() == null ? failed : failed.getCause();
        }
    }
}

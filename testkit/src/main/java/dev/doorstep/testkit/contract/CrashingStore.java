package dev.doorstep.testkit.contract;

import dev.doorstep.kernel.BranchId;
import dev.doorstep.spi.Session;
import dev.doorstep.spi.SessionMode;
import dev.doorstep.spi.Store;
import java.io.Serial;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A store whose process dies at a chosen point: after the n-th call of any port, before a commit, or right after one.
 * What was not committed is undone, as a database does when it is opened again.
 */
final class CrashingStore implements Store {
    private final Store store;
    private long callsLeft;

    CrashingStore(Store store, long calls) {
        this.store = store;
        this.callsLeft = calls;
    }

    @Override
    public Session open(BranchId branch, SessionMode mode) {
        Session session = store.open(branch, mode);
        return (Session) Proxy.newProxyInstance(
                Session.class.getClassLoader(), new Class<?>[] {Session.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        return call(session, method, arguments);
                    }
                    if (method.getName().equals("commit")) {
                        step();
                        call(session, method, arguments);
                        step();
                        return null;
                    }
                    return watched(call(session, method, arguments), method.getReturnType());
                });
    }

    @Override
    public boolean isTransient(RuntimeException failure) {
        return store.isTransient(failure);
    }

    @Override
    public void close() {
        // The wrapped store belongs to whoever opened it.
    }

    private @Nullable Object watched(@Nullable Object value, Class<?> type) throws ReflectiveOperationException {
        if (value == null || !type.getName().startsWith("dev.doorstep")) {
            return value;
        }
        if (type.isRecord()) {
            return watchedRecord(value, type);
        }
        if (!type.isInterface()) {
            return value;
        }
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            Object outcome = call(value, method, arguments);
            step();
            return outcome;
        });
    }

    private Object watchedRecord(Object ports, Class<?> type) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] members = new Object[components.length];
        for (int i = 0; i < members.length; i++) {
            members[i] = watched(components[i].getAccessor().invoke(ports), types[i]);
        }
        return type.getDeclaredConstructor(types).newInstance(members);
    }

    private void step() {
        if (--callsLeft == 0) {
            throw new Crash();
        }
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** The process died. */
    static final class Crash extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;
    }
}

package dev.doorstep.testkit.fault;

import dev.doorstep.spi.Session;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A session that gives other ports than the session behind it.
 *
 * @param behind the session behind it, which may be another one with every call
 * @param ports the other ports, by the method of {@link Session} that is asked for them
 */
record PosingSession(Supplier<Session> behind, Map<String, Function<Session, ?>> ports) implements InvocationHandler {
    static Session of(Supplier<Session> behind, Map<String, Function<Session, ?>> ports) {
        return (Session) Proxy.newProxyInstance(
                Session.class.getClassLoader(), new Class<?>[] {Session.class}, new PosingSession(behind, ports));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        Function<Session, ?> port = ports.get(method.getName());
        if (port != null) {
            return port.apply(behind.get());
        }
        return call(behind.get(), method, arguments);
    }

    /**
     * Returns a port that is looked up with every call, for whoever keeps it longer than the session behind it lasts.
     */
    static <P> P live(Class<P> type, Supplier<P> port) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call(port.get(), method, arguments)));
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}

package dev.doorstep.persistence;

import dev.doorstep.kernel.Code;
import dev.doorstep.kernel.EntityId;
import java.lang.reflect.Type;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.argument.NullArgument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * How statements bind the words of the kernel: identities, codes, enums by their names, and instants as UTC wall-clock
 * in microseconds.
 *
 * <p>What is bound is a record, because JDBI writes down the text of every value whose argument has none of its own, in
 * case that it fails; and every factory says once for each class how its values are bound, because asking for each
 * value takes longer than the database takes for the row.
 *
 * @param type what values are bound here, their subclasses too
 * @param binding how one is bound
 */
record WordArguments<T>(Class<T> type, Function<T, Argument> binding) implements ArgumentFactory.Preparable {
    /** Teaches JDBI the words. */
    static void teach(Jdbi jdbi, Dialect dialect) {
        jdbi.registerArgument(new WordArguments<>(Code.class, code -> new Text(code.value())));
        jdbi.registerArgument(new WordArguments<>(Enum.class, constant -> new Text(constant.name())));
        jdbi.registerArgument(new WordArguments<>(Instant.class, WallClock::new));
        jdbi.registerArgument(new WordArguments<>(EntityId.class, id -> new Identity(dialect, id.value())));
        jdbi.registerArgument(new WordArguments<>(UUID.class, id -> new Identity(dialect, id)));
    }

    @Override
    public Optional<Function<Object, Argument>> prepare(Type asked, ConfigRegistry config) {
        return asked instanceof Class<?> known && type.isAssignableFrom(known)
                ? Optional.of(this::bound)
                : Optional.empty();
    }

    /** The rows of a batch are bound as the first one was, and another one may have nothing there. */
    private Argument bound(@Nullable Object value) {
        return value == null ? new NullArgument(Types.NULL) : binding.apply(type.cast(value));
    }

    private record Text(String value) implements Argument {
        @Override
        public void apply(int position, PreparedStatement statement, StatementContext context) throws SQLException {
            statement.setString(position, value);
        }
    }

    private record WallClock(Instant value) implements Argument {
        @Override
        public void apply(int position, PreparedStatement statement, StatementContext context) throws SQLException {
            statement.setObject(position, LocalDateTime.ofInstant(value, ZoneOffset.UTC));
        }
    }

    private record Identity(Dialect dialect, UUID value) implements Argument {
        @Override
        public void apply(int position, PreparedStatement statement, StatementContext context) throws SQLException {
            if (dialect == Dialect.MARIADB) {
                statement.setString(position, value.toString());
            } else {
                statement.setObject(position, value);
            }
        }
    }
}

package dev.doorstep.persistence;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** The values of a row by the names that statements have for them. */
final class Row {
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    /** Adds a value. */
    Row with(String name, @Nullable Object value) {
        values.put(name, value);
        return this;
    }

    /** Binds the values to a statement. */
    <S extends SqlStatement<S>> S onto(S statement) {
        return onto(statement, "");
    }

    /** Binds the values to a statement in which their names begin in a certain way. */
    <S extends SqlStatement<S>> S onto(S statement, String prefix) {
        values.forEach((name, value) -> statement.bind(prefix + name, value));
        return statement;
    }
}

package dev.doorstep.exchange.city;

import dev.doorstep.exchange.Cell;
import dev.doorstep.kernel.Code;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The codes of one kind that a file may name.
 *
 * @param place who holds them, as people call it: a file, or a branch
 * @param holds tells whether a code is one of them
 */
public record Known<C extends Code>(String place, Predicate<C> holds) {
    /** Obtains the codes of a set. */
    static <C extends Code> Known<C> in(String place, Set<C> codes) {
        return new Known<>(place, Set.copyOf(codes)::contains);
    }

    /** Reads a cell that names one of them. */
    C read(Cell cell, Function<String, C> of) {
        C code = cell.code(of);
        if (!holds.test(code)) {
            throw cell.refusal("import.reference.unknown", place);
        }
        return code;
    }
}

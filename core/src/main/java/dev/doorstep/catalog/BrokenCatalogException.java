package dev.doorstep.catalog;

import dev.doorstep.kernel.Code;
import dev.doorstep.kernel.DoorstepException;
import java.io.Serial;

/** Thrown when a part of the catalog would name something that is not there, or a category would stand below itself. */
public final class BrokenCatalogException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    private BrokenCatalogException(String code, Code part, Code named) {
        super(code, part, named);
    }

    static BrokenCatalogException missing(Code part, Code named) {
        return new BrokenCatalogException("catalog.missing", part, named);
    }

    static BrokenCatalogException cycle(Code part, Code named) {
        return new BrokenCatalogException("catalog.cycle", part, named);
    }
}

package dev.doorstep.catalog;

import dev.doorstep.catalog.attribute.AttributeSchema;
import dev.doorstep.kernel.CategoryId;
import dev.doorstep.kernel.Code;
import dev.doorstep.kernel.DoorstepException;
import java.io.Serial;

/**
 * Thrown when a part of the catalog would name something that is not there, a category would stand below itself, or an
 * offering would not say what its category asks.
 */
public final class BrokenCatalogException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    private BrokenCatalogException(String code, Object... facts) {
        super(code, facts);
    }

    static BrokenCatalogException missing(Code part, Code named) {
        return new BrokenCatalogException("catalog.missing", part, named);
    }

    static BrokenCatalogException attribute(Code part, CategoryId category, AttributeSchema.Finding finding) {
        return switch (finding.fault()) {
            case UNKNOWN ->
                new BrokenCatalogException("catalog.attribute-unknown", part, finding.attribute(), category);
            case MISSING ->
                new BrokenCatalogException("catalog.attribute-missing", part, finding.attribute(), category);
            case TYPE ->
                new BrokenCatalogException("catalog.attribute-type", part, finding.attribute(), finding.value());
        };
    }

    static BrokenCatalogException cycle(Code part, Code named) {
        return new BrokenCatalogException("catalog.cycle", part, named);
    }
}

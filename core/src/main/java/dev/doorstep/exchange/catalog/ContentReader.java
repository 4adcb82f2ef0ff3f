package dev.doorstep.exchange.catalog;

import dev.doorstep.catalog.content.Content;
import dev.doorstep.catalog.content.ProcedureStep;
import dev.doorstep.catalog.content.Stage;
import dev.doorstep.catalog.content.Standard;
import dev.doorstep.catalog.content.Supply;
import dev.doorstep.exchange.Cell;
import dev.doorstep.exchange.Outline;
import dev.doorstep.kernel.LocalText;
import java.util.List;

/** Reads what people read about an offering. */
final class ContentReader {
    private ContentReader() {}

    static Content read(Outline offering) {
        return new Content(
                Parts.list(offering, "procedure", Content.ITEMS_MAX, ContentReader::step),
                Parts.list(offering, "standards", Content.ITEMS_MAX, ContentReader::standard),
                Parts.list(offering, "supplies", Content.ITEMS_MAX, ContentReader::supply),
                Parts.media(offering, Content.ITEMS_MAX),
                Parts.map(offering, "attributes", Cell::code, Cell::required));
    }

    private static ProcedureStep step(Outline item) {
        item.allow(List.of("stage", "text", "from_minute", "longest_minutes"));
        return new ProcedureStep(
                stage(item),
                Parts.text(item, "text"),
                item.value("from_minute", 0, cell -> cell.whole(0, ProcedureStep.MINUTES_MAX)),
                item.cell("longest_minutes").whole(1, ProcedureStep.MINUTES_MAX));
    }

    private static Standard standard(Outline item) {
        item.allow(List.of("stage", "name", "checklist", "acceptance"));
        List<Standard.Check> checklist = Parts.list(item, "checklist", Standard.POINTS_MAX, ContentReader::check);
        List<LocalText> acceptance = Parts.list(item, "acceptance", Standard.POINTS_MAX, Outline::text);
        if (checklist.isEmpty() && acceptance.isEmpty()) {
            throw item.cell().refusal("import.standard.empty");
        }
        return new Standard(stage(item), Parts.text(item, "name"), checklist, acceptance);
    }

    private static Standard.Check check(Outline item) {
        item.allow(List.of("text", "weight"));
        return new Standard.Check(
                Parts.text(item, "text"), item.value("weight", 1, cell -> cell.whole(1, Standard.Check.WEIGHT_MAX)));
    }

    private static Supply supply(Outline item) {
        item.allow(List.of("kind", "name", "bringer"));
        return new Supply(
                item.cell("kind").oneOf(Supply.Kind.class),
                Parts.text(item, "name"),
                item.value("bringer", Supply.Bringer.WORKER, cell -> cell.oneOf(Supply.Bringer.class)));
    }

    private static Stage stage(Outline item) {
        return item.value("stage", Stage.SERVICE, cell -> cell.oneOf(Stage.class));
    }
}

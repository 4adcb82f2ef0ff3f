package dev.doorstep.exchange.catalog;

import dev.doorstep.catalog.content.Content;
import dev.doorstep.catalog.content.Media;
import dev.doorstep.catalog.content.ProcedureStep;
import dev.doorstep.catalog.content.Stage;
import dev.doorstep.catalog.content.Standard;
import dev.doorstep.catalog.content.Supply;
import java.util.Map;

/** Turns what people read about an offering into a part of the tree of its file. */
final class ContentTree {
    private ContentTree() {}

    static void put(CatalogTree offering, Content content) {
        offering.list(
                        "procedure",
                        content.procedure().stream().map(ContentTree::step).toList())
                .list(
                        "standards",
                        content.standards().stream().map(ContentTree::standard).toList())
                .list(
                        "supplies",
                        content.supplies().stream().map(ContentTree::supply).toList())
                .list("media", content.media().stream().map(ContentTree::media).toList())
                .map("attributes", content.attributes());
    }

    static Map<String, Object> media(Media media) {
        return CatalogTree.node()
                .put("uri", media.uri())
                .put("kind", media.kind())
                .text("caption", media.caption())
                .members();
    }

    private static Map<String, Object> step(ProcedureStep step) {
        return CatalogTree.node()
                .unless(Stage.SERVICE, "stage", step.stage())
                .text("text", step.text())
                .unless(0, "from_minute", step.offsetMinutes())
                .put("longest_minutes", step.longestMinutes())
                .members();
    }

    private static Map<String, Object> standard(Standard standard) {
        return CatalogTree.node()
                .unless(Stage.SERVICE, "stage", standard.stage())
                .text("name", standard.name())
                .list(
                        "checklist",
                        standard.checklist().stream().map(ContentTree::check).toList())
                .list(
                        "acceptance",
                        standard.acceptance().stream().map(CatalogTree::text).toList())
                .members();
    }

    private static Map<String, Object> check(Standard.Check check) {
        return CatalogTree.node()
                .text("text", check.text())
                .unless(1, "weight", check.weight())
                .members();
    }

    private static Map<String, Object> supply(Supply supply) {
        return CatalogTree.node()
                .put("kind", supply.kind())
                .text("name", supply.name())
                .unless(Supply.Bringer.WORKER, "bringer", supply.bringer())
                .members();
    }
}

package dev.doorstep.exchange.catalog;

import dev.doorstep.catalog.intake.Effect;
import dev.doorstep.catalog.intake.Intake;
import dev.doorstep.catalog.intake.Question;
import java.util.List;
import java.util.Map;

/** Turns the questions about an offering into a part of the tree of its file. */
final class IntakeTree {
    private IntakeTree() {}

    static List<Map<String, Object>> of(Intake intake) {
        return intake.questions().stream().map(IntakeTree::question).toList();
    }

    private static Map<String, Object> question(Question question) {
        Question.Prompt prompt = question.prompt();
        CatalogTree tree = CatalogTree.node()
                .put("code", prompt.code())
                .put("kind", kind(question))
                .text("text", prompt.text())
                .unless("NO", "required", CatalogTree.yes(prompt.required()));
        Question.Condition condition = prompt.askedIf();
        if (condition != null) {
            tree.node(
                    "asked_if",
                    CatalogTree.node().put("question", condition.question()).sorted("choices", condition.choices()));
        }
        if (question instanceof Question.Count count) {
            count(tree, count);
        } else if (question instanceof Question.Words words) {
            tree.put("length_max", words.lengthMax());
        }
        return tree.list(
                        "choices",
                        question.choices().stream().map(IntakeTree::choice).toList())
                .members();
    }

    private static String kind(Question question) {
        if (question instanceof Question.OneOf) {
            return "ONE_OF";
        }
        if (question instanceof Question.SomeOf) {
            return "SOME_OF";
        }
        return question instanceof Question.Count ? "COUNT" : "WORDS";
    }

    private static void count(CatalogTree tree, Question.Count count) {
        tree.put("min", count.scale().min())
                .put("max", count.scale().max())
                .unless(0, "included", count.scale().included())
                .unless(1, "step", count.scale().step())
                .node("effect", effect(count.effect()));
    }

    private static Map<String, Object> choice(Question.Choice choice) {
        return CatalogTree.node()
                .put("code", choice.code())
                .text("text", choice.text())
                .node("effect", effect(choice.effect()))
                .members();
    }

    private static CatalogTree effect(Effect effect) {
        return CatalogTree.node()
                .unless(0, "minutes", effect.minutes())
                .map("options", effect.options())
                .map("skills", CatalogTree.levels(effect.skills()))
                .sorted("credentials", effect.credentials());
    }
}

package dev.doorstep.exchange.catalog;

import dev.doorstep.catalog.Skill;
import dev.doorstep.catalog.content.Media;
import dev.doorstep.exchange.Cell;
import dev.doorstep.exchange.Codes;
import dev.doorstep.exchange.Outline;
import dev.doorstep.kernel.CredentialType;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.SkillCode;
import dev.doorstep.kernel.SkillLevel;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads what stands in several places of a catalog: texts in two languages, lists, sets, media, skills with their
 * levels.
 */
final class Parts {
    private static final int CREDENTIALS_MAX = 20;

    private Parts() {}

    /** Reads a text in both languages. */
    static LocalText text(Outline parent, String key) {
        return parent.at(key).text();
    }

    /** Reads a text in both languages that may be left out. */
    static LocalText optionalText(Outline parent, String key) {
        return parent.find(key).map(Outline::text).orElse(LocalText.EMPTY);
    }

    /** Reads a list that may be left out, within a length. */
    static <T> List<T> list(Outline parent, String key, int most, Function<Outline, T> item) {
        Optional<Outline> list = parent.find(key);
        if (list.isEmpty()) {
            return List.of();
        }
        List<Outline> items = list.get().items();
        if (items.size() > most) {
            throw list.get().cell().refusal("import.list.too-long", most);
        }
        return items.stream().map(item).toList();
    }

    /** Reads a list of which no two items may have the same code. */
    static <T> List<T> coded(Outline parent, String key, int most, Function<Outline, T> item) {
        Map<String, Integer> lines = new HashMap<>();
        return list(parent, key, most, each -> {
            Cell code = each.cell("code");
            Integer earlier = lines.putIfAbsent(code.code(), code.line());
            if (earlier != null) {
                throw code.refusal("import.reference.twice", earlier);
            }
            return item.apply(each);
        });
    }

    /** Reads a list of plain values that may be left out, each value once. */
    static <T> Set<T> set(Outline parent, String key, int most, Function<Cell, T> value) {
        Set<T> all = new LinkedHashSet<>();
        list(parent, key, most, item -> {
            if (!all.add(value.apply(item.cell()))) {
                throw item.cell().refusal("import.list.repeated");
            }
            return item;
        });
        return all;
    }

    /** Reads values under keys that are codes; may be left out. */
    static <K, V> Map<K, V> map(Outline parent, String key, Function<Cell, K> code, Function<Cell, V> value) {
        Map<K, V> all = new HashMap<>();
        parent.find(key)
                .ifPresent(map -> map.members().forEach((name, member) -> {
                    all.put(code.apply(member.cell().part(name)), value.apply(member.cell()));
                }));
        return all;
    }

    /** Reads skills of the catalog with their levels; may be left out. */
    static Map<SkillCode, SkillLevel> skills(Outline parent, Codes<SkillCode, Skill> known) {
        return map(
                parent,
                "skills",
                cell -> known.find(cell, cell.code(SkillCode::of)).code(),
                cell -> SkillLevel.of(cell.whole(1, SkillLevel.MAX)));
    }

    /** Reads credentials; may be left out. */
    static Set<CredentialType> credentials(Outline parent) {
        return set(parent, "credentials", CREDENTIALS_MAX, cell -> cell.code(CredentialType::of));
    }

    static List<Media> media(Outline parent, int most) {
        return list(parent, "media", most, item -> {
            item.allow(List.of("uri", "kind", "caption"));
            return new Media(
                    uri(item.cell("uri")), item.cell("kind").oneOf(Media.Kind.class), optionalText(item, "caption"));
        });
    }

    private static URI uri(Cell cell) {
        try {
            URI uri = new URI(cell.required());
            if (uri.isAbsolute() && cell.text().length() <= Media.LENGTH_MAX) {
                return uri;
            }
        } catch (URISyntaxException noAddress) {
            throw cell.refusal("import.value.uri", Media.LENGTH_MAX);
        }
        throw cell.refusal("import.value.uri", Media.LENGTH_MAX);
    }
}

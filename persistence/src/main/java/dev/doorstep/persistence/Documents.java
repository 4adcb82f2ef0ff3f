package dev.doorstep.persistence;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleKeyDeserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import dev.doorstep.kernel.CanonicalJson;
import dev.doorstep.kernel.Proficiency;
import java.io.IOException;
import java.io.Serial;
import java.lang.reflect.Constructor;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the JSON columns back into records; they are written by {@link CanonicalJson}, so that both ends have one form.
 */
final class Documents {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new WordsModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** How much text is kept of documents that are read again and again, in characters. */
    private static final long KNOWN_CHARACTERS_MAX = 16_000_000;

    /** How long it is kept when nobody reads it: what is erased from the tables is soon forgotten here as well. */
    static final Duration KNOWN_UNREAD_MAX = Duration.ofMinutes(10);

    /** By their whole text, so that nothing here can be out of date. */
    private static final Cache<Known, Object> KNOWN = CacheBuilder.newBuilder()
            .maximumWeight(KNOWN_CHARACTERS_MAX)
            .expireAfterAccess(KNOWN_UNREAD_MAX)
            .weigher((Known known, Object value) -> known.json.length())
            .build();

    private static final Cache<String, Read> BY_DIGEST = CacheBuilder.newBuilder()
            .maximumWeight(KNOWN_CHARACTERS_MAX)
            .expireAfterAccess(KNOWN_UNREAD_MAX)
            .weigher((String digest, Read read) -> read.characters)
            .build();

    /** What a document said, and how long its text was. */
    private record Read(Object value, int characters) {}

    private record Known(Class<?> type, String json) {}

    private Documents() {}

    static String write(Object value) {
        return CanonicalJson.write(value);
    }

    static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "A stored %s cannot be read: %s. Maybe a newer version wrote it."
                            .formatted(type.getSimpleName(), e.getOriginalMessage()),
                    e);
        }
    }

    /**
     * Reads a document that every quote or booking reads, such as a price book: its text is compared, not read again.
     */
    static <T> T readOften(String json, Class<T> type) {
        Known key = new Known(type, json);
        Object known = KNOWN.getIfPresent(key);
        if (known == null) {
            known = read(json, type);
            KNOWN.put(key, known);
        }
        return type.cast(known);
    }

    /**
     * Reads a document that every booking needs and that is too much to be fetched each time.
     *
     * @param digest the digest of its text, in hexadecimal digits
     * @param text fetches the text if nobody read it lately
     */
    static <T> T readByDigest(String digest, Class<T> type, Supplier<String> text) {
        return known(digest, type).orElseGet(() -> {
            String json = text.get();
            T value = read(json, type);
            BY_DIGEST.put(digest, new Read(value, json.length()));
            return value;
        });
    }

    /** Returns a document if somebody read it lately. */
    static <T> Optional<T> known(String digest, Class<T> type) {
        return Optional.ofNullable(BY_DIGEST.getIfPresent(digest)).map(read -> type.cast(read.value));
    }

    /** Reads the words of the kernel that are written as plain text, and families of records by their {@code type}. */
    private static final class WordsModule extends SimpleModule {
        @Serial
        private static final long serialVersionUID = 1L;

        @Override
        public void setupModule(SetupContext context) {
            context.addDeserializers(new Words());
            context.addKeyDeserializers(new WordKeys());
        }
    }

    private static final class Words extends SimpleDeserializers {
        @Serial
        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable JsonDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription description) {
            Class<?> raw = type.getRawClass();
            if (raw.isInterface() && raw.isSealed()) {
                return new FamilyDeserializer(raw);
            }
            return isWord(raw) ? new WordDeserializer(raw) : null;
        }
    }

    private static final class WordKeys extends SimpleKeyDeserializers {
        @Serial
        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable KeyDeserializer findKeyDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription description) {
            if (!isWord(type.getRawClass())) {
                return null;
            }
            Function<String, Object> parser = parserOf(type.getRawClass());
            return new KeyDeserializer() {
                @Override
                public Object deserializeKey(String key, DeserializationContext deserialization) {
                    return parser.apply(key);
                }
            };
        }
    }

    /** Reads a record of a sealed family by its {@code type}. */
    private static final class FamilyDeserializer extends StdDeserializer<Object> {
        @Serial
        private static final long serialVersionUID = 1L;

        private final transient Class<?> family;

        FamilyDeserializer(Class<?> family) {
            super(family);
            this.family = family;
        }

        @Override
        public Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
            JsonNode document = json.readValueAsTree();
            String type = document.path("type").asText();
            for (Class<?> member : family.getPermittedSubclasses()) {
                if (member.getSimpleName().equals(type)) {
                    return json.getCodec().treeToValue(document, member);
                }
            }
            throw new IllegalStateException("\"%s\" is no %s.".formatted(type, family.getSimpleName()));
        }
    }

    private static final class WordDeserializer extends StdScalarDeserializer<Object> {
        @Serial
        private static final long serialVersionUID = 1L;

        private final transient Function<String, Object> parser;

        WordDeserializer(Class<?> type) {
            super(type);
            parser = parserOf(type);
        }

        @Override
        public Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return parser.apply(json.getText());
        }
    }

    private static boolean isWord(Class<?> type) {
        return type.isRecord() && CanonicalJson.isWord(type);
    }

    private static Function<String, Object> parserOf(Class<?> type) {
        if (type == Proficiency.class) {
            return Proficiency::parse;
        }
        Class<?> component = type.getRecordComponents()[0].getType();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(component);
            return text -> construct(constructor, component, text);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type + " is no word of one component.", e);
        }
    }

    private static Object construct(Constructor<?> constructor, Class<?> component, String text) {
        Object value =
                component == UUID.class ? UUID.fromString(text) : component == int.class ? Integer.valueOf(text) : text;
        try {
            return constructor.newInstance(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("\"%s\" is no %s.".formatted(text, constructor.getDeclaringClass()), e);
        }
    }
}

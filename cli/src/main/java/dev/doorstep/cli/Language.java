package dev.doorstep.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The languages that Doorstep speaks. */
enum Language {
    /** English. */
    EN(Locale.ENGLISH),
    /** Chinese. */
    ZH(Locale.CHINESE);

    private static final List<String> VARIABLES = List.of("LC_ALL", "LC_MESSAGES", "LANG");

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    /** Chinese where it is asked for, English for all others. */
    static Language of(Locale locale) {
        return locale.getLanguage().equals(ZH.locale.getLanguage()) ? ZH : EN;
    }

    /** Reads what POSIX systems say; Java itself looks only at languages that the machine has installed. */
    static Optional<Language> in(Map<String, String> environment) {
        return VARIABLES.stream()
                .map(variable -> environment.getOrDefault(variable, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .map(value ->
                        of(Locale.forLanguageTag(value.replaceAll("[.@].*", "").replace('_', '-'))));
    }
}

package dev.doorstep;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.doorstep.organisation.Access;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What the house asks of types beyond what ArchUnit has words for. */
final class Shapes {
    private Shapes() {}

    /**
     * Names no type in what users see of it, supertypes and type arguments included, but those of Java and Doorstep.
     */
    static ArchCondition<JavaClass> speakOnlyJavaAndDoorstep() {
        return condition("speak only Java and Doorstep", (type, fault) -> {
            spoken(type).forEach(word -> {
                if (!isJavaOrDoorstep(word.type())) {
                    fault.accept(
                            "%s shows %s".formatted(word.place(), word.type().getFullName()));
                }
            });
        });
    }

    static ArchCondition<JavaClass> haveAtMostAbstractMethods(int most) {
        return condition("have at most " + most + " methods to implement", (type, fault) -> {
            long count = type.getMethods().stream()
                    .filter(method -> method.getModifiers().contains(JavaModifier.ABSTRACT))
                    .count();
            if (count > most) {
                fault.accept("%s has %d".formatted(type.getName(), count));
            }
        });
    }

    static ArchCondition<JavaClass> beSeenByTheirOwnFeatureOnly() {
        return condition(
                "be seen by their own feature only",
                (type, fault) -> type.getDirectDependenciesToSelf().forEach(dependency -> {
                    if (!PackageOrder.featureOf(dependency.getOriginClass()).equals(PackageOrder.featureOf(type))) {
                        fault.accept(dependency.getDescription());
                    }
                }));
    }

    private static ArchCondition<JavaClass> condition(
            String description, BiConsumer<JavaClass, Consumer<String>> look) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                look.accept(type, fault -> events.add(SimpleConditionEvent.violated(type, fault)));
            }
        };
    }

    /** Keeps a service that leaves the question who acts, and what they may do, to nobody. */
    static ArchCondition<JavaClass> beOpenedWithAnAccess() {
        return condition(
                "be opened with an access",
                (type, fault) -> type.getConstructors().stream()
                        .filter(opening -> opening.getRawParameterTypes().stream()
                                .noneMatch(parameter -> parameter.isEquivalentTo(Access.class)))
                        .forEach(opening -> fault.accept(opening.getFullName() + " takes none")));
    }

    private record Word(String place, JavaClass type) {}

    private static List<Word> spoken(JavaClass type) {
        List<Word> words = new ArrayList<>();
        Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream())
                .forEach(parent -> add(words, type.getName(), parent));
        type.getTypeParameters().forEach(parameter -> add(words, type.getName(), parameter));
        type.getMembers().stream().filter(Shapes::isVisible).forEach(member -> {
            if (member instanceof JavaCodeUnit unit) {
                unit.getParameterTypes().forEach(parameter -> add(words, unit.getFullName(), parameter));
                unit.getThrowsClause().getTypes().forEach(thrown -> add(words, unit.getFullName(), thrown));
                add(words, unit.getFullName(), unit.getReturnType());
            } else {
                add(words, member.getFullName(), ((JavaField) member).getType());
            }
        });
        return words;
    }

    private static void add(List<Word> words, String place, JavaType spoken) {
        spoken.getAllInvolvedRawTypes().forEach(raw -> words.add(new Word(place, raw.getBaseComponentType())));
    }

    private static boolean isVisible(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.PUBLIC)
                || member.getModifiers().contains(JavaModifier.PROTECTED);
    }

    private static boolean isJavaOrDoorstep(JavaClass type) {
        return type.isPrimitive()
                || type.getName().startsWith("java.")
                || type.getName().startsWith("dev.doorstep.");
    }
}

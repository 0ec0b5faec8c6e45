package dev.praetor.drl;

import dev.praetor.fact.AssessmentDate;
import dev.praetor.fact.Kind;
import dev.praetor.finding.Finding;
import java.util.List;
import java.util.stream.Stream;

/** The facts and findings that every rule may name. */
final class Known {

    private static final List<Class<?>> TYPES = Stream.concat(
                    Stream.concat(Kind.builtIn().stream().map(Kind::type), Stream.of(AssessmentDate.class)),
                    leaves(Finding.class))
            .distinct()
            .toList();

    private Known() {}

    static List<Class<?>> types() {
        return TYPES;
    }

    static List<String> names() {
        return Stream.concat(
                        TYPES.stream().map(Class::getSimpleName), Stream.of("Duty", "Plea", "Day", "Money", "Clause"))
                .toList();
    }

    /** The records of a sealed family. */
    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed() ? Stream.of(type.getPermittedSubclasses()).flatMap(Known::leaves) : Stream.of(type);
    }
}

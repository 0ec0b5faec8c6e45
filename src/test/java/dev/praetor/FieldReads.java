package dev.praetor;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.praetor.fact.Component;
import dev.praetor.fact.Fact;
import dev.praetor.fact.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which components of facts the compiled rules read, by themselves or by what they call: the field of a record counts
 * as read if a method that a rule reaches gets it. What equals, prints or describes a whole fact does not name a
 * component and so reads none.
 */
final class FieldReads {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.praetor.rules", "dev.praetor.verb", "dev.praetor.finding", "dev.praetor.fact");

    private static final Set<JavaClass> RECORDS =
            Kind.builtIn().stream().map(kind -> CLASSES.get(kind.type())).collect(Collectors.toSet());

    private final Set<String> read = new TreeSet<>();

    private FieldReads() {}

    /** As {@code delivery-clause.due}. */
    static String name(Kind kind, Component component) {
        return kind.name() + "." + component.name();
    }

    /** Names of what is read. */
    static Set<String> ofTheRules() {
        FieldReads reads = new FieldReads();
        CLASSES.stream()
                .filter(type -> type.getPackageName().startsWith("dev.praetor.rules"))
                .flatMap(type -> type.getCodeUnits().stream())
                .forEach(reads::follow);
        return reads.read;
    }

    /** All that one condition or one right-hand side of a rule reaches. */
    private void follow(JavaCodeUnit rule) {
        Set<JavaCodeUnit> seen = new HashSet<>(Set.of(rule));
        Deque<JavaCodeUnit> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (JavaAccess<?> access : open.pop().getAccessesFromSelf()) {
                if (access instanceof JavaFieldAccess field) {
                    note(field);
                } else if (access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target) {
                    reached(target, rule).filter(seen::add).forEach(open::push);
                }
            }
        }
    }

    private void note(JavaFieldAccess access) {
        if (access.getAccessType() == JavaFieldAccess.AccessType.GET && RECORDS.contains(access.getTargetOwner())) {
            Kind kind = Kind.of(access.getTargetOwner().reflect().asSubclass(Fact.class));
            String field = Kind.kebab(access.getTarget().getName());
            kind.components().stream()
                    .filter(component -> component.name().equals(field)) // a constant of the class is none
                    .forEach(component -> read.add(name(kind, component)));
        }
    }

    /**
     * The methods that a call may come to. Behind an interface they are those of the records that the rule may have in
     * hand: a rule on any penalty clause reads the component of each, a verb that takes any event only that of the
     * event that its rule gives it.
     */
    private static Stream<JavaCodeUnit> reached(AccessTarget.CodeUnitAccessTarget target, JavaCodeUnit rule) {
        if (!target.getOwner().getPackageName().startsWith("dev.praetor")) {
            return Stream.of();
        }
        Stream<JavaCodeUnit> behind = RECORDS.stream()
                .filter(type -> target.getOwner().isInterface() && isOf(type, target.getOwner()))
                .filter(type -> rule.getRawParameterTypes().stream()
                        .anyMatch(inHand -> inHand.isAssignableTo(Fact.class) && isOf(type, inHand)))
                .flatMap(type -> type.tryGetMethod(target.getName()).stream());
        return Stream.concat(Stream.of(target).flatMap(called -> called.resolveMember().stream()), behind);
    }

    private static boolean isOf(JavaClass type, JavaClass other) {
        return type.isAssignableTo(other.getName());
    }
}

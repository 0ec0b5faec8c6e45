package dev.praetor.engine;

import dev.praetor.fact.AssessmentDate;
import dev.praetor.fact.Kind;
import dev.praetor.fact.Nearest;
import dev.praetor.finding.Finding;
import dev.praetor.problem.Problem;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.ast.descr.TypeDeclarationDescr;

/** Finds types and properties that do not exist, with their place and what was probably meant. */
final class NameChecks {

    private static final Pattern FIRST_WORD =
            Pattern.compile("^\\s*(?:\\$\\w+\\s*:=?\\s*)?!*\\s*\\(?\\s*!*\\s*([a-z]\\w*)\\b(?!\\s*[.(])");
    private static final List<String> PRIMITIVES = List.of("boolean", "int", "long");
    private static final List<String> FIELD_TYPES =
            List.of("String", "Day", "Money", "Integer", "Boolean", "BigDecimal", "boolean");
    private static final List<String> KEYWORDS = List.of("this", "true", "false", "null", "new", "not", "exists");

    private final ParsedFile file;
    private final ClassLoader loader;
    private final List<Problem> problems = new ArrayList<>();

    NameChecks(ParsedFile file, ClassLoader loader) {
        this.file = file;
        this.loader = loader;
    }

    List<Problem> problems() {
        file.parsed().getImports().forEach(this::imported);
        file.parsed().getRules().forEach(this::rule);
        return problems;
    }

    /** Fields of declared facts whose type does not exist. */
    List<Problem> fields() {
        for (TypeDeclarationDescr type : file.parsed().getTypeDeclarations()) {
            type.getFields().forEach((name, field) -> {
                String wanted = field.getPattern().getObjectType();
                if (!PRIMITIVES.contains(wanted) && resolve(wanted).isEmpty()) {
                    problems.add(file.file()
                            .problem(
                                    field.getLine(),
                                    file.file().line(field.getLine()).indexOf(name) + 1,
                                    "the field '" + name + "' has the type '" + wanted + "', which is not known\n"
                                            + (FIELD_TYPES.contains(wanted)
                                                    ? "Maybe its import is missing."
                                                    : Nearest.maybe(wanted, FIELD_TYPES))));
                }
            });
        }
        return problems;
    }

    private void imported(ImportDescr descr) {
        String target = descr.getTarget();
        if (!target.endsWith("*")
                && load(target).isEmpty()
                && load(target.replaceFirst("\\.(\\w+)$", "\\$$1")).isEmpty()) {
            problems.add(file.file()
                    .problem(
                            descr.getLine(),
                            1,
                            "there is no type '" + target + "' to import"
                                    + "\nMaybe import dev.praetor.fact.* was meant."));
        }
    }

    private void rule(RuleDescr rule) {
        Patterns.patterns(rule.getLhs()).forEach(pattern -> {
            Optional<Class<?>> type = resolve(pattern.getObjectType());
            if (type.isEmpty()) {
                problems.add(unknownType(pattern));
            } else {
                Patterns.constraints(pattern).stream()
                        .filter(constraint -> constraint.pattern() == pattern)
                        .forEach(constraint -> constraint(constraint, type.get()));
            }
        });
    }

    private Problem unknownType(PatternDescr pattern) {
        String name = pattern.getObjectType();
        int at = file.file().line(pattern.getLine()).indexOf(name);
        List<Class<?>> known = Stream.concat(
                        Stream.concat(Kind.builtIn().stream().map(Kind::type), Stream.of(AssessmentDate.class)),
                        leaves(Finding.class))
                .toList();
        String maybe = known.stream()
                .filter(type -> type.getSimpleName().equals(name))
                .map(type -> "Maybe this line is missing: import " + type.getPackageName() + ".*")
                .findFirst()
                .orElseGet(() -> Nearest.maybe(
                        name, known.stream().map(Class::getSimpleName).toList()));
        return file.file()
                .problem(pattern.getLine(), at + 1, "there is no kind of fact or finding '" + name + "'\n" + maybe);
    }

    /** The records of a sealed family. */
    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed() ? Stream.of(type.getPermittedSubclasses()).flatMap(NameChecks::leaves) : Stream.of(type);
    }

    private void constraint(Patterns.Constraint constraint, Class<?> type) {
        Matcher word = FIRST_WORD.matcher(constraint.text());
        if (!word.find() || KEYWORDS.contains(word.group(1))) {
            return;
        }
        String property = word.group(1);
        SortedSet<String> known = properties(type);
        if (!known.contains(property)) {
            problems.add(constraint.problem(
                    file.file(),
                    property,
                    type.getSimpleName() + " has no property '" + property + "'; it has " + String.join(", ", known)
                            + suggestion(property, known)));
        }
    }

    private static String suggestion(String property, SortedSet<String> known) {
        return Nearest.to(property, known)
                .map(near -> "\nMaybe '" + near + "' was meant.")
                .orElse("");
    }

    /** What a constraint may name: record components, getters and other methods without parameters. */
    static SortedSet<String> properties(Class<?> type) {
        TreeSet<String> names = new TreeSet<>();
        for (Method method : type.getMethods()) {
            boolean own = method.getDeclaringClass() != Object.class && !Modifier.isStatic(method.getModifiers());
            if (own && method.getParameterCount() == 0 && method.getReturnType() != void.class) {
                names.add(property(method.getName()));
            }
        }
        names.removeAll(List.of("hashCode", "toString", "compareTo"));
        return names;
    }

    private static String property(String method) {
        Matcher getter = Pattern.compile("(?:get|is)([A-Z]\\w*)").matcher(method);
        return getter.matches()
                ? getter.group(1).substring(0, 1).toLowerCase(Locale.ROOT)
                        + getter.group(1).substring(1)
                : method;
    }

    private Optional<Class<?>> resolve(String name) {
        Stream<String> candidates = Stream.concat(
                Stream.of(name, ParsedFile.PACKAGE + "." + name, "java.lang." + name),
                file.parsed().getImports().stream()
                        .map(ImportDescr::getTarget)
                        .flatMap(target -> candidate(target, name)));
        return candidates.map(this::load).flatMap(Optional::stream).findFirst();
    }

    private static Stream<String> candidate(String target, String name) {
        if (target.endsWith(".*")) {
            return Stream.of(target.substring(0, target.length() - 1) + name);
        }
        return target.endsWith("." + name)
                ? Stream.of(target, target.substring(0, target.length() - name.length() - 1) + "$" + name)
                : Stream.of();
    }

    private Optional<Class<?>> load(String name) {
        try {
            return Optional.of(Class.forName(name, false, loader));
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }
}

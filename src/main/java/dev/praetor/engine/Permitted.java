package dev.praetor.engine;

import dev.praetor.fact.AssessmentDate;
import dev.praetor.fact.Kind;
import dev.praetor.finding.Finding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.objectweb.asm.Type;

/**
 * What rules from strangers may refer to: the components of facts and findings, the constants of the types of these,
 * and what stands in {@code untrusted.txt}, which is read and weighed line by line when it changes.
 */
final class Permitted {

    private static final String LIST = "/META-INF/praetor/untrusted.txt";

    private static final class Loaded {
        private static final Permitted LISTED = new Permitted(read());
    }

    private final Map<String, Set<String>> bySection;
    private final Set<String> types = new HashSet<>();
    private final Set<String> members = new HashSet<>();
    private final Set<String> components = new HashSet<>();

    private Permitted(Map<String, Set<String>> bySection) {
        this.bySection = bySection;
        Stream.of(Kind.builtIn().stream().map(Kind::type), Stream.of(AssessmentDate.class), leaves(Finding.class))
                .flatMap(some -> some)
                .forEach(this::add);
    }

    static Permitted listed() {
        return Loaded.LISTED;
    }

    /** Nothing but what needs no list: to find out what has to stand in it. */
    static Permitted unlisted() {
        return new Permitted(Map.of());
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed() ? Stream.of(type.getPermittedSubclasses()).flatMap(Permitted::leaves) : Stream.of(type);
    }

    private void add(Class<?> type) {
        types.add(Type.getInternalName(type));
        for (RecordComponent component : type.getRecordComponents()) {
            members.add(call(
                    Type.getInternalName(type),
                    component.getName(),
                    Type.getMethodDescriptor(component.getAccessor())));
            if (component.getType().getPackageName().startsWith("dev.praetor.")) {
                components.add(component.getType().getName());
                constants(component.getType());
            }
        }
    }

    private void constants(Class<?> type) {
        Arrays.stream(type.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == type)
                .map(constant -> field(Type.getInternalName(type), constant.getName()))
                .forEach(members::add);
    }

    /** A fact or a finding, of which each component may be read. */
    boolean isFactOrFinding(String internalName) {
        return types.contains(internalName);
    }

    /** Of their classes, and of the types of their components. */
    Stream<String> namesOfFactsAndFindings() {
        return Stream.concat(types.stream().map(Permitted::name), components.stream());
    }

    boolean allows(Role role, String reference) {
        return (role.runsOnFacts() && members.contains(reference))
                || bySection.getOrDefault(role.section(), Set.of()).contains(reference);
    }

    Map<String, Set<String>> bySection() {
        return bySection;
    }

    /** {@code dev.praetor.fact.Day.parse(String) : Day}, types of the JDK and of Praetor by their short names. */
    static String call(String owner, String name, String descriptor) {
        String arguments = Arrays.stream(Type.getArgumentTypes(descriptor))
                .map(Permitted::plain)
                .collect(Collectors.joining(", ", "(", ")"));
        return name(owner) + "." + name + arguments + " : " + plain(Type.getReturnType(descriptor));
    }

    static String field(String owner, String name) {
        return name(owner) + "." + name;
    }

    static String type(String owner) {
        return "type " + name(owner);
    }

    private static String plain(Type type) {
        return type.getClassName();
    }

    private static String name(String internalName) {
        return internalName.replace('/', '.');
    }

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> sections = new LinkedHashMap<>();
        Set<String> current = new HashSet<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Permitted.class.getResourceAsStream(LIST)), StandardCharsets.UTF_8))) {
            for (String line : in.lines().map(String::strip).toList()) {
                if (line.startsWith("[")) {
                    current = sections.computeIfAbsent(line, section -> new HashSet<>());
                } else if (!line.isEmpty() && !line.startsWith("#")) {
                    current.add(line);
                }
            }
            return sections;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Types that a field of a declared kind may have. */
    static final List<String> FIELD_TYPES = List.of(
            "Ljava/lang/String;",
            "Ldev/praetor/fact/Day;",
            "Ldev/praetor/fact/Money;",
            "Ljava/lang/Integer;",
            "Ljava/lang/Boolean;",
            "Ljava/math/BigDecimal;",
            "Z",
            "I",
            "J");
}

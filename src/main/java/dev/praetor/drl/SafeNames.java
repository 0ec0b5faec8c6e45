package dev.praetor.drl;

import dev.praetor.fact.Day;
import dev.praetor.fact.Fact;
import dev.praetor.fact.Kind;
import dev.praetor.fact.Money;
import dev.praetor.finding.Duty;
import dev.praetor.finding.Finding;
import dev.praetor.finding.Plea;
import dev.praetor.finding.Sanction;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.TypeDeclarationDescr;

/** The names that rules from strangers may use: those of facts and findings, and of what is in them. */
final class SafeNames {

    static final Set<String> FIELD_TYPES =
            Set.of("String", "Day", "Money", "Integer", "Boolean", "BigDecimal", "boolean", "int", "long");

    private static final Pattern VARIABLE = Pattern.compile("\\$[a-zA-Z][A-Za-z0-9]{0,59}");
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]{0,59}");
    private static final Pattern IMPORT = Pattern.compile("dev\\.praetor\\.(fact|finding)\\.([A-Za-z.]+|\\*)");

    /** What every object has, and what no fact is called. */
    private static final Set<String> NEVER = Set.of(
            "class",
            "classLoader",
            "getClass",
            "hashCode",
            "toString",
            "equals",
            "notify",
            "notifyAll",
            "wait",
            "clone",
            "finalize",
            "compareTo",
            "value",
            "getValue",
            "setValue",
            "date");

    /** Words of Java and of DRL. */
    private static final Set<String> KEYWORDS = Set.of(
            ("abstract assert boolean break byte case catch char const continue default do double else enum extends"
                            + " final finally float for goto if implements import instanceof int interface long native"
                            + " new null package private protected public return short static strictfp super switch"
                            + " synchronized this throw throws transient try void volatile while true false var yield"
                            + " record sealed permits rule query declare end when then not exists forall eval or and"
                            + " from collect accumulate in over memberOf contains matches soundslike str after before"
                            + " modify update insert delete retract drools kcontext global function unit window")
                    .split(" "));

    private static final Set<Class<?>> VALUES = Set.of(Day.class, Money.class, Duty.class, Plea.class);

    /** Facts and findings as rules see them, with what several have in common. */
    private static final Set<Class<?>> TYPES = types();

    private static final Set<String> SCOPES = scopes();
    private static final Set<String> MEMBERS = members();

    private final Set<String> kinds = new HashSet<>();
    private final Set<String> fields = new HashSet<>();

    /** @param files all that are compiled together */
    SafeNames(List<ParsedFile> files) {
        files.stream()
                .filter(ParsedFile::readable)
                .flatMap(file -> file.parsed().getTypeDeclarations().stream())
                .forEach(this::add);
    }

    /** @param beneath kinds that rules before these declare */
    void add(Class<?> beneath) {
        kinds.add(beneath.getSimpleName());
        fields.addAll(Members.properties(beneath));
        Arrays.stream(beneath.getMethods()).map(Method::getName).forEach(fields::add);
    }

    private void add(TypeDeclarationDescr kind) {
        kinds.add(kind.getTypeName());
        kind.getFields().keySet().forEach(field -> {
            String capital = field.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + field.substring(1);
            fields.addAll(List.of(field, "get" + capital, "is" + capital));
        });
    }

    private static Set<Class<?>> types() {
        Set<Class<?>> types = new HashSet<>(Known.types());
        for (Class<?> type : Known.types()) {
            shared(type, types);
        }
        types.remove(Finding.class);
        return types;
    }

    /** Interfaces of facts and findings. */
    private static void shared(Class<?> type, Set<Class<?>> types) {
        for (Class<?> shared : type.getInterfaces()) {
            if (shared.getPackageName().startsWith("dev.praetor.") && types.add(shared)) {
                shared(shared, types);
            }
        }
    }

    private static Set<String> scopes() {
        Set<String> names = new HashSet<>(Set.of("List", "Sanction"));
        Stream.concat(TYPES.stream(), VALUES.stream()).map(Class::getSimpleName).forEach(names::add);
        TYPES.stream()
                .filter(Class::isRecord)
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .map(RecordComponent::getType)
                .filter(Class::isEnum)
                .map(Class::getSimpleName)
                .forEach(names::add);
        return names;
    }

    private static Set<String> members() {
        Set<String> names = new HashSet<>(Set.of("size"));
        Stream.concat(TYPES.stream(), VALUES.stream())
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getDeclaringClass() != Object.class)
                .forEach(method -> names.add(method.getName()));
        names.removeAll(NEVER);
        return names;
    }

    boolean isVariable(String name) {
        return VARIABLE.matcher(name).matches();
    }

    boolean isConstant(String name) {
        return CONSTANT.matcher(name).matches();
    }

    /** What a pattern may ask for. */
    boolean isKind(String name) {
        return kinds.contains(name)
                || TYPES.stream().anyMatch(type -> type.getSimpleName().equals(name));
    }

    /** What may stand before a point. */
    boolean isType(String name) {
        return SCOPES.contains(name) || kinds.contains(name);
    }

    boolean isMember(String name) {
        return MEMBERS.contains(name) || (fields.contains(name) && !NEVER.contains(name));
    }

    /** A method that makes a value or a finding: no other method of a type is called. */
    boolean makes(String type, String method) {
        if (method.equals(type.equals("Day") ? "parse" : type.equals("Money") ? "eur" : "")) {
            return true;
        }
        return (type.equals("List") && method.equals("of"))
                || TYPES.stream()
                        .filter(Finding.class::isAssignableFrom)
                        .filter(known -> known.getSimpleName().equals(type))
                        .flatMap(known -> Arrays.stream(known.getMethods()))
                        .anyMatch(made -> Modifier.isStatic(made.getModifiers())
                                && made.getName().equals(method));
    }

    /** A finding that is made with {@code new}. */
    boolean isSanction(String type) {
        return Known.types().stream().filter(Sanction.class::isAssignableFrom).anyMatch(known -> known.getSimpleName()
                .equals(type));
    }

    boolean mayImport(String target) {
        return (IMPORT.matcher(target).matches() && (target.endsWith(".*") || isType(lastOf(target))))
                || Set.of("java.util.List", "java.math.BigDecimal").contains(target);
    }

    private static String lastOf(String target) {
        return target.substring(target.lastIndexOf('.') + 1);
    }

    /** A name that a new kind may bear: nothing that rules or case files can name has it. */
    static boolean isFree(String kind) {
        return kind.matches("[A-Z][a-zA-Z0-9]{1,59}")
                && !kind.matches("(Rules|DomainClassesMetadata|Lambda).*")
                && Stream.of("java.lang.", "java.util.", "java.math.", "dev.praetor.fact.", "dev.praetor.finding.")
                        .noneMatch(location -> exists(location + kind))
                && !SCOPES.contains(kind)
                && Kind.builtIn().stream().noneMatch(known -> known.name().equals(Kind.kebab(kind)));
    }

    private static boolean exists(String name) {
        try {
            Class.forName(name, false, Fact.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    static boolean isField(String name) {
        return name.matches("[a-z][a-zA-Z0-9]{0,39}") && !NEVER.contains(name) && !KEYWORDS.contains(name);
    }
}

package dev.praetor.drl;

import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;

/** The Java types that the names in a rule file stand for. */
public final class Types {

    private final PackageDescr file;
    private final ClassLoader loader;
    private final Set<String> unread;

    /** To look for a class that is not there is slow, and the rules of a file use the same names over and over. */
    private final Map<String, Optional<Class<?>>> known = new ConcurrentHashMap<>();

    /** @param unread names of kinds declared in files that cannot be read: they exist, and nothing is known of them */
    Types(PackageDescr file, ClassLoader loader, Set<String> unread) {
        this.file = file;
        this.loader = loader;
        this.unread = unread;
    }

    Set<String> unread() {
        return unread;
    }

    Optional<Class<?>> resolve(String name) {
        return known.computeIfAbsent(name, any -> Stream.concat(
                        Stream.of(name, ParsedFile.PACKAGE + "." + name, "java.lang." + name),
                        file.getImports().stream()
                                .map(ImportDescr::getTarget)
                                .flatMap(target -> candidate(target, name)))
                .map(this::load)
                .flatMap(Optional::stream)
                .findFirst());
    }

    private static Stream<String> candidate(String target, String name) {
        if (target.endsWith(".*")) {
            return Stream.of(target.substring(0, target.length() - 1) + name);
        }
        return target.endsWith("." + name)
                ? Stream.of(target, target.substring(0, target.length() - name.length() - 1) + "$" + name)
                : Stream.of();
    }

    boolean exists(String imported) {
        return List.of(imported, imported.replaceFirst("\\.(\\w+)$", "\\$$1")).stream()
                .anyMatch(name -> load(name).isPresent());
    }

    /** Whether a class has a static method or constant of that name; {@code *} stands for any. */
    boolean hasMethod(String type, String name) {
        return load(type).or(() -> load(type.replaceFirst("\\.(\\w+)$", "\\$$1"))).stream()
                .flatMap(found -> Stream.concat(Stream.of(found.getMethods()), Stream.of(found.getFields())))
                .anyMatch(member -> Modifier.isStatic(member.getModifiers())
                        && (name.equals("*") || member.getName().equals(name)));
    }

    private Optional<Class<?>> load(String name) {
        try {
            return Optional.of(Class.forName(name, false, loader));
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }
}

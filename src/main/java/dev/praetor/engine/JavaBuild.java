package dev.praetor.engine;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kie.memorycompiler.CompilationProblem;
import org.kie.memorycompiler.CompilationResult;
import org.kie.memorycompiler.JavaCompiler;
import org.kie.memorycompiler.JavaCompilerFactory;
import org.kie.memorycompiler.JavaConfiguration.CompilerType;
import org.kie.memorycompiler.resources.MemoryResourceReader;
import org.kie.memorycompiler.resources.MemoryResourceStore;

/**
 * The Java sources of rules, compiled in memory.
 *
 * @param classes class file by class name; each ticks as it runs (see {@link Ticking})
 * @param errors what the compiler says is wrong, in its own words; not for users
 */
record JavaBuild(Map<String, byte[]> classes, List<String> errors) {

    /** The in-memory compiler looks for sources under this folder and nowhere else. */
    private static final String SOURCE_FOLDER = "src/main/java/";

    /** That of the jar itself, whichever JDK it runs on. */
    private static final String LANGUAGE_LEVEL = "17";

    boolean failed() {
        return !errors.isEmpty();
    }

    /** The classes that some of the sources became. */
    Map<String, byte[]> classesOf(Collection<String> paths) {
        Map<String, byte[]> some = new HashMap<>();
        classes.forEach((name, bytes) -> {
            if (paths.contains(name.replaceFirst("\\$.*", "").replace('.', '/') + ".java")) {
                some.put(name, bytes);
            }
        });
        return some;
    }

    static JavaBuild of(Map<String, String> sources, ClassLoader loader) {
        MemoryResourceReader reader = new MemoryResourceReader();
        sources.forEach((path, text) -> reader.add(SOURCE_FOLDER + path, text.getBytes(StandardCharsets.UTF_8)));
        MemoryResourceStore store = new MemoryResourceStore();
        String[] paths =
                sources.keySet().stream().map(path -> SOURCE_FOLDER + path).toArray(String[]::new);
        CompilationResult result = Services.apart(
                JavaBuild.class.getClassLoader(), () -> compiler().compile(paths, reader, store, loader));
        Map<String, byte[]> classes = new HashMap<>();
        store.getResources().forEach((path, bytes) -> classes.put(className(path.asString()), Ticking.in(bytes)));
        return new JavaBuild(
                classes,
                Arrays.stream(result.getErrors())
                        .map(CompilationProblem::getMessage)
                        .toList());
    }

    /** Not the default one, which a host may have set. */
    private static JavaCompiler compiler() {
        return JavaCompilerFactory.loadCompiler(CompilerType.ECLIPSE, LANGUAGE_LEVEL, SOURCE_FOLDER);
    }

    private static String className(String path) {
        return path.substring(0, path.length() - ".class".length()).replace('/', '.');
    }
}

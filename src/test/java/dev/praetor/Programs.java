package dev.praetor;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.BaseStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Programs and tests that a page of the documentation shows, compiled and run in the working directory. */
final class Programs {

    private static final String CLASSES = ".classes";

    private Programs() {}

    /** What a program prints, in a JVM of its own: rules see its classes on the class path. */
    static String run(Path source) throws IOException {
        return compile(source) + java(name(source));
    }

    /** What the tests of a class print: nothing unless one fails. */
    static String test(Path source) throws IOException {
        return compile(source) + java(Programs.class.getName(), name(source));
    }

    /** What the compiler says of it and of all packages beside it; nothing if all is well. */
    private static String compile(Path source) throws IOException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        List<String> arguments = new ArrayList<>(List.of("-cp", classPath(), "-sourcepath", ".", "-d", CLASSES));
        try (Stream<Path> packaged = Files.walk(Path.of("example"), 1)) {
            packaged.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(arguments::add);
        } catch (NoSuchFileException e) {
            // The page has no package.
        }
        arguments.add(source.toString());
        ToolProvider.getSystemJavaCompiler().run(null, said, said, arguments.toArray(String[]::new));
        return said.toString(StandardCharsets.UTF_8);
    }

    private static String classPath() {
        Path.of(CLASSES).toFile().mkdirs();
        return CLASSES + File.pathSeparator + System.getProperty("java.class.path");
    }

    private static String name(Path source) {
        return source.toString().replaceFirst("\\.java$", "").replace('/', '.');
    }

    private static String java(String... arguments) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = Stream.concat(
                        Stream.of(java, "-XX:TieredStopAtLevel=1", "-cp", classPath()), Stream.of(arguments))
                .toList();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("SLF4J"))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    /** Runs the tests of a class. */
    public static void main(String[] arguments) throws Throwable {
        Class<?> type = Class.forName(arguments[0]);
        int run = 0;
        for (Method method : type.getDeclaredMethods()) {
            method.setAccessible(true);
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            if (method.isAnnotationPresent(Test.class)) {
                method.invoke(constructor.newInstance());
                run++;
            } else if (method.isAnnotationPresent(TestFactory.class)) {
                run += each((BaseStream<?, ?>) method.invoke(constructor.newInstance()));
            }
        }
        if (run == 0) {
            throw new IllegalStateException("no test in " + type);
        }
    }

    private static int each(BaseStream<?, ?> nodes) throws Throwable {
        int run = 0;
        for (var node = nodes.iterator(); node.hasNext(); ) {
            DynamicNode next = (DynamicNode) node.next();
            if (next instanceof DynamicContainer container) {
                run += each(container.getChildren());
            } else {
                ((DynamicTest) next).getExecutable().execute();
                run++;
            }
        }
        return run;
    }
}

package dev.praetor.engine;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Defines classes that were compiled in memory. */
final class Bytes extends ClassLoader {

    private final Map<String, byte[]> classes;

    /** @param classes class file by class name */
    Bytes(ClassLoader parent, Map<String, byte[]> classes) {
        super(parent);
        this.classes = Map.copyOf(classes);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte @Nullable [] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    /** The Java compiler reads the classes that it compiles against as resources. */
    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        byte @Nullable [] bytes = name.endsWith(".class")
                ? classes.get(
                        name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                : null;
        return bytes == null ? getParent().getResourceAsStream(name) : new ByteArrayInputStream(bytes);
    }
}

package dev.praetor.engine;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Defines classes that were compiled in memory. */
class Bytes extends ClassLoader {

    private final Map<String, byte[]> classes;
    private final ClassLoader above;

    /** @param classes class file by class name */
    Bytes(ClassLoader parent, Map<String, byte[]> classes) {
        this(parent, classes, parent);
    }

    /** @param above what it was made for, if that is hidden behind its parent */
    Bytes(ClassLoader parent, Map<String, byte[]> classes, ClassLoader above) {
        super(parent);
        this.above = above;
        this.classes = Map.copyOf(classes);
    }

    /** These classes and those of the loaders above that are of the same sort. */
    static Map<String, byte[]> all(@Nullable ClassLoader loader) {
        Map<String, byte[]> all = new HashMap<>();
        for (ClassLoader one = loader; one instanceof Bytes some; one = some.above) {
            all.putAll(some.classes);
        }
        return all;
    }

    /**
     * Its own classes first. Above it they are not to be found, and who is asked keeps a lock for each name for ever:
     * names of compiled rules are new each time.
     */
    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!classes.containsKey(name)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
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
        return bytes == null ? above.getResourceAsStream(name) : new ByteArrayInputStream(bytes);
    }
}

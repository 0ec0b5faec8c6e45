package dev.praetor.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.springframework.boot.loader.launch.JarLauncher;

/** Jars as build tools pack them. */
final class Jars {

    private Jars() {}

    /** What a directory holds, of it only what begins so. */
    static Path of(Path jar, String module, Path classes, String prefix) throws IOException {
        try (JarOutputStream out = open(jar, Map.of("Automatic-Module-Name", module));
                Stream<Path> files = Files.walk(classes.resolve(prefix))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                add(out, classes.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return jar;
    }

    /**
     * As the plugin of Spring Boot repackages: the loader's classes unpacked, everything else as jars, not deflated.
     */
    static Path springBoot(Path jar, String main, Path application, List<Path> libraries) throws IOException {
        Map<String, String> attributes = Map.of(
                "Main-Class",
                JarLauncher.class.getName(),
                "Start-Class",
                main,
                "Spring-Boot-Classes",
                "BOOT-INF/classes/",
                "Spring-Boot-Lib",
                "BOOT-INF/lib/");
        try (JarOutputStream out = open(jar, attributes)) {
            unpack(out, loader(), "");
            for (String folder : List.of("BOOT-INF/", "BOOT-INF/classes/", "BOOT-INF/lib/")) {
                store(out, folder, new byte[0]);
            }
            unpack(out, application, "BOOT-INF/classes/");
            for (Path library : libraries) {
                store(out, "BOOT-INF/lib/" + library.getFileName(), Files.readAllBytes(library));
            }
        }
        return jar;
    }

    private static Path loader() {
        return Path.of(JarLauncher.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
    }

    private static JarOutputStream open(Path jar, Map<String, String> attributes) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.forEach(manifest.getMainAttributes()::putValue);
        OutputStream file = Files.newOutputStream(jar);
        return new JarOutputStream(file, manifest);
    }

    private static void unpack(JarOutputStream out, Path jar, String below) throws IOException {
        try (InputStream file = Files.newInputStream(jar);
                ZipInputStream in = new ZipInputStream(file)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().endsWith(".class")) {
                    add(out, below + entry.getName(), in.readAllBytes());
                }
            }
        }
    }

    private static void add(JarOutputStream out, String name, byte[] bytes) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(bytes);
        out.closeEntry();
    }

    private static void store(JarOutputStream out, String name, byte[] bytes) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        out.putNextEntry(entry);
        out.write(bytes);
        out.closeEntry();
    }
}

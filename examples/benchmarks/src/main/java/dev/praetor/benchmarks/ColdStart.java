package dev.praetor.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** From the start of a JVM to the end of its first assessment, in processor time of all its threads. */
final class ColdStart {

    /** One way to start, on one JDK. */
    record Started(String jdk, String how, long millis, double timesHello) {}

    private static final int TIMES = 7;
    private static final List<String> SHORT = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private final Path praetor;
    private final Path java;
    private final int version;
    private final Path jar;
    private final Path scratch;

    private ColdStart(Path praetor, Path jdk, int version, Path scratch) {
        this.praetor = praetor;
        this.java = jdk.resolve("bin/java");
        this.version = version;
        this.jar = praetor.resolve("target/praetor-cli.jar");
        this.scratch = scratch;
    }

    static List<Started> of(Path praetor, List<Path> jdks) throws IOException, InterruptedException {
        List<Started> all = new ArrayList<>();
        for (Path jdk : jdks) {
            int version = Integer.parseInt(Files.readString(jdk.resolve("release"))
                    .replaceAll("(?s).*JAVA_VERSION=\"(\\d+).*", "$1"));
            all.addAll(new ColdStart(praetor, jdk, version, Files.createTempDirectory("cold")).measured());
        }
        return all;
    }

    private List<Started> measured() throws IOException, InterruptedException {
        Path hello = scratch.resolve("Hello.java");
        Files.writeString(
                hello, "class Hello { public static void main(String[] a) { System.out.print(\"hello\"); } }");
        run(List.of(java.resolveSibling("javac").toString(), "-d", scratch.toString(), hello.toString()));
        Path archive = scratch.resolve("archive");
        boolean aot = version >= 25;
        run(command(List.of((aot ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + archive), assess()));
        String use = (aot ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + archive;
        List<String> quick = new ArrayList<>(SHORT);
        quick.add(use);
        long base = median(command(List.of(), List.of("-cp", scratch.toString(), "Hello")));
        return List.of(
                new Started("" + version, "hello world", base, 1),
                started("java -jar", command(List.of(), assess()), base),
                started("with its archive", command(List.of(use), assess()), base),
                started("as examples/praetor", command(quick, assess()), base));
    }

    private Started started(String how, List<String> command, long base) throws IOException, InterruptedException {
        long millis = median(command);
        return new Started("" + version, how, millis, (double) millis / base);
    }

    private List<String> assess() {
        return List.of(
                "-jar",
                jar.toString(),
                "assess",
                praetor.resolve("examples/destock-meubles.yaml").toString());
    }

    private List<String> command(List<String> flags, List<String> rest) {
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(flags);
        command.addAll(rest);
        return command;
    }

    static long median(List<String> command) throws IOException, InterruptedException {
        List<Long> millis = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            long before = ofChildren();
            run(command);
            millis.add(ofChildren() - before);
        }
        return millis.stream().sorted().toList().get(TIMES / 2);
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    /** Linux counts the time of all children that have ended, in hundredths of a second. */
    private static long ofChildren() throws IOException {
        String stat = Files.readString(Path.of("/proc/self/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return 10 * (Long.parseLong(fields[13]) + Long.parseLong(fields[14]));
    }
}

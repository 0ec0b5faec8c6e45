package dev.praetor.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The build step that puts the built-in law into the jar: compiled by the same code that compiles an author's rules.
 */
public final class BuildRules {

    private BuildRules() {}

    /** Reads its three settings from system properties: the rule directory, the class output directory, the version. */
    public static void main(String[] args) throws IOException {
        Path rules = Path.of(System.getProperty("praetor.build.rules"));
        Path output = Path.of(System.getProperty("praetor.build.output"));
        String version = System.getProperty("praetor.build.version");
        List<RuleFile> files = RuleFile.in(rules, "rules/");
        CompiledRules compiled = RuleCompiler.compile(files, List.of(), BuildRules.class.getClassLoader());
        for (Map.Entry<String, byte[]> type : compiled.classes().entrySet()) {
            write(output.resolve(type.getKey().replace('.', '/') + ".class"), type.getValue());
        }
        Index index = new Index(version, compiled.hash(), compiled.models(), compiled.cards(), SourceReader.of(rules));
        write(output.resolve(Index.RESOURCE), index.write().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}

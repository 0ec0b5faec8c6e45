package dev.praetor.workbench;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * The editor's own scripts, as they come in the jars of their authors; the import map of the page leads to them.
 * Nothing of them is copied into this project.
 */
final class Modules {

    /** Where the script is in its jar, if not where most are. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "@marijn/find-cluster-break", "src/index.js",
            "crelt", "index.js",
            "style-mod", "src/style-mod.js",
            "w3c-keyname", "index.js");

    private static final Set<String> NAMES = Set.of(
            "@codemirror/autocomplete",
            "@codemirror/commands",
            "@codemirror/lang-yaml",
            "@codemirror/language",
            "@codemirror/lint",
            "@codemirror/search",
            "@codemirror/state",
            "@codemirror/view",
            "@lezer/common",
            "@lezer/highlight",
            "@lezer/lr",
            "@lezer/yaml",
            "@marijn/find-cluster-break",
            "crelt",
            "style-mod",
            "w3c-keyname");

    private Modules() {}

    static Set<String> names() {
        return NAMES;
    }

    /** @param file the name of a module, and {@code .js} */
    static Optional<String> script(String file) {
        String name = file.replaceFirst("\\.js$", "");
        return file.endsWith(".js") && NAMES.contains(name) ? Optional.of(text(name)) : Optional.empty();
    }

    private static String text(String name) {
        String artifact = name.substring(name.lastIndexOf('/') + 1);
        String group = "org.mvnpm" + (name.startsWith("@") ? ".at." + name.substring(1, name.indexOf('/')) : "");
        return Assets.text("/META-INF/resources/_static/" + artifact + "/" + version(group, artifact) + "/"
                + ELSEWHERE.getOrDefault(name, "dist/index.js"));
    }

    /** Their jars have their version in their paths. */
    private static String version(String group, String artifact) {
        String known = Assets.text("/META-INF/maven/" + group + "/" + artifact + "/pom.properties");
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(known));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }
}

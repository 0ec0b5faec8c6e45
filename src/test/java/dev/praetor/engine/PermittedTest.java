package dev.praetor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praetor.drl.RuleFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The list of what rules from strangers may refer to: each of its lines is needed, and it is enough for the law. */
class PermittedTest {

    private static final Path LIST = Path.of("src/main/resources/META-INF/praetor/untrusted.txt");
    private static final Path LAW = Path.of("target/classes/dev/praetor/rules");
    private static final Path BENIGN = Path.of("src/test/resources/benign");

    private static Map<String, byte[]> classes;
    private static Set<String> kinds;

    @BeforeAll
    static void compile() throws IOException {
        CompiledRules compiled =
                RuleCompiler.compile(RuleFile.in(BENIGN), List.of(), Gate.class.getClassLoader(), new Compilation());
        classes = new HashMap<>(compiled.classes());
        kinds = new HashSet<>(compiled.declared().names());
        try (Stream<Path> files = Files.walk(LAW)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                String path = Path.of("target/classes").relativize(file).toString();
                classes.put(path.replace(".class", "").replace('/', '.'), Files.readAllBytes(file));
            }
        }
    }

    @Test
    void the_gate_lets_the_law_pass_and_every_line_of_the_list_is_needed_for_it() throws IOException {
        Map<String, Set<String>> used = new TreeMap<>(Comparator.comparing(PermittedTest::order));
        Permitted implied = Permitted.unlisted();
        List<String> faults = new ArrayList<>();
        Gate.pass(classes, kinds, faults, (role, reference) -> {
            if (!implied.allows(role, reference)) {
                used.computeIfAbsent(role.section(), section -> new TreeSet<>()).add(reference);
            }
            return true;
        });

        if (Boolean.getBoolean("praetor.update")) {
            StringBuilder list = new StringBuilder(head());
            used.forEach((section, lines) -> list.append("\n")
                    .append(section)
                    .append("\n")
                    .append(String.join("\n", lines))
                    .append("\n"));
            Files.writeString(LIST, list);
        }
        assertThat(faults).isEmpty();
        assertThat(Permitted.listed().bySection()).isEqualTo(used);
    }

    private static String order(String section) {
        return Stream.of(Role.values()).map(Role::section).toList().indexOf(section) + section;
    }

    private static String head() throws IOException {
        String list = Files.readString(LIST);
        return list.substring(0, list.indexOf("\n["));
    }
}

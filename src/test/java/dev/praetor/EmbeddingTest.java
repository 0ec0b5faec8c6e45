package dev.praetor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praetor.fact.ConfidentialityClause;
import dev.praetor.fact.Contract;
import dev.praetor.fact.FixedPenaltyClause;
import dev.praetor.fact.HostingTransferred;
import dev.praetor.fact.Money;
import dev.praetor.fact.Party;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What an application gets that depends on Praetor, with and without the compiler: each in a JVM of its own. */
class EmbeddingTest {

    /**
     * With their dependencies, all that rules in DRL need. The README names the first three, and asm, as what to
     * exclude.
     */
    private static final Pattern COMPILER =
            Pattern.compile("drools-(compiler|model-codegen|wiring-dynamic|drl-.*|ecj|io|codegen-common"
                    + "|model-prototype|mvel-.*)-.*|kie-util-.*|ecj-.*|antlr.*|javaparser.*|asm-.*");

    /** The program that the JVMs run: it prints what it found and whether it could compile rules. */
    public static final class Program {
        public static void main(String[] args) {
            var facts = List.of(
                    new Party("client", "Client"),
                    new Party("provider", "Provider"),
                    new Contract("hosting", "client", "provider", LocalDate.of(2011, 7, 19)),
                    new ConfidentialityClause("nda", "hosting", "provider", LocalDate.of(2011, 4, 20), 36),
                    new FixedPenaltyClause("hosting", "nda", Money.eur("100000.00")),
                    new HostingTransferred("hosting", LocalDate.of(2013, 5, 15), "a third party"));
            var assessment = Rulebook.builtIn().assess(facts, LocalDate.of(2016, 2, 15));
            System.out.println(assessment.violations().get(0).duty() + " "
                    + assessment.settlement().get(0).amount().certain().orElseThrow());
            try {
                System.out.println(
                        Rulebook.builtIn().with(Path.of(args[0])).rules().size()
                                - Rulebook.builtIn().rules().size() + " rules more");
            } catch (dev.praetor.problem.BrokenRulesException e) {
                System.out.println(e.getMessage());
            }
        }
    }

    private static List<Path> embedding() {
        return List.of(Cases.read(Path.of("target/embedding-class-path.txt"))
                        .strip()
                        .split(File.pathSeparator))
                .stream()
                .map(Path::of)
                .toList();
    }

    private static List<Path> withoutCompiler() {
        return embedding().stream()
                .filter(jar -> !COMPILER.matcher(jar.getFileName().toString()).matches())
                .toList();
    }

    private static String run(List<Path> jars) throws Exception {
        Path rules = Files.createTempDirectory("praetor-rules");
        Files.copy(Path.of("src/test/resources/escrow.drl"), rules.resolve("escrow.drl"));
        List<String> classPath = new ArrayList<>(List.of("target/classes", "target/test-classes"));
        jars.forEach(jar -> classPath.add(jar.toString()));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        String.join(File.pathSeparator, classPath),
                        Program.class.getName(),
                        rules.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return output.lines()
                .filter(line -> !line.startsWith("SLF4J"))
                .reduce("", (a, b) -> a + b + "\n")
                .replace(rules.toString(), "DIR");
    }

    @Test
    void the_embedding_class_path_judges_and_compiles() throws Exception {
        assertThat(run(embedding())).isEqualTo("CONFIDENTIALITY 100000.00 EUR\n2 rules more\n");
    }

    @Test
    void thirteen_jars_judge_by_the_built_in_law_and_say_what_compiling_needs() throws Exception {
        assertThat(withoutCompiler())
                .extracting(jar -> jar.getFileName().toString().replaceFirst("-\\d.*", ""))
                .containsExactlyInAnyOrder(
                        "kie-api",
                        "kie-internal",
                        "kie-memory-compiler",
                        "slf4j-api",
                        "drools-base",
                        "drools-canonical-model",
                        "drools-core",
                        "drools-kiesession",
                        "drools-model-compiler",
                        "drools-tms",
                        "drools-util",
                        "drools-wiring-api",
                        "drools-wiring-static");
        assertThat(run(withoutCompiler()).lines().toList())
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("CONFIDENTIALITY 100000.00 EUR"),
                        line -> assertThat(line)
                                .startsWith("DIR: rules in DRL need the compiler, which is not on the class path"),
                        line -> assertThat(line)
                                .isEqualTo("Maybe one of these was excluded: org.drools:drools-compiler,"
                                        + " org.drools:drools-model-codegen, org.drools:drools-wiring-dynamic,"
                                        + " org.ow2.asm:asm."));
    }

    @Test
    void the_readme_states_how_many_jars_and_megabytes_that_is() {
        String readme = Cases.read(Path.of("README.md"));

        assertThat(stated(readme, "by default")).isEqualTo(size(embedding()));
        assertThat(stated(readme, "without the compiler")).isEqualTo(size(withoutCompiler()));
    }

    private static String stated(String readme, String what) {
        Matcher matcher = Pattern.compile("(\\d+ jars, [\\d.]+ MB) " + what).matcher(readme);
        assertThat(matcher.find()).as("README: jars, MB " + what).isTrue();
        return matcher.group(1);
    }

    private static String size(List<Path> jars) {
        long bytes = jars.stream().mapToLong(jar -> jar.toFile().length()).sum();
        return String.format(Locale.ROOT, "%d jars, %.1f MB", jars.size(), bytes / 1e6);
    }

    @Test
    void what_is_left_out_of_the_embedding_class_path_is_optional_in_the_pom() {
        String pom = Cases.read(Path.of("pom.xml"));
        Matcher left = Pattern.compile("<excludeArtifactIds>([^<]+)<").matcher(pom);
        assertThat(left.find()).isTrue();

        assertThat(left.group(1).split(",")).allSatisfy(artifact -> assertThat(pom)
                .containsPattern("<artifactId>" + artifact
                        + "</artifactId>\\s*<version>[^<]+</version>\\s*<optional>true</optional>"));
    }
}

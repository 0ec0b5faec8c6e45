package dev.praetor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What Praetor is made of: the bill of materials that the build writes is whole, and nothing in it is forbidden. */
class SupplyChainTest {

    /** Of a component that leaves the choice, one of them is enough. */
    private static final Set<String> ALLOWED = Set.of(
            "Apache-2.0",
            "MIT",
            "BSD-3-Clause", // ASM
            "EPL-2.0", // ecj, the compiler: used as it is, in a jar of its own
            "BSD licence"); // ANTLR 3, as its authors call the three clauses

    private static final String FORBIDDEN =
            "drools-(mvel|xml-support|verifier.*|decisiontables|engine-classic|persistence.*)"
                    + "|kie-ci|kie-dmn.*|xstream|mxparser|mvel2|poi.*|protobuf.*|commons-codec|log4j.*";

    private record Library(String name, String version, Set<String> licences) {}

    /** It is not written without a network ({@code mvn -o}). */
    private static String written() {
        assumeTrue(Files.exists(Path.of("target/bom.json")), "no bill of materials was written: Maven was offline");
        return Cases.read(Path.of("target/bom.json"));
    }

    private static Map<?, ?> bill() {
        return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(written());
    }

    private static List<Library> libraries() {
        return list(bill(), "components").map(SupplyChainTest::library).toList();
    }

    private static Stream<Map<?, ?>> list(Map<?, ?> of, String name) {
        return ((List<?>) of.get(name)).stream().map(item -> (Map<?, ?>) item);
    }

    private static Library library(Map<?, ?> component) {
        Set<String> licences = list(component, "licenses")
                .map(choice -> (Map<?, ?>) choice.get("license"))
                .map(licence -> String.valueOf(licence.containsKey("id") ? licence.get("id") : licence.get("name")))
                .collect(Collectors.toSet());
        return new Library(String.valueOf(component.get("name")), String.valueOf(component.get("version")), licences);
    }

    @Test
    void the_bill_names_what_an_application_gets_and_what_it_may_add() {
        Matcher optional = Pattern.compile("<excludeArtifactIds>([^<]+)<").matcher(Cases.read(Path.of("pom.xml")));
        assertThat(optional.find()).isTrue();
        Stream<String> embedded = Stream.of(Cases.read(Path.of("target/embedding-class-path.txt"))
                        .strip()
                        .split(File.pathSeparator))
                .map(jar -> Path.of(jar).getFileName().toString());

        assertThat(libraries().stream()
                        .filter(library ->
                                !List.of(optional.group(1).split(",")).contains(library.name()))
                        .map(library -> library.name() + "-" + library.version() + ".jar"))
                .containsExactlyInAnyOrderElementsOf(embedded.toList());
        assertThat(libraries())
                .extracting(Library::name)
                .contains(optional.group(1).split(","));
    }

    @Test
    void two_builds_write_the_same_bill() {
        assertThat(written())
                .doesNotContain(
                        "serialNumber",
                        "\"timestamp\"",
                        Path.of("").toAbsolutePath().toString());
    }

    @Test
    void every_licence_may_be_used() {
        assertThat(libraries()).hasSizeGreaterThan(20).allSatisfy(library -> assertThat(library.licences())
                .as(library.name())
                .containsAnyElementsOf(ALLOWED));
    }

    @Test
    void nothing_that_opens_a_way_in_is_part_of_it() {
        assertThat(libraries()).extracting(Library::name).noneMatch(name -> name.matches(FORBIDDEN));
    }

    /** The class path of the tests is a superset of that of the command line. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "com.thoughtworks.xstream.XStream",
                "org.mvel2.MVEL",
                "org.drools.mvel.MVELConstraint",
                "org.drools.xml.support.XMLSupportImpl",
                "org.drools.verifier.Verifier",
                "org.drools.decisiontable.SpreadsheetCompiler",
                "org.kie.scanner.KieMavenRepository",
                "org.apache.poi.ss.usermodel.Workbook",
                "com.google.protobuf.Message",
                "org.yaml.snakeyaml.Yaml",
                "javax.script.ScriptEngineFactoryImpl"
            })
    void nor_is_it_anywhere_on_the_class_path(String name) {
        assertThatThrownBy(() -> Class.forName(name)).isInstanceOf(ClassNotFoundException.class);
    }
}

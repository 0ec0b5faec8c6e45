package dev.praetor.benchmarks;

import dev.praetor.fact.AssessmentDate;
import dev.praetor.fact.Case;
import dev.praetor.fact.Day;
import dev.praetor.finding.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;

/**
 * The usual way into Drools: a container with the same rules, and a new session for each case. It finds the same, and
 * says less: neither the grounds nor the order, the states and the account that an assessment has.
 */
final class Containers {

    private Containers() {}

    static KieContainer executableModel(Path rules) {
        KieBuilder builder = builder(rules, "executable", text -> text);
        return container(builder.buildAll(ExecutableModelProject.class));
    }

    static KieContainer classic(Path rules) {
        KieBuilder builder = builder(rules, "classic", Containers::withoutStaticImport);
        return container(builder.buildAll(org.drools.compiler.kie.builder.impl.DrlProject.class));
    }

    private static KieContainer container(KieBuilder builder) {
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        return KieServices.get().newKieContainer(builder.getKieModule().getReleaseId());
    }

    /** Classic mode takes a component for the verb of the same name: the verbs are written out. */
    private static String withoutStaticImport(String text) {
        String verbs = "dev.praetor.verb.Conclude.";
        return text.replace("import static " + verbs + "*", "")
                .replaceAll("(?m)^(\\s+)(\\w+)\\( kcontext", "$1" + verbs + "$2( kcontext");
    }

    private static KieBuilder builder(Path rules, String name, UnaryOperator<String> written) {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(services.newReleaseId("benchmark", name, "1"));
        for (Path file : themes(rules)) {
            files.write("src/main/resources/dev/praetor/rules/" + file.getFileName(), written.apply(text(file)));
        }
        return services.newKieBuilder(files);
    }

    private static List<Path> themes(Path rules) {
        try (Stream<Path> all = Files.walk(rules, 2)) {
            return all.filter(file -> file.toString().endsWith(".drl") && !file.toString().contains("_template"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Set<Finding> judge(KieContainer container, Case given) {
        KieSession session = container.newKieSession();
        try {
            return judge(session, given);
        } finally {
            session.dispose();
        }
    }

    static Set<Finding> judge(KieSession session, Case given) {
        given.facts().forEach(session::insert);
        session.insert(new AssessmentDate(Day.of(given.assessedOn())));
        session.fireAllRules();
        Set<Finding> findings = new HashSet<>();
        for (Object object : session.getObjects()) {
            if (object instanceof Finding finding) {
                findings.add(finding);
            }
        }
        return findings;
    }
}

package dev.praetor.benchmarks;

import dev.praetor.Rulebook;
import dev.praetor.fact.Case;
import dev.praetor.fact.ConformityClause;
import dev.praetor.fact.Contract;
import dev.praetor.fact.Day;
import dev.praetor.fact.DefectReported;
import dev.praetor.fact.DeliveryClause;
import dev.praetor.fact.Fact;
import dev.praetor.fact.Invoice;
import dev.praetor.finding.Assessment;
import dev.praetor.finding.Duty;
import dev.praetor.finding.Finding;
import dev.praetor.finding.Grievance;
import dev.praetor.finding.Obligation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evrete.KnowledgeService;
import org.evrete.api.ActivationMode;
import org.evrete.api.Knowledge;
import org.evrete.api.RhsContext;
import org.evrete.api.StatefulSession;
import org.evrete.api.TypeResolver;

/**
 * Who owes what, and the defects that break it: rules of the law that neither negate nor gather, because Evrete does
 * neither. Praetor has {@code VIO-001} besides, without which no law of its stands; Evrete stops at the grievance.
 */
final class Theme {

    private static final List<String> RULES = List.of("LIV-001", "LIV-002", "LIV-007", "LIV-006", "PAI-001", "VIO-001");

    /** Evrete complains of each fact whose type no rule knows. */
    private static final Set<Class<?>> KNOWN =
            Set.of(Contract.class, DeliveryClause.class, ConformityClause.class, Invoice.class, DefectReported.class);

    private Theme() {}

    /** The rules as they stand in the law, by themselves. */
    static Rulebook praetor(Path rules) {
        try (Stream<Path> files = Files.walk(rules, 2)) {
            String law = files.filter(file -> file.toString().endsWith(".drl"))
                    .map(Theme::text)
                    .collect(Collectors.joining());
            Path own = Files.createTempDirectory("theme");
            Files.writeString(
                    own.resolve("theme.drl"),
                    HEAD + RULES.stream().map(id -> rule(id, law)).collect(Collectors.joining()));
            return Rulebook.from(own);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final String HEAD =
            """
            package dev.praetor.rules

            import dev.praetor.fact.*
            import dev.praetor.finding.*
            import static dev.praetor.verb.Conclude.*

            """;

    private static String rule(String id, String law) {
        Matcher rule = Pattern.compile("(?s)rule \"" + id + " .*?\nend\n").matcher(law);
        if (!rule.find()) {
            throw new IllegalStateException("there is no rule " + id);
        }
        return rule.group().replaceAll("(?m)^ +@rulings.*\n", "") + "\n";
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Set<Finding> shown(Assessment assessment) {
        Set<Finding> shown = new HashSet<>(assessment.obligations());
        assessment.violations().forEach(violation -> shown.add(violation.grievance()));
        return shown;
    }

    static Knowledge evrete() {
        return new KnowledgeService()
                .newKnowledge()
                .configureTypes(Theme::types)
                .builder()
                .newRule("LIV-001")
                .forEach("$clause", DeliveryClause.class, "$contract", Contract.class)
                .where(Theme::same, "$clause.contract", "$contract.id")
                .execute(match -> obligation(match, Duty.ON_TIME_DELIVERY))
                .newRule("LIV-002")
                .forEach("$clause", DeliveryClause.class, "$contract", Contract.class)
                .where(Theme::same, "$clause.contract", "$contract.id")
                .execute(match -> obligation(match, Duty.CONFORMING_DELIVERY))
                .newRule("LIV-007")
                .forEach("$clause", ConformityClause.class, "$contract", Contract.class)
                .where(Theme::same, "$clause.contract", "$contract.id")
                .execute(match -> obligation(match, Duty.CONFORMING_DELIVERY))
                .newRule("PAI-001")
                .forEach("$clause", Invoice.class, "$contract", Contract.class)
                .where(Theme::same, "$clause.contract", "$contract.id")
                .execute(match -> obligation(match, Duty.PAYMENT))
                .newRule("LIV-006")
                .forEach("$duty", Obligation.class, "$defect", DefectReported.class)
                .where(Theme::conforming, "$duty.duty")
                .where(Theme::same, "$duty.subject", "$defect.of")
                .execute(match -> {
                    DefectReported defect = match.get("$defect");
                    match.insert(new Grievance(match.get("$duty"), defect, defect.on()));
                })
                .newRule("grievances are kept")
                .forEach("$grievance", Grievance.class)
                .execute(match -> {})
                .build();
    }

    private static boolean conforming(Object[] values) {
        return values[0].equals(Duty.CONFORMING_DELIVERY);
    }

    private static boolean same(Object[] values) {
        return values[0].equals(values[1]);
    }

    private static void types(TypeResolver types) {
        types.getOrDeclare(Contract.class).declareField("id", String.class, Contract::id);
        types.getOrDeclare(DeliveryClause.class).declareField("contract", String.class, DeliveryClause::contract);
        types.getOrDeclare(ConformityClause.class).declareField("contract", String.class, ConformityClause::contract);
        types.getOrDeclare(Invoice.class).declareField("contract", String.class, Invoice::contract);
        types.getOrDeclare(DefectReported.class).declareField("of", String.class, DefectReported::of);
        types.getOrDeclare(Obligation.class).declareField("subject", String.class, Obligation::subject);
        types.getOrDeclare(Obligation.class).declareField("duty", Duty.class, Obligation::duty);
    }

    private static void obligation(RhsContext match, Duty duty) {
        Contract contract = match.get("$contract");
        Fact source = match.get("$clause");
        boolean pays = duty.equals(Duty.PAYMENT);
        Day until = source instanceof Invoice invoice
                ? invoice.dueOn()
                : duty.equals(Duty.ON_TIME_DELIVERY) ? ((DeliveryClause) source).due() : null;
        match.insert(new Obligation(
                duty,
                pays ? contract.client() : contract.provider(),
                pays ? contract.provider() : contract.client(),
                contract.id(),
                source.id(),
                contract.concludedOn(),
                until,
                source));
    }

    static Set<Finding> judge(Knowledge knowledge, Case given) {
        try (StatefulSession session = knowledge.newStatefulSession(ActivationMode.CONTINUOUS)) {
            given.facts().stream().filter(fact -> KNOWN.contains(fact.getClass())).forEach(session::insert);
            session.fire();
            Set<Finding> findings = new HashSet<>();
            session.forEachFact(object -> {
                if (object instanceof Obligation || object instanceof Grievance) {
                    findings.add((Finding) object);
                }
            });
            return findings;
        }
    }
}

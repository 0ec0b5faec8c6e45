package dev.praetor.examples.spark;

import dev.praetor.Rulebook;
import dev.praetor.casefile.CaseFile;
import dev.praetor.fact.Kind;
import dev.praetor.fact.Money;
import dev.praetor.finding.Amount;
import dev.praetor.finding.Assessment;
import dev.praetor.finding.Sanction;
import dev.praetor.finding.Settlement;
import dev.praetor.finding.Undetermined;
import dev.praetor.finding.Violation;
import dev.praetor.problem.BadCaseException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** What is found in cases, as rows of one table: {@code kind} says what a row is about. */
final class Findings {

    /**
     * {@code name} is that of the case; {@code what} a duty, a kind of sanction, what is missing, or what is at fault.
     */
    static final StructType SCHEMA = new StructType()
            .add("name", DataTypes.StringType)
            .add("kind", DataTypes.StringType)
            .add("what", DataTypes.StringType)
            .add("debtor", DataTypes.StringType)
            .add("creditor", DataTypes.StringType)
            .add("day", DataTypes.StringType)
            .add("amount", DataTypes.createDecimalType(20, 2))
            .add("currency", DataTypes.StringType);

    /** One an executor: loaded by the first case that it judges, shared by the threads of all its tasks. */
    private static final class Law {

        static final Rulebook RULEBOOK = Rulebook.builtIn();
        static final List<Kind> KINDS = RULEBOOK.kinds();
    }

    private final List<Row> rows = new ArrayList<>();
    private final Assessment assessment;

    private Findings(Assessment assessment) {
        this.assessment = assessment;
    }

    /**
     * All that is found in one case: a row that says that it was judged, or refused and why, and those of its findings.
     */
    static List<Row> of(String line) {
        try {
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            return new Findings(Law.RULEBOOK.assess(
                            CaseFile.parseLine("case", 1, bytes, Law.KINDS).content()))
                    .rows();
        } catch (BadCaseException e) {
            return List.of(RowFactory.create(null, "refused", e.getMessage(), null, null, null, null, null));
        }
    }

    private List<Row> rows() {
        add("judged", "", null, null, assessment.assessedOn(), Optional.empty());
        assessment.violations().forEach(this::violation);
        assessment.sanctions().forEach(this::sanction);
        assessment.undetermined().forEach(this::undetermined);
        assessment.settlement().forEach(this::owed);
        return rows;
    }

    private void violation(Violation found) {
        add("violation", found.duty().code(), found.debtor(), found.creditor(), found.occurredOn(), Optional.empty());
    }

    private void sanction(Sanction found) {
        Optional<Money> sum = found instanceof Sanction.Sum due ? due.amount().certain() : Optional.empty();
        String kind = found.getClass().getSimpleName();
        add(
                "sanction",
                kind,
                found.debtor(),
                found.creditor(),
                found.violation().occurredOn(),
                sum);
    }

    private void undetermined(Undetermined open) {
        String missing = open.missing().stream()
                .map(Undetermined.Missing::component)
                .distinct()
                .collect(Collectors.joining(", "));
        Violation about = open.violation();
        add(
                "undetermined",
                missing,
                about.debtor(),
                about.creditor(),
                about.occurredOn(),
                Optional.ofNullable(open.atStake()));
    }

    private void owed(Settlement settlement) {
        Amount amount = settlement.amount();
        String what = amount.certain().isPresent() ? "certain" : "open";
        add("owed", what, settlement.from(), settlement.to(), assessment.assessedOn(), amount.certain());
    }

    private void add(String kind, String what, String debtor, String creditor, Object day, Optional<Money> sum) {
        BigDecimal amount = sum.map(Money::amount).orElse(null);
        String currency = sum.map(Money::currency).orElse(null);
        rows.add(RowFactory.create(
                assessment.name(), kind, what, debtor, creditor, String.valueOf(day), amount, currency));
    }
}

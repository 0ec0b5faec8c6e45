package dev.praetor.drl;

import com.github.javaparser.ParseResult;
import com.github.javaparser.Position;
import com.github.javaparser.Problem;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.Statement;
import dev.praetor.fact.Nearest;
import dev.praetor.problem.Code;
import dev.praetor.verb.Verbs;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.RuleDescr;

/** The right-hand side of a rule: one verb. */
final class Consequence {

    private static final Pattern MUTATION =
            Pattern.compile("\\b(modify|update|delete|retract|insert|insertLogical|drools)\\s*[({.]");
    /** Two names without a comma between them. */
    private static final Pattern TWO_NAMES = Pattern.compile("(?<!\\bnew)(?<=[\\w$)\"])[^\\S\\n]+(?=[$\\w\"])");

    private static final Pattern END = Pattern.compile("\\n\\s*end\\b");

    /** Takes note of a fault at a place. */
    interface Report {
        void fault(Code code, Spot at, String... values);
    }

    private final String text;
    private final Spot start;
    private final ParseResult<BlockStmt> parsed;

    private Consequence(RuleFile file, RuleDescr rule) {
        int line = rule.getConsequenceLine();
        int column = Math.max(0, file.line(line).indexOf("then")) + "then".length();
        start = new Spot(line, column + 1);
        String after = file.from(line).substring(column);
        Matcher end = END.matcher(after);
        text = end.find() ? after.substring(0, end.start() + 1) : after;
        parsed = JavaText.block(text);
    }

    /** What is wrong with its form. */
    static void form(RuleFile file, RuleDescr rule, Report report) {
        new Consequence(file, rule).form(rule, report);
    }

    private void form(RuleDescr rule, Report report) {
        String code = JavaText.withoutTexts(text);
        Matcher mutation = MUTATION.matcher(code);
        if (mutation.find()) {
            report.fault(Code.CHANGES_FACTS, at(mutation.start()), mutation.group(1), String.join(", ", Verbs.all()));
        } else if (code.isBlank()) {
            unknownVerb(start, "end", report);
        } else if (!parsed.isSuccessful()) {
            unreadable(code, report);
        } else {
            statements(rule, parsed.getResult().orElseThrow().getStatements(), report);
        }
    }

    private void unreadable(String code, Report report) {
        int last = code.stripTrailing().length();
        if (JavaText.block(text.substring(0, last) + ";").isSuccessful()) {
            report.fault(Code.MISSING_SEMICOLON, at(last));
            return;
        }
        Matcher two = TWO_NAMES.matcher(code);
        if (two.find()) {
            report.fault(Code.CONSEQUENCE_UNREADABLE, at(two.end()));
            return;
        }
        Spot spot = parsed.getProblems().stream()
                .map(Problem::getLocation)
                .flatMap(Optional::stream)
                .flatMap(location -> location.getEnd().getRange().stream())
                .findFirst()
                .map(range -> within(range.begin))
                .orElse(start);
        report.fault(Code.CONSEQUENCE_UNREADABLE, spot);
    }

    private void statements(RuleDescr rule, List<Statement> statements, Report report) {
        Statement first = statements.get(0);
        if (statements.size() > 1 || !rule.getNamedConsequences().isEmpty()) {
            report.fault(Code.SEVERAL_STATEMENTS, spot(statements.get(Math.min(1, statements.size() - 1))));
        } else if (verb(statements).isEmpty()) {
            unknownVerb(spot(first), first.toString().split("[^\\w$]", 2)[0], report);
        }
    }

    private static void unknownVerb(Spot spot, String word, Report report) {
        report.fault(
                Code.UNKNOWN_VERB,
                spot,
                word,
                String.join(", ", Verbs.all()),
                Nearest.to(word, Verbs.all()).orElse(""));
    }

    private static Optional<MethodCallExpr> verb(List<Statement> statements) {
        return Optional.of(statements)
                .filter(all -> all.size() == 1 && all.get(0).isExpressionStmt())
                .map(all -> all.get(0).asExpressionStmt().getExpression())
                .filter(Expression::isMethodCallExpr)
                .map(Expression::asMethodCallExpr)
                .filter(call -> call.getScope().isEmpty()
                        && !Verbs.forms(call.getNameAsString()).isEmpty());
    }

    /** The call of a verb, if the rule concludes by one. */
    static Optional<MethodCallExpr> verb(RuleFile file, RuleDescr rule) {
        return new Consequence(file, rule).verb();
    }

    private Optional<MethodCallExpr> verb() {
        return parsed.isSuccessful() ? verb(parsed.getResult().orElseThrow().getStatements()) : Optional.empty();
    }

    /** What is wrong with the names in it. */
    static void names(RuleFile file, RuleDescr rule, Types types, Scope scope, Report report) {
        Consequence consequence = new Consequence(file, rule);
        Meaning.Report place = (code, at, values) -> report.fault(code, consequence.spot(at), values);
        Meaning meaning = Meaning.inConsequence(types, scope, place);
        Meaning quiet = Meaning.inConsequence(types, scope, (code, at, values) -> {});
        consequence.verb().ifPresent(verb -> {
            verb.getArguments().forEach(meaning::of);
            Arguments.check(Verbs.forms(verb.getNameAsString()), verb, quiet::of, place);
        });
    }

    private Spot spot(Node node) {
        return node.getBegin().map(this::within).orElse(start);
    }

    /** The brace that was put before the text is one column of its first line. */
    private Spot within(Position position) {
        return position.line == 1 ? start.plus(position.withColumn(position.column - 1)) : start.plus(position);
    }

    private Spot at(int offset) {
        int line =
                (int) text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
        return start.plus(new Position(line, offset - text.lastIndexOf('\n', offset - 1)));
    }
}

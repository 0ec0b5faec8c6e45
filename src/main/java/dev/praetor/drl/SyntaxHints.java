package dev.praetor.drl;

import dev.praetor.fact.Kind;
import dev.praetor.problem.Code;
import dev.praetor.problem.Problem;
import dev.praetor.verb.Verbs;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.drools.drl.parser.ParserError;

/** What is wrong with a rule that cannot be read: common slips that the DRL parser reports at the wrong place. */
final class SyntaxHints {

    private static final Pattern RULE = Pattern.compile("^\\s*rule\\s+(?:\"([A-Z]{3}-\\d{3})?)?.*");
    private static final Pattern END = Pattern.compile("(^|[;)\\s])end\\s*$");
    private static final Pattern NEAR = Pattern.compile("input '([^']+)'");
    private static final Pattern SINGLE_EQUALS = Pattern.compile("(?<![=!<>])=(?![=])");
    // From the beginning of a word and without going back: a line may be one long word.
    private static final Pattern KEBAB = Pattern.compile("(?<![a-z-])([a-z]++(?:-[a-z]++)++)\\s*+\\(");
    private static final Pattern CALL = Pattern.compile("\\s*(?:" + String.join("|", Verbs.all()) + ")\\s*\\(");
    private static final String CURLY = "“”„«»‘’";

    private final RuleFile file;
    private final Chunk chunk;
    private final String rule;

    private SyntaxHints(RuleFile file, Chunk chunk) {
        this.file = file;
        this.chunk = chunk;
        Matcher name = RULE.matcher(file.line(chunk.from()));
        this.rule = name.matches() && name.group(1) != null ? name.group(1) : "";
    }

    static Problem of(RuleFile file, Chunk chunk, List<ParserError> errors) {
        SyntaxHints hints = new SyntaxHints(file, chunk);
        return hints.quote()
                .or(hints::end)
                .or(() -> hints.when(errors))
                .or(hints::then)
                .or(() -> hints.kebabCase(errors))
                .or(() -> hints.equalsSign(errors))
                .orElseGet(() -> hints.unreadable(errors));
    }

    private Optional<Problem> quote() {
        boolean comment = false;
        for (int i = chunk.from(); i <= chunk.until(); i++) {
            String line = file.line(i);
            comment = comment ? !line.contains("*/") : line.contains("/*") && !line.contains("*/");
            if (!comment && !line.strip().startsWith("*") && !line.strip().startsWith("//")) {
                Optional<Problem> found = quote(i, line);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Problem> quote(int number, String line) {
        Matcher texts = Pattern.compile("\"[^\"]*\"").matcher(line);
        String code = texts.replaceAll(text -> " ".repeat(text.group().length()));
        for (int i = 0; i < code.length(); i++) {
            if (CURLY.indexOf(code.charAt(i)) >= 0) {
                return Optional.of(file.fault(
                        Code.TYPOGRAPHIC_QUOTE, rule, new Spot(number, i + 1), String.valueOf(code.charAt(i))));
            }
        }
        return code.contains("\"")
                ? Optional.of(file.fault(Code.OPEN_QUOTE, rule, new Spot(number, code.indexOf('"') + 1)))
                : Optional.empty();
    }

    /** Its place is where it should stand: after the last word. */
    private Optional<Problem> end() {
        if (!chunk.needsEnd() || anyLineEnds()) {
            return Optional.empty();
        }
        int last = chunk.until();
        while (last > chunk.from() && outside(file.line(last))) {
            last--;
        }
        Spot spot = new Spot(last, file.line(last).stripTrailing().length() + 1);
        return Optional.of(
                file.fault(Code.MISSING_END, rule, spot, rule.isEmpty() ? "-" : rule, String.valueOf(chunk.from())));
    }

    private boolean anyLineEnds() {
        for (int i = chunk.from(); i <= chunk.until(); i++) {
            if (END.matcher(file.line(i)).find()) {
                return true;
            }
        }
        return false;
    }

    private static boolean outside(String line) {
        String text = line.strip();
        return text.isEmpty() || text.startsWith("//") || text.startsWith("/*") || text.startsWith("*");
    }

    private boolean hasLine(String word) {
        return JavaText.withoutTexts(chunk.text())
                .lines()
                .anyMatch(line -> line.matches("(.*[\\s)])?" + word + "(\\s.*)?"));
    }

    private Optional<Problem> when(List<ParserError> errors) {
        return isRule() && !hasLine("when") && hasLine("then")
                ? errors.stream()
                        .findFirst()
                        .map(error -> file.fault(Code.MISSING_WHEN, rule, new Spot(error.getRow(), error.getCol() + 1)))
                : Optional.empty();
    }

    /** Where the verb stands. */
    private Optional<Problem> then() {
        if (!isRule() || hasLine("then") || !hasLine("when")) {
            return Optional.empty();
        }
        return IntStream.rangeClosed(chunk.from(), chunk.until())
                .filter(line -> CALL.matcher(file.line(line)).lookingAt())
                .mapToObj(line -> file.fault(Code.MISSING_THEN, rule, file.find(line, "")))
                .findFirst();
    }

    private boolean isRule() {
        return file.line(chunk.from()).strip().startsWith("rule");
    }

    /** A kind as case files call it, where its name in rules is expected. */
    private Optional<Problem> kebabCase(List<ParserError> errors) {
        return errors.stream().findFirst().flatMap(error -> {
            Matcher kebab = KEBAB.matcher(JavaText.withoutTexts(file.line(error.getRow())));
            return kebab.find() ? kebabCase(error.getRow(), kebab.group(1), kebab.start(1)) : Optional.empty();
        });
    }

    private Optional<Problem> kebabCase(int row, String name, int at) {
        return Known.types().stream()
                .map(Class::getSimpleName)
                .filter(type -> Kind.kebab(type).equals(name))
                .findFirst()
                .map(type -> file.fault(Code.UNKNOWN_KIND, rule, new Spot(row, at + 1), name, type));
    }

    private Optional<Problem> equalsSign(List<ParserError> errors) {
        return errors.stream()
                .findFirst()
                .filter(error -> SINGLE_EQUALS
                        .matcher(JavaText.withoutTexts(file.line(error.getRow())))
                        .find())
                .map(error -> {
                    Matcher sign = SINGLE_EQUALS.matcher(JavaText.withoutTexts(file.line(error.getRow())));
                    return file.fault(
                            Code.SINGLE_EQUALS, rule, new Spot(error.getRow(), sign.find() ? sign.start() + 1 : 1));
                });
    }

    /** What follows the first error is noise. */
    private Problem unreadable(List<ParserError> errors) {
        return errors.stream()
                .filter(error -> error.getRow() > 0)
                .findFirst()
                .filter(error -> !near(error).isEmpty())
                .map(error ->
                        file.fault(Code.UNREADABLE, rule, new Spot(error.getRow(), error.getCol() + 1), near(error)))
                .orElseGet(this::unreadable);
    }

    /** The parser has no place, or stopped where nothing is left to quote. */
    private Problem unreadable() {
        int first = chunk.from();
        while (first < chunk.until() && file.line(first).isBlank()) {
            first++;
        }
        return file.fault(
                Code.UNREADABLE, rule, file.find(first, ""), file.line(first).strip());
    }

    /** The word at which the parser stopped, or what is left of the line. */
    private String near(ParserError error) {
        Matcher near = NEAR.matcher(error.getMessage());
        if (near.find() && !near.group(1).startsWith("<")) {
            return near.group(1);
        }
        String line = file.line(error.getRow());
        String rest = line.substring(Math.min(error.getCol(), line.length())).strip();
        return rest.isEmpty() ? line.strip() : rest;
    }
}

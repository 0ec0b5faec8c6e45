package dev.praetor.engine;

import dev.praetor.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Common slips that the DRL parser reports at the wrong place or not at all. */
final class SyntaxHints {

    private static final Pattern RULE = Pattern.compile("^\\s*rule\\s");
    private static final Pattern END = Pattern.compile("^\\s*end\\b");
    private static final Pattern NEAR = Pattern.compile("input '([^']+)'");
    private static final String CURLY = "“”„«»‘’";

    private SyntaxHints() {}

    static List<Problem> of(RuleFile file) {
        List<Problem> problems = new ArrayList<>();
        int open = 0;
        boolean comment = false;
        List<String> lines = file.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            comment = comment ? !line.contains("*/") : line.contains("/*") && !line.contains("*/");
            if (comment || line.strip().startsWith("*") || line.strip().startsWith("//")) {
                continue;
            }
            quotes(file, i + 1, line, problems);
            if (RULE.matcher(line).find()) {
                if (open > 0) {
                    problems.add(file.problem(
                            i + 1,
                            1,
                            "the rule that begins at line " + open
                                    + " has no 'end' before this one\nMaybe write 'end' on a line of its own above."));
                }
                open = i + 1;
            } else if (END.matcher(line).find()) {
                open = 0;
            }
        }
        if (open > 0) {
            problems.add(file.problem(
                    lines.size(),
                    1,
                    "the rule that begins at line " + open + " has no 'end'\nMaybe write 'end' on the last line."));
        }
        return problems;
    }

    private static void quotes(RuleFile file, int number, String line, List<Problem> problems) {
        String code = line.replaceAll("\"[^\"]*\"", "\"\"");
        for (int i = 0; i < code.length(); i++) {
            if (CURLY.indexOf(code.charAt(i)) >= 0) {
                problems.add(
                        file.problem(
                                number,
                                line.indexOf(code.charAt(i)) + 1,
                                "a typographic quote (" + code.charAt(i)
                                        + ") stands where a straight one (\") is expected\nMaybe a word processor changed it."));
                return;
            }
        }
        if (code.chars().filter(c -> c == '"').count() % 2 != 0) {
            problems.add(file.problem(
                    number,
                    line.lastIndexOf('"') + 1,
                    "a quote is opened here and not closed on this line" + "\nMaybe a closing quote (\") is missing."));
        }
    }

    /** The word at which the parser stopped, if its message gives one. */
    static String near(String message) {
        Matcher near = NEAR.matcher(message);
        return near.find() && !near.group(1).startsWith("<") ? " at '" + near.group(1) + "'" : "";
    }
}

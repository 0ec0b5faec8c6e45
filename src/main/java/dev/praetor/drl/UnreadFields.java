package dev.praetor.drl;

import dev.praetor.problem.Code;
import dev.praetor.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.TypeDeclarationDescr;

/** Fields of declared kinds that no rule reads: the parties state them, and nothing comes of it. */
final class UnreadFields {

    /** Others name the fact by its id; a case file checks that the contract exists. */
    private static final List<String> READ_OTHERWISE = List.of("id", "contract");

    private UnreadFields() {}

    static List<Problem> of(List<ParsedFile> files, List<ReadRule> rules) {
        List<Problem> problems = new ArrayList<>();
        for (ParsedFile file : files) {
            for (TypeDeclarationDescr type : file.parsed().getTypeDeclarations()) {
                type.getFields().forEach((name, field) -> {
                    if (!READ_OTHERWISE.contains(name) && rules.stream().noneMatch(rule -> reads(rule, type, name))) {
                        problems.add(file.file()
                                .fault(
                                        Code.UNREAD_FIELD,
                                        "",
                                        file.file().find(field.getLine(), name),
                                        name,
                                        type.getTypeName()));
                    }
                });
            }
        }
        return problems;
    }

    /** In a condition on the kind, or after a point or as a getter anywhere in the rule. */
    private static boolean reads(ReadRule rule, TypeDeclarationDescr type, String field) {
        Pattern word = Pattern.compile("(?<![\\w$])" + field + "\\b");
        boolean inPattern = Patterns.constraints(rule.descr().getLhs()).stream()
                .filter(constraint ->
                        type.getTypeName().equals(constraint.pattern().getObjectType()))
                .anyMatch(constraint ->
                        word.matcher(JavaText.withoutTexts(constraint.text())).find());
        String bean = field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1);
        Pattern access = Pattern.compile("\\.(?:" + field + "|get" + bean + "|is" + bean + ")\\b");
        String rest = Stream.concat(
                        Patterns.constraints(rule.descr().getLhs()).stream().map(Patterns.Constraint::text),
                        Stream.of(String.valueOf(rule.descr().getConsequence())))
                .map(JavaText::withoutTexts)
                .collect(Collectors.joining("\n"));
        return inPattern || access.matcher(rest).find();
    }
}

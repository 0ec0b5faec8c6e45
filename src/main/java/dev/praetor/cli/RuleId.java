package dev.praetor.cli;

import dev.praetor.fact.Nearest;
import dev.praetor.finding.RuleCard;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;

/** The id of a rule as somebody types it. */
final class RuleId {

    private RuleId() {}

    /** @throws CommandLine.ParameterException if there is no such rule */
    static String known(String id, List<RuleCard> rules, CommandLine line) {
        List<String> ids = rules.stream().map(RuleCard::id).toList();
        String upper = id.toUpperCase(Locale.ROOT);
        if (!ids.contains(upper)) {
            throw new CommandLine.ParameterException(
                    line,
                    "there is no rule '" + id + "'\n"
                            + Nearest.to(upper, ids)
                                    .map(near -> "Maybe '" + near + "' was meant.")
                                    .orElse("Maybe it is in the list of rulings and their rules: praetor rulings"));
        }
        return upper;
    }
}

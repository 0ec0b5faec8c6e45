package dev.praetor.html;

import java.util.List;

/**
 * Why a rule is not applied.
 *
 * @param lead what it has to do with the rule that was asked about; empty for that rule itself
 * @param verdict whether it is applied; empty where the lead says it
 * @param deeper rules that would conclude what is missing, or did conclude what should not be there
 */
public record Missed(
        String lead, String rule, String title, String verdict, List<Condition> conditions, List<Missed> deeper) {

    /**
     * A condition of a rule.
     *
     * @param mark met, failed, open, or aside for what decides nothing
     * @param said the same in a word, for who cannot see the mark
     * @param code as it is written in the rule
     * @param notes what came nearest, and how far off it is
     */
    public record Condition(String mark, String said, String code, List<String> notes, List<Condition> within) {}
}

package dev.praetor.problem;

import java.util.List;

/**
 * What is wrong, apart from where.
 *
 * @param rule id of the rule at fault; empty if it is the file
 * @param values what the wording of the code leaves open: names found, names expected
 */
public record Fault(Code code, String rule, List<String> values) {

    public Fault {
        values = List.copyOf(values);
    }

    public Advice english() {
        return code.advice("en", values);
    }

    public Advice french() {
        return code.advice("fr", values);
    }
}

package dev.praetor.engine;

import dev.praetor.finding.RuleCard;
import java.util.List;
import java.util.Map;

/**
 * Rules turned into classes.
 *
 * @param classes class file by class name
 * @param models names of the classes that hold the rules, by rule file
 * @param kinds names of the classes of facts that the rules declare
 * @param cards what each rule says of itself, in the order of files and lines
 * @param hash of the rule files
 */
record CompiledRules(
        Map<String, byte[]> classes,
        Map<String, String> models,
        List<String> kinds,
        List<RuleCard> cards,
        String hash) {}

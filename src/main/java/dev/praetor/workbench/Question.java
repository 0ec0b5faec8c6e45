package dev.praetor.workbench;

import dev.praetor.finding.Language;

/**
 * What the page wants judged.
 *
 * @param number that the page gave it: an older answer says nothing any more
 * @param caseName what messages call the case
 * @param rulesFile of the directory that the rules are of; empty if they were never saved
 * @param whyNot whether anybody looks at the rules that are not applied
 * @param rule that is asked about; empty for those that came nearest
 * @param known hash of the rules of which the page has the list
 */
record Question(
        int number,
        String caseName,
        String caseText,
        String rulesFile,
        String rulesText,
        boolean whyNot,
        String rule,
        String known,
        Language language) {

    static Question of(Asked asked) {
        return new Question(
                asked.number("number"),
                asked.text("caseName", "case"),
                asked.text("case"),
                asked.text("rulesFile", ""),
                asked.text("rules"),
                asked.text("whyNot", "false").equals("true"),
                asked.text("rule", ""),
                asked.text("known", ""),
                asked.language());
    }
}

package dev.praetor.report;

import dev.praetor.finding.Language;
import dev.praetor.finding.Text;
import java.util.List;
import java.util.Optional;

/**
 * What reports call kinds of facts and of sanctions, questions and themes; a kind declared in DRL keeps its own name.
 */
public final class Glossary {

    private static final Terms TERMS = new Terms("glossary.properties");

    private Glossary() {}

    /** The term in either language, if there is one. */
    public static Optional<Text> find(String kind) {
        return TERMS.text(kind);
    }

    /** Everything that has a term and begins so. */
    static List<String> keys(String prefix) {
        return TERMS.keys().stream().filter(key -> key.startsWith(prefix)).toList();
    }

    /** The term in either language; otherwise the name itself. */
    static Text term(String kind) {
        return find(kind).orElseGet(() -> new Text(kind, kind));
    }

    static String term(String kind, Language language) {
        return term(kind).in(language);
    }
}

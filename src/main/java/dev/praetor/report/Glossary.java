package dev.praetor.report;

import dev.praetor.finding.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** What reports call kinds of facts and of sanctions in either language; a kind declared in DRL keeps its own name. */
final class Glossary {

    private static final Properties TERMS = load();

    private Glossary() {}

    private static Properties load() {
        Properties terms = new Properties();
        try (InputStream in = Objects.requireNonNull(
                Glossary.class.getClassLoader().getResourceAsStream("META-INF/praetor/glossary.properties"))) {
            terms.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("the glossary cannot be read", e);
        }
        return terms;
    }

    static String term(String kind, Language language) {
        String both = TERMS.getProperty(kind, kind + " | " + kind);
        int bar = both.indexOf('|');
        return (language == Language.FR ? both.substring(0, bar) : both.substring(bar + 1)).strip();
    }
}

package dev.praetor.html;

import dev.praetor.finding.Citation;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The rulings and articles that a page cites: each has a place to which the others lead. */
public final class Sources {

    /** A ruling or an article, and the rules that rest on it. */
    public static final class Source {

        private final String anchor;
        private final String text;
        private final boolean ruling;
        private final SortedSet<String> rules = new TreeSet<>();

        private Source(String anchor, String text, boolean ruling) {
            this.anchor = anchor;
            this.text = text;
            this.ruling = ruling;
        }

        public String anchor() {
            return anchor;
        }

        public String text() {
            return text;
        }

        /** By id. */
        public String rules() {
            return String.join(", ", rules);
        }
    }

    private final Map<String, Source> byText = new LinkedHashMap<>();

    Source of(Citation citation, boolean ruling, String rule) {
        String anchor = "source-" + (byText.size() + 1);
        Source source = byText.computeIfAbsent(citation.text(), text -> new Source(anchor, text, ruling));
        source.rules.add(rule);
        return source;
    }

    /** Rulings first, then articles. */
    List<Source> all() {
        Collection<Source> sources = byText.values();
        return Stream.concat(
                        sources.stream().filter(source -> source.ruling),
                        sources.stream().filter(source -> !source.ruling))
                .toList();
    }
}

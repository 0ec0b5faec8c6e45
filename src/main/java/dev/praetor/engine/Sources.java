package dev.praetor.engine;

import dev.praetor.fact.ReferenceRate;
import dev.praetor.finding.Article;
import dev.praetor.finding.Ruling;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The sources of the law that rules cite, by key. */
record Sources(Map<String, Ruling> rulings, Map<String, Article> articles, List<ReferenceRate> rates) {

    Sources {
        rulings = new TreeMap<>(rulings);
        articles = new TreeMap<>(articles);
        rates = List.copyOf(rates);
    }

    static Sources none() {
        return new Sources(Map.of(), Map.of(), List.of());
    }

    /** Of these and of rules that cite them, whose hash is given. */
    String hash(String rules) {
        return Hash.of(List.of(rules, toString()));
    }

    /** These and others, which take precedence. */
    Sources and(Sources others) {
        Map<String, Ruling> allRulings = new TreeMap<>(rulings);
        Map<String, Article> allArticles = new TreeMap<>(articles);
        allRulings.putAll(others.rulings);
        allArticles.putAll(others.articles);
        return new Sources(
                allRulings,
                allArticles,
                Stream.concat(others.rates.stream(), rates.stream()).toList());
    }
}

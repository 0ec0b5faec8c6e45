package dev.praetor.finding;

import java.util.List;

/**
 * What a rule says of itself.
 *
 * @param id stable, never used again: {@code ACC-001}
 * @param title the rule in one sentence
 * @param rulings keys of the rulings that it is drawn from
 * @param articles keys of the articles that it applies: {@code CC 1231-5}
 * @param file path of its file in the rule directory
 * @param line where it begins, from 1
 */
public record RuleCard(String id, Text title, List<String> rulings, List<String> articles, String file, int line) {

    public RuleCard {
        rulings = List.copyOf(rulings);
        articles = List.copyOf(articles);
    }
}

package dev.praetor.book;

import dev.praetor.authoring.Trial;
import dev.praetor.finding.RuleCard;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A scenario that tries a rule.
 *
 * @param origin where what it expects comes from; empty if its file does not say
 */
public record Example(String name, String origin, String assessedOn, List<String> facts, List<HeldText.Line> held) {

    /** What tries a rule in one way: some in full, and how many there are. */
    public record Sample(List<Example> shown, int all) {

        public int more() {
            return all - shown.size();
        }
    }

    /** A rule that hands on fires in a thousand scenarios: the nearest to it say enough. */
    private static final int SHOWN = 6;

    /** Scenarios in which the rule fires, those of its own file and in which few others do first. */
    static Sample firing(RuleCard card, Corpus corpus, Frame page) {
        return sample(corpus.tried().stream().filter(tried -> tried.fired().contains(card.id())), card, corpus, page);
    }

    /** Scenarios in which little is missing for the rule to fire. */
    static Sample silent(RuleCard card, Corpus corpus, Frame page) {
        return sample(
                corpus.tried().stream().filter(tried -> tried.trial().near().contains(card.id())), card, corpus, page);
    }

    private static Sample sample(Stream<Tried> found, RuleCard card, Corpus corpus, Frame page) {
        String theme = corpus.node(card).theme();
        List<Tried> all = found.sorted(Comparator.comparing(
                                (Tried tried) -> !tried.trial().theme().equals(theme))
                        .thenComparing(tried -> tried.fired().size()))
                .toList();
        return new Sample(
                all.stream().limit(SHOWN).map(tried -> of(tried.trial(), page)).toList(), all.size());
    }

    private static Example of(Trial trial, Frame page) {
        CaseText text = new CaseText(trial.content(), page.wording().language());
        return new Example(trial.name(), trial.origin(), text.assessedOn(), text.facts(), text.held(trial.expected()));
    }
}

package dev.praetor.report;

import dev.praetor.finding.Language;
import dev.praetor.finding.RuleCard;
import dev.praetor.finding.Ruling;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rulings with what became of them and the rules drawn from each. */
public final class RulingList {

    private final Map<String, Ruling> rulings;
    private final Collection<RuleCard> rules;
    private final Wording say;
    private final Page page;

    private RulingList(Collection<Ruling> rulings, Collection<RuleCard> rules, Language language, boolean colour) {
        this.rulings = rulings.stream().collect(Collectors.toMap(Ruling::key, Function.identity()));
        this.rules = rules;
        this.say = new Wording(language);
        this.page = new Page(colour);
    }

    /**
     * The rulings in the given order, lines of at most 80 characters.
     *
     * @param colour whether the reader's terminal shows bold type
     */
    public static String of(Collection<Ruling> rulings, Collection<RuleCard> rules, Language language, boolean colour) {
        RulingList list = new RulingList(rulings, rules, language, colour);
        rulings.forEach(list::ruling);
        return list.page.toString();
    }

    private void ruling(Ruling ruling) {
        page.heading(ruling.citation());
        page.row(say.of("Identifiant", "Id"), ruling.key());
        page.row(say.of("Statut", "Status"), status(ruling));
        if (!ruling.themes().isEmpty()) {
            page.row(
                    say.of("Thèmes", "Themes"),
                    ruling.themes().stream().map(this::theme).collect(Collectors.joining(", ")));
        }
        page.row(say.of("Règles", "Rules"), drawn(ruling));
        page.blank();
    }

    private String status(Ruling ruling) {
        String status = ruling.status().title().in(say.language());
        if (ruling.overtaken() == null) {
            return status;
        }
        String by = ruling.overtaken().by();
        return status
                + say.of(" le ", " on ")
                + say.date(ruling.overtaken().on())
                + say.colon()
                + Optional.ofNullable(rulings.get(by)).map(Ruling::citation).orElse(by);
    }

    private String theme(String theme) {
        return Glossary.find("theme." + theme)
                .map(term -> term.in(say.language()))
                .orElse(theme);
    }

    private String drawn(Ruling ruling) {
        String ids = rules.stream()
                .filter(rule -> rule.rulings().contains(ruling.key()))
                .map(RuleCard::id)
                .collect(Collectors.joining(" "));
        return ids.isEmpty() ? say.of("aucune", "none") : ids;
    }
}

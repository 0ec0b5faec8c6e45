package dev.praetor.report;

import dev.praetor.fact.Component;
import dev.praetor.fact.Kind;
import dev.praetor.finding.Language;
import java.util.Collection;
import java.util.List;

/** The kinds of facts explained to those who write case files: all of them in a list, or one with its fields. */
public final class FactGuide {

    private static final int LONGEST_KIND = 26;
    private static final int LONGEST_FIELD = 22;

    private final Wording say;
    private final Page page;

    private FactGuide(Language language, Page page) {
        this.say = new Wording(language);
        this.page = page;
    }

    /**
     * All kinds with a line of help, lines of at most 80 characters.
     *
     * @param colour whether the reader's terminal shows bold type
     */
    public static String list(Collection<Kind> kinds, Language language, boolean colour) {
        FactGuide guide = new FactGuide(language, new Page(colour, LONGEST_KIND));
        for (FactGroup group : FactGroup.values()) {
            guide.group(group, group.among(kinds));
        }
        guide.page.paragraph(guide.say.of(
                "Les champs d'une sorte de faits, avec un exemple : praetor facts SORTE",
                "The fields of a kind of fact, with an example: praetor facts KIND"));
        return guide.page.toString();
    }

    private void group(FactGroup group, List<Kind> kinds) {
        if (kinds.isEmpty()) {
            return;
        }
        page.heading(group.title().in(say.language()));
        for (Kind kind : kinds) {
            page.row(kind.name(), FactHelp.of(kind).help().in(say.language()));
        }
        page.blank();
    }

    /** One kind: what it says, its fields and an example; otherwise as {@link #list}. */
    public static String of(Kind kind, Language language, boolean colour) {
        FactGuide guide = new FactGuide(language, new Page(colour, LONGEST_FIELD));
        guide.kind(kind, FactHelp.of(kind));
        return guide.page.toString();
    }

    private void kind(Kind kind, FactHelp help) {
        String term = help.term().in(say.language());
        page.heading(kind.name() + (term.equals(kind.name()) ? "" : say.colon() + term));
        if (!help.help().in(say.language()).isEmpty()) {
            page.paragraph(help.help().in(say.language()));
        }
        page.blank();
        page.heading(say.of("Champs", "Fields"));
        kind.components().forEach(field -> field(kind, field));
        page.blank();
        page.heading(say.of("Exemple", "Example"));
        page.example(help.line());
    }

    private void field(Kind kind, Component field) {
        FieldText text = new FieldText(field, say);
        page.row(field.name(), text.holds() + say.of("\u00a0; ", "; ") + text.leftOut());
        FactHelp.field(kind, field).ifPresent(meaning -> page.more(meaning.in(say.language())));
        for (String constant : field.constants()) {
            page.more("- " + constant
                    + FactHelp.constant(kind, field, constant)
                            .map(meaning -> say.colon() + meaning.in(say.language()))
                            .orElse(""));
        }
    }
}

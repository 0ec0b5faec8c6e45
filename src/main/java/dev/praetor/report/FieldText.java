package dev.praetor.report;

import dev.praetor.fact.Clause;
import dev.praetor.fact.Component;
import dev.praetor.fact.Day;
import dev.praetor.fact.Fact;
import dev.praetor.fact.Kind;
import dev.praetor.fact.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Collectors;

/** What may be written into a field, and what it says to leave it out. */
public final class FieldText {

    private final Component field;
    private final Wording say;

    public FieldText(Component field, Wording say) {
        this.field = field;
        this.say = say;
    }

    /** The type, in words. */
    public String holds() {
        Class<?> type = field.type();
        if (!field.refersTo().isEmpty()) {
            return say.of("l'id d'un fait", "the id of a fact") + say.colon() + referred();
        }
        if (type.isEnum()) {
            return say.of("l'un des mots ci-dessous", "one of the words below");
        }
        if (type == Day.class) {
            return say.of("une date, ou 2024-03, 2024, ../2024-03-31", "a date, or 2024-03, 2024, ../2024-03-31");
        }
        if (type == LocalDate.class) {
            return say.of("une date exacte", "an exact date");
        }
        if (type == Money.class) {
            return say.of("un montant tel que 1000.50 EUR", "an amount such as 1000.50 EUR");
        }
        if (type == boolean.class || type == Boolean.class) {
            return say.of("true (oui) ou false (non)", "true or false");
        }
        if (type == BigDecimal.class) {
            return say.of("un nombre tel que 10 ou 2.5", "a number such as 10 or 2.5");
        }
        return type == String.class ? say.of("un texte", "a text") : say.of("un nombre entier", "a whole number");
    }

    private String referred() {
        return field.refersTo().stream().map(this::name).collect(Collectors.joining(", "));
    }

    private String name(Class<? extends Fact> type) {
        if (type == Fact.class) {
            return say.of("tout fait", "any fact");
        }
        return type == Clause.class
                ? say.of("toute clause", "any clause")
                : Kind.of(type).name();
    }

    /** What a fact says that does not have it. */
    public String leftOut() {
        if (field.required()) {
            return say.of("obligatoire", "required");
        }
        if (field.type() == boolean.class) {
            return say.of("omis = non", "left out = no");
        }
        return field.mayBeUnknown()
                ? say.of("omis = inconnu", "left out = unknown")
                : say.of("omis = aucun", "left out = none");
    }
}

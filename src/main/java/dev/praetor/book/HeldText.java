package dev.praetor.book;

import dev.praetor.authoring.Item;
import dev.praetor.fact.Day;
import dev.praetor.fact.Kind;
import dev.praetor.fact.Money;
import dev.praetor.finding.Injunction;
import dev.praetor.finding.Obligation;
import dev.praetor.finding.Text;
import dev.praetor.report.Narration;
import dev.praetor.report.Titles;
import dev.praetor.report.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a court held, or a scenario expects, in the words of the reader; what has none is shown as the file has it. */
public final class HeldText {

    /**
     * A finding on a line.
     *
     * @param section as files name it: violations, sanctions, ...
     * @param sort the same in the words of the reader
     * @param details whom it concerns, since when, on what ground; empty if the file says nothing of it
     * @param amount empty if it has none
     */
    public record Line(String section, String sort, String title, String details, String amount) {}

    private final Wording say;
    private final Narration tell;

    HeldText(Wording say, Narration tell) {
        this.say = say;
        this.tell = tell;
    }

    Line of(Item item) {
        String stake = item.fields().getOrDefault("at-stake", "");
        String amount = item.fields().getOrDefault("amount", stake);
        return new Line(
                item.section(),
                sort(item),
                title(item),
                item.fields().entrySet().stream()
                        .map(field -> detail(item.section(), field))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(", ")),
                amount.isEmpty() ? "" : amount(amount));
    }

    private String sort(Item item) {
        return switch (item.section()) {
            case "violations" -> say.of("Manquement", "Violation");
            case "sanctions" -> "Sanction";
            case "defences" -> say.of("Défense", "Defence");
            case "risks" -> say.of("Modération possible", "May be moderated");
            case "undetermined" -> say.of("Reste à établir", "To be established");
            case "settlement" -> say.of("Compte", "Account");
            default -> "Obligation";
        };
    }

    private String title(Item item) {
        Map<String, String> fields = item.fields();
        return switch (item.section()) {
            case "violations", "undetermined", "obligations" -> duty(item.kind());
            case "defences" -> in(Titles.plea(item.kind()), item.kind());
            case "settlement" ->
                say.party(fields.getOrDefault("from", "?"))
                        + say.of(" doit ", " owes ")
                        + say.to(say.party(fields.getOrDefault("to", "?")));
            default -> say.term(item.kind());
        };
    }

    private String duty(String code) {
        return in(Titles.duty(code), code);
    }

    private String in(Optional<Text> title, String code) {
        return title.map(text -> text.in(say.language())).orElse(code);
    }

    private String detail(String section, Map.Entry<String, String> field) {
        String value = field.getValue();
        boolean settled = section.equals("settlement");
        return switch (field.getKey()) {
            case "amount", "at-stake", "contract" -> "";
            case "debtor" -> say.of("débiteur", "debtor") + say.colon() + say.party(value);
            case "creditor" -> say.of("créancier", "creditor") + say.colon() + say.party(value);
            case "subject" -> tell.the(value);
            case "on" -> day(value, "on");
            case "ends-on" -> say.of("fin ", "end ") + day(value, "on");
            case "from" -> settled ? "" : day(value, "from");
            case "to" -> "";
            case "until" -> value.equals("null") ? "" : day(value, "until");
            case "for", "against" -> say.of("à propos de ", "about ") + say.quoted(duty(value));
            default -> rare(field.getKey(), value);
        };
    }

    /** Fields are called in English, as they are in a case file: "amount of bill and verdict of gross-fault:fees". */
    private String missing(String fields) {
        return Stream.of(fields.split(" and "))
                .map(field -> field.split(" of ", 2))
                .map(field -> field.length < 2 ? field[0] : tell.the(field[1]) + " (" + field[0] + ")")
                .collect(Collectors.joining(say.of(" et ", " and ")));
    }

    private String rare(String field, String value) {
        return switch (field) {
            case "order" -> named(Injunction.Order.values(), Injunction.Order::title, value);
            case "basis" -> named(Injunction.Basis.values(), Injunction.Basis::title, value);
            case "condition" -> named(Injunction.Condition.values(), Injunction.Condition::title, value);
            case "accepted" -> value.equals("true") ? say.of("admise", "accepted") : say.of("rejetée", "rejected");
            case "retroactive" ->
                value.equals("true")
                        ? say.of("dès l'origine", "from the start")
                        : say.of("pour l'avenir", "for the future");
            case "state" -> state(value);
            case "percent-of-price" -> say.formula(value + " %") + say.of(" du prix", " of the price");
            case "floor" -> say.of("jamais en deçà de ", "never below ") + amount(value);
            case "decides" -> say.of("décide", "decides") + say.colon() + decided(value);
            case "aspect" -> value.equals("amount") ? say.of("montant", "amount") : "";
            case "missing" -> say.of("manque", "missing") + say.colon() + missing(value);
            default -> field + say.colon() + value;
        };
    }

    private String decided(String kind) {
        return kind.equals("violation") ? say.of("le manquement", "the violation") : say.term(kind);
    }

    private <E extends Enum<E>> String named(E[] constants, Function<E, Text> title, String value) {
        return Arrays.stream(constants)
                .filter(constant -> Kind.kebab(constant.name()).equals(value))
                .map(constant -> title.apply(constant).in(say.language()))
                .findFirst()
                .orElse(value);
    }

    private String state(String value) {
        return Arrays.stream(Obligation.State.values())
                .filter(state -> Kind.kebab(state.name()).equals(value))
                .map(say::state)
                .findFirst()
                .orElse(value);
    }

    private String day(String value, String how) {
        try {
            return say.day(Day.parse(value), how);
        } catch (IllegalArgumentException e) {
            return value;
        }
    }

    /** One, a lower and an upper bound, or neither. */
    private String amount(String value) {
        List<String> bounds = List.of(value.split(" to ", 2));
        String least = money(bounds.get(0));
        String most = money(bounds.get(bounds.size() - 1));
        if (least.isEmpty() && most.isEmpty()) {
            return say.of("à évaluer", "to be assessed");
        }
        if (bounds.size() == 1) {
            return least;
        }
        return least.isEmpty()
                ? say.of("au plus ", "at most ") + most
                : most.isEmpty()
                        ? say.of("au moins ", "at least ") + least
                        : say.of("entre ", "between ") + least + say.of(" et ", " and ") + most;
    }

    private String money(String value) {
        try {
            return value.equals("unknown") ? "" : say.money(Money.parse(value));
        } catch (IllegalArgumentException e) {
            return value;
        }
    }
}

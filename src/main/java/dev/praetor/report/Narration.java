package dev.praetor.report;

import dev.praetor.fact.Component;
import dev.praetor.fact.Day;
import dev.praetor.fact.Fact;
import dev.praetor.fact.Kind;
import dev.praetor.fact.Money;
import dev.praetor.fact.Party;
import dev.praetor.finding.Plea;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells facts in sentences, as a judgment would. A kind declared in DRL is told as the case file has it. */
public final class Narration {

    private static final Terms TERMS = new Terms("narration.properties");

    private final Wording say;
    private final Map<String, Fact> byId = new HashMap<>();
    private final Collection<Fact> facts;

    public Narration(Wording say, Collection<Fact> facts) {
        this.say = say;
        this.facts = facts;
        facts.forEach(fact -> {
            if (fact.id() != null) {
                byId.put(fact.id(), fact);
            }
        });
    }

    /** A sentence, without its full stop. */
    public String sentence(Fact fact) {
        String clause = clause(fact);
        return clause.isEmpty() ? clause : Character.toUpperCase(clause.charAt(0)) + clause.substring(1);
    }

    /** The same within a sentence. */
    public String clause(Fact fact) {
        return filled(fact, Kind.of(fact).name()).orElseGet(() -> say.fact(fact));
    }

    private Optional<String> filled(Fact fact, String key) {
        return term(key)
                .map(template -> say.grammar(
                        Template.fill(template, condition -> holds(fact, condition), field -> value(fact, field))));
    }

    /** How another sentence refers to it: "the delivery clause". Its id is added where several would be called so. */
    public String the(Fact fact) {
        return called(fact, "the");
    }

    /** How a sentence refers to what has an id. */
    public String the(String id) {
        return byId.containsKey(id) ? the(byId.get(id)) : say.quoted(id);
    }

    private String called(Fact fact, String how) {
        String kind = Kind.of(fact).name();
        if (fact instanceof Party party) {
            return party.name();
        }
        String name = term(kind + "." + how).or(() -> term(kind + ".the")).orElseGet(() -> say.term(kind));
        Optional<String> own = Kind.of(fact).components().stream()
                .filter(component -> component.name().equals("name"))
                .map(component -> component.get(fact))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst();
        if (own.isPresent()) {
            return name + " " + own.get();
        }
        return fact.id() == null || (alone(name, how) && !kind.equals("invoice"))
                ? name
                : name + " " + say.quoted(fact.id());
    }

    private boolean alone(String name, String how) {
        return facts.stream()
                        .map(fact -> Kind.of(fact).name())
                        .map(kind -> term(kind + "." + how).or(() -> term(kind + ".the")))
                        .filter(Optional.of(name)::equals)
                        .count()
                == 1;
    }

    private Optional<String> term(String key) {
        return TERMS.text(key).map(text -> text.in(say.language()));
    }

    /** What shows a breach that is found on the fact. */
    String breach(Fact fact) {
        return filled(fact, Kind.of(fact).name() + ".breach").orElseGet(() -> clause(fact));
    }

    /** What a defence is drawn from. */
    String plea(Plea plea) {
        return term("plea." + Kind.kebab(plea.code()))
                .orElseGet(() -> say.quoted(plea.title().in(say.language())));
    }

    /** What a sum is for, in the operative part. */
    String purpose(String sanction) {
        return term("for." + sanction).orElse("");
    }

    private static Component component(Fact fact, String name) {
        return Kind.of(fact).components().stream()
                .filter(component -> component.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(Kind.of(fact) + " has no field " + name));
    }

    private boolean holds(Fact fact, String condition) {
        if (condition.startsWith("!")) {
            return !holds(fact, condition.substring(1));
        }
        int equals = condition.indexOf('=');
        Component component = component(fact, equals < 0 ? condition : condition.substring(0, equals));
        Object value = component.get(fact);
        String word = value == null ? "unknown" : Kind.kebab(value.toString());
        return equals < 0
                ? value != null && !Boolean.FALSE.equals(value)
                : word.equals(condition.substring(equals + 1));
    }

    private @Nullable String value(Fact fact, String field) {
        int mark = field.indexOf('>');
        boolean thing = field.endsWith("*");
        String name = thing ? field.substring(0, field.length() - 1) : mark < 0 ? field : field.substring(0, mark);
        Component component = component(fact, name);
        Object value = component.get(fact);
        if (value == null) {
            return null;
        }
        if (!component.refersTo().isEmpty()) {
            Fact referred = byId.get(value.toString());
            return referred == null ? say.quoted(value.toString()) : called(referred, thing ? "thing" : "the");
        }
        if (value instanceof Day day) {
            return say.day(day, mark < 0 ? "on" : field.substring(mark + 1));
        }
        return plain(name, value);
    }

    private String plain(String name, Object value) {
        if (value instanceof Money money) {
            return say.money(money);
        }
        if (value instanceof BigDecimal number) {
            return say.number(number);
        }
        return value instanceof Enum<?> constant
                ? say.term(name + "." + Kind.kebab(constant.name()))
                : value.toString();
    }

    /** Kinds that are told in a sentence. */
    static List<String> kinds() {
        return TERMS.keys().stream().filter(key -> !key.contains(".")).toList();
    }
}

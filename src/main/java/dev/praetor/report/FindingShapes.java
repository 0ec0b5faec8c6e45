package dev.praetor.report;

import dev.praetor.fact.Kind;
import dev.praetor.finding.Injunction;
import dev.praetor.finding.Obligation;
import dev.praetor.finding.Sanction;
import dev.praetor.finding.Text;
import dev.praetor.finding.Undetermined;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** What may be expected, as a JSON Schema. */
final class FindingShapes {

    private static final Text NOTHING = new Text("", "");

    private FindingShapes() {}

    /** A definition for each section, and one for all of them. */
    static Map<String, Shape> of() {
        Map<String, Text> duties = Titles.duties();
        Map<String, Text> pleas = Titles.pleas();
        Map<String, Shape> sections = new LinkedHashMap<>();
        sections.put("violations", list(duties, true, fields("debtor", "creditor", "contract", "subject", "on")));
        sections.put("sanctions", list(sanctions(), false, sanction()));
        Map<String, Shape> defence = fields("against", "subject");
        defence.put("accepted", Shape.empty().with("type", "boolean"));
        sections.put("defences", list(pleas, true, defence));
        Map<String, Shape> risk = fields("subject");
        risk.put("percent-of-price", Shape.empty().with("type", "number"));
        risk.put("floor", Shape.amount());
        sections.put("risks", list(sanctions(), false, risk));
        Map<String, Shape> open = fields("subject", "decides", "missing");
        open.put("aspect", words(Undetermined.Aspect.class, aspect -> NOTHING));
        open.put("at-stake", Shape.amount());
        sections.put("undetermined", list(duties, true, open));
        Map<String, Shape> settlement = fields("from", "to");
        settlement.put("amount", Shape.amount());
        sections.put("settlement", Shape.list(Shape.fields(settlement, List.of())));
        Map<String, Shape> obligation = fields("debtor", "creditor", "subject", "from");
        obligation.put("until", Shape.text().orNothing());
        obligation.put("state", words(Obligation.State.class, state -> NOTHING));
        sections.put("obligations", list(duties, true, obligation));
        return sections;
    }

    private static Map<String, Shape> sanction() {
        Map<String, Shape> fields = fields("for", "subject", "on", "debtor", "creditor", "ends-on");
        fields.put("amount", Shape.amount());
        fields.put("order", words(Injunction.Order.class, Injunction.Order::title));
        fields.put("basis", words(Injunction.Basis.class, Injunction.Basis::title));
        fields.put("condition", words(Injunction.Condition.class, Injunction.Condition::title));
        fields.put("retroactive", Shape.empty().with("type", "boolean"));
        return fields;
    }

    /** @param open rules may name others of their own */
    private static Shape list(Map<String, Text> kinds, boolean open, Map<String, Shape> fields) {
        Shape finding = Shape.fields(fields, List.of()).orNothing();
        Map<String, Shape> named = new LinkedHashMap<>();
        kinds.forEach((kind, title) -> named.put(kind, Shape.empty().saying(title)));
        Shape item = Shape.empty()
                .with("type", "object")
                .with("minProperties", 1)
                .with("maxProperties", 1)
                .with("properties", named);
        if (open) {
            item.with("propertyNames", Shape.empty().with("pattern", "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"));
        } else {
            item.with("propertyNames", Shape.empty().with("enum", List.copyOf(kinds.keySet())));
        }
        return Shape.list(item.with("patternProperties", Map.of("", finding)));
    }

    private static Map<String, Shape> fields(String... names) {
        Map<String, Shape> fields = new LinkedHashMap<>();
        Stream.of(names).forEach(name -> fields.put(name, Shape.text()));
        return fields;
    }

    private static Map<String, Text> sanctions() {
        Map<String, Text> sanctions = new TreeMap<>();
        leaves(Sanction.class).forEach(type -> {
            String name = Kind.kebab(type.getSimpleName());
            sanctions.put(name, Glossary.term(name));
        });
        return sanctions;
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(FindingShapes::leaves)
                : Stream.of(type);
    }

    static <E extends Enum<E>> Shape words(Class<E> type, Function<E, Text> title) {
        Map<String, Text> words = new LinkedHashMap<>();
        Arrays.stream(type.getEnumConstants())
                .forEach(constant -> words.put(Kind.kebab(constant.name()), title.apply(constant)));
        return Shape.words(words);
    }
}

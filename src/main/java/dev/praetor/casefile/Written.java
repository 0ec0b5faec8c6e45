package dev.praetor.casefile;

import dev.praetor.fact.Case;
import dev.praetor.fact.Component;
import dev.praetor.fact.Fact;
import dev.praetor.fact.Kind;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** A case as a file, one fact a line. */
final class Written {

    private static final DumpSettings SETTINGS = DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.AUTO)
            .setIndent(4)
            .setIndicatorIndent(2)
            .setWidth(1_000)
            .setSplitLines(false)
            .build();

    private Written() {}

    static String of(Case given) {
        if (given.name().isBlank()) {
            throw new IllegalArgumentException("a case without a name cannot be written to a file\n"
                    + "Maybe begin with a name: rulebook.monitor(new Case(name, today, facts)).");
        }
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("case", given.name());
        file.put("assessed-on", given.assessedOn().toString());
        file.put(
                "facts",
                given.facts().stream()
                        .map(fact -> Map.of(Kind.of(fact).name(), fields(fact)))
                        .toList());
        return new Dump(SETTINGS).dumpToString(file);
    }

    private static Map<String, Object> fields(Fact fact) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (Component component : Kind.of(fact).components()) {
            Object value = component.get(fact);
            if (!component.leftOut(value)) {
                fields.put(component.name(), text(value));
            }
        }
        return fields;
    }

    private static String text(@Nullable Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : Component.text(value);
    }
}

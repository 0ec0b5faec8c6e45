package dev.praetor.report;

import dev.praetor.fact.Kind;
import dev.praetor.finding.Duty;
import dev.praetor.finding.Plea;
import dev.praetor.finding.Text;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** What duties and pleas of the built-in law are called, by their codes as files write them. */
public final class Titles {

    private static final Map<String, Text> DUTIES = constants(Duty.class, Duty::code, Duty::title);
    private static final Map<String, Text> PLEAS = constants(Plea.class, Plea::code, Plea::title);

    private Titles() {}

    /** {@code return-access} is to give back the access; empty for a duty of an author's own. */
    public static Optional<Text> duty(String code) {
        return Optional.ofNullable(DUTIES.get(code));
    }

    /** As {@link #duty}. */
    public static Optional<Text> plea(String code) {
        return Optional.ofNullable(PLEAS.get(code));
    }

    static Map<String, Text> duties() {
        return DUTIES;
    }

    static Map<String, Text> pleas() {
        return PLEAS;
    }

    private static <T> Map<String, Text> constants(Class<T> type, Function<T, String> code, Function<T, Text> title) {
        Map<String, Text> constants = new TreeMap<>();
        for (Field field : type.getFields()) {
            if (field.getType() == type) {
                try {
                    T constant = type.cast(field.get(null));
                    constants.put(Kind.kebab(code.apply(constant)), title.apply(constant));
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return constants;
    }
}

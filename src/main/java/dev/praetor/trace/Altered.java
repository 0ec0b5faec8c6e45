package dev.praetor.trace;

import dev.praetor.fact.Appraisal;
import dev.praetor.fact.Consent;
import dev.praetor.fact.Day;
import dev.praetor.fact.InterestClaimed;
import dev.praetor.fact.Invoice;
import dev.praetor.fact.Money;
import dev.praetor.fact.NullitySought;
import dev.praetor.fact.Termination;
import dev.praetor.finding.Duty;
import dev.praetor.finding.Injunction;
import dev.praetor.finding.Plea;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a constraint or a right-hand side may be replaced by. */
final class Altered {

    private static final Pattern ORDER = Pattern.compile("([\\w.]+)\\s*(<=|>=|<|>)\\s*([^|&]+)");
    private static final Pattern CONSTANT = Pattern.compile("\\b([A-Z]\\w*)\\.([A-Z][A-Z_]+)\\b");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.\"$])(\\d+)(?![\\w.\"])");
    private static final Pattern EITHER = Pattern.compile("(.+?)\\s*\\|\\|\\s*(.+)");
    private static final Map<String, String> SWAPS = Map.of(
            "accept(", "reject(",
            "reject(", "accept(",
            ".client()", ".provider()",
            ".provider()", ".client()",
            ".debtor()", ".creditor()",
            ".creditor()", ".debtor()");

    /** Classes whose constants rules name, by the name that DRL calls them by. */
    private static final Map<String, Class<?>> CONSTANTS = Stream.of(
                    Duty.class,
                    Plea.class,
                    Appraisal.Question.class,
                    Consent.Permitted.class,
                    Termination.Mode.class,
                    InterestClaimed.Rate.class,
                    Invoice.Item.class,
                    NullitySought.Cause.class,
                    Injunction.Order.class,
                    Injunction.Basis.class,
                    Injunction.Condition.class)
            .collect(Collectors.toMap(Class::getSimpleName, type -> type));

    private Altered() {}

    static Set<String> constraints(String text, Class<?> type) {
        Set<String> others = new TreeSet<>();
        others.add(text.startsWith("!") ? text.substring(1).strip() : "!( " + text + " )");
        Matcher order = ORDER.matcher(text);
        if (order.matches()) {
            others.addAll(shifted(order, type));
        }
        Matcher either = EITHER.matcher(text);
        if (either.matches()) {
            others.add(either.group(1));
            others.add(either.group(2));
        }
        others.addAll(otherConstants(text));
        others.addAll(otherNumbers(text));
        return others;
    }

    static Set<String> consequences(String text) {
        Set<String> others = new TreeSet<>(otherConstants(text));
        SWAPS.forEach((from, to) -> {
            if (text.contains(from)) {
                others.add(text.replace(from, to));
            }
        });
        others.addAll(otherNumbers(text));
        return others;
    }

    /** One day, cent or unit either way; where the type does not tell, the bound itself let in or shut out. */
    private static List<String> shifted(Matcher order, Class<?> type) {
        String left = order.group(1);
        String comparison = order.group(2);
        String bound = order.group(3).strip();
        Class<?> value = Values.type(left, type);
        String strict = left + " " + (comparison.endsWith("=") ? comparison.substring(0, 1) : comparison + "=") + " ";
        if (value == Day.class && !bound.equals("null")) {
            return List.of(
                    left + " " + comparison + " " + bound + ".plusDays( 1 )",
                    left + " " + comparison + " " + bound + ".plusDays( -1 )");
        }
        List<String> others = new ArrayList<>(List.of(strict + bound));
        if (value == Money.class) {
            others.add(left + " " + comparison + " " + bound + ".plus( Money.eur( \"0.01\" ) )");
            others.add(left + " " + comparison + " " + bound + ".minus( Money.eur( \"0.01\" ) )");
        } else if (value == int.class || value == long.class || value == BigDecimal.class) {
            others.add(left + " " + comparison + " " + bound + " + 1");
            others.add(left + " " + comparison + " " + bound + " - 1");
        }
        return others;
    }

    private static List<String> otherConstants(String text) {
        return CONSTANT.matcher(text)
                .results()
                .flatMap(found ->
                        another(found).stream().map(other -> replaced(text, found, found.group(1) + "." + other)))
                .toList();
    }

    /** The next constant of its class. */
    private static List<String> another(MatchResult found) {
        Class<?> type = CONSTANTS.get(found.group(1));
        if (type == null) {
            return List.of();
        }
        List<String> names = Arrays.stream(type.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == type)
                .map(java.lang.reflect.Field::getName)
                .toList();
        int at = names.indexOf(found.group(2));
        return at < 0 || names.size() < 2 ? List.of() : List.of(names.get((at + 1) % names.size()));
    }

    private static List<String> otherNumbers(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(found -> replaced(text, found, String.valueOf(Long.parseLong(found.group(1)) + 1)))
                .toList();
    }

    private static String replaced(String text, MatchResult found, String by) {
        return text.substring(0, found.start()) + by + text.substring(found.end());
    }
}

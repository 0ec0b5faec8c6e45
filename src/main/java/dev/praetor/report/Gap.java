package dev.praetor.report;

import dev.praetor.fact.Day;
import dev.praetor.fact.Fact;
import dev.praetor.fact.Kind;
import dev.praetor.fact.Money;
import dev.praetor.finding.Duty;
import dev.praetor.finding.Finding;
import dev.praetor.finding.Plea;
import dev.praetor.trace.Operands;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a constraint found, what would satisfy it, and how far the two are apart. */
public final class Gap {

    private final Wording say;
    private final FindingText name;

    public Gap(Wording say, FindingText name) {
        this.say = say;
        this.name = name;
    }

    /** {@code 10 May 2023, and should be 15 May 2023 or later (5 days)}. */
    public String of(Operands operands) {
        return value(operands.found())
                + say.of(" ; il faudrait ", "; it should be ")
                + wanted(operands)
                + apart(operands);
    }

    /** What it found and what it was compared with, where that was as it should be. */
    public String met(Operands operands) {
        return value(operands.found()) + " " + operands.comparison() + " " + value(operands.bound());
    }

    private String wanted(Operands operands) {
        String bound = value(operands.bound());
        boolean day = operands.bound() instanceof Day;
        return switch (operands.comparison()) {
            case "==" -> bound;
            case "!=" ->
                operands.bound() == null
                        ? say.of("une valeur", "some value")
                        : say.of("autre chose que ", "something other than ") + bound;
            case ">=" -> day ? bound + say.of(" ou plus tard", " or later") : say.of("au moins ", "at least ") + bound;
            case "<=" -> day ? bound + say.of(" ou plus tôt", " or earlier") : say.of("au plus ", "at most ") + bound;
            case ">" -> day ? say.of("après le ", "after ") + bound : say.of("plus de ", "more than ") + bound;
            default -> day ? say.of("avant le ", "before ") + bound : say.of("moins de ", "less than ") + bound;
        };
    }

    private String apart(Operands operands) {
        boolean strict = operands.comparison().length() == 1;
        if (operands.found() instanceof Day found
                && operands.bound() instanceof Day bound
                && found.exact()
                && bound.exact()
                && !operands.comparison().equals("!=")) {
            long days = Math.abs(found.daysUntil(bound)) + (strict ? 1 : 0);
            return " (" + say.count(days, "jour", "jours", "day", "days") + ")";
        }
        if (operands.found() instanceof Money found
                && operands.bound() instanceof Money bound
                && found.currency().equals(bound.currency())
                && !operands.comparison().equals("!=")) {
            Money between = found.compareTo(bound) < 0 ? bound.minus(found) : found.minus(bound);
            return " (" + say.of("écart de ", "a difference of ") + say.money(between) + ")";
        }
        return "";
    }

    String value(@Nullable Object value) {
        if (value == null) {
            return say.of("rien", "nothing");
        }
        if (value instanceof Boolean truth) {
            return truth ? say.of("oui", "yes") : say.of("non", "no");
        }
        if (value instanceof Day day) {
            return say.day(day);
        }
        if (value instanceof Money money) {
            return say.money(money);
        }
        if (value instanceof Duty duty) {
            return say.quoted(say.duty(duty));
        }
        if (value instanceof Plea plea) {
            return say.quoted(plea.title().in(say.language()));
        }
        if (value instanceof BigDecimal number) {
            return say.number(number);
        }
        return value instanceof Enum<?> constant ? Kind.kebab(constant.name()) : thing(value);
    }

    /** A fact or a finding. */
    public String thing(Object object) {
        if (object instanceof Fact fact) {
            return say.fact(fact);
        }
        return object instanceof Finding finding ? name.of(finding) : String.valueOf(object);
    }
}

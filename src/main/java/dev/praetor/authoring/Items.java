package dev.praetor.authoring;

import dev.praetor.fact.Kind;
import dev.praetor.fact.Money;
import dev.praetor.finding.Amount;
import dev.praetor.finding.Assessment;
import dev.praetor.finding.Defence;
import dev.praetor.finding.Duty;
import dev.praetor.finding.Injunction;
import dev.praetor.finding.ModerationRisk;
import dev.praetor.finding.Obligation;
import dev.praetor.finding.Resolution;
import dev.praetor.finding.Sanction;
import dev.praetor.finding.Settlement;
import dev.praetor.finding.Undetermined;
import dev.praetor.finding.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An assessment as a list of items, each with all the fields that an expectation may name. */
final class Items {

    private Items() {}

    static List<Item> of(Assessment assessment) {
        List<Item> items = new ArrayList<>();
        assessment.violations().forEach(violation -> items.add(violation(violation)));
        assessment.sanctions().forEach(sanction -> items.add(sanction(sanction)));
        assessment.defences().forEach(defence -> items.add(defence(defence)));
        assessment.risks().forEach(risk -> items.add(risk(risk)));
        assessment.undetermined().forEach(open -> items.add(undetermined(open)));
        assessment.settlement().forEach(settlement -> items.add(settlement(settlement)));
        assessment
                .obligations()
                .forEach(obligation -> items.add(obligation(obligation, assessment.stateOf(obligation))));
        return items;
    }

    private static Item violation(Violation violation) {
        return new Item(
                "violations",
                name(violation.duty()),
                fields(
                        "debtor", violation.debtor(),
                        "creditor", violation.creditor(),
                        "contract", violation.contract(),
                        "subject", violation.subject(),
                        "on", violation.occurredOn().toString()));
    }

    private static Item sanction(Sanction sanction) {
        Map<String, String> fields = fields(
                "for", name(sanction.violation().duty()),
                "subject", sanction.violation().subject(),
                "on", sanction.violation().occurredOn().toString(),
                "debtor", sanction.debtor(),
                "creditor", sanction.creditor());
        if (sanction instanceof Sanction.Sum sum) {
            fields.put("amount", amount(sum.amount()));
        }
        if (sanction instanceof Injunction injunction) {
            fields.put("order", Kind.kebab(injunction.order().name()));
            fields.put("basis", Kind.kebab(injunction.basis().name()));
            fields.put("condition", Kind.kebab(injunction.condition().name()));
        }
        if (sanction instanceof Resolution resolution) {
            fields.put("retroactive", Boolean.toString(resolution.retroactive()));
            fields.put("ends-on", resolution.on().toString());
        }
        return new Item("sanctions", Kind.kebab(sanction.getClass().getSimpleName()), fields);
    }

    private static Item defence(Defence defence) {
        return new Item(
                "defences",
                Kind.kebab(defence.plea().code()),
                fields(
                        "against", name(defence.against().duty()),
                        "subject", defence.against().subject(),
                        "accepted", Boolean.toString(defence.accepted())));
    }

    private static Item risk(ModerationRisk risk) {
        return new Item(
                "risks",
                Kind.kebab(risk.penalty().getClass().getSimpleName()),
                fields(
                        "subject", risk.penalty().violation().subject(),
                        "percent-of-price", risk.percentOfPrice().toPlainString(),
                        "floor", bound(risk.floor())));
    }

    private static Item undetermined(Undetermined open) {
        Violation violation = open.violation();
        return new Item(
                "undetermined",
                name(violation.duty()),
                fields(
                        "subject", violation.subject(),
                        "decides", Kind.kebab(open.decides().getClass().getSimpleName()),
                        "aspect", Kind.kebab(open.aspect().name()),
                        "missing", open.missing().stream().map(Items::missing).collect(Collectors.joining(" and ")),
                        "at-stake",
                                open.atStake() == null
                                        ? "unknown"
                                        : open.atStake().toString()));
    }

    private static String missing(Undetermined.Missing missing) {
        String fact = missing.fact().id() == null
                ? Kind.of(missing.fact()).name()
                : missing.fact().id();
        return missing.component() + " of " + fact;
    }

    private static Item settlement(Settlement settlement) {
        return new Item(
                "settlement",
                "",
                fields("from", settlement.from(), "to", settlement.to(), "amount", amount(settlement.amount())));
    }

    private static Item obligation(Obligation obligation, Obligation.State state) {
        return new Item(
                "obligations",
                name(obligation.duty()),
                fields(
                        "debtor", obligation.debtor(),
                        "creditor", obligation.creditor(),
                        "subject", obligation.subject(),
                        "from", obligation.from().toString(),
                        "until", String.valueOf(obligation.until()),
                        "state", Kind.kebab(state.name())));
    }

    private static String amount(Amount amount) {
        return amount.certain()
                .map(Money::toString)
                .orElseGet(() -> amount.least() == null && amount.most() == null
                        ? "unknown"
                        : bound(amount.least()) + " to " + bound(amount.most()));
    }

    private static String bound(@Nullable Money money) {
        return money == null ? "unknown" : money.toString();
    }

    private static String name(Duty duty) {
        return Kind.kebab(duty.code());
    }

    private static Map<String, String> fields(String... namesAndValues) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }
}

package dev.praetor.book;

import dev.praetor.authoring.Item;
import dev.praetor.authoring.Trial;
import dev.praetor.fact.Day;
import dev.praetor.fact.Kind;
import dev.praetor.finding.RuleCard;
import dev.praetor.finding.Sanction;
import dev.praetor.finding.Step;
import dev.praetor.problem.ProblemException;
import dev.praetor.report.SanctionHelp;
import dev.praetor.report.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The page of a kind of sanction.
 *
 * @param rules that bring it
 * @param articles that these apply
 * @param rulings that these are drawn from
 * @param worked computations in examples
 */
public record SanctionView(
        Frame page,
        SanctionHelp help,
        List<Frame.RuleLink> rules,
        List<ArticleRow> articles,
        List<Frame.Link> rulings,
        List<Worked> worked) {

    private static final int SHOWN = 3;
    private static final int FEW = 2;

    /** A sum that was computed, step by step. */
    public record Worked(String name, boolean ruling, List<Line> lines, String total) {}

    /** A step; its formula is empty where the result is stipulated. */
    public record Line(String label, String formula, String result) {}

    static SanctionView of(SanctionHelp help, Corpus corpus, Frame page) {
        List<RuleCard> rules = corpus.rules().stream()
                .filter(card -> corpus.node(card).concludes().stream()
                        .anyMatch(conclusion -> conclusion.matter().type().equals(help.type())))
                .toList();
        return new SanctionView(
                page,
                help,
                rules.stream().map(page::link).toList(),
                rules.stream()
                        .flatMap(card -> ArticleRow.of(card, corpus, page).stream())
                        .distinct()
                        .toList(),
                rules.stream()
                        .flatMap(card -> card.rulings().stream())
                        .distinct()
                        .flatMap(key -> Stream.ofNullable(corpus.rulings().get(key)))
                        .map(page::link)
                        .toList(),
                help.sum() ? worked(help, corpus, page) : List.of());
    }

    /** Rulings before scenarios, long computations before short ones. */
    private static List<Worked> worked(SanctionHelp help, Corpus corpus, Frame page) {
        return corpus.trials().stream()
                .filter(trial -> trial.expected().items().stream().anyMatch(item -> certain(item, help)))
                .filter(trial -> openDays(trial) <= FEW)
                .sorted(Comparator.comparing((Trial trial) -> !trial.ruling()))
                .limit(4L * SHOWN)
                .flatMap(trial -> worked(trial, help, corpus, page))
                .sorted(Comparator.comparing((Worked one) -> !one.ruling())
                        .thenComparing(one -> -one.lines().size()))
                .limit(SHOWN)
                .toList();
    }

    /** Each is tried in many ways, which takes its time. */
    private static long openDays(Trial trial) {
        return trial.content().facts().stream()
                .filter(fact -> !Kind.of(fact).days(fact).allMatch(Day::exact))
                .count();
    }

    private static boolean certain(Item item, SanctionHelp help) {
        return item.section().equals("sanctions")
                && item.kind().equals(help.name())
                && item.fields().getOrDefault("amount", "").matches("[\\d.]+ [A-Z]{3}");
    }

    private static Stream<Worked> worked(Trial trial, SanctionHelp help, Corpus corpus, Frame page) {
        try {
            return corpus.rulebook().assess(trial.content()).sanctions().stream()
                    .filter(sanction ->
                            Kind.kebab(sanction.getClass().getSimpleName()).equals(help.name()))
                    .flatMap(sanction -> sanction instanceof Sanction.Sum sum && sum.certain()
                            ? Stream.of(sum)
                            : Stream.<Sanction.Sum>of())
                    .limit(1)
                    .map(sum -> worked(trial, sum, page.wording()));
        } catch (ProblemException e) {
            return Stream.of();
        }
    }

    private static Worked worked(Trial trial, Sanction.Sum sum, Wording say) {
        return new Worked(
                trial.name(),
                trial.ruling(),
                sum.amount().steps().stream().map(step -> line(step, say)).toList(),
                say.amount(sum.amount()));
    }

    private static Line line(Step step, Wording say) {
        boolean stipulated = step.formula().equals(step.result().toString());
        return new Line(
                say.label(step.label()), stipulated ? "" : say.formula(step.formula()), say.money(step.result()));
    }
}

package dev.praetor.html;

import dev.praetor.fact.Clause;
import dev.praetor.fact.Contract;
import dev.praetor.fact.Day;
import dev.praetor.fact.Fact;
import dev.praetor.fact.Kind;
import dev.praetor.finding.Assessment;
import dev.praetor.finding.Defence;
import dev.praetor.finding.Delay;
import dev.praetor.finding.Explanation;
import dev.praetor.finding.Language;
import dev.praetor.finding.Obligation;
import dev.praetor.finding.PenaltyDue;
import dev.praetor.finding.PenaltyPerDay;
import dev.praetor.finding.Premise;
import dev.praetor.finding.Violation;
import dev.praetor.report.Narration;
import dev.praetor.report.Wording;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The timeline of a case. */
final class TimelineOf {

    /** Events and breaches in the order of days; a breach after what shows it. */
    private record Dated(LocalDate on, Timeline.Row row) {}

    private final Explanation explanation;
    private final Assessment assessment;
    private final Wording say;
    private final Narration tell;
    private final Scale scale;
    private final Locale locale;
    private final DateTimeFormatter brief;

    TimelineOf(Explanation explanation, Wording say, Narration tell) {
        this.explanation = explanation;
        this.assessment = explanation.assessment();
        this.say = say;
        this.tell = tell;
        this.locale = say.language() == Language.FR ? Locale.FRENCH : Locale.ENGLISH;
        this.brief = DateTimeFormatter.ofPattern("d MMM uuuu", locale);
        this.scale = Scale.of(days(), assessment.assessedOn());
    }

    private List<Day> days() {
        return Stream.of(
                        contracts().map(Contract::concludedOn),
                        agreed().map(Obligation::from),
                        assessment.facts().stream().flatMap(fact -> Kind.of(fact).happenedOn(fact).stream()),
                        assessment.violations().stream().map(Violation::occurredOn))
                .flatMap(days -> days)
                .toList();
    }

    private Stream<Contract> contracts() {
        return assessment.facts().stream().filter(Contract.class::isInstance).map(Contract.class::cast);
    }

    /** Obligations that a clause brings: those of invoices would be as many as there are invoices. */
    private Stream<Obligation> agreed() {
        return assessment.obligations().stream().filter(obligation -> obligation.source() instanceof Clause);
    }

    Timeline timeline() {
        List<Timeline.Group> groups = Stream.of(
                        new Timeline.Group(say.of("Contrats et clauses", "Contracts and clauses"), stipulated()),
                        new Timeline.Group(say.of("Ce qui est arrivé", "What happened"), happened()),
                        new Timeline.Group(say.of("Pénalités qui courent", "Penalties that run"), penalties()))
                .filter(group -> !group.rows().isEmpty())
                .toList();
        return new Timeline(scale.ticks(locale), groups, scale.x(assessment.assessedOn()));
    }

    /** Several clauses that bring the same for the same time stand on one line. */
    private List<Timeline.Row> stipulated() {
        Map<String, Timeline.Row> rows = new LinkedHashMap<>();
        Stream.concat(
                        contracts()
                                .map(contract ->
                                        bar(label(contract), contract, contract.concludedOn(), contract.endsOn())),
                        agreed().map(owed -> bar(say.duty(owed.duty()), owed.source(), owed.from(), owed.until())))
                .forEach(row -> rows.putIfAbsent(row.when() + row.label(), row));
        return List.copyOf(rows.values());
    }

    private Timeline.Row bar(String label, Fact fact, Day from, @Nullable Day until) {
        return new Timeline.Row(
                "agreed",
                until == null ? say.of("depuis ", "since ") + brief(from) : span(from, until),
                label,
                label + say.colon() + tell.sentence(fact),
                List.of(),
                List.of(),
                scale.shape(from.earliest(), until == null ? null : until.latest()));
    }

    /** In the order of days; a breach that an event shows on its own day stands on its line. */
    private List<Timeline.Row> happened() {
        List<Dated> rows = new ArrayList<>();
        for (Fact fact : assessment.facts()) {
            Kind.of(fact).happenedOn(fact).ifPresent(on -> rows.add(new Dated(on.earliest(), event(fact, on))));
        }
        for (Violation violation : assessment.violations()) {
            if (!shown(violation)) {
                rows.add(new Dated(violation.occurredOn().earliest(), breach(violation)));
            }
        }
        return rows.stream()
                .sorted(Comparator.comparing(Dated::on))
                .map(Dated::row)
                .toList();
    }

    private static boolean shown(Violation violation) {
        return Kind.of(violation.fact())
                .happenedOn(violation.fact())
                .filter(violation.occurredOn()::equals)
                .isPresent();
    }

    private Timeline.Row event(Fact fact, Day on) {
        List<Timeline.Link> breaches = assessment.violations().stream()
                .filter(violation -> violation.fact().equals(fact) && shown(violation))
                .map(this::link)
                .toList();
        return new Timeline.Row(
                breaches.isEmpty() ? "event" : "breach",
                brief(on),
                label(fact),
                tell.sentence(fact),
                notes(fact),
                breaches,
                scale.shape(on.earliest(), on.latest()));
    }

    private Timeline.Row breach(Violation violation) {
        Day on = violation.occurredOn();
        return new Timeline.Row(
                "breach",
                brief(on),
                "",
                say.duty(violation.duty()) + ", " + say.party(violation.debtor()),
                List.of(),
                List.of(link(violation)),
                scale.shape(on.earliest(), on.latest()));
    }

    private Timeline.Link link(Violation violation) {
        int number = 1 + assessment.violations().indexOf(violation);
        return new Timeline.Link(
                say.of("Manquement ", "Violation ") + number + say.colon() + say.duty(violation.duty()),
                "#" + FindingView.anchor(number));
    }

    private String span(Day from, Day until) {
        return brief(from) + " – " + brief(until);
    }

    /** 3 mars 2024; in words what is no one day. */
    private String brief(Day day) {
        return day.exact() ? day.date().format(brief) : say.day(day);
    }

    /** What it is called, and what it bears on. */
    private String label(Fact fact) {
        String term = say.term(Kind.of(fact).name());
        String about = Kind.of(fact).components().stream()
                .filter(component ->
                        !component.refersTo().isEmpty() && !component.name().equals("contract"))
                .map(component -> component.get(fact))
                .filter(Objects::nonNull)
                .map(id -> tell.the(id.toString()))
                .findFirst()
                .orElse("");
        return about.isEmpty() ? term : term + " — " + about;
    }

    private List<Timeline.Note> notes(Fact fact) {
        return assessment.defences().stream()
                .filter(defence -> explanation.waysTo(defence).stream()
                        .anyMatch(way -> way.facts().contains(fact)))
                .map(this::note)
                .distinct()
                .toList();
    }

    private Timeline.Note note(Defence defence) {
        String outcome = defence.accepted()
                ? say.of("défense admise", "defence accepted")
                : say.of("défense rejetée", "defence rejected");
        return new Timeline.Note(outcome + say.colon() + defence.plea().title().in(say.language()), defence.accepted());
    }

    private List<Timeline.Row> penalties() {
        return assessment.sanctions().stream()
                .filter(PenaltyPerDay.class::isInstance)
                .map(PenaltyPerDay.class::cast)
                .flatMap(penalty -> growing(penalty).stream())
                .toList();
    }

    private List<Timeline.Row> growing(PenaltyPerDay penalty) {
        Set<Premise> premises = explanation.premisesOf(penalty);
        Day since = premises.stream()
                .flatMap(premise -> premise instanceof PenaltyDue due ? Stream.ofNullable(due.since()) : Stream.of())
                .findFirst()
                .orElse(null);
        return premises.stream()
                .flatMap(premise ->
                        premise instanceof Delay delay && delay.found() == null ? Stream.of(delay) : Stream.of())
                .limit(1)
                .map(delay -> growing(
                        penalty, since == null ? delay.first() : delay.first().later(since), delay.last()))
                .toList();
    }

    private Timeline.Row growing(PenaltyPerDay penalty, Day from, Day until) {
        String amount = say.amount(penalty.amount());
        return new Timeline.Row(
                "sum",
                span(from, until),
                "",
                say.term("penalty-per-day") + say.colon() + amount,
                List.of(),
                List.of(new Timeline.Link(
                        amount + (penalty.capped() ? say.of(" (plafond atteint)", " (cap reached)") : ""),
                        "#" + FindingView.anchor(1 + assessment.violations().indexOf(penalty.violation())))),
                scale.growth(from.earliest(), until.latest(), penalty.shareUncapped()));
    }
}

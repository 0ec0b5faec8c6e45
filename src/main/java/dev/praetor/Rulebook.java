package dev.praetor;

import dev.praetor.engine.Law;
import dev.praetor.engine.Laws;
import dev.praetor.engine.LiveRules;
import dev.praetor.engine.Strangers;
import dev.praetor.fact.Case;
import dev.praetor.fact.Fact;
import dev.praetor.fact.Kind;
import dev.praetor.finding.Article;
import dev.praetor.finding.Assessment;
import dev.praetor.finding.Explanation;
import dev.praetor.finding.RuleCard;
import dev.praetor.finding.Ruling;
import dev.praetor.portfolio.InOrder;
import dev.praetor.portfolio.Result;
import dev.praetor.problem.BadCaseException;
import dev.praetor.problem.LimitReachedException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;

/**
 * The rules drawn from court rulings, ready to be applied to a case. Start here.
 *
 * <pre>{@code
 * Rulebook rulebook = Rulebook.builtIn();                                    // once
 * Assessment assessment = rulebook.assess(facts, LocalDate.of(2016, 2, 15)); // as often as you like, from any thread
 * assessment.violations().forEach(v -> show(v, assessment.sanctionsFor(v)));
 * }</pre>
 *
 * <p>A rulebook never changes. Rules in DRL are Java code, and are trusted unless you say otherwise: compile a
 * directory that comes from somebody else as {@link Trust#UNTRUSTED}.
 */
public final class Rulebook {

    /** However large the cases are, no more of them are held than this, but for one. */
    private static final long MOST_FACTS_IN_FLIGHT = 100_000;

    private final Law law;
    private final @Nullable Consumer<Attempt> observer;

    private Rulebook(Law law) {
        this(law, null);
    }

    private Rulebook(Law law, @Nullable Consumer<Attempt> observer) {
        this.law = law;
        this.observer = observer;
    }

    /** The same law in another form: for Praetor itself, which looks into rules. */
    public static Rulebook of(Law law) {
        return new Rulebook(law);
    }

    /** What it is made of: for Praetor itself, which looks into rules. */
    public Law law() {
        return law;
    }

    /** The law that comes with Praetor, compiled into the jar. The first call loads it; later ones cost nothing. */
    public static Rulebook builtIn() {
        return new Rulebook(Laws.builtIn());
    }

    /**
     * The rules of a directory and its subdirectories, without the built-in law. Compiling takes seconds: keep the
     * result.
     *
     * @throws dev.praetor.problem.BrokenRulesException if a file cannot be used, with every fault that was found; also
     *     if the compiler, which applications may exclude, is not on the class path
     */
    public static Rulebook from(Path directory) {
        return new Rulebook(Laws.from(directory));
    }

    /**
     * The rules of a directory, which may come from a stranger: see {@link Trust#UNTRUSTED} for what is refused then.
     * They judge within {@link Limits#defaults} unless {@link #within} says otherwise.
     *
     * @throws dev.praetor.problem.BrokenRulesException as {@link #from(Path)}; also if they are not within the safe
     *     profile, or the JVM that compiles them cannot be started
     */
    public static Rulebook from(Path directory, Trust trust) {
        return trust == Trust.TRUSTED ? from(directory) : careful(new Rulebook(Strangers.from(directory)));
    }

    /**
     * This rulebook with the rules of a directory added, which may come from a stranger. They may conclude, and so add
     * findings and defences to those of the rules of this rulebook; every finding says which rule drew it. They cannot
     * bear the id of a rule, change a source that is cited, or state an official rate. They judge within what this
     * rulebook is bounded by, or within {@link Limits#defaults} if nobody has said.
     *
     * @throws dev.praetor.problem.BrokenRulesException as {@link #from(Path, Trust)}; also if a rule id is in use
     */
    public Rulebook with(Path directory, Trust trust) {
        return trust == Trust.TRUSTED ? with(directory) : careful(by(Strangers.with(law, directory)));
    }

    /**
     * This rulebook with the rules of a directory and its subdirectories added; its limits hold for these too.
     *
     * @throws dev.praetor.problem.BrokenRulesException as {@link #from}; also if a rule id is already in use
     */
    public Rulebook with(Path directory) {
        return by(Laws.with(law, directory));
    }

    /**
     * The law as somebody who works on a directory means it: the built-in law with the rules of the directory added, or
     * the directory alone if it brings the rules that every law needs ({@code core.drl}). Each call of the supplier
     * reads the directory again and compiles only what changed.
     *
     * @throws dev.praetor.problem.BrokenRulesException (the supplier) as {@link #from}
     */
    public static Supplier<Rulebook> live(Path directory) {
        LiveRules rules = new LiveRules(directory);
        return () -> new Rulebook(rules.law());
    }

    /**
     * As {@link #live(Path)}, for a directory that may come from a stranger. The JVM that compiles it is kept between
     * calls, and what did not change is not compiled again.
     */
    public static Supplier<Rulebook> live(Path directory, Trust trust) {
        return trust == Trust.TRUSTED ? live(directory) : () -> careful(new Rulebook(Strangers.now(directory)));
    }

    /** Rules of strangers may make much of a small case. */
    private static Rulebook careful(Rulebook rulebook) {
        return rulebook.law.bounded() ? rulebook : rulebook.within(Limits.defaults());
    }

    /** Another law in the place of this one. */
    private Rulebook by(Law other) {
        return new Rulebook(other, observer);
    }

    /**
     * This rulebook, each judgement by which may spend no more than that: a case or a rule that comes from elsewhere
     * can then neither take for ever nor fill the memory. {@link Limits#none} is what a rulebook has otherwise.
     *
     * <pre>{@code
     * Rulebook careful = rulebook.within(Limits.defaults().deadline(Duration.ofMillis(500)));
     * }</pre>
     *
     * <p>Where one is reached, the call throws {@link dev.praetor.problem.LimitReachedException} and nothing else comes
     * of it: a {@link Monitor} stays as it was.
     */
    public Rulebook within(Limits limits) {
        return by(law.within(limits::budget));
    }

    /**
     * This rulebook, by which each call of {@code assess}, and each case of {@link #assessAll}, is told to somebody
     * once it has ended: for metrics or an audit of the application. Whoever was told before still is. The observer is
     * called on the thread that judges, before the call returns, and so by several threads at once; what it throws is
     * thrown.
     *
     * <pre>{@code
     * Rulebook audited = rulebook.observed(attempt -> log.info("{} in {}", attempt.outcome(), attempt.took()));
     * }</pre>
     */
    public Rulebook observed(Consumer<Attempt> by) {
        return new Rulebook(law, observer == null ? by : observer.andThen(by));
    }

    /**
     * Applies the rules to the facts of one case.
     *
     * @param facts in any order
     * @param assessedOn the date at which the case is judged; events after it are left out of account
     * @throws BadCaseException if a fact refers to one that does not exist
     */
    public Assessment assess(Collection<? extends Fact> facts, LocalDate assessedOn) {
        return assess(new Case("", assessedOn, List.copyOf(facts)));
    }

    /**
     * Applies the rules to one case.
     *
     * @throws BadCaseException if a fact refers to one that does not exist
     */
    public Assessment assess(Case given) {
        return observer == null ? law.assess(given) : told(observer, given, System.nanoTime());
    }

    private Assessment told(Consumer<Attempt> observer, Case given, long begun) {
        Assessment assessment;
        try {
            assessment = law.assess(given);
        } catch (RuntimeException | Error e) {
            observer.accept(new Attempt(given, since(begun), null, e));
            throw e;
        }
        observer.accept(new Attempt(given, since(begun), assessment, null));
        return assessment;
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /**
     * Watches a contract: see {@link Monitor}.
     *
     * @param facts in any order
     * @param today events after it wait for their day
     * @throws dev.praetor.problem.BadCaseException if a fact refers to one that does not exist
     */
    public Monitor monitor(Collection<? extends Fact> facts, LocalDate today) {
        return monitor(new Case("", today, List.copyOf(facts)));
    }

    /**
     * Watches a contract: see {@link Monitor}.
     *
     * @throws dev.praetor.problem.BadCaseException if a fact refers to one that does not exist
     */
    public Monitor monitor(Case given) {
        Monitor monitor = new Monitor(law, given);
        monitor.wake();
        return monitor;
    }

    /**
     * Watches many contracts.
     *
     * @param mostAwake how many of them may hold a session at a time; the others rest
     */
    public Monitors monitors(int mostAwake) {
        return new Monitors(law, mostAwake);
    }

    /**
     * Applies the rules to many cases, on all cores, and gives what came of each in the order of the cases.
     *
     * <pre>{@code
     * try (Stream<Result> results = rulebook.assessAll(cases)) {
     *     results.forEach(result -> { if (result instanceof Result.Assessed judged) keep(judged.assessment()); });
     * }
     * }</pre>
     *
     * <p>The stream that is returned is lazy: nothing happens before a result is asked for, and then the source is read
     * some dozens of cases a core ahead, fewer if they are large, and no further, so that memory is bounded however
     * many there are. The thread that takes the results is the only one that reads the source; it helps to judge while
     * it waits. (A source made with {@code flatMap} is read an inner stream at a time: so the JDK does it.)
     *
     * <p>A case that is at fault gives {@link Result.Refused} in its place, one that reached a limit
     * {@link Result.GivenUp}, and the next is judged. What the source throws is thrown after the results of the cases
     * that it gave before. If the rules are broken, or the thread that takes the results is interrupted
     * ({@link java.util.concurrent.CancellationException}), nothing more is judged.
     *
     * <p>Closing the stream closes the source and stops the work: what has not been begun is left undone. The threads
     * end with the work; if the stream is neither read to its end nor closed, a second after it.
     *
     * @throws dev.praetor.problem.BrokenRulesException (the stream) if a rule fails on a case
     */
    public Stream<Result> assessAll(Stream<Case> cases) {
        long[] facts = {0}; // of the cases in flight; only the thread that takes the results counts
        Stream<Case> counted = cases.peek(given -> facts[0] += given.facts().size());
        return InOrder.map(counted, this::result, () -> facts[0] < MOST_FACTS_IN_FLIGHT)
                .peek(result -> facts[0] -= result.given().facts().size());
    }

    private Result result(Case given) {
        try {
            return new Result.Assessed(given, assess(given));
        } catch (BadCaseException e) {
            return new Result.Refused(given, e.problems());
        } catch (LimitReachedException e) {
            return new Result.GivenUp(given, e);
        }
    }

    /**
     * Applies the rules to one case and tells every step that led to the findings.
     *
     * @throws BadCaseException if a fact refers to one that does not exist
     */
    public Explanation explain(Case given) {
        return law.explain(given);
    }

    /**
     * Ids of the rules that fire in a case, in any reading of its facts.
     *
     * @throws BadCaseException if a fact refers to one that does not exist
     */
    public Set<String> fired(Case given) {
        return law.fired(given);
    }

    /** The kinds of facts that its cases may hold: those that come with Praetor and those that its rules declare. */
    public List<Kind> kinds() {
        return Stream.concat(Kind.builtIn().stream(), law.kinds().stream()).toList();
    }

    /** Its rules, by id. */
    public List<RuleCard> rules() {
        return law.cards();
    }

    /** The rulings that its rules may cite, by key. */
    public List<Ruling> rulings() {
        return law.rulings();
    }

    /** The rules that rest on rulings alone of which none stands any more: a later decision took the place of each. */
    public List<RuleCard> overtaken() {
        Set<String> standing = rulings().stream()
                .filter(ruling -> ruling.overtaken() == null)
                .map(Ruling::key)
                .collect(Collectors.toSet());
        return rules().stream()
                .filter(rule -> !rule.rulings().isEmpty())
                .filter(rule -> Collections.disjoint(rule.rulings(), standing))
                .toList();
    }

    /** The articles that its rules may cite, by key. */
    public List<Article> articles() {
        return law.articles();
    }

    /** Version of the built-in law. */
    public String version() {
        return law.version();
    }

    /** SHA-256 of its rules: two rulebooks with the same hash judge alike. */
    public String hash() {
        return law.hash();
    }

    /** The Drools knowledge base, for those who want Drools itself. */
    public KieBase kieBase() {
        return law.kieBase();
    }
}

package dev.praetor.engine;

import static java.util.Objects.requireNonNull;

import dev.praetor.drl.RuleFile;
import dev.praetor.drl.UnknownSources;
import dev.praetor.engine.CompiledRules.DeclaredKinds;
import dev.praetor.fact.Kind;
import dev.praetor.finding.RuleCard;
import dev.praetor.problem.BrokenRulesException;
import dev.praetor.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drools.model.Model;
import org.drools.model.Rule;

/**
 * Rules from strangers on their way into a law: what came from the compiler is held against what was given to it, its
 * classes pass the gate, and are defined where they see what they may use and nothing else.
 */
final class Admission {

    private static final String MAYBE = "Maybe write conditions with the fields of facts and findings, and one verb.";
    private static final Pattern ID = Pattern.compile("[A-Z]{3}-\\d{3}");
    private static final Pattern KIND = Pattern.compile("dev\\.praetor\\.rules\\.[A-Z][A-Za-z0-9]{1,59}");
    private static final int LONGEST_TITLE = 500;

    private final Law law;
    private final List<RuleFile> files;
    private final Answer answer;
    private final DeclaredKinds declared;
    private final Map<String, CompiledFile> passed = new LinkedHashMap<>();

    /** @throws BrokenRulesException if something came that may not come */
    Admission(Law law, List<RuleFile> files, Answer answer) {
        this.law = law;
        this.files = files;
        this.answer = answer;
        Map<String, byte[]> beneath = Bytes.all(law.loader());
        Set<String> kinds = new HashSet<>(beneath.keySet());
        answer.kinds().forEach(kind -> expect(KIND.matcher(kind).matches() && kinds.add(kind)));
        expect(answer.kindClasses().keySet().equals(Set.copyOf(answer.kinds())));
        Map<String, byte[]> classes = gated(files.get(0).name(), answer.kindClasses(), kinds);
        ClassLoader hiding = new Hiding(law.loader(), beneath.keySet());
        declared = new DeclaredKinds(answer.kinds(), classes, new Bytes(hiding, classes, law.loader()));
        Map<String, RuleFile> byName = new HashMap<>();
        files.forEach(file -> byName.put(file.name(), file));
        expect(answer.files().keySet().equals(byName.keySet()));
        answer.files().forEach((name, file) -> {
            String model = CompiledFile.model(requireNonNull(byName.get(name), name));
            expect(file.model().isEmpty() || file.model().equals(model));
            passed.put(name, new CompiledFile(gated(name, file.classes(), kinds), file.model()));
        });
        cards();
        sentences();
    }

    /** What the compiler never does unless somebody else has taken it over. */
    private static void expect(boolean asItIs) {
        if (!asItIs) {
            throw refusal("rules", "the compiler made something else of these rules than rules");
        }
    }

    private static BrokenRulesException refusal(String file, String message) {
        Apart.SHARED.end();
        return new BrokenRulesException(new Problem(file, 0, 0, message, MAYBE));
    }

    private static Map<String, byte[]> gated(String file, Map<String, byte[]> classes, Set<String> kinds) {
        List<String> faults = new ArrayList<>();
        Map<String, byte[]> passed = Gate.pass(classes, kinds, faults);
        if (!faults.isEmpty()) {
            Apart.SHARED.end();
            throw new BrokenRulesException(faults.stream()
                    .limit(20)
                    .map(fault -> new Problem(
                            file, 0, 0, "compiled, these rules would " + fault + ": rules from others may not", MAYBE))
                    .toList());
        }
        return passed;
    }

    private void cards() {
        Set<String> ids = new HashSet<>();
        law.cards().forEach(card -> ids.add(card.id()));
        for (RuleCard card : answer.cards()) {
            expect(ID.matcher(card.id()).matches() && ids.add(card.id()) && passed.containsKey(card.file()));
            Stream.of(List.of(card.title().fr(), card.title().en()), card.rulings(), card.articles())
                    .flatMap(List::stream)
                    .forEach(text -> expect(text.length() <= LONGEST_TITLE
                            && text.chars()
                                    .noneMatch(c ->
                                            Character.isISOControl(c) || Character.getType(c) == Character.FORMAT)));
        }
    }

    /** A report quotes rules by their sentences: that of another would be taken for it. */
    private void sentences() {
        Map<String, String> known = new HashMap<>();
        law.cards().forEach(card -> {
            known.put(card.title().fr(), card.id());
            known.put(card.title().en(), card.id());
        });
        RuleCompiler.throwIfAny(answer.cards().stream()
                .filter(card -> known.containsKey(card.title().fr())
                        || known.containsKey(card.title().en()))
                .map(card -> new Problem(
                        card.file(),
                        card.line(),
                        1,
                        "the rule " + card.id() + " says the same as a rule that it is added to",
                        "Maybe say what is different about it."))
                .toList());
    }

    List<Kind> kinds() {
        return declared.kinds();
    }

    List<Problem> unknownSources(Sources sources) {
        UnknownSources unknown = new UnknownSources(sources.rulings(), sources.articles());
        return files.stream()
                .flatMap(file -> unknown.in(file, cards(file.name())).stream())
                .toList();
    }

    private List<RuleCard> cards(String file) {
        return answer.cards().stream().filter(card -> card.file().equals(file)).toList();
    }

    /** The law with the rules in it. */
    Law law(Sources own) {
        RuleCompiler.throwIfAny(unknownSources(law.sources().and(own)));
        Map<String, Model> models = new LinkedHashMap<>();
        passed.forEach((name, file) -> {
            if (!file.model().isEmpty()) {
                models.put(name, model(name, file));
            }
        });
        CompiledRules compiled = new CompiledRules(declared, passed, answer.cards(), Hash.ofFiles(files));
        ClassLoader open = new Opened(law.loader(), declared);
        return Laws.joined(law, compiled, List.copyOf(models.values()), files, own, open);
    }

    /** The rule that a conclusion names is the one that the engine applies: each is called as its card says. */
    private Model model(String name, CompiledFile file) {
        try {
            Model model = Laws.model(file.model(), new Bytes(declared.loader(), file.classes()));
            List<String> rules = model.getRules().stream().map(Rule::getName).toList();
            expect(rules.equals(cards(name).stream().map(RuleCard::id).toList()));
            expect(model.getQueries().isEmpty()
                    && model.getGlobals().isEmpty()
                    && model.getEntryPoints().isEmpty()
                    && model.getTypeMetaDatas().isEmpty());
            return model;
        } catch (LinkageError e) {
            throw refusal(name, "compiled, these rules would use what rules from others do not see");
        }
    }

    /** For whatever is added later: it sees the kinds of these rules, and all that was seen before. */
    private static final class Opened extends Bytes {

        private final DeclaredKinds kinds;

        Opened(ClassLoader all, DeclaredKinds kinds) {
            super(all, kinds.classes());
            this.kinds = kinds;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (!kinds.names().contains(name)) {
                throw new ClassNotFoundException(name);
            }
            return kinds.loader().loadClass(name);
        }
    }
}

package dev.praetor.engine;

import static java.util.Objects.requireNonNull;

import dev.praetor.drl.RuleFile;
import dev.praetor.drl.UnknownSources;
import dev.praetor.finding.RuleCard;
import dev.praetor.problem.BrokenRulesException;
import dev.praetor.problem.Problem;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.drools.model.Model;

/** Where laws come from: the jar, a directory of DRL, or both. */
public final class Laws {

    /** The file of the rules that every law needs, such as the one that makes a violation of a grievance. */
    private static final String CORE = "rules/core/core.drl";

    private static final ClassLoader LOADER = Services.foundBy(Laws.class.getClassLoader());

    private static final Index INDEX = Index.read(LOADER);

    /** Version of the library. */
    static final String PRAETOR = INDEX.version();

    private Laws() {}

    /** The law that comes with Praetor; no compiler is needed. */
    public static Law builtIn() {
        return BuiltIn.LAW;
    }

    private static final class BuiltIn {
        private static final Law LAW = Flight.built("built-in", BuiltIn::law);

        private static Law law() {
            return new Law(
                    () -> INDEX.models().values().stream()
                            .map(name -> model(name, LOADER))
                            .toList(),
                    List.of(),
                    INDEX.makers().values().stream()
                            .map(maker -> LoadedRule.of(maker, LOADER))
                            .toList(),
                    INDEX.cards(),
                    INDEX.sources(),
                    List.of(),
                    INDEX.version(),
                    INDEX.hash(),
                    LOADER,
                    List.of());
        }
    }

    /** The rules of a directory alone, with the few that every law needs unless the directory brings them. */
    public static Law from(Path directory) {
        List<RuleFile> files = RuleFile.in(directory);
        Sources own = SourceReader.of(directory);
        return added(RuleFile.bringCore(files) ? nothing(own) : core(), directory, files, own, compilation());
    }

    /** What the built-in law is made of, for those who look at rules and do not apply them. */
    static Index index() {
        return INDEX;
    }

    /** A law with the rules of a directory added to it. */
    public static Law with(Law law, Path directory) {
        return added(law, directory, RuleFile.in(directory), SourceReader.of(directory), compilation());
    }

    /** As {@link LiveRules#law}. */
    static Law now(Path directory, Compilation before) {
        List<RuleFile> files = RuleFile.below(directory);
        if (files.isEmpty()) {
            return builtIn();
        }
        Sources own = SourceReader.of(directory);
        if (!RuleFile.bringCore(files)) {
            return added(builtIn(), directory, files, own, before);
        }
        boolean unchanged = own.hash(Hash.ofFiles(files)).equals(INDEX.hash());
        return unchanged ? builtIn() : added(nothing(own), directory, files, own, before);
    }

    /** What the sources of a directory are added to: nothing if it stands alone and brings its own. */
    static Sources beneath(Sources own, boolean alone) {
        return alone && !own.articles().isEmpty() ? Sources.none() : INDEX.sources();
    }

    /** What is read for the first time, and may be as it is in the built-in law. */
    static Compilation compilation() {
        return new Compilation(INDEX.models().values());
    }

    static Law nothing(Sources own) {
        return base(List.of(), List.of(), beneath(own, true));
    }

    static Law core() {
        return base(
                List.of(model(requireNonNull(INDEX.models().get(CORE)), LOADER)),
                INDEX.cards().stream().filter(card -> card.file().equals(CORE)).toList(),
                INDEX.sources());
    }

    private static Law base(List<Model> models, List<RuleCard> cards, Sources sources) {
        String hash = Hash.of(List.of(CORE, INDEX.hash()));
        return new Law(
                () -> models,
                List.of(),
                loaded(models, List.of()),
                cards,
                sources,
                List.of(),
                INDEX.version(),
                hash,
                LOADER,
                List.of());
    }

    private static Law added(Law law, Path directory, List<RuleFile> files, Sources own, Compilation before) {
        return Flight.built(directory.toString(), () -> compiled(law, directory, files, own, before));
    }

    private static Law compiled(Law law, Path directory, List<RuleFile> files, Sources own, Compilation before) {
        CompiledRules compiled = compile(directory, files, law, before);
        Sources sources = law.sources().and(own);
        UnknownSources unknown = new UnknownSources(sources.rulings(), sources.articles());
        RuleCompiler.throwIfAny(files.stream()
                .flatMap(file -> unknown.in(before.parsed(file)).stream())
                .toList());
        ClassLoader loader = compiled.declared().loader();
        List<Model> models = new ArrayList<>();
        compiled.files().values().stream()
                .filter(file -> !file.model().isEmpty())
                .map(file ->
                        before.model(file, changed -> model(changed.model(), new Bytes(loader, changed.classes()))))
                .forEach(models::add);
        return joined(law, compiled, models, files, own, loader);
    }

    /**
     * A law with compiled rules in it.
     *
     * @param models that hold them
     * @param loader for whatever is added later
     */
    static Law joined(
            Law law,
            CompiledRules compiled,
            List<Model> models,
            List<RuleFile> files,
            Sources own,
            ClassLoader loader) {
        Sources sources = law.sources().and(own);
        Law joined = new Law(
                () -> Stream.concat(law.models().stream(), models.stream()).toList(),
                Stream.concat(law.declaring().stream(), models.stream()).toList(),
                Stream.concat(law.loadedRules().stream(), loaded(models, files).stream())
                        .toList(),
                Stream.concat(law.cards().stream(), compiled.cards().stream()).toList(),
                sources,
                Stream.concat(law.kinds().stream(), compiled.declared().kinds().stream())
                        .toList(),
                law.version(),
                Hash.of(List.of(law.hash(), compiled.hash(), sources.toString())),
                loader,
                Stream.concat(law.files().stream(), files.stream()).toList());
        return joined.asCarefulAs(law);
    }

    private static List<LoadedRule> loaded(List<Model> models, List<RuleFile> files) {
        Map<String, Set<String>> duties = NamedDuties.in(files);
        return models.stream()
                .flatMap(model -> model.getRules().stream())
                .map(rule -> LoadedRule.of(rule, duties.getOrDefault(rule.getName(), Set.of())))
                .toList();
    }

    private static CompiledRules compile(Path directory, List<RuleFile> files, Law law, Compilation before) {
        try {
            return RuleCompiler.compile(files, law.cards(), law.loader(), before);
        } catch (NoClassDefFoundError e) {
            throw new BrokenRulesException(new Problem(
                    directory.toString(),
                    0,
                    0,
                    "rules in DRL need the compiler, which is not on the class path (" + e.getMessage() + ")",
                    "Maybe one of these was excluded: org.drools:drools-compiler, org.drools:drools-model-codegen,"
                            + " org.drools:drools-wiring-dynamic, org.ow2.asm:asm."));
        }
    }

    /** No limit is reached while it is loaded: a class that failed once can never be loaded again. */
    static Model model(String name, ClassLoader loader) {
        return Budget.aside(() -> loaded(name, loader));
    }

    private static Model loaded(String name, ClassLoader loader) {
        try {
            return Class.forName(name, true, loader)
                    .asSubclass(Model.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (InvocationTargetException | ExceptionInInitializerError e) {
            throw new BrokenRulesException(new Problem(
                    "rules",
                    0,
                    0,
                    "a value written in a rule cannot be computed: " + e.getCause(),
                    "Maybe a date or a number is mistyped."));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the compiled rules " + name + " cannot be loaded", e);
        }
    }
}

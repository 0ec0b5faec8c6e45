package dev.praetor.engine;

import static java.util.Objects.requireNonNull;

import dev.praetor.fact.Fact;
import dev.praetor.fact.Kind;
import dev.praetor.finding.RuleCard;
import dev.praetor.problem.BrokenRulesException;
import dev.praetor.problem.Problem;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.drools.model.Model;

/** Where laws come from: the jar, a directory of DRL, or both. */
public final class Laws {

    /** The file of the rules that every law needs, such as the one that makes a violation of a grievance. */
    private static final String CORE = "rules/core/core.drl";

    private static final ClassLoader LOADER = Laws.class.getClassLoader();

    private static final Index INDEX = Index.read(LOADER);

    /** Version of the library. */
    static final String PRAETOR = INDEX.version();

    private Laws() {}

    /** The law that comes with Praetor; no compiler is needed. */
    public static Law builtIn() {
        return BuiltIn.LAW;
    }

    private static final class BuiltIn {
        private static final Law LAW = new Law(
                INDEX.models().values().stream()
                        .map(name -> model(name, LOADER))
                        .toList(),
                INDEX.cards(),
                INDEX.sources(),
                List.of(),
                INDEX.version(),
                INDEX.hash(),
                LOADER);
    }

    /** The rules of a directory alone, with the few that every law needs unless the directory brings them. */
    public static Law from(Path directory) {
        List<RuleFile> files = files(directory);
        boolean bringsCore = files.stream().anyMatch(file -> file.text().contains("\"VIO-001 "));
        List<RuleCard> cards = bringsCore
                ? List.of()
                : INDEX.cards().stream()
                        .filter(card -> card.file().equals(CORE))
                        .toList();
        List<Model> models = bringsCore
                ? List.of()
                : List.of(model(requireNonNull(INDEX.models().get(CORE)), LOADER));
        return added(
                new Law(
                        models,
                        cards,
                        INDEX.sources(),
                        List.of(),
                        INDEX.version(),
                        Hash.of(List.of(CORE, INDEX.hash())),
                        LOADER),
                directory,
                files);
    }

    /** A law with the rules of a directory added to it. */
    public static Law with(Law law, Path directory) {
        return added(law, directory, files(directory));
    }

    private static List<RuleFile> files(Path directory) {
        return RuleFile.in(directory, directory.toString().replace('\\', '/') + "/");
    }

    private static Law added(Law law, Path directory, List<RuleFile> files) {
        CompiledRules compiled = compile(directory, files, law);
        Sources sources = law.sources().and(SourceReader.of(directory));
        RuleCompiler.throwIfAny(UnknownSources.in(compiled.cards(), sources));
        Bytes loader = new Bytes(law.loader(), compiled.classes());
        List<Model> models = new ArrayList<>(law.models());
        compiled.models().values().forEach(name -> models.add(model(name, loader)));
        return new Law(
                models,
                Stream.concat(law.cards().stream(), compiled.cards().stream()).toList(),
                sources,
                Stream.concat(law.kinds().stream(), compiled.kinds().stream().map(name -> kind(name, loader)))
                        .toList(),
                law.version(),
                Hash.of(List.of(law.hash(), compiled.hash(), sources.toString())),
                loader);
    }

    private static CompiledRules compile(Path directory, List<RuleFile> files, Law law) {
        try {
            return RuleCompiler.compile(files, law.cards(), law.loader());
        } catch (NoClassDefFoundError e) {
            throw new BrokenRulesException(new Problem(
                    directory.toString(),
                    0,
                    0,
                    "rules in DRL need the compiler, which is not on the class path (" + e.getMessage() + ")",
                    "Maybe one of these was excluded: org.drools:drools-compiler, org.drools:drools-model-codegen,"
                            + " org.drools:drools-wiring-dynamic."));
        }
    }

    private static Model model(String name, ClassLoader loader) {
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

    private static Kind kind(String name, ClassLoader loader) {
        try {
            return Kind.of(Class.forName(name, true, loader).asSubclass(Fact.class));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the declared kind " + name + " cannot be loaded", e);
        }
    }
}

package dev.praetor.engine;

import dev.praetor.drl.ParsedFile;
import dev.praetor.drl.RuleFile;
import dev.praetor.engine.CompiledRules.DeclaredKinds;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.drools.model.Model;
import org.jspecify.annotations.Nullable;

/**
 * What was read, found sound, compiled and loaded before, so that a change of one file costs nothing for the others. It
 * belongs to one directory and one law that its rules are added to. A fault leaves what is remembered as it is.
 */
final class Compilation {

    private final Set<String> builtIn;
    private @Nullable DeclaredKinds kinds;
    private String declarations = "";
    private final Map<RuleFile, ParsedFile> parsed = new HashMap<>();
    private final Map<String, CompiledFile> byText = new HashMap<>();
    /** By the name of the class, which is made of a hash of the text. */
    private final Map<String, Model> models = new HashMap<>();

    /** Nothing is known before. */
    Compilation() {
        this(Set.of());
    }

    /** @param builtIn names of the models that come with Praetor: files of the same text are compiled already */
    Compilation(Collection<String> builtIn) {
        this.builtIn = Set.copyOf(builtIn);
    }

    ParsedFile parsed(RuleFile file) {
        return parsed.computeIfAbsent(file, ParsedFile::of);
    }

    /**
     * The kinds as they were compiled before; {@code null} if their declarations were others: any rule may use them.
     */
    @Nullable
    DeclaredKinds kinds(String declared) {
        return declared.equals(declarations) ? kinds : null;
    }

    /**
     * What became of a file; {@code null} if that is not known.
     *
     * @param seen the kinds that it may use
     */
    @Nullable
    CompiledFile file(RuleFile file, DeclaredKinds seen) {
        CompiledFile compiled = seen.equals(kinds) ? byText.get(file.text()) : null;
        boolean noneOfItsOwn = seen.loader() == Compilation.class.getClassLoader();
        String model = compiled == null && noneOfItsOwn ? CompiledFile.model(file) : "";
        return builtIn.contains(model) ? new CompiledFile(Map.of(), model) : compiled;
    }

    /** Only these are remembered from now on. */
    void keep(String declared, DeclaredKinds compiled, Map<RuleFile, CompiledFile> current) {
        if (!compiled.equals(kinds)) {
            models.clear();
        }
        declarations = declared;
        kinds = compiled;
        parsed.keySet().retainAll(current.keySet());
        byText.clear();
        current.forEach((file, classes) -> byText.put(file.text(), classes));
        Set<String> names = new HashSet<>();
        current.values().forEach(file -> names.add(file.model()));
        models.keySet().retainAll(names);
    }

    Model model(CompiledFile file, Function<CompiledFile, Model> loader) {
        return models.computeIfAbsent(file.model(), name -> loader.apply(file));
    }
}

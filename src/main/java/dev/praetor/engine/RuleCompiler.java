package dev.praetor.engine;

import dev.praetor.finding.RuleCard;
import dev.praetor.problem.BrokenRulesException;
import dev.praetor.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * Compiles rule files to the executable model: the same code builds the jar and reads an author's directory.
 *
 * <p>Every file becomes a model of its own, all in one DRL package: with several packages Drools 10.2 silently stops
 * firing some rules (its issues 7109 and 7115). What one package would have checked across files is checked here.
 */
final class RuleCompiler {

    private final ClassLoader parent;
    private final List<ParsedFile> files;

    private RuleCompiler(List<RuleFile> files, ClassLoader parent) {
        this.parent = parent;
        this.files = files.stream().map(ParsedFile::of).toList();
    }

    /**
     * @param known cards of the rules that the new ones will be added to
     * @throws BrokenRulesException with every fault that was found
     */
    static CompiledRules compile(List<RuleFile> files, List<RuleCard> known, ClassLoader parent) {
        synchronized (RuleCompiler.class) { // Drools keeps static caches by class name: one build at a time
            return new RuleCompiler(files, parent).compile(known);
        }
    }

    private CompiledRules compile(List<RuleCard> known) {
        throwIfAny(RuleChecks.of(files, known));
        Map<String, byte[]> classes = new HashMap<>();
        List<String> kinds = declaredKinds(classes);
        Bytes types = new Bytes(parent, classes);
        throwIfAny(files.stream()
                .flatMap(file -> new NameChecks(file, types).problems().stream())
                .toList());
        Map<String, String> sources = new LinkedHashMap<>();
        Map<String, String> models = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (ParsedFile file : files) {
            ModelBuild build = ModelBuild.of(file.rules(), types);
            if (build.failed()) {
                problems.addAll(Diagnosis.of(file, types));
            }
            sources.putAll(build.sources());
            build.models().forEach(model -> models.put(file.file().name(), model));
        }
        throwIfAny(problems);
        JavaBuild java = JavaBuild.of(sources, types);
        if (java.failed()) {
            throwIfAny(files.stream()
                    .flatMap(file -> Diagnosis.of(file, types).stream())
                    .toList());
            throw new IllegalStateException("the rules compile alone but not together: " + java.errors());
        }
        classes.putAll(java.classes());
        List<RuleCard> cards =
                files.stream().flatMap(file -> file.cards().stream()).toList();
        return new CompiledRules(
                classes,
                models,
                kinds,
                cards,
                Hash.of(files.stream()
                        .map(ParsedFile::file)
                        .map(RuleFile::text)
                        .sorted()
                        .toList()));
    }

    /** Facts declared in any file are compiled first, so that every file sees them. */
    private List<String> declaredKinds(Map<String, byte[]> classes) {
        PackageDescr types = new PackageDescr(ParsedFile.PACKAGE);
        types.setPreferredPkgUUID("Kinds");
        files.forEach(file -> file.addDeclarationsTo(types));
        if (types.getTypeDeclarations().isEmpty()) {
            return List.of();
        }
        throwIfAny(files.stream()
                .flatMap(file -> new NameChecks(file, parent).fields().stream())
                .toList());
        ModelBuild build = ModelBuild.of(types, parent);
        JavaBuild java = JavaBuild.of(build.sources(), parent);
        if (build.failed() || java.failed()) {
            throwIfAny(Diagnosis.ofDeclarations(files, build, java));
        }
        List<String> names = types.getTypeDeclarations().stream()
                .map(type -> ParsedFile.PACKAGE + "." + type.getTypeName())
                .toList();
        java.classes().forEach((name, bytes) -> {
            if (names.contains(name)) {
                classes.put(name, bytes);
            }
        });
        return names;
    }

    static void throwIfAny(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new BrokenRulesException(problems);
        }
    }

    /** The rule alone, for finding out which of several is at fault. */
    static PackageDescr alone(PackageDescr file, RuleDescr rule) {
        PackageDescr alone = new PackageDescr(file.getName());
        file.getImports().forEach(alone::addImport);
        file.getFunctionImports().forEach(alone::addFunctionImport);
        alone.addRule(rule);
        return alone;
    }
}

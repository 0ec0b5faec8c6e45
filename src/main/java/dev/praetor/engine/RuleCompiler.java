package dev.praetor.engine;

import dev.praetor.drl.NameChecks;
import dev.praetor.drl.ParsedFile;
import dev.praetor.drl.RuleChecks;
import dev.praetor.drl.RuleFile;
import dev.praetor.engine.CompiledRules.DeclaredKinds;
import dev.praetor.finding.RuleCard;
import dev.praetor.problem.BrokenRulesException;
import dev.praetor.problem.Code;
import dev.praetor.problem.Problem;
import dev.praetor.problem.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.model.codegen.execmodel.generator.DrlxParseUtil;

/**
 * Compiles rule files to the executable model: the same code builds the jar and reads an author's directory.
 *
 * <p>Every file becomes a model of its own, all in one DRL package: with several packages Drools 10.2 silently stops
 * firing some rules (its issues 7109 and 7115). What one package would have checked across files is checked here. What
 * is at fault is left out, so that every other fault is found in the same pass.
 */
final class RuleCompiler {

    /** Drools keeps static caches by class name: one build at a time. */
    static final Object ONE_BUILD = new Object();

    private static final Pattern DECLARATION = Pattern.compile("(?ms)^\\s*declare\\b.*?^\\s*end\\b");

    private final ClassLoader parent;
    private final List<ParsedFile> files;
    private final Compilation before;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, CompiledFile> compiled = new LinkedHashMap<>();
    private DeclaredKinds declared;

    private RuleCompiler(List<ParsedFile> files, ClassLoader parent, Compilation before) {
        this.parent = parent;
        this.files = files;
        this.before = before;
        this.declared = new DeclaredKinds(List.of(), Map.of(), parent);
    }

    /**
     * @param known cards of the rules that the new ones will be added to
     * @param before what need not be compiled again; it remembers what is compiled now
     * @throws BrokenRulesException with every fault that was found
     */
    static CompiledRules compile(List<RuleFile> files, List<RuleCard> known, ClassLoader parent, Compilation before) {
        RuleCompiler compiler;
        try {
            compiler = run(files.stream().map(before::parsed).toList(), known, parent, before);
        } catch (StackOverflowError e) {
            throw new BrokenRulesException(List.of(tooDeep(files)));
        }
        throwIfAny(compiler.problems);
        return new CompiledRules(
                compiler.declared,
                compiler.compiled,
                compiler.files.stream().flatMap(file -> file.cards().stream()).toList(),
                Hash.ofFiles(files));
    }

    /** Drools, Java's compiler and what looks for slips all descend into what is nested. */
    static Problem tooDeep(List<RuleFile> files) {
        return new Problem(
                files.get(0).name(),
                0,
                0,
                "something in these rules is nested deeper, or chained longer, than the compiler can follow",
                "Maybe leave out what was added last.");
    }

    /** Compiles what can be compiled. */
    static RuleCompiler run(List<ParsedFile> files, List<RuleCard> known, ClassLoader parent, Compilation before) {
        synchronized (ONE_BUILD) {
            DrlxParseUtil.clearAccessorCache(); // by class name: a kind may have been declared otherwise before
            RuleCompiler compiler = new RuleCompiler(files, parent, before);
            compiler.run(known);
            return compiler;
        }
    }

    List<Problem> problems() {
        return problems;
    }

    /** The kinds that the rules declare; its loader sees them. */
    DeclaredKinds declared() {
        return declared;
    }

    /** What became of each file, by its name. */
    Map<String, CompiledFile> files() {
        return compiled;
    }

    private void run(List<RuleCard> known) {
        problems.addAll(RuleChecks.of(files, known));
        List<ParsedFile> readable = files.stream().filter(ParsedFile::readable).toList();
        String declarations = Hash.of(declarations(readable));
        DeclaredKinds same = before.kinds(declarations);
        declared = same == null ? declaredKinds(readable) : same;
        List<ParsedFile> changed = readable.stream()
                .filter(file -> before.file(file.file(), declared) == null)
                .toList();
        Set<String> unread = unread();
        changed.forEach(file -> problems.addAll(NameChecks.of(file, declared.loader(), unread)));
        Map<RuleFile, CompiledFile> all = compiled(compilable(changed));
        for (ParsedFile file : readable) {
            CompiledFile done = all.getOrDefault(file.file(), before.file(file.file(), declared));
            if (done != null) { // null if it is at fault
                all.put(file.file(), done);
                compiled.put(file.file().name(), done);
            }
        }
        if (problems.isEmpty()) {
            before.keep(declarations, declared, all);
        }
    }

    /** Files are translated one by one and compiled together, which is quicker than one by one. */
    private Map<RuleFile, CompiledFile> compiled(List<ParsedFile> changed) {
        Map<ParsedFile, ModelBuild> builds = new LinkedHashMap<>();
        Map<String, String> sources = new LinkedHashMap<>();
        for (ParsedFile file : changed) {
            PackageDescr sound = sound(file);
            ModelBuild build = ModelBuild.of(sound, declared.loader());
            if (build.failed()) {
                problems.addAll(Diagnosis.of(file.file(), sound, declared.loader()));
            }
            builds.put(file, build);
            sources.putAll(build.sources());
        }
        JavaBuild java = java(changed, sources);
        Map<RuleFile, CompiledFile> files = new LinkedHashMap<>();
        builds.forEach((file, build) -> files.put(
                file.file(),
                new CompiledFile(
                        java.classesOf(build.sources().keySet()),
                        build.models().stream().findFirst().orElse(""))));
        return files;
    }

    /** Where an import leads nowhere, every rule would be refused for it. */
    private List<ParsedFile> compilable(List<ParsedFile> readable) {
        return readable.stream()
                .filter(file -> problems.stream()
                        .noneMatch(problem -> problem.file().equals(file.file().name())
                                && problem.code()
                                        .filter(Code.UNKNOWN_IMPORT::equals)
                                        .isPresent()))
                .toList();
    }

    private JavaBuild java(List<ParsedFile> changed, Map<String, String> sources) {
        if (sources.isEmpty()) {
            return new JavaBuild(Map.of(), List.of());
        }
        JavaBuild java = JavaBuild.of(sources, declared.loader());
        if (java.failed()) {
            int found = problems.size();
            changed.forEach(file -> problems.addAll(Diagnosis.of(file.file(), sound(file), declared.loader())));
            if (problems.size() == found) {
                throw new IllegalStateException("the rules compile alone but not together: " + java.errors());
            }
        }
        return java;
    }

    /** Kinds that are declared where nothing can be read, or that cannot be compiled. */
    private Set<String> unread() {
        Set<String> unread =
                files.stream().flatMap(file -> file.unread().stream()).collect(Collectors.toSet());
        if (declared.names().isEmpty()) {
            files.stream().filter(ParsedFile::readable).forEach(file -> file.parsed()
                    .getTypeDeclarations()
                    .forEach(type -> unread.add(type.getTypeName())));
        }
        return unread;
    }

    /** The rules of a file that are not yet known to be broken, nor of a kind of which nothing is known. */
    private PackageDescr sound(ParsedFile file) {
        Set<String> unread = unread();
        Set<Integer> broken = new HashSet<>(file.brokenRules(problems));
        file.parsed().getRules().stream()
                .filter(rule ->
                        rule.isQuery() || ParsedFile.kinds(rule).stream().anyMatch(unread::contains))
                .forEach(rule -> broken.add(rule.getLine()));
        PackageDescr sound = file.rules(broken);
        sound.setPreferredPkgUUID(CompiledFile.unit(file.file()));
        return sound;
    }

    /** What decides which classes the declared kinds become: whole files, since imports are part of it. */
    private static List<String> declarations(List<ParsedFile> readable) {
        return readable.stream()
                .filter(file -> !file.parsed().getTypeDeclarations().isEmpty())
                .flatMap(file -> Stream.concat(
                        file.parsed().getImports().stream().map(ImportDescr::getTarget),
                        DECLARATION.matcher(file.file().text()).results().map(MatchResult::group)))
                .toList();
    }

    /** Facts declared in any file are compiled first, so that every file sees them. */
    private DeclaredKinds declaredKinds(List<ParsedFile> readable) {
        DeclaredKinds none = new DeclaredKinds(List.of(), Map.of(), parent);
        PackageDescr types = new PackageDescr(ParsedFile.PACKAGE);
        types.setPreferredPkgUUID("Kinds");
        readable.forEach(file -> file.addDeclarationsTo(types));
        List<Problem> faults = readable.stream()
                .flatMap(file -> NameChecks.fields(file, parent).stream())
                .toList();
        problems.addAll(faults);
        if (types.getTypeDeclarations().isEmpty() || !faults.isEmpty()) {
            return none;
        }
        ModelBuild build = ModelBuild.of(types, parent);
        JavaBuild java = JavaBuild.of(build.sources(), parent);
        if (build.failed() || java.failed()) {
            problems.addAll(Diagnosis.ofDeclarations(readable));
            return none;
        }
        List<String> names = types.getTypeDeclarations().stream()
                .map(type -> ParsedFile.PACKAGE + "." + type.getTypeName())
                .toList();
        Map<String, byte[]> classes = new HashMap<>(java.classes());
        classes.keySet().retainAll(names);
        return new DeclaredKinds(names, classes, new Bytes(parent, classes));
    }

    static void throwIfAny(List<Problem> problems) {
        List<Problem> errors = problems.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .toList();
        if (!errors.isEmpty()) {
            throw new BrokenRulesException(errors);
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

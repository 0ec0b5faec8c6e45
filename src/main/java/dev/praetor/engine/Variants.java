package dev.praetor.engine;

import dev.praetor.drl.ParsedFile;
import dev.praetor.drl.RuleFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.model.Model;
import org.drools.model.Rule;

/** Compiles variants of rules, without the checks that rules have to pass: a variant is meant to be wrong. */
public final class Variants {

    private Variants() {}

    /**
     * The variants that compile.
     *
     * @param law whose kinds of facts they may use
     * @param file text of the rule file that they are variants of: they see what it imports
     * @param variants DRL by name; a name is that of the rule, a tilde and a number: {@code ACC-001~3}
     */
    public static Map<String, Rule> compile(Law law, String file, Map<String, String> variants) {
        synchronized (RuleCompiler.ONE_BUILD) {
            Map<String, Rule> compiled = new TreeMap<>();
            compile(
                    law,
                    file.substring(0, Math.max(0, file.indexOf("\nrule "))),
                    new ArrayList<>(variants.keySet()),
                    variants,
                    compiled);
            return compiled;
        }
    }

    /** All at once, which is quick; where one does not compile, each half on its own. */
    private static void compile(
            Law law, String header, List<String> names, Map<String, String> variants, Map<String, Rule> compiled) {
        if (names.isEmpty() || compiled(law, header, names, variants, compiled) || names.size() == 1) {
            return;
        }
        int half = names.size() / 2;
        compile(law, header, names.subList(0, half), variants, compiled);
        compile(law, header, names.subList(half, names.size()), variants, compiled);
    }

    private static boolean compiled(
            Law law, String header, List<String> names, Map<String, String> variants, Map<String, Rule> compiled) {
        StringBuilder text = new StringBuilder(header).append('\n');
        names.forEach(name -> text.append(variants.get(name)).append('\n'));
        RuleFile file = new RuleFile("variants.drl", text.toString());
        ParsedFile parsed = ParsedFile.of(file);
        if (!parsed.readable() || !parsed.problems().isEmpty()) {
            return false;
        }
        PackageDescr rules = parsed.rules(Set.of());
        rules.setPreferredPkgUUID(CompiledFile.unit(file));
        ModelBuild build = ModelBuild.of(rules, law.loader());
        if (build.failed()) {
            return false;
        }
        JavaBuild java = JavaBuild.of(build.sources(), law.loader());
        if (java.failed()) {
            return false;
        }
        Bytes loader = new Bytes(law.loader(), java.classes());
        for (String name : build.models()) {
            Model model = Laws.model(name, loader);
            model.getRules().forEach(rule -> compiled.put(rule.getName(), rule));
        }
        return true;
    }
}

package dev.praetor.engine;

import dev.praetor.drl.ParsedFile;
import dev.praetor.drl.RuleChecks;
import dev.praetor.drl.SafeRules;
import dev.praetor.drl.SafeText;
import dev.praetor.fact.Contract;
import dev.praetor.fact.Day;
import dev.praetor.finding.Duty;
import dev.praetor.finding.Obligation;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.runtime.KieSession;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * What attacks do where only one layer of the safe profile stands in their way, or none: run in a JVM that may die of
 * it. Prints a line for each attack, from the number given on: what parsing, the gate and hiding say, and what happens
 * without any of them.
 */
final class AttackLab {

    private AttackLab() {}

    public static void main(String[] arguments) throws Exception {
        PrintStream out = System.out;
        System.setOut(System.err);
        List<Attack> attacks = Attack.all();
        for (int i = Integer.parseInt(arguments[0]); i < attacks.size(); i += Integer.parseInt(arguments[1])) {
            Attack attack = attacks.get(i);
            Map<String, String> found = new LinkedHashMap<>();
            Thread watch = new Thread(() -> {
                try {
                    Thread.sleep(60_000);
                } catch (InterruptedException e) {
                    return;
                }
                Runtime.getRuntime().halt(1);
            });
            watch.setDaemon(true);
            watch.start();
            found.put("profile", within(attack, () -> profile(attack)));
            out.println(i + "\t" + found.get("profile"));
            out.flush();
            Map<String, byte[]> classes = new HashMap<>();
            Set<String> kinds = new HashSet<>();
            found.put("built", within(attack, () -> built(attack, classes, kinds)));
            found.put("gate", classes.isEmpty() ? "-" : within(attack, () -> gate(classes, kinds)));
            found.put("hiding", classes.isEmpty() ? "-" : within(attack, () -> run(classes, kinds, true)));
            found.put("plain", classes.isEmpty() ? "-" : within(attack, () -> run(classes, kinds, false)));
            watch.interrupt();
            out.println(i + "\t" + String.join("\t", found.values()));
            out.flush();
        }
        Runtime.getRuntime().halt(0);
    }

    /** What comes of it: a word; "ran" if code of the attack ran on the way. */
    private static String within(Attack attack, java.util.concurrent.Callable<String> work)
            throws InterruptedException {
        attack.ran();
        FutureTask<String> task = new FutureTask<>(work);
        Thread thread = new Thread(null, task, "attack", 4 << 20);
        thread.setDaemon(true);
        thread.start();
        String said;
        try {
            said = task.get(10, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            said = "hung";
        } catch (ExecutionException e) {
            said = e.getCause() instanceof OutOfMemoryError
                    ? "memory"
                    : e.getCause() instanceof StackOverflowError ? "overflow" : "refused";
        }
        return attack.ran() ? "ran" : said;
    }

    private static String profile(Attack attack) {
        if (SafeText.fault(attack.file()).isPresent()) {
            return "refused";
        }
        ParsedFile parsed = ParsedFile.of(attack.file());
        boolean sound = RuleChecks.of(List.of(parsed), Laws.index().cards()).isEmpty()
                && SafeRules.of(List.of(parsed), List.of()).isEmpty();
        return sound ? "passed" : "refused";
    }

    /** As Drools would build it, without anything of Praetor between. */
    private static String built(Attack attack, Map<String, byte[]> classes, Set<String> kinds) throws Exception {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr descr = parser.parse(false, attack.text());
        if (descr == null || parser.hasErrors()) {
            return "refused";
        }
        descr.setPreferredPkgUUID(CompiledFile.unit(attack.file()));
        ClassLoader loader = AttackLab.class.getClassLoader();
        ModelBuild model = ModelBuild.of(descr, loader);
        if (model.failed()) {
            return "refused";
        }
        JavaBuild java = JavaBuild.of(model.sources(), loader);
        if (java.failed()) {
            return "refused";
        }
        descr.getTypeDeclarations().forEach(type -> kinds.add(ParsedFile.PACKAGE + "." + type.getTypeName()));
        classes.putAll(java.classes());
        return "passed";
    }

    private static String gate(Map<String, byte[]> classes, Set<String> kinds) {
        List<String> faults = new ArrayList<>();
        Gate.pass(classes, kinds, faults);
        return faults.isEmpty() ? "passed" : "refused";
    }

    private static String run(Map<String, byte[]> classes, Set<String> kinds, boolean hidden) throws Exception {
        ClassLoader all = AttackLab.class.getClassLoader();
        ClassLoader loader = new Bytes(hidden ? new Hiding(all, Set.of()) : all, classes);
        List<Model> models = new ArrayList<>();
        for (String name : classes.keySet()) {
            if (name.matches("dev\\.praetor\\.rules\\.RulesOf[0-9a-f]{16}")) {
                models.add(Class.forName(name, true, loader)
                        .asSubclass(Model.class)
                        .getDeclaredConstructor()
                        .newInstance());
            }
        }
        KieSession session = KieBaseBuilder.createKieBaseFromModel(
                        models, RuleBaseFactory.newKnowledgeBaseConfiguration())
                .newKieSession();
        Contract contract = new Contract("c", "client", "provider", Day.parse("2020-01-01"), null, null, false, false);
        session.insert(contract);
        session.insert(
                new Obligation(Duty.BACKUP, "provider", "client", "c", "c", Day.parse("2020-01-01"), null, contract));
        for (String kind : kinds) {
            session.insert(
                    Class.forName(kind, true, loader).getDeclaredConstructor().newInstance());
        }
        return session.fireAllRules(100) >= 100 ? "endless" : "passed";
    }
}

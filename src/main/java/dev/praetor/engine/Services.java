package dev.praetor.engine;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kie.api.internal.utils.KieService;

/**
 * Drools looks for its parts through the context class loader of whatever thread comes first, and keeps what it found,
 * nothing included. A server's thread may have none, or that of another application: so what sessions need is looked
 * for before anything else where Praetor itself was loaded from, and rules are built {@linkplain #apart so}.
 */
final class Services {

    /** What a session looks for, some of it in vain. */
    private static final List<String> LOOKED_FOR = List.of(
            "org.drools.wiring.api.ComponentsSupplier",
            "org.drools.core.reteoo.RuntimeComponentFactory",
            "org.drools.core.reteoo.CoreComponentFactory",
            "org.drools.core.reteoo.AgendaComponentFactory",
            "org.drools.core.reteoo.builder.BetaNodeConstraintFactory",
            "org.drools.core.phreak.PhreakNetworkNodeFactory",
            "org.drools.core.common.TruthMaintenanceSystemFactory",
            "org.drools.core.common.ObjectStore",
            "org.drools.core.base.FieldAccessorFactory",
            "org.drools.core.runtime.process.ProcessRuntimeFactoryService",
            "org.drools.kiesession.factory.KnowledgeHelperFactory",
            "org.drools.base.base.CoreComponentsBuilder",
            "org.drools.base.base.XMLSupport",
            "org.drools.base.rule.EvalConditionFactory",
            "org.drools.modelcompiler.PrototypeService",
            "org.kie.api.concurrent.KieExecutors",
            "org.kie.api.internal.assembler.KieAssemblers",
            "org.kie.api.internal.runtime.KieRuntimes",
            "org.kie.api.internal.weaver.KieWeavers",
            "org.kie.internal.ruleunit.RuleUnitComponentFactory",
            "org.kie.internal.utils.ClassLoaderResolver");

    private Services() {}

    /** The loader, through which they have been looked for. */
    static ClassLoader foundBy(ClassLoader loader) {
        return within(loader, () -> {
            LOOKED_FOR.forEach(name -> look(name, loader));
            return loader;
        });
    }

    private static void look(String name, ClassLoader loader) {
        try {
            KieService.load(Class.forName(name, false, loader).asSubclass(KieService.class));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("this is not the Drools that Praetor was built with", e);
        }
    }

    /** Does something with that context class loader, which Drools would otherwise keep from whoever comes first. */
    static <T> T within(ClassLoader loader, Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /**
     * The same on a thread that nobody interrupts: the compiler gives up without a word, and rules would be found at
     * fault that are not.
     */
    static <T> T apart(ClassLoader loader, Supplier<T> work) {
        FutureTask<T> task = new FutureTask<>(work::get);
        Thread thread = new Thread(task, "praetor-compiler");
        thread.setContextClassLoader(loader);
        thread.setDaemon(true);
        thread.start();
        boolean interrupted = false;
        while (true) {
            try {
                return task.get();
            } catch (InterruptedException e) {
                interrupted = true;
            } catch (ExecutionException e) {
                throw thrown(e.getCause());
            } finally {
                if (interrupted && task.isDone()) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    private static RuntimeException thrown(@Nullable Throwable fault) {
        if (fault instanceof Error error) {
            throw error;
        }
        return fault instanceof RuntimeException exception ? exception : new IllegalStateException(fault);
    }
}

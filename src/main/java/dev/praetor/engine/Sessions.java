package dev.praetor.engine;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;

/**
 * Sessions of a knowledge base that are used again, which is quicker than to make them anew. One in which anything went
 * wrong is not: nobody knows what is left in it. A pool of Drools' can be given up as a whole only, and so each session
 * has one of its own.
 */
final class Sessions {

    private final KieBase base;
    private final Queue<KieSessionsPool> idle = new ConcurrentLinkedQueue<>();

    Sessions(KieBase base) {
        this.base = base;
    }

    interface Use<T> {
        T of(KieSession session);
    }

    <T> T use(Use<T> use) {
        KieSessionsPool kept = idle.poll();
        KieSessionsPool own = kept == null ? base.newKieSessionsPool(1) : kept;
        boolean sound = false;
        try {
            KieSession session = own.newKieSession();
            T result = use.of(session);
            session.dispose(); // it goes back, and forgets everything
            sound = true;
            return result;
        } finally {
            if (sound) {
                idle.offer(own);
            } else {
                own.shutdown();
            }
        }
    }
}

package dev.praetor.engine;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.drools.kiesession.session.StatefulKnowledgeSessionImpl;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/**
 * Sessions of a knowledge base that are used again, which is quicker than to make them anew. One in which anything went
 * wrong is not: nobody knows what is left in it. (Drools has such a pool, which cannot give a session up.)
 */
final class Sessions {

    private final KieBase base;
    private final Queue<KieSession> idle = new ConcurrentLinkedQueue<>();

    Sessions(KieBase base) {
        this.base = base;
    }

    interface Use<T> {
        T of(KieSession session);
    }

    <T> T use(Use<T> use) {
        KieSession kept = idle.poll();
        KieSession session = kept == null ? base.newKieSession() : kept;
        boolean sound = false;
        try {
            T result = use.of(session);
            ((StatefulKnowledgeSessionImpl) session).reset();
            sound = true;
            return result;
        } finally {
            if (sound) {
                idle.offer(session);
            } else {
                session.dispose();
            }
        }
    }
}

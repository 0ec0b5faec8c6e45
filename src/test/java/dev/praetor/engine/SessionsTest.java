package dev.praetor.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

class SessionsTest {

    private final KieBase base = Laws.builtIn().kieBase();
    private final Sessions sessions = new Sessions(base);

    @Test
    void one_that_came_to_its_end_is_used_again_and_knows_nothing() {
        KieSession first = sessions.use(session -> {
            session.insert("something");
            return session;
        });

        KieSession second = sessions.use(session -> {
            assertThat(session.getObjects()).isEmpty();
            return session;
        });

        assertThat(second).isSameAs(first);
        base.getKieSessions().forEach(KieSession::dispose);
    }

    @Test
    void one_in_which_anything_went_wrong_is_given_up() {
        int before = base.getKieSessions().size();
        for (Throwable fault : List.of(new IllegalStateException(), new AssertionError(), new OutOfMemoryError())) {
            KieSession[] failed = new KieSession[1];

            Throwable thrown = catchThrowable(() -> sessions.use(session -> {
                failed[0] = session;
                session.insert("something");
                if (fault instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) fault;
            }));

            assertThat(thrown).isSameAs(fault);
            assertThat(base.getKieSessions()).hasSize(before);
            assertThat(sessions.<KieSession>use(session -> session)).isNotSameAs(failed[0]);
        }
    }
}

package dev.praetor.examples.quarkus;

import dev.praetor.Limits;
import dev.praetor.Rulebook;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** One rulebook for the application, made when it starts: rules that are at fault keep it from starting. */
@Singleton
class Law {

    /** No proxy can stand for a rulebook, whose class is final: so its scope is {@code Singleton}. */
    @Produces
    @Singleton
    @Startup
    Rulebook rulebook(
            @ConfigProperty(name = "praetor.rules") Path rules,
            @ConfigProperty(name = "praetor.deadline") Duration deadline) {
        return Rulebook.builtIn().with(rules).within(Limits.defaults().deadline(deadline));
    }
}

package dev.praetor.examples.boot;

import dev.praetor.Attempt;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A line of the log for each assessment; nothing that a case says stands in it. */
@Configuration
class Audit {

    private static final Logger LOG = LoggerFactory.getLogger("audit");

    @Bean
    Consumer<Attempt> auditor() {
        return attempt -> LOG.info("{} after {}", attempt.outcome(), attempt.took());
    }
}

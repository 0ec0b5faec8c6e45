package dev.praetor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Text that a file shows and that Praetor must print. After a change that is meant, {@code mvn test
 * -Dpraetor.update=true} writes what is printed now; read the difference before you commit it.
 */
final class Golden {

    private static final boolean UPDATE = Boolean.getBoolean("praetor.update");

    private Golden() {}

    static void check(Path file, String shown, String printed) {
        if (UPDATE && !shown.equals(printed)) {
            try {
                Files.writeString(file, Cases.read(file).replace(shown, printed));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        } else {
            assertThat(printed).isEqualTo(shown);
        }
    }
}

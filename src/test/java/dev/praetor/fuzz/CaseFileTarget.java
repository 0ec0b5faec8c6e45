package dev.praetor.fuzz;

import dev.praetor.casefile.CaseFile;
import dev.praetor.fact.Case;
import dev.praetor.fact.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Case files from anybody: a file in YAML or JSON, and a line of JSON Lines. */
public final class CaseFileTarget {

    private CaseFileTarget() {}

    /** As Jazzer calls it. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        accepts(bytes);
    }

    /** Whether either reader takes it for a case; what both take is the same case, and saved it reads back. */
    static boolean accepts(byte[] bytes) {
        Optional<Case> file =
                Held.to(() -> CaseFile.parse("case", bytes, Kind.builtIn()).content());
        Optional<Case> line = Held.to(
                () -> CaseFile.parseLine("cases", 7, bytes, Kind.builtIn()).content());
        if (file.isPresent() && line.isPresent() && !file.equals(line)) {
            throw new AssertionError("the file is read as " + file + "\nand the line as " + line);
        }
        file.ifPresent(CaseFileTarget::readsBack);
        line.ifPresent(CaseFileTarget::readsBack);
        return file.isPresent() || line.isPresent();
    }

    private static void readsBack(Case given) {
        byte[] written = CaseFile.write(given).getBytes(StandardCharsets.UTF_8);
        Case read = CaseFile.parse("written", written, Kind.builtIn()).content();
        if (!read.equals(given)) {
            throw new AssertionError("written as " + CaseFile.write(given) + "\nof " + given + "\nand read as " + read);
        }
    }
}

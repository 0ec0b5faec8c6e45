package dev.praetor.engine;

import dev.praetor.drl.RuleFile;
import dev.praetor.finding.RuleCard;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Rules from a stranger that another JVM is to compile.
 *
 * @param files as they were read
 * @param known cards of the rules that they are added to
 * @param kinds class files, by name, of the kinds that those rules declare
 * @param lints whether to look for what is most likely not meant
 * @param alone whether they stand without the built-in law
 */
record Job(List<RuleFile> files, List<RuleCard> known, Map<String, byte[]> kinds, boolean lints, boolean alone) {

    void write(DataOutputStream out) throws IOException {
        Wire.list(out, files, file -> {
            Wire.text(out, file.name());
            Wire.text(out, file.text());
        });
        Wire.list(out, known, card -> Wire.card(out, card));
        Wire.classes(out, kinds);
        out.writeBoolean(lints);
        out.writeBoolean(alone);
        out.flush();
    }

    static Job read(DataInputStream in) throws IOException {
        return new Job(
                Wire.list(in, () -> new RuleFile(Wire.text(in), Wire.text(in))),
                Wire.list(in, () -> Wire.card(in)),
                Wire.classes(in),
                in.readBoolean(),
                in.readBoolean());
    }
}

package dev.praetor.engine;

import dev.praetor.finding.RuleCard;
import dev.praetor.problem.Problem;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * What became of a {@link Job}. It is data from a process that strangers may have had a hand in: whoever reads it looks
 * at it as if a stranger had written it.
 *
 * @param problems if one is an error, there is nothing else
 * @param kinds names of the classes of declared kinds
 * @param kindClasses class file by name
 * @param files what became of each file, by its name
 */
record Answer(
        List<Problem> problems,
        List<String> kinds,
        Map<String, byte[]> kindClasses,
        Map<String, CompiledFile> files,
        List<RuleCard> cards) {

    static Answer of(List<Problem> problems) {
        return new Answer(problems, List.of(), Map.of(), Map.of(), List.of());
    }

    void write(DataOutputStream out) throws IOException {
        Wire.list(out, problems, problem -> Wire.problem(out, problem));
        Wire.list(out, kinds, kind -> Wire.text(out, kind));
        Wire.classes(out, kindClasses);
        Wire.list(out, List.copyOf(files.entrySet()), file -> {
            Wire.text(out, file.getKey());
            Wire.text(out, file.getValue().model());
            Wire.classes(out, file.getValue().classes());
        });
        Wire.list(out, cards, card -> Wire.card(out, card));
        out.flush();
    }

    static Answer read(DataInputStream in) throws IOException {
        return new Answer(
                Wire.list(in, () -> Wire.problem(in)),
                Wire.list(in, () -> Wire.text(in)),
                Wire.classes(in),
                Wire.map(in, () -> {
                    String model = Wire.text(in);
                    return new CompiledFile(Wire.classes(in), model);
                }),
                Wire.list(in, () -> Wire.card(in)));
    }
}

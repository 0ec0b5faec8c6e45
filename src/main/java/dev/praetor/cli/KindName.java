package dev.praetor.cli;

import dev.praetor.fact.Kind;
import dev.praetor.fact.Nearest;
import dev.praetor.finding.Text;
import dev.praetor.report.FactHelp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The name of a kind of fact on a command line. */
final class KindName {

    private KindName() {}

    /** The kind of that name; an error of the command line if there is none. */
    static Kind known(String name, List<Kind> kinds, CommandLine line) {
        return kinds.stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new ParameterException(line, "there is no kind of fact '" + name + "'\n" + maybe(name, kinds)));
    }

    /** A lawyer may ask for a kind by what it is called in either language. */
    private static String maybe(String name, List<Kind> kinds) {
        Map<String, String> known = new LinkedHashMap<>();
        for (Kind kind : kinds) {
            Text term = FactHelp.of(kind).term();
            known.putIfAbsent(term.fr(), kind.name());
            known.putIfAbsent(term.en(), kind.name());
        }
        kinds.forEach(kind -> known.put(kind.name(), kind.name()));
        return Nearest.to(name, known.keySet())
                .map(near -> "Maybe '" + known.get(near) + "' was meant.")
                .orElse("Maybe it is in the list of kinds: praetor facts");
    }
}

package dev.praetor.report;

import dev.praetor.trace.Mutant;
import dev.praetor.trace.Tried;
import java.util.List;
import java.util.Locale;

/** What became of mutants, as JSON for other programs. */
public final class MutationJson {

    private MutationJson() {}

    /** {@code mutants}, {@code score} in per cent, and {@code survivors[]} with those that are justified. */
    public static String of(List<Tried> tried) {
        return Json.document(json -> json.object(() -> {
            json.number("mutants", tried.size());
            json.number("score", MutationText.score(tried));
            json.array("survivors", tried.stream().filter(one -> !one.killed()).toList(), one -> survivor(json, one));
        }));
    }

    private static void survivor(Json json, Tried tried) {
        Mutant mutant = tried.mutant();
        json.object(() -> {
            json.text("rule", mutant.rule().id());
            json.text("title", mutant.rule().title());
            json.text("file", mutant.rule().file());
            json.number("line", mutant.line());
            json.text("change", mutant.change());
            json.text("fate", tried.fate().name().toLowerCase(Locale.ROOT));
            json.text("like", tried.example());
            json.text("justified", tried.justified());
        });
    }
}

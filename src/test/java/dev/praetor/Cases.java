package dev.praetor;

import dev.praetor.casefile.CaseFile;
import dev.praetor.fact.Case;
import dev.praetor.fact.Fact;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Cases that several tests begin with. */
final class Cases {

    private Cases() {}

    static Case destock() {
        return example("destock-meubles", text -> text);
    }

    static Case accessCodes() {
        return example("access-codes", text -> text);
    }

    static Case destock(UnaryOperator<String> change) {
        return example("destock-meubles", change);
    }

    static Case accessCodes(UnaryOperator<String> change) {
        return example("access-codes", change);
    }

    private static Case example(String name, UnaryOperator<String> change) {
        String text = read(Path.of("examples", name + ".yaml"));
        String changed = change.apply(text);
        return CaseFile.parse(
                        name,
                        changed.getBytes(StandardCharsets.UTF_8),
                        Rulebook.builtIn().kinds())
                .content();
    }

    static String read(Path file) {
        try {
            return java.nio.file.Files.readString(file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static Case with(Case given, Fact... more) {
        List<Fact> facts = new ArrayList<>(given.facts());
        facts.addAll(List.of(more));
        return new Case(given.name(), given.assessedOn(), facts);
    }
}
